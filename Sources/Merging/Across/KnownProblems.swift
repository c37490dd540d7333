import Clinical
import Terminology

/// Which problems of our table the conditions among some facts are: looked up once for all that asks.
/// Claims that were folded into a fact do not rename it.
struct KnownProblems {
  /// A condition whose problem, or whose broader problem, is known.
  struct Row {
    /// Its place among the facts.
    let place: Int
    let problem: Problem?
    let broader: Problem?
  }

  /// By the names of the facts, so that their order cannot matter.
  let rows: [Row]
  private let problems: [ThingID: Problem]

  init(_ facts: [Fact]) {
    var rows: [Row] = []
    var problems: [ThingID: Problem] = [:]
    for (place, fact) in facts.enumerated() where fact.kind == .condition {
      let problem = fact.first(Problems.problem(for:))
      let broader = fact.first(Problems.parent(for:))
      if problem != nil { problems[fact.name] = problem }
      if problem != nil || broader != nil {
        rows.append(Row(place: place, problem: problem, broader: broader))
      }
    }
    self.rows = rows.sorted { facts[$0.place].name < facts[$1.place].name }
    self.problems = problems
  }

  /// The problem that a fact is.
  subscript(fact: Fact) -> Problem? { problems.isEmpty ? nil : problems[fact.name] }
}
