import Clinical
import Terminology

/// Problems (`clinical-corrections.md` 2.5, 2.6).
///
/// | course | one fact when |
/// |---|---|
/// | chronic (table) | always: another onset is shown, not split |
/// | episodic (table) | the times touch or lie within 30 days; an undated one asks |
/// | not in the table | chronic where its own words say so; else the times touch or lie within 30 days, |
/// | | or one is undated, or both go on; but what one list names twice with times apart is two |
/// | | one that goes on, or ended nobody knows when, reaches the other: fits, joins by a third only |
/// | left and right | never; side missing on one side: ask |
/// | the same business number, sides not other | one |
enum Conditions {
  /// Days between two episodes that are one (ICD-10-CM I22: 28 days for an infarct; 30 is the
  /// general reading, sure M).
  static let episodeGapDays: Int64 = 30

  static func facts(_ things: [Thing], _ context: Context) -> Outcome {
    let course = things.lazy.compactMap { Problems.course(of: $0.statement.concept) }.first
    let views = things.map(View.init)
    let ranks = views.map { $0.days?.lowerBound ?? .max }
    let grouping = Grouping(things, decided: context.decided, ranks: ranks) { left, right in
      relation(views[left], views[right], course: course)
    }
    return Outcome(grouping, ask: "Is this one problem:") { fact($0, context) }
  }

  private struct View {
    let side: Side
    /// The list of problems that it stands in, by its source and date; nil for a diagnosis of a visit,
    /// which repeats.
    let list: String?
    let days: ClosedRange<Int64>?
    let isOpen: Bool
    let numbers: Set<String>
    /// The last day that it may have lasted to, as far as its source knew; the last of its days where
    /// its end is known.
    let reach: Int64?

    init(_ thing: Thing) {
      let statement = thing.statement
      side = Side(statement)
      numbers = thing.numbers
      list =
        isVisitDiagnosis(thing)
        ? nil : thing.kept.source + "|" + (thing.kept.written?.text ?? "undated")
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
      let said = thing.said.map { Self.day($0.upperBound()) }
      reach = days.map { days in end == nil ? max(days.upperBound, said ?? 0) : days.upperBound }
    }

    /// Whether it may have lasted to the other's days.
    func mayTouch(_ other: View) -> Bool {
      guard let days, let reach, let others = other.days, let theirs = other.reach else {
        return false
      }
      return days.lowerBound <= theirs && others.lowerBound <= reach
    }

    private static func day(_ instant: Instant) -> Int64 { instant.milliseconds / 86_400_000 }
  }

  private static func relation(_ left: View, _ right: View, course: Problem.Course?) -> Relation {
    let isOneNumber = !left.numbers.isDisjoint(with: right.numbers)
    if isOneNumber, left.side == right.side || left.side == .unsaid || right.side == .unsaid {
      return .same
    }
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
    let isListedTwice = left.list != nil && left.list == right.list
    guard course == nil, !isListedTwice else { return .different }
    if left.isOpen, right.isOpen { return .same }
    return left.mayTouch(right) ? .fits : .different
  }

  private static func fact(_ group: [Thing], _ context: Context) -> Fact {
    var draft = Draft(group, state: .unknown)
    let problem = Problems.problem(for: group[0].statement.concept)
    if let problem, draft.term == nil { draft.term = problem.name }
    let votes = ConditionVotes(group)
    draft.state = votes.state
    draft.conflicts = votes.conflicts
    let isEpisodic = Problems.course(of: group[0].statement.concept) == .episodic
    ConditionOnset(group, isEpisodic: isEpisodic).add(to: &draft)
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
