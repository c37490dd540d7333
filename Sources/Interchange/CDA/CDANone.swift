import Clinical

/// Entries that say of a whole section that there is nothing, or that nothing is said.
enum CDANone {
  /// Codes that mean anything at all of their kind: negated, they say that there is none. SNOMED CT.
  private static let generic: [Section: Set<String>] = [
    .problems: ["55607006", "404684003", "64572001", "282291009", "418799008", "409586006"],
    .medications: ["410942007", "373873005", "763158003"],
    .immunizations: ["71181003", "787859002", "410942007"],
  ]
  /// Codes that say by themselves that there is none (`standards.md` 2.2; CVX 998, CDC).
  private static let positive: [Section: Set<String>] = [
    .problems: ["160245001"], .immunizations: ["998"],
  ]
  /// Words that take back what the negation of a generic code says.
  private static let doubts = ["not available", "unavailable", "excluded", "unknown", "unable"]

  /// Whether a statement says that there is nothing of its kind. It must stand in that section.
  static func isSaid(by statement: Statement, in section: Section) -> Bool {
    guard statement.section == section else { return false }
    let codings = statement.concept.codings.filter { $0.system != nil }
    if codings.contains(where: { positive[section]?.contains($0.code) ?? false }) { return true }
    guard statement.certainty == .refuted else { return false }
    if codings.isEmpty { return statement.concept.absent != nil || statement.concept.isEmpty }
    return codings.allSatisfy { generic[section]?.contains($0.code) ?? false }
  }

  /// What such a statement says: none, unless its own words say that nobody knows.
  static func state(_ words: [String]) -> AbsenceDetail.State {
    let all = words.joined(separator: " ").lowercased()
    return doubts.contains { all.contains($0) } ? .noInformation : .none
  }
}

extension CDABuilder {
  /// Whether an entry says nothing: the sender does not know whether it is so, or withholds what it
  /// is, and gives no code.
  func saysNothing(_ element: XMLElement, _ concept: Concept) -> Bool {
    guard concept.codings.isEmpty else { return false }
    return element.nullFlavor != nil || (concept.isEmpty && concept.absent == .masked)
  }

  /// The statement that there is nothing in the section.
  func emitNone(
    _ statement: Statement, title: String, at element: XMLElement, _ context: CDAContext
  ) {
    let words = [statement.concept.words].compactMap { $0 } + statement.notes
    emitAbsence(
      CDANone.state(words), title: statement.concept.text ?? statement.notes.first ?? title,
      narrative: statement.notes.first, at: element, context)
  }

  /// An entry that holds no code and no words: what it says is that nothing is said.
  func emitNothingSaid(_ element: XMLElement, _ concept: Concept, _ context: CDAContext) {
    let isMasked = concept.absent == .masked || element.nullFlavor == "MSK"
    emitAbsence(
      isMasked ? .withheld : .noInformation, title: context.section.title,
      narrative: concept.text ?? narrative.text(element.child("text")), at: element, context)
  }
}
