import Clinical
import Foundation
import Testing

@testable import Interchange

@Suite("C-CDA files of other systems")
struct CDACorpusTests {
  private static let asked: Set<String> = [
    "problem_obs", "allergy_obs", "medication_activity", "immunization_activity", "result_obs",
    "vital_obs",
  ]

  @Test("every element that bears an entry template is accounted for")
  func elementsAgreeWithTheBytes() throws {
    let names = Corpus.counts().filter { name, truth in
      truth["kind"] as? String == "cda" && truth["root"] as? String == "ClinicalDocument"
        && truth["wellformed"] as? Bool != false && !name.hasPrefix("malformed/")
    }
    guard !names.isEmpty else {
      print("CDACorpusTests: no shared/data here, nothing compared")
      return
    }
    var differing: [String] = []
    for (name, truth) in names {
      let want = (truth["tmpl"] as? [String: Int] ?? [:]).filter { $0.value > 0 }
      guard let bytes = Corpus.bytes(name) else { continue }
      do {
        let reading = try CDAReader.read(bytes, limits: .standard)
        let have = reading.elements.filter { want[$0.key] != nil || Self.asked.contains($0.key) }
        if have != want { differing.append("\(name): \(have) instead of \(want)") }
      } catch {
        differing.append("\(name): \(error)")
      }
    }
    print("C-CDA corpus: \(names.count - differing.count) of \(names.count) files agree")
    #expect(differing.isEmpty, "\(differing.prefix(10))")
  }

  /// How many statements of a kind stand in a section; dispenses beside their orders are left out.
  private func count(_ kind: Kind, _ section: Section, _ reading: DocumentReading) -> Int {
    reading.statements.count { item in
      if case .medication(let detail) = item.statement.detail, detail.role == .dispense {
        return false
      }
      return item.statement.kind == kind && item.statement.section == section
    }
  }

  private func reading(endingIn name: String) throws -> DocumentReading? {
    guard let path = Corpus.counts().keys.first(where: { $0.hasSuffix(name) }),
      let bytes = Corpus.bytes(path)
    else { return nil }
    return try CDAReader.read(bytes, limits: .standard)
  }

  @Test("the numbers of shared/data/README.md, 1: Vitera")
  func vitera() throws {
    guard let found = try reading(endingIn: "Vitera_CCDA_SMART_Sample.xml") else { return }
    #expect(count(.condition, .problems, found) == 1)
    #expect(count(.allergy, .allergies, found) == 5)
    #expect(count(.medication, .medications, found) == 16)
    #expect(count(.immunization, .immunizations, found) == 1)
    #expect(count(.observation, .results, found) == 89)
    #expect(count(.report, .results, found) == 9)
    // 27 vital signs in 3 organizers; the 3 diastolic pressures are parts.
    #expect(count(.observation, .vitals, found) == 24)
    #expect(found.parts["vital_obs"] == 3)
    #expect(count(.encounter, .encounters, found) == 13)
  }

  @Test("the numbers of shared/data/README.md, 2: a vaccine that was not given")
  func transitionOfCare() throws {
    guard let found = try reading(endingIn: "ToC_CCDA_CCD_CompGuideSample_FullXML.xml") else {
      return
    }
    #expect(count(.condition, .problems, found) == 11)
    #expect(count(.allergy, .allergies, found) == 2)
    #expect(count(.medication, .medications, found) == 20)
    #expect(count(.procedure, .procedures, found) == 7)
    #expect(count(.observation, .results, found) == 7)
    let vaccines = found.statements.map(\.statement).filter { $0.kind == .immunization }
    #expect(vaccines.map(\.status.standing) == [.notDone])
    #expect(vaccines.map(\.certainty) == [.refuted])
  }

  @Test("the numbers of shared/data/README.md, 3: NextGen, whatever the extension")
  func nextGen() throws {
    guard let found = try reading(endingIn: "CCDA_Sample_NextGen_JonesIsabella.txt") else { return }
    #expect(count(.condition, .problems, found) == 3)
    #expect(count(.allergy, .allergies, found) == 3)
    #expect(count(.medication, .medications, found) == 4)
    #expect(count(.immunization, .immunizations, found) == 4)
    #expect((found.elements["vital_obs"] ?? 0) == 5)
  }

  @Test("every range starts and ends its element, and every path is told")
  func ranges() throws {
    let paths = Corpus.counts().filter { $0.value["root"] as? String == "ClinicalDocument" }.keys
    for path in paths.sorted().prefix(60) {
      guard let bytes = Corpus.bytes(path),
        let found = try? CDAReader.read(bytes, limits: .standard)
      else { continue }
      for item in found.statements {
        #expect(bytes[item.range.start] == UInt8(ascii: "<"), "\(path) \(item.range)")
        #expect(bytes[item.range.end - 1] == UInt8(ascii: ">"), "\(path) \(item.range)")
        #expect(!item.range.path.isEmpty)
      }
    }
  }

  @Test("a file of another system cut off at every 97th byte gives one line, never a crash")
  func cutOff() throws {
    guard
      let path = Corpus.counts().keys.first(where: { $0.hasSuffix("NextGen_JonesIsabella.txt") }),
      let bytes = Corpus.bytes(path)
    else { return }
    let end = bytes.lastIndex(of: UInt8(ascii: ">")) ?? 0
    for length in stride(from: 0, to: end, by: 97) {
      let error = #expect(throws: ReadError.self) {
        try CDAReader.read(Array(bytes[..<length]), limits: .standard)
      }
      #expect(error?.description.contains("\n") == false)
    }
  }
}
