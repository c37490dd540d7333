import Clinical
import Testing

@testable import Interchange

/// Counts of real files that are worth knowing by heart (`shared/data/README.md`).
@Suite("Known FHIR files")
struct FHIRNumbersTests {
  private static let synthea = "fhir_synthea_r4/"

  private func reading(_ path: String) throws -> DocumentReading? {
    guard let bytes = Corpus.bytes(path) else {
      print("No \(path): a known FHIR file is left out.")
      return nil
    }
    return try Interchange.read(bytes)
  }

  private func standings(_ kind: Kind, in reading: DocumentReading) -> [Status.Standing: Int] {
    reading.statements.reduce(into: [:]) { counts, item in
      if item.statement.kind == kind { counts[item.statement.status.standing, default: 0] += 1 }
    }
  }

  @Test("Lavern Kassulke: 554 entries, 48 vital signs, 8 blood pressures")
  func lavern() throws {
    let name = "Lavern_Kassulke_1b3c4971-6ef2-4a46-b7d7-f56c91d78135.json"
    guard let reading = try reading(Self.synthea + name) else { return }
    #expect(reading.elements.values.reduce(0, +) == 554)
    #expect(reading.patients.count == 1)
    let observations = reading.statements.filter { $0.statement.kind == .observation }
    #expect(observations.count == 369)
    #expect(observations.filter { $0.statement.section == .vitals }.count == 48)
    // 55284-4 is the older code of the panel.
    let panels = observations.filter { $0.statement.concept.has(.loinc, "55284-4") }
    #expect(panels.count == 8)
    #expect(standings(.condition, in: reading) == [.active: 8, .resolved: 1])
    #expect(standings(.medication, in: reading) == [.active: 7, .stopped: 1])
    let laboratory = observations.filter { $0.statement.isOf(category: "laboratory") }
    #expect(laboratory.count == 310)
    #expect(observations.filter { $0.statement.isOf(category: "vital-sign") }.count == 1)
    #expect(
      reading.ledger.map(\.words) == [
        "category “vital-sign” is no code of observation-category",
        "34552-0 is no SNOMED CT code: 6 to 18 digits of which the last checks the others",
      ])
  }

  @Test("Peter Jordan: a summary of 108 entries, 9 sections, 70 observations")
  func peter() throws {
    guard let name = Corpus.path(endingWith: "NZ_Peter_Jordan_NNJ9186.json"),
      let reading = try reading(name)
    else { return }
    #expect(reading.elements.values.reduce(0, +) == 108)
    #expect(reading.elements["Observation"] == 70)
    let paper = try #require(reading.statements.first { $0.range.path == "entry[0].resource" })
    guard case .document(let detail) = paper.statement.detail else {
      Issue.record("the document does not stand for itself")
      return
    }
    #expect(detail.title?.isEmpty == false)
    let sections = reading.statements.filter {
      $0.range.path.hasPrefix("entry[0].resource.section[")
    }
    #expect(sections.count == 9)
  }

  @Test("a summary of 4 sections without data shows the reason of each")
  func emptyReasons() throws {
    guard let name = Corpus.path(endingWith: "Bundle-aups-section-emptyreason.json"),
      let reading = try reading(name)
    else { return }
    let absences = reading.statements.map(\.statement).filter { $0.kind == .absence }
    #expect(absences.count == 4)
    #expect(absences.allSatisfy { $0.notes.first?.hasPrefix("Reason given: ") == true })
  }

  @Test("Vinnie Dare: 33 vaccines, none of 5 medicines active")
  func vinnie() throws {
    let name = "Vinnie_Dare_506e8e19-39c8-4259-81a6-06a122344809.json"
    guard let reading = try reading(Self.synthea + name) else { return }
    #expect(standings(.immunization, in: reading) == [.completed: 33])
    let medicines = standings(.medication, in: reading)
    #expect(medicines.values.reduce(0, +) == 5)
    #expect(medicines[.active] == nil)
  }

  @Test("Adam Anyperson: 94 of 459 lines can be read, 365 are reported")
  func adam() throws {
    let name = "fhir_personas/AdamAnyperson-gx-cancer-patient-adam-anyperson.ndjson"
    guard let reading = try reading(name) else { return }
    #expect(reading.elements.values.reduce(0, +) == 94)
    #expect(reading.rejects.filter { $0.why.hasPrefix("not JSON") }.count == 365)
    let expected = ["Patient": 1, "Condition": 10, "Observation": 75, "Procedure": 7]
    for (type, count) in expected { #expect(reading.elements[type] == count, "\(type)") }
  }

  /// Each is one patient twice: as a Bundle and as lines.
  @Test(
    "a line that is repeated is one statement",
    arguments: [
      ("Nia310Kihn564-90fd51e4-3442-e231-1aa7-9e0c336319a0.phr", 433, 394),
      ("Gerald181Murazik203-d4beb77a-1183-7593-23e8-fb2a2694d55b.phr", 259, 242),
    ])
  func repeatedLines(name: String, lines: Int, distinct: Int) throws {
    guard let reading = try reading("merge_sphr_bundle_ndjson/" + name) else { return }
    #expect(reading.elements.values.reduce(0, +) == lines)
    let names = reading.statements.compactMap(\.statement.identifier)
    #expect(Set(names).count == names.count)
    // The patient, the Composition and a Medication are no statements.
    let others = ["Patient", "Composition", "Medication"].filter { reading.elements[$0] != nil }
    #expect(names.count + others.count == distinct)
  }
}

extension Statement {
  fileprivate func isOf(category: String) -> Bool {
    if case .observation(let detail) = detail {
      detail.categories.contains(category)
    } else {
      false
    }
  }
}
