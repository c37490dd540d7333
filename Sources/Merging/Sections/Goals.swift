import Clinical
import Terminology

/// Goals: one when the same person set the same thing with the same targets.
enum Goals {
  /// What is to be reached, by whose word and how far; nil where it is not said who set it.
  static func key(_ statement: Statement) -> String? {
    guard case .goal(let detail) = statement.detail, let setter = detail.setBy,
      let name = Blocks.name(of: statement.concept)
    else { return nil }
    return ([Words.folded(setter), name] + detail.targets.map(words)).joined(separator: "|")
  }

  static func facts(_ things: [Thing], _ context: Context) -> Outcome {
    let grouping = Grouping(byKey: things, decided: context.decided)
    return Outcome(grouping, ask: "Is this one goal:") { fact($0) }
  }

  /// A target in words: `Hemoglobin A1c under 7.5 by 2027`.
  private static func words(_ target: GoalDetail.Target) -> String {
    [
      target.measure.map(words),
      target.value?.words, target.due.map { "by " + $0.words },
    ]
    .compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// What is measured, in plain words; a fasting value stays one.
  private static func words(_ measure: Concept) -> String {
    guard let plain = PlainNames.name(for: measure, kind: .observation) else {
      return measure.title
    }
    return (Words.folded(measure.title).contains("fasting") ? "fasting " : "") + plain
  }

  private static func fact(_ group: [Thing]) -> Fact {
    var draft = Draft(group, plain: group)
    draft.evidence = "the same goal, set by the same person"
    draft.add("target", from: group) { Words.list(detail($0)?.targets.map(words) ?? []) }
    draft.add("set by", from: group) { detail($0)?.setBy }
    draft.addRetractions()
    return draft.fact { thing in
      let own = detail(thing)
      return thing.says(
        thing.standing,
        (own?.targets.map(words) ?? []) + [own?.setBy.map { "set by " + $0 }].compactMap { $0 })
    }
  }

  private static func detail(_ thing: Thing) -> GoalDetail? {
    if case .goal(let detail) = thing.statement.detail { return detail }
    return nil
  }
}
