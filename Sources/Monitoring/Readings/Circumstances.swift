import Clinical
import Terminology

/// What a source says of the moment of measuring: by codes, and by the fixed words of its own schema.
enum Circumstances {
  /// What is known of a part of an observation.
  static func of(
    _ statement: Statement, _ detail: ObservationDetail, part: Concept
  ) -> Set<Reading.Circumstance> {
    var found: Set<Reading.Circumstance> = []
    if let variant = Analytes.variant(for: part) { found.formUnion(byWord[variant] ?? []) }
    for component in detail.components where component.concept.has(.loinc, bodyPosition) {
      guard case .concept(let concept) = component.value else { continue }
      for coding in concept.codings { found.formUnion(byCode[coding.code] ?? []) }
    }
    if let method = detail.method {
      for coding in method.codings { found.formUnion(byCode[coding.code] ?? []) }
    }
    for note in statement.notes { found.formUnion(byWord[word(of: note)] ?? []) }
    return found
  }

  /// LOINC 8361-8, body position with respect to gravity.
  private static let bodyPosition = "8361-8"

  /// SNOMED CT postures and activity.
  private static let byCode: [String: Set<Reading.Circumstance>] = [
    "33586001": [.sitting], "10904000": [.standing], "102538003": [.lying],
    "129006008": [.active], "61686008": [.active],
  ]

  /// Words of Open mHealth's `body_posture` and `temporal_relationship_to_…`, of LOINC's own codes by
  /// posture (`VitalTable`), and of the remarks of device messages after their name.
  private static let byWord: [String: Set<Reading.Circumstance>] = [
    "sitting": [.sitting], "standing": [.standing], "lying": [.lying], "lying down": [.lying],
    "during exercise": [.active], "walking": [.active], "running": [.active], "active": [.active],
    "fasting": [.fasting], "before meal": [.beforeMeal], "after meal": [.afterMeal],
    "2 hours postprandial": [.afterMeal],
  ]

  /// The value of a remark: `MDC_ATTR_…: walking` → `walking`.
  private static func word(of note: String) -> String {
    let value = note.split(separator: ":", maxSplits: 1).last ?? ""
    return value.filter { $0 != "." }.drop { $0 == " " }.lowercased()
  }
}
