import Access
import Clinical
import Foundation

@testable import RecordStore

/// A store in a temporary folder, and documents to put into it.
final class Workbench {
  let folder: String
  let store: RecordStore
  let viewer = Viewer(account: "ada", role: .clinician)
  let all = Scope(people: .everyone)
  let now = Instant(milliseconds: 1_794_800_000_000)

  init(
    derivations: Derivations = Workbench.derivations,
    atStep: @escaping @Sendable (WriteStep) throws -> Void = { _ in }
  ) throws {
    folder = Workbench.newFolder()
    store = try RecordStore(
      at: StoreLocation(folder: folder), derivations: derivations, clock: .fixed(now),
      atStep: atStep)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  static func newFolder() -> String {
    FileManager.default.temporaryDirectory.path + "/chartline-test-" + UUID().uuidString
  }

  /// Persons by equal first names, readings from the number in the value: enough to see that the
  /// store calls them.
  static let derivations = Derivations(
    readings: { kept in
      guard case .observation(let detail) = kept.statement.detail,
        case .quantity(let quantity) = detail.value, let date = kept.statement.period.start
      else { return [] }
      return [
        Reading(
          thing: kept.thing, identity: kept.identity, analyte: "weight", at: date.lowerBound(),
          value: quantity.number.value, sent: quantity.text, sourceName: kept.sourceName)
      ]
    },
    alerts: { input in
      input.new.filter { ($0.value ?? 0) > 100 }.map {
        Alert(
          rule: "heavy", version: 1, identity: input.identity, analyte: $0.analyte,
          ruleText: "weight above 100", words: "weight \($0.sent)", urgency: .sameDay,
          firstAt: $0.at, things: [$0.thing])
      }
    },
    blockingKeys: { [$0.displayName] },
    people: { identities, decisions in
      let apart = decisions.contains { $0.verdict == .different }
      return ResolvedPeople(
        persons: Dictionary(grouping: identities) {
          apart ? $0.key.rawValue : $0.patient.displayName
        }.values.map { $0.map(\.key) })
    })

  /// A document of one patient; its bytes hold the titles, so that different documents differ.
  func document(
    _ statements: [Statement], patient: Patient = Workbench.maria, source: String = "riverside",
    written: String? = nil, label: String = ""
  ) -> ImportRequest {
    document([(patient, statements)], source: source, written: written, label: label)
  }

  func document(
    _ patients: [(Patient, [Statement])], source: String = "riverside", written: String? = nil,
    label: String = ""
  ) -> ImportRequest {
    var reading = DocumentReading(dialect: .fhir, version: "4.0.1")
    reading.written = written.flatMap { PartialDate(iso: $0) }
    var text = "<\(label)\(source)\(written ?? "")>"
    for (index, (patient, statements)) in patients.enumerated() {
      let start = text.utf8.count
      text += "patient \(patient.displayName);"
      reading.patients.append(
        PatientReading(
          patient: patient, range: SourceRange(start: start, end: text.utf8.count, path: "patient"))
      )
      for statement in statements {
        let start = text.utf8.count
        text += "\(statement.concept.words ?? "?") \(statement.identifier?.value ?? "-") "
        text += "\(statement.detail);"
        let range = SourceRange(start: start, end: text.utf8.count, path: "entry")
        reading.statements.append(
          StatementReading(patient: index, statement: statement, range: range))
      }
    }
    return ImportRequest(
      bytes: Array(text.utf8), reading: reading, source: source, sourceName: source.capitalized,
      via: "file", reader: 1)
  }

  @discardableResult
  func take(_ request: ImportRequest) throws -> ImportAccount {
    try store.importDocument(request, by: viewer, at: now)
  }

  func dump() throws -> [String] { try store.canonicalDump(scope: all) }

  static let maria = Patient(
    identifiers: [Identifier(system: "urn:mrn", value: "M1", type: "MR")],
    names: [PersonName(family: ["Quillane"], given: ["Maria"])],
    birth: PartialDate(iso: "1950-03-04"),
    sex: .female)
  static let joan = Patient(
    identifiers: [Identifier(system: "urn:mrn", value: "J1", type: "MR")],
    names: [PersonName(family: ["Voss"], given: ["Joan"])])

  static func medicine(
    _ name: String, id: String? = nil, dose: String = "10", root: String = "r"
  ) -> Statement {
    var detail = MedicationDetail(role: .order)
    var dosage = Dosage()
    dosage.text = dose
    detail.dosages = [dosage]
    return Statement(
      kind: .medication, section: .medications,
      identifier: id.map { NativeIdentifier(root: root, value: $0) }, concept: Concept(text: name),
      status: Status(.active), detail: .medication(detail))
  }

  static func weight(_ value: String, at: String, id: String? = nil) -> Statement {
    var detail = ObservationDetail()
    detail.value = Number(value).map { .quantity(Quantity(number: $0, unit: "kg")) }
    return Statement(
      kind: .observation, section: .vitals,
      identifier: id.map { NativeIdentifier(root: "r", value: $0) },
      concept: Concept(.loinc, "29463-7", "Body weight"),
      period: .at(PartialDate(iso: at)), detail: .observation(detail))
  }
}
