import Clinical

/// Entries that say of a whole section that there is nothing, or that nothing is said.
enum NoneSaid {
  private struct Row {
    /// Where such an entry speaks of the section: "no diagnosis" under visits is not "no visits".
    let sections: Set<Section>
    /// Codes that mean anything at all of their kind: negated, they say that there is none. SNOMED CT.
    let generic: Set<String>
    /// Codes that say by themselves that there is none (`standards.md` 2.2; CVX 998, CDC).
    let positive: Set<String>
  }

  private static let rows: [Kind: Row] = [
    .condition: Row(
      sections: [.problems, .pastProblems, .hospital, .healthConcerns],
      generic: ["55607006", "404684003", "64572001", "282291009", "418799008", "409586006"],
      positive: ["160245001"]),
    .medication: Row(
      sections: [.medications, .hospital], generic: ["410942007", "373873005", "763158003"],
      positive: []),
    .immunization: Row(
      sections: [.immunizations], generic: ["71181003", "787859002", "410942007"],
      positive: ["998"]),
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

  /// Whether a statement says that there is nothing of its kind, by a code or, without one, in words.
  static func isSaid(by statement: Statement) -> Bool {
    guard let row = rows[statement.kind], row.sections.contains(statement.section) else {
      return false
    }
    let codings = statement.concept.codings.filter { $0.system != nil }
    if codings.contains(where: { row.positive.contains($0.code) }) { return true }
    guard codings.allSatisfy({ row.generic.contains($0.code) }) else { return false }
    if let words = statement.concept.words, isPhrase(words) { return true }
    guard statement.certainty == .refuted else { return false }
    return !codings.isEmpty || statement.concept.text == nil
  }

  /// Whether a concept only means anything at all of a kind.
  static func isGeneric(_ concept: Concept, _ kind: Kind) -> Bool {
    guard let row = rows[kind], !concept.codings.isEmpty else { return false }
    return concept.codings.allSatisfy { $0.system == nil || row.generic.contains($0.code) }
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
