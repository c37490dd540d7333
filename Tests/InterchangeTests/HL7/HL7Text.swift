import Clinical
import Testing

@testable import Interchange

/// HL7 v2 written briefly in tests: one segment a line.
enum HL7Text {
  /// A message of Lakeshore Laboratory about Marisol Quillane: header, patient, and these segments.
  static func message(
    _ type: String = "ORU^R01^ORU_R01", id: String = "1", _ segments: String...
  ) -> String {
    let head = [
      "MSH|^~\\&|LIS|LAKESHORE|EHR|CLINIC|20261109131000-0500||\(type)|\(id)|P|2.5.1", patient,
    ]
    return (head + segments).joined(separator: "\r") + "\r"
  }

  static let patient =
    "PID|1||MQ-7||Quillane^Marisol^T||19680409|F|||12 Elm^^Riverside^NY^10001||555-0100"

  /// A report of potassium and such, with its results.
  static let request =
    "OBR|1|P-9|LL-26-1|24323-8^CMP^LN|||20261109075200-0500|||||||||||||||202611091310|||F"

  /// A segment by its fields' numbers.
  static func segment(_ name: String, _ fields: [Int: String]) -> String {
    let last = fields.keys.max() ?? 0
    return ([name] + (0..<last).map { fields[$0 + 1] ?? "" }).joined(separator: "|")
  }

  /// The reading of a text.
  static func reading(_ text: String) throws -> DocumentReading {
    let reading = try Interchange.read(Array(text.utf8))
    #expect(HL7Fault.first(in: reading, of: Array(text.utf8)) == nil)
    return reading
  }

  /// The results of a message with these OBX and what belongs to them.
  static func results(_ segments: String...) throws -> [Statement] {
    let text = message() + ([request] + segments).joined(separator: "\r") + "\r"
    return try reading(text).statements.map(\.statement).filter { $0.kind == .observation }
  }

  /// The value of a message's only OBX, given from its second field on.
  static func value(_ fields: String) throws -> Value? {
    let result = try #require(try results("OBX|1|\(fields)").first)
    return result.observation?.value
  }
}

extension Statement {
  /// What it has as an observation.
  var observation: ObservationDetail? {
    if case .observation(let detail) = detail { detail } else { nil }
  }

  /// What it has as a paper.
  var document: DocumentDetail? { if case .document(let detail) = detail { detail } else { nil } }

  /// What it has as a plan.
  var plan: PlanDetail? { if case .plan(let detail) = detail { detail } else { nil } }

  /// What it has as a medicine.
  var medication: MedicationDetail? {
    if case .medication(let detail) = detail { detail } else { nil }
  }

  /// What it has as a vaccine.
  var immunization: ImmunizationDetail? {
    if case .immunization(let detail) = detail { detail } else { nil }
  }

  /// What it has as a visit.
  var visit: EncounterDetail? { if case .encounter(let detail) = detail { detail } else { nil } }
}
