import Clinical

/// What was done (`standards.md` 6.2 as corrected by `clinical-corrections.md` 2.15).
///
/// | pair of one code | is |
/// |---|---|
/// | a number in common | one |
/// | left and right, done and not done, a claim and a clinician's entry | never one |
/// | both timed | one when the times overlap |
/// | the same day, two sources, each with only one of that day | one; other body sites: ask |
/// | the same day, two sources, one of which has several | ask |
/// | one source, no time | never one: two tracings of one morning are two |
enum Procedures {
  static func facts(_ things: [Thing], _ context: Context) -> Outcome {
    let views = things.map(View.init)
    let perDay = Dictionary(grouping: views, by: \.dayOfSource).mapValues(\.count)
    let days = views.map { view in view.thing.day.map { $0..<$0 + 1 } }
    let candidates =
      Sweep.overlaps(days) + SharedKeys.pairs(views.map(\.numbers))
      + context.decided.pairs(among: things)
    let grouping = Grouping(
      things, decided: context.decided,
      candidates: candidates.sorted { ($0.0, $0.1) < ($1.0, $1.1) }
    ) { left, right in relation(views[left], views[right], perDay) }
    return Outcome(grouping, ask: "Was this done once:") { fact($0) }
  }

  private struct View {
    let thing: Thing
    let side: Side
    let sites: Set<String>
    let numbers: Set<String>

    init(_ thing: Thing) {
      self.thing = thing
      side = Side(thing.statement)
      numbers = thing.numbers
      guard case .procedure(let detail) = thing.statement.detail else {
        sites = []
        return
      }
      sites = Set(detail.sites.compactMap(Blocks.name))
    }

    var start: PartialDate? { thing.statement.period.sortDate }
    var isTimed: Bool { (start?.precision ?? .year) >= .hour }
    var dayOfSource: String { thing.kept.source + "|" + (thing.day.map { String($0) } ?? "") }
  }

  private static func relation(_ left: View, _ right: View, _ perDay: [String: Int]) -> Relation {
    if left.side != right.side, left.side != .unsaid, right.side != .unsaid { return .different }
    if left.thing.isRefuted != right.thing.isRefuted { return .different }
    if left.thing.isBilled != right.thing.isBilled { return .different }
    if !left.numbers.isDisjoint(with: right.numbers) { return .same }
    guard let one = left.start, let other = right.start, left.thing.day == right.thing.day,
      left.thing.day != nil
    else { return .different }
    if left.isTimed, right.isTimed { return one.overlaps(other) ? .same : .different }
    if left.thing.kept.source == right.thing.kept.source { return .different }
    if perDay[left.dayOfSource] != 1 || perDay[right.dayOfSource] != 1 {
      return .ask("the same day, and one source lists several of that day")
    }
    if !left.sites.isEmpty, !right.sites.isEmpty, left.sites.isDisjoint(with: right.sites) {
      return .ask("the same day, and the sources name other places on the body")
    }
    return .same
  }

  private static func fact(_ group: [Thing]) -> Fact {
    var draft = Draft(group, plain: group)
    draft.evidence = "the same code on the same day, or the same number"
    if draft.state == .active { draft.remarks.append("in progress") }
    draft.addRetractions()
    return draft.fact { thing in
      let verb = thing.isBilled ? "paid for" : thing.isRefuted ? "NOT DONE" : thing.standing
      guard case .procedure(let detail) = thing.statement.detail else { return verb }
      return thing.says(
        verb, detail.sites.map(\.title) + detail.performers.prefix(1).map { "by " + $0 })
    }
  }
}
