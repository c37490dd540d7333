import Clinical
import Terminology

/// Entries that say of a whole section that there is nothing, or that nothing is said.
enum NoneSaid {
  private struct Row {
    /// Where such an entry speaks of the section: "no diagnosis" under visits is not "no visits".
    let sections: Set<Section>
    /// Codes that say by themselves that there is none (`standards.md` 2.2; CVX 998, CDC; of medicines
    /// SNOMED CT 787481004 no known medications, 408350003 patient not on self-medications).
    let positive: Set<String>
  }

  private static let rows: [Kind: Row] = [
    .condition: Row(
      sections: [.problems, .pastProblems, .hospital, .healthConcerns], positive: ["160245001"]),
    .medication: Row(
      sections: [.medications, .hospital], positive: ["787481004", "408350003"]),
    .immunization: Row(sections: [.immunizations], positive: ["998"]),
  ]
  /// How words without a code begin that say there is nothing. A product called "No …" does not.
  private static let beginnings = [
    "no known", "no current", "no active", "no data", "no medication", "no drug", "no problem",
    "no health problem", "no immuniz", "no immunis", "no vaccin", "no allerg", "no prescri",
    "no administered", "takes no ", "not documented", "none known", "none recorded",
  ]
  /// Words that take back that there is nothing: nobody knows, or nobody wrote it down.
  private static let doubts = [
    "not available", "unavailable", "excluded", "not documented", "recorded", "entered", " data",
    "unknown", "unable", "during ",
  ]

  /// Whether words say that there is nothing, or nothing known, rather than name something.
  static func isPhrase(_ words: String) -> Bool {
    let words = words.lowercased()
    return ["none", "nka", "nkda", "n/a", "not applicable"].contains(words)
      || words.hasSuffix("not documented") || words.hasSuffix("not available")
      || beginnings.contains { words.hasPrefix($0) }
  }

  /// Whether a statement says that there is nothing of its kind, by a code of its own or of its act
  /// or, where its codes name nothing, in words.
  static func isSaid(by statement: Statement, act: Concept = Concept()) -> Bool {
    guard let row = rows[statement.kind], row.sections.contains(statement.section) else {
      return false
    }
    let codings = statement.concept.codings.filter { $0.system != nil }
    if (codings + act.codings).contains(where: { row.positive.contains($0.code) }) { return true }
    guard codings.allSatisfy({ GenericCodes.contains($0.code, statement.kind) }) else {
      return false
    }
    let notes = codings.isEmpty ? nil : statement.notes.first
    if [statement.concept.words, notes].contains(where: { $0.map(isPhrase) ?? false }) {
      return true
    }
    guard statement.certainty == .refuted else { return false }
    return !codings.isEmpty || statement.concept.text == nil
  }

  /// What such a statement says: none, unless its own words say that nobody knows.
  static func state(_ words: [String]) -> AbsenceDetail.State {
    let all = words.joined(separator: " ").lowercased()
    return doubts.contains { all.contains($0) } ? .noInformation : .none
  }

  /// Whole phrases that say without a code that no allergy is known, in lower case, and the SNOMED CT
  /// code that says it. Nothing is read into other words.
  static let allergies: [String: String] = [
    "no known allergies": "716186003", "no known allergy": "716186003", "nka": "716186003",
    "no allergies": "716186003", "no known drug allergies": "409137002",
    "no known drug allergy": "409137002", "nkda": "409137002",
    "no known medication allergies": "409137002", "no known medication allergy": "409137002",
    "no known food allergies": "429625007", "no known food allergy": "429625007",
  ]
}
