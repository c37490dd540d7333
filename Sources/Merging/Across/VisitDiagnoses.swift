import Clinical
import Terminology

/// The diagnoses that visits carry, folded under the problem: "noted in 7 visits" (`peers.md` 3.10
/// input 16). One that excludes the listed problem is a wrong code for a visit (`demo-story.md` C1).
enum VisitDiagnoses {
  static func fold(_ facts: inout [Fact], _ known: KnownProblems) {
    let visits = visits(facts)
    guard !visits.isEmpty else { return }
    for row in known.rows {
      let index = row.place
      guard let problem = row.problem, facts[index].state != .billed else { continue }
      if let named = visits[problem.key],
        !facts[index].remarks.contains(where: { $0.hasPrefix("noted in") })
      {
        facts[index].remarks.append("noted in " + Words.count(named.count, "visit"))
      }
      for (key, others) in visits.sorted(by: { $0.key < $1.key })
      where Problems.excludeEachOther(key, problem.key) {
        let title = Problems.named(key)?.plainName ?? key
        facts[index].conflicts.append(
          Conflict(
            subject: .coding,
            words: Words.list(Set(others.map(\.sourceName)).sorted()) + " coded a visit as " + title
              + Words.inBrackets(others[0].statement.period.sortDate) + ". The list says "
              + problem.plainName + ".",
            things: (facts[index].members.map(\.kept.thing) + others.map(\.thing)).sorted()))
      }
    }
  }

  /// The visits of each problem's key, one statement for each visit.
  private static func visits(_ facts: [Fact]) -> [String: [KeptStatement]] {
    var visits: [String: [KeptStatement]] = [:]
    let encounters = facts.indices.filter { facts[$0].kind == .encounter }
      .sorted { facts[$0].name < facts[$1].name }
    for index in encounters where facts[index].state != .retracted {
      var seen: Set<String> = []
      for member in facts[index].members where member.kept.statement.section != .claims {
        guard case .encounter(let detail) = member.kept.statement.detail else { continue }
        for problem in detail.diagnoses.compactMap(Problems.problem(for:))
        where seen.insert(problem.key).inserted {
          visits[problem.key, default: []].append(member.kept)
        }
      }
    }
    return visits
  }
}
