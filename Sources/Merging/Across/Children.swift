import Clinical
import Terminology

/// Narrower problems beneath the broader one; claims and visit diagnoses as evidence only.
enum Children {
  /// A problem that only claims or only visits name, and that is a kind of a problem on the list, is
  /// folded into it: "billed x6", "noted in 7 visits" (`clinical-corrections.md` 2.19,
  /// `peers.md` 3.10 input 16).
  static func fold(_ facts: [Fact]) -> [Fact] {
    var listed: [String: Int] = [:]
    for (index, fact) in facts.enumerated() where isListed(fact) {
      if let problem = problem(of: fact), listed[problem.key] == nil { listed[problem.key] = index }
    }
    var folded: [Int: [Fact]] = [:]
    var kept: [Bool] = Array(repeating: true, count: facts.count)
    for (index, fact) in facts.enumerated() where fact.kind == .condition && isEvidenceOnly(fact) {
      guard let parent = parent(of: fact).flatMap({ listed[$0.key] }) else { continue }
      kept[index] = false
      folded[parent, default: []].append(fact)
    }
    return facts.indices.filter { kept[$0] }.map { index in
      folded[index].map { adding($0, to: facts[index]) } ?? facts[index]
    }
  }

  /// Gives each narrower problem the name of the broader fact, the nearest one that is there.
  static func place(_ facts: inout [Fact]) {
    var names: [String: ThingID] = [:]
    for fact in facts where fact.kind == .condition {
      if let problem = problem(of: fact), names[problem.key] == nil {
        names[problem.key] = fact.name
      }
    }
    for index in facts.indices where facts[index].kind == .condition {
      var ancestor = parent(of: facts[index])
      while let problem = ancestor, facts[index].parent == nil {
        if let name = names[problem.key], name != facts[index].name { facts[index].parent = name }
        ancestor = problem.parent.flatMap(Problems.named)
      }
    }
  }

  private static func problem(of fact: Fact) -> Problem? {
    guard fact.kind == .condition else { return nil }
    return fact.members.lazy.compactMap { Problems.problem(for: $0.kept.statement.concept) }.first
  }

  private static func parent(of fact: Fact) -> Problem? {
    fact.members.lazy.compactMap { Problems.parent(for: $0.kept.statement.concept) }.first
  }

  private static func isListed(_ fact: Fact) -> Bool {
    fact.kind == .condition && ![.billed, .refuted, .retracted].contains(fact.state)
      && !isEvidenceOnly(fact)
  }

  /// Only claims, and codes that only refine the problem they pay for.
  private static func isEvidenceOnly(_ fact: Fact) -> Bool {
    fact.state == .billed
  }

  private static func adding(_ children: [Fact], to fact: Fact) -> Fact {
    var fact = fact
    fact.members = (fact.members + children.flatMap(\.members)).sorted {
      $0.kept.thing < $1.kept.thing
    }
    fact.name = fact.members[0].kept.thing
    let billed = fact.members.count { $0.kept.statement.section == .claims }
    fact.remarks.removeAll { $0.hasPrefix("billed x") }
    fact.remarks.append("billed x" + String(billed))
    return fact
  }
}

/// A visit or a claim coded with a problem that excludes the one on the list: a wrong code for a
/// visit, not a second disease (`demo-story.md` C1).
enum CodingConflicts {
  static func compare(_ facts: inout [Fact]) {
    let problems = facts.indices.compactMap { index -> (Int, Problem)? in
      guard facts[index].kind == .condition, let first = facts[index].members.first,
        let problem = Problems.problem(for: first.kept.statement.concept)
      else { return nil }
      return (index, problem)
    }
    for (index, problem) in problems {
      for (other, excluded) in problems
      where Problems.excludeEachOther(problem.key, excluded.key) && isOnlyVisits(facts[other])
        && !isOnlyVisits(facts[index])
      {
        let things = (facts[index].members + facts[other].members).map(\.kept.thing).sorted()
        let words =
          Words.list(facts[other].sources) + " coded a visit as "
          + facts[other].title.lowercased() + ". The list says " + facts[index].title.lowercased()
          + "."
        let conflict = Conflict(subject: .coding, words: words, things: things)
        facts[index].conflicts.append(conflict)
        facts[other].conflicts.append(conflict)
        facts[other].parent = facts[index].name
        facts[other].state = .disputed
      }
    }
  }

  private static func isOnlyVisits(_ fact: Fact) -> Bool {
    fact.members.allSatisfy { member in
      let thing = Thing(kept: member.kept, earlier: [], key: "")
      return thing.isBilled || Conditions.isVisitDiagnosis(thing)
    }
  }
}
