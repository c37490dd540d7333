import Clinical
import Terminology

/// Bad reactions: one fact for each substance key, reactions united. Class against member is a
/// question (see `AskedPairs`), "none known" against a specific one is settled in `NoneKnown`.
enum Allergies {
  static func facts(_ things: [Thing], _ context: Context) -> Outcome {
    let grouping = Grouping(byKey: things, decided: context.decided)
    return Outcome(grouping, ask: "Is this one allergy:") { group in
      Substances.noneKnown(group[0].statement.concept) == nil ? fact(group) : noneKnown(group)
    }
  }

  private static func noneKnown(_ group: [Thing]) -> Fact {
    var draft = Draft(group, state: .noneKnown)
    draft.evidence = "the same statement of none"
    let newest = group.newest { $0.said ?? $0.statement.period.sortDate }
    if let newest, let date = newest.said ?? newest.statement.period.sortDate {
      draft.fields.append(
        Field(name: "newest", value: Words.day(date), from: newest.name, why: "newest statement"))
    }
    draft.remarks.append(Words.count(Draft.names(group).count, "source"))
    draft.addRetractions()
    return draft.fact { thing in
      thing.isRetracted ? "TAKEN BACK" : "none known" + Words.inBrackets(thing.said)
    }
  }

  private static func fact(_ group: [Thing]) -> Fact {
    var draft = Draft(group, state: .unknown)
    let live = group.filter { !$0.isRetracted }
    let refuted = live.filter(\.isRefuted)
    let asserted = live.filter { !$0.isRefuted }
    draft.state = state(asserted: asserted, refuted: refuted)
    if !asserted.isEmpty, !refuted.isEmpty { draft.conflicts.append(negation(asserted, refuted)) }
    if let conflict = kindConflict(asserted) { draft.conflicts.append(conflict) }
    for test in refuted.filter(AllergyTest.isNegative) {
      draft.remarks.append("tested negative by " + named(test))
    }
    addReactions(&draft, asserted)
    draft.evidence = "the same substance"
    draft.period = asserted.lazy.map(\.statement.period).first { !$0.isUndated } ?? Period()
    draft.addRetractions()
    return draft.fact(says: says)
  }

  private static func state(asserted: [Thing], refuted: [Thing]) -> FactState {
    if asserted.isEmpty { return refuted.isEmpty ? .retracted : .refuted }
    if !refuted.isEmpty { return .disputed }
    let clinical = asserted.filter { !$0.isBilled }
    if clinical.isEmpty { return .billed }
    // An allergy that one source still lists stays listed.
    let over = clinical.filter {
      [.resolved, .inactive, .completed].contains($0.statement.status.standing)
    }
    if over.count == clinical.count { return FactState(over[0].statement.status.standing) }
    return .active
  }

  /// `clinical-corrections.md` 2.12: a tested negative is shown with who and when, the claim stays.
  private static func negation(_ asserted: [Thing], _ refuted: [Thing]) -> Conflict {
    let tested = refuted.filter(AllergyTest.isNegative)
    let other = refuted.filter { !AllergyTest.isNegative($0) }
    let parts =
      (tested.isEmpty ? [] : ["Tested negative: " + Words.list(tested.map(named))])
      + (other.isEmpty
        ? [] : ["The sources disagree: " + Words.list(other.map { named($0, " says not") })])
    return Conflict(
      subject: .negation,
      words: parts.joined(separator: "; ") + "; listed by " + Words.sources(asserted.map(named))
        + ".",
      things: (asserted + refuted).map(\.name), isSafety: true)
  }

  private static func named(_ thing: Thing) -> String { named(thing, "") }

  private static func named(_ thing: Thing, _ says: String) -> String {
    thing.kept.sourceName + says + Words.inBrackets(thing.said)
  }

  private static func kindConflict(_ asserted: [Thing]) -> Conflict? {
    let typed = asserted.filter { $0.detail?.type != nil }
    guard Set(typed.compactMap { $0.detail?.type }).count > 1 else { return nil }
    let parts = typed.map { ($0.detail?.type ?? "") + " (" + $0.kept.sourceName + ")" }
    return Conflict(
      subject: .reaction, words: "Allergy or intolerance? " + Words.list(parts) + ".",
      things: typed.map(\.name))
  }

  private static func addReactions(_ draft: inout Draft, _ asserted: [Thing]) {
    var seen: Set<String> = []
    for thing in asserted {
      for reaction in thing.detail?.reactions ?? [] {
        let names = reaction.manifestations.compactMap(\.words)
        let words = names.joined(separator: ", ") + (reaction.severity.map { ", " + $0 } ?? "")
        guard !names.isEmpty, seen.insert(Words.folded(words)).inserted else { continue }
        draft.fields.append(
          Field(name: "reaction", value: words, from: thing.name, why: thing.kept.sourceName))
      }
      if let criticality = thing.detail?.criticality, seen.insert("|" + criticality).inserted {
        draft.fields.append(
          Field(name: "risk", value: criticality, from: thing.name, why: thing.kept.sourceName))
      }
    }
  }

  private static func says(_ thing: Thing) -> String {
    let date = Words.inBrackets(thing.said)
    if thing.isRetracted { return "TAKEN BACK" + date }
    if AllergyTest.isNegative(thing) { return "TESTED NEGATIVE" + date }
    if thing.isRefuted { return "NOT ALLERGIC" + date }
    if thing.isBilled { return "billed" + date }
    let kind = thing.detail?.type ?? "reaction"
    let names = thing.detail?.reactions.flatMap(\.manifestations).compactMap(\.words) ?? []
    return kind.uppercased() + (names.isEmpty ? "" : ": " + names.joined(separator: ", ")) + date
  }
}

extension Thing {
  fileprivate var detail: AllergyDetail? {
    if case .allergy(let detail) = statement.detail { return detail }
    return nil
  }
}
