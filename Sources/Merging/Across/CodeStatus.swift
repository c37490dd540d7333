import Clinical

/// Whether to resuscitate. Sources that differ are both shown, with their dates, and nobody but a
/// clinician with the patient settles it; never by which is newer (`clinical-corrections.md` 2.11,
/// POLST practice).
enum CodeStatus {
  static func compare(_ facts: inout [Fact]) {
    let known = facts.indices.filter { index in
      sections.contains(facts[index].section)
        && ![.retracted, .refuted].contains(facts[index].state)
    }.sorted { facts[$0].name < facts[$1].name }.compactMap { index in
      wish(facts[index]).map { (index, $0) }
    }
    guard Set(known.map(\.1)).count > 1 else { return }
    let lines = known.map { index, wish in
      let kept = facts[index].members[0].kept
      let date = facts[index].period.sortDate ?? kept.statement.recorded ?? kept.written
      return kept.sourceName + " " + wish.rawValue + Words.inBrackets(date)
    }
    let conflict = Conflict(
      subject: .codeStatus,
      words: "The sources disagree on resuscitation: " + Words.list(lines) + ".",
      things: known.flatMap { facts[$0.0].members.map(\.kept.thing) }.sorted(), isSafety: true)
    for (index, _) in known { facts[index].conflicts.append(conflict) }
  }

  private enum Wish: String {
    case not = "do not resuscitate"
    case full = "for resuscitation"
  }

  /// Where wishes stand.
  static let sections: Set<Section> = [.advanceDirectives, .flags, .alerts, .goals, .other]

  private static func wish(_ fact: Fact) -> Wish? {
    fact.members.lazy.compactMap { wish($0.kept.statement) }.first
  }

  // SNOMED CT 304253006 not for resuscitation, 304252001 for resuscitation; words only where a reader
  // could not give the value as a code.
  private static func wish(_ statement: Statement) -> Wish? {
    var concepts = [statement.concept]
    if case .observation(let detail) = statement.detail, case .concept(let value)? = detail.value {
      concepts.append(value)
    }
    if concepts.contains(where: { $0.has(.snomed, "304253006") }) { return .not }
    if concepts.contains(where: { $0.has(.snomed, "304252001") }) { return .full }
    let words = " " + concepts.compactMap(\.words).map(Words.folded).joined(separator: " ") + " "
    if [" not for resuscitation ", " do not resuscitate ", " dnr "].contains(where: words.contains)
    {
      return .not
    }
    return [" for resuscitation ", " full code "].contains(where: words.contains) ? .full : nil
  }
}
