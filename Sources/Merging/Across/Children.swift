import Clinical
import Terminology

/// Narrower problems beneath the broader one; claims and visit diagnoses as evidence only.
enum Children {
  /// A problem that only claims or only visits name, and that is a kind of a problem on the list, is
  /// folded into it: "billed x6", "noted in 7 visits" (`clinical-corrections.md` 2.19,
  /// `peers.md` 3.10 input 16).
  static func fold(_ facts: [Fact]) -> [Fact] {
    guard facts.contains(where: isEvidenceOnly) else { return facts }
    let known = KnownProblems(facts)
    var listed: [String: Int] = [:]
    for row in known.rows where isListed(facts[row.place]) {
      if let problem = row.problem, listed[problem.key] == nil { listed[problem.key] = row.place }
    }
    var folded: [Int: [Fact]] = [:]
    var kept: [Bool] = Array(repeating: true, count: facts.count)
    for row in known.rows where isEvidenceOnly(facts[row.place]) {
      guard let parent = row.broader.flatMap({ listed[$0.key] }) else { continue }
      kept[row.place] = false
      folded[parent, default: []].append(facts[row.place])
    }
    guard !folded.isEmpty else { return facts }
    return facts.indices.filter { kept[$0] }.map { index in
      folded[index].map { adding($0, to: facts[index]) } ?? facts[index]
    }
  }

  /// Gives each narrower problem the name of the broader fact, the nearest one that is there.
  static func place(_ facts: inout [Fact], _ known: KnownProblems) {
    var names: [String: ThingID] = [:]
    for row in known.rows {
      // What only bills name is nobody's broader problem.
      if let problem = row.problem, names[problem.key] == nil,
        ![.billed, .retracted].contains(facts[row.place].state)
      {
        names[problem.key] = facts[row.place].name
      }
    }
    for row in known.rows {
      var ancestor = row.broader
      while let problem = ancestor, facts[row.place].parent == nil {
        if let name = names[problem.key], name != facts[row.place].name {
          facts[row.place].parent = name
        }
        ancestor = problem.parent.flatMap(Problems.named)
      }
    }
  }

  private static func isListed(_ fact: Fact) -> Bool {
    fact.kind == .condition && ![.billed, .refuted, .retracted].contains(fact.state)
      && !isEvidenceOnly(fact)
  }

  /// Only claims, and codes that only refine the problem they pay for.
  private static func isEvidenceOnly(_ fact: Fact) -> Bool {
    fact.kind == .condition && fact.state == .billed
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
  static func compare(_ facts: inout [Fact], _ known: KnownProblems) {
    let problems = known.rows.compactMap { row in row.problem.map { (row.place, $0) } }
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
