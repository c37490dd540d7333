import Clinical
import Terminology

/// Problems (`clinical-corrections.md` 2.5, 2.6).
///
/// | course | one fact when |
/// |---|---|
/// | chronic (table) | always: another onset is shown, not split |
/// | episodic (table) | the times touch or lie within 30 days; an undated one asks |
/// | not in the table | both go on, or the times touch or lie within 30 days, or one is undated |
/// | left and right | never; side missing on one side: ask |
enum Conditions {
  /// Days between two episodes that are one (ICD-10-CM I22: 28 days for an infarct; 30 is the
  /// general reading, sure M).
  static let episodeGapDays: Int64 = 30

  static func facts(_ things: [Thing], _ context: Context) -> Outcome {
    let course = Problems.problem(for: things[0].statement.concept)?.course
    let views = things.map(View.init)
    let grouping = Grouping(things, decided: context.decided) { left, right in
      relation(views[left], views[right], course: course)
    }
    return Outcome(grouping, ask: "Is this one problem:") { fact($0, context) }
  }

  private struct View {
    let side: Side
    let days: ClosedRange<Int64>?
    let isOpen: Bool

    init(_ thing: Thing) {
      let statement = thing.statement
      side = Side(statement)
      let start = statement.period.start ?? statement.period.end
      let end = statement.period.end
      days = start.map { start in
        let first = Self.day(start.lowerBound())
        return
          first...max(first, end.map { Self.day($0.upperBound()) } ?? Self.day(start.upperBound()))
      }
      isOpen =
        end == nil && !statement.period.endedAtUnknownTime
        && [.active, .recurrence, .unknown].contains(statement.status.standing)
    }

    private static func day(_ instant: Instant) -> Int64 { instant.milliseconds / 86_400_000 }
  }

  private static func relation(_ left: View, _ right: View, course: Problem.Course?) -> Relation {
    if left.side != right.side {
      return left.side == .unsaid || right.side == .unsaid
        ? .ask("one says which side, the other does not") : .different
    }
    if course == .chronic { return .same }
    guard let one = left.days, let other = right.days else {
      let bothUndated = left.days == nil && right.days == nil
      return course == nil || bothUndated ? .same : .ask("one has no date")
    }
    let gap = max(one.lowerBound - other.upperBound, other.lowerBound - one.upperBound)
    if gap <= episodeGapDays { return .same }
    return course == nil && left.isOpen && right.isOpen ? .same : .different
  }

  private static func fact(_ group: [Thing], _ context: Context) -> Fact {
    var draft = Draft(group, state: .unknown)
    let problem = Problems.problem(for: group[0].statement.concept)
    if let problem, draft.term == nil { draft.term = problem.name }
    let votes = ConditionVotes(group)
    draft.state = votes.state
    draft.conflicts = votes.conflicts
    addOnset(&draft, group: group, chronic: problem?.course == .chronic)
    let visits = group.count { isVisitDiagnosis($0) }
    if visits > 0 { draft.remarks.append("noted in " + Words.count(visits, "visit")) }
    draft.evidence = problem == nil ? "the same code" : "codes that mean the same problem"
    draft.addRetractions()
    return draft.fact(says: says)
  }

  /// A diagnosis of a visit, not an entry of the problem list.
  static func isVisitDiagnosis(_ thing: Thing) -> Bool {
    guard case .condition(let detail) = thing.statement.detail else { return false }
    return detail.categories.contains("encounter-diagnosis")
      || (thing.statement.section == .encounters
        && !detail.categories.contains("problem-list-item"))
  }

  private static func addOnset(_ draft: inout Draft, group: [Thing], chronic: Bool) {
    let live = group.filter { !$0.isRetracted && !$0.isBilled }
    let dated = live.filter { $0.statement.period.start != nil }
    let first = dated.min {
      ($0.statement.period.start.sortKey, $0.name) < ($1.statement.period.start.sortKey, $1.name)
    }
    let last = live.newest { $0.statement.period.end }
    draft.period = Period(
      start: first?.statement.period.start, end: last?.statement.period.end,
      text: live.lazy.compactMap(\.statement.period.text).first)
    guard let first, let start = first.statement.period.start else { return }
    let years = Set(dated.compactMap { $0.statement.period.start?.civil.year })
    let differ = chronic && (years.max() ?? 0) - (years.min() ?? 0) > 1
    draft.fields.append(
      Field(
        name: "began", value: Words.day(start), from: first.name,
        why: dated.count == 1 ? "the only date" : differ ? "the earliest date" : "all agree"))
    guard differ else { return }
    draft.conflicts.append(
      Conflict(
        subject: .onset,
        words: "The sources give other beginnings: "
          + Words.list(
            dated.map { thing in
              (thing.statement.period.start.map(Words.day) ?? "") + " (" + thing.kept.sourceName
                + ")"
            }) + ".",
        things: dated.map(\.name), isOlderOnly: true))
  }

  private static func says(_ thing: Thing) -> String {
    let statement = thing.statement
    if thing.isRetracted { return "TAKEN BACK" + Words.inBrackets(thing.said) }
    if thing.isBilled { return "billed" + Words.inBrackets(statement.period.sortDate) }
    if thing.isRefuted {
      return "NOT SO" + Words.inBrackets(thing.said ?? statement.period.sortDate)
    }
    var parts = [FactState(statement.status.standing).words.uppercased()]
    if let start = statement.period.start { parts.append("since " + Words.day(start)) }
    if let end = statement.period.end { parts.append("until " + Words.day(end)) }
    if let text = statement.period.text { parts.append("\"" + text + "\"") }
    return parts.joined(separator: " ")
  }
}

/// The side of the body that a statement names.
enum Side: Equatable {
  case left, right, both, unsaid

  init(_ statement: Statement) {
    var sites: [Concept] = []
    if case .condition(let detail) = statement.detail { sites = detail.sites }
    if case .procedure(let detail) = statement.detail { sites = detail.sites }
    // SNOMED CT: 7771000 left, 24028007 right, 51440002 right and left.
    let codes = Set(sites.flatMap { $0.codings.map(\.code) })
    let words = sites.compactMap(\.words).map { $0.lowercased() }
    let left = codes.contains("7771000") || words.contains { $0.contains("left") }
    let right = codes.contains("24028007") || words.contains { $0.contains("right") }
    if codes.contains("51440002") || (left && right) {
      self = .both
    } else {
      self = left ? .left : right ? .right : .unsaid
    }
  }
}
