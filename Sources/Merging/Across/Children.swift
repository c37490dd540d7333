import Clinical
import Terminology

/// Narrower problems beneath the broader one; claims and visit diagnoses as evidence only.
enum Children {
  /// A problem that only claims or only visits name, and that is a kind of a problem on the list, is
  /// folded into it: "billed x6", "noted in 7 visits" (`clinical-corrections.md` 2.19,
  /// `peers.md` 3.10 input 16).
  static func fold(_ facts: [Fact]) -> [Fact] {
    let conditions = conditions(facts)
    var listed: [String: Int] = [:]
    for index in conditions where isListed(facts[index]) {
      if let problem = facts[index].problem, listed[problem.key] == nil {
        listed[problem.key] = index
      }
    }
    var folded: [Int: [Fact]] = [:]
    var kept: [Bool] = Array(repeating: true, count: facts.count)
    for index in conditions where isEvidenceOnly(facts[index]) {
      guard let parent = facts[index].broaderProblem.flatMap({ listed[$0.key] }) else { continue }
      kept[index] = false
      folded[parent, default: []].append(facts[index])
    }
    guard !folded.isEmpty else { return facts }
    return facts.indices.filter { kept[$0] }.map { index in
      folded[index].map { adding($0, to: facts[index]) } ?? facts[index]
    }
  }

  /// Gives each narrower problem the name of the broader fact, the nearest one that is there.
  static func place(_ facts: inout [Fact]) {
    let conditions = conditions(facts)
    var names: [String: ThingID] = [:]
    for index in conditions {
      // What only bills name is nobody's broader problem.
      if let problem = facts[index].problem, names[problem.key] == nil,
        ![.billed, .retracted].contains(facts[index].state)
      {
        names[problem.key] = facts[index].name
      }
    }
    for index in conditions {
      var ancestor = facts[index].broaderProblem
      while let problem = ancestor, facts[index].parent == nil {
        if let name = names[problem.key], name != facts[index].name { facts[index].parent = name }
        ancestor = problem.parent.flatMap(Problems.named)
      }
    }
  }

  /// The places of the problems, by name, so that the order of the facts cannot matter.
  static func conditions(_ facts: [Fact]) -> [Int] {
    facts.indices.filter { facts[$0].kind == .condition }.sorted { facts[$0].name < facts[$1].name }
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
    let billed = fact.members.count {
      $0.kept.statement.section == .claims && $0.kept.statement.status.standing != .enteredInError
    }
    fact.remarks.removeAll { $0.hasPrefix("billed x") }
    fact.remarks.append("billed x" + String(billed))
    return fact
  }
}

/// A visit or a claim coded with a problem that excludes the one on the list: a wrong code for a
/// visit, not a second disease (`demo-story.md` C1).
enum CodingConflicts {
  static func compare(_ facts: inout [Fact]) {
    let problems = Children.conditions(facts).compactMap { index -> (Int, Problem)? in
      facts[index].problem.map { (index, $0) }
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
      let thing = Thing(member.kept)
      return thing.isBilled || Conditions.isVisitDiagnosis(thing)
    }
  }
}
