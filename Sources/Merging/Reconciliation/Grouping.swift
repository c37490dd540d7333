import Clinical

/// How two things of one block stand to each other.
enum Relation: Equatable {
  /// They speak of one real thing.
  case same
  /// Nothing joins them, and nothing speaks against it: a third may join both.
  case fits
  /// They may; a person should say.
  case ask(String)
  /// They do not.
  case different
}

/// Puts the things of one block into groups in which **every** pair is the same: equality of rounding
/// intervals and of time windows is not transitive, so a chain that does not agree is a question.
struct Grouping {
  /// The groups, each sorted by thing; they are sorted by their first thing.
  private(set) var groups: [[Thing]] = []
  /// Pairs of groups, by position, that a person should be asked about, with the reason.
  private(set) var questions: [(left: Int, right: Int, reason: String)] = []

  /// Groups things that are sorted by name. `candidates` are the pairs of positions worth comparing;
  /// without them every pair is compared. Where not all of a chain agree, those that a person called
  /// the same find each other first, then those of smaller `rank`: what is nearest stays together.
  init(
    _ things: [Thing], decided: Decided, candidates: [(Int, Int)]? = nil, ranks: [Int64]? = nil,
    relation: (Int, Int) -> Relation
  ) {
    func decidedRelation(_ left: Int, _ right: Int) -> Relation {
      switch decided.verdict(things[left].name, things[right].name) {
      case .same: .same
      case .different: .different
      case .later, .prefer, .seen, nil: relation(left, right)
      }
    }
    let pairs = candidates ?? Self.allPairs(things.count)
    var sets = DisjointSets(count: things.count)
    var asked: [(Int, Int, String)] = []
    for (left, right) in pairs {
      switch decidedRelation(left, right) {
      case .same: sets.join(left, right)
      case .ask(let reason): asked.append((left, right, reason))
      case .fits, .different: break
      }
    }
    var place = [Int](repeating: 0, count: things.count)
    var members: [[Int]] = []
    let called = Set(decided.same.flatMap { [$0.0, $0.1] })
    func rank(_ thing: Int) -> (Int, Int64, Int) {
      (called.contains(things[thing].name) ? 0 : 1, ranks?[thing] ?? 0, thing)
    }
    for component in sets.groups {
      let first = members.count
      let isOrdered = component.count < 3 || (ranks == nil && called.isEmpty)
      for thing in isOrdered ? component : component.sorted(by: { rank($0) < rank($1) }) {
        let fitting = members[first...].firstIndex { group in
          group.allSatisfy { [.same, .fits].contains(decidedRelation($0, thing)) }
        }
        place[thing] = fitting ?? members.count
        if let fitting { members[fitting].append(thing) } else { members.append([thing]) }
      }
      for later in first..<members.count where later > first {
        asked.append(
          (members[first][0], members[later][0], "they agree one by one, not all together"))
      }
    }
    groups = members.map { $0.sorted().map { things[$0] } }
    ask(asked, things: things, place: place, decided: decided)
  }

  private init(groups: [[Thing]]) { self.groups = groups }

  /// Groups things whose key already says that they are one: all together, unless a person told some
  /// of them apart.
  init(byKey things: [Thing], decided: Decided) {
    if things.contains(where: { decided.mentioned.contains($0.name.rawValue) }) {
      self.init(things, decided: decided) { _, _ in .same }
    } else {
      self.init(groups: [things])
    }
  }

  /// Drops the questions that are not to be kept.
  mutating func keepQuestions(
    where isKept: ((left: Int, right: Int, reason: String)) -> Bool
  ) {
    questions.removeAll { !isKept($0) }
  }

  private mutating func ask(
    _ asked: [(Int, Int, String)], things: [Thing], place: [Int], decided: Decided
  ) {
    var seen: Set<[Int]> = []
    for (left, right, reason) in asked where place[left] != place[right] {
      guard decided.verdict(things[left].name, things[right].name) == nil else { continue }
      let ends = [place[left], place[right]].sorted()
      if seen.insert(ends).inserted { questions.append((ends[0], ends[1], reason)) }
    }
  }

  private static func allPairs(_ count: Int) -> [(Int, Int)] {
    guard count > 1 else { return [] }
    return (0..<count - 1).flatMap { left in (left + 1..<count).map { (left, $0) } }
  }
}
