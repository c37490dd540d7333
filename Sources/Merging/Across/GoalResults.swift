import Clinical
import Terminology

/// A goal stands beside the newest result of what it measures, whoever measured it. Met or missed is
/// not said: the target may be of another time of day, or for an average.
enum GoalResults {
  static func name(_ facts: inout [Fact], besides measurements: [Fact]) {
    let goals = facts.indices.filter { facts[$0].kind == .goal }
    let measured = goals.map { (goal: $0, analytes: analytes(facts[$0])) }
    let wanted = Set(measured.flatMap(\.analytes))
    guard !wanted.isEmpty else { return }
    let newest = newest(of: wanted, in: facts + measurements)
    for (goal, analytes) in measured {
      for key in analytes.sorted() {
        guard let result = newest[key], let value = result.field("value") else { continue }
        let when = result.period.sortDate.map { " (" + $0.dayWords + ")" } ?? ""
        facts[goal].fields.append(
          Field(
            name: "newest result", value: value.value + when, from: value.from,
            why: Words.list(result.sources)))
      }
    }
  }

  /// The analytes that a goal's targets, or the goal itself, name by an exact code.
  private static func analytes(_ fact: Fact) -> Set<String> {
    let concepts = fact.members.flatMap { member -> [Concept] in
      guard case .goal(let detail) = member.kept.statement.detail else { return [] }
      return detail.targets.compactMap(\.measure) + [member.kept.statement.concept]
    }
    return Set(concepts.compactMap(Analytes.key))
  }

  /// The newest result of each analyte that was not taken back.
  private static func newest(of wanted: Set<String>, in facts: [Fact]) -> [String: Fact] {
    var newest: [String: Fact] = [:]
    for fact in facts
    where fact.kind == .observation && fact.state != .retracted && fact.state != .notDone {
      guard let key = fact.members.first.flatMap({ Analytes.key(for: $0.kept.statement.concept) }),
        wanted.contains(key)
      else { continue }
      let isNewer =
        newest[key].map {
          ($0.period.sortDate.sortKey, $0.name) < (fact.period.sortDate.sortKey, fact.name)
        } ?? true
      if isNewer { newest[key] = fact }
    }
    return newest
  }
}
