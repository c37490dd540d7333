import Clinical

extension Matching {
  /// Identities joined into persons, and what only a human can tell.
  public struct People: Sendable, Hashable {
    /// Each person as its identities, sorted; the first names the person. Sorted by that name.
    public var persons: [[IdentityKey]]
    /// Pairs of persons that may be one, the likeliest first.
    public var questions: [Question]
  }

  /// Joins identities into persons: what a human said, what a source says of its own records, then
  /// edges by weight, each joined unless a hard conflict or a human "different" lies between the two
  /// components. All three are the same kind of link: the persons are computed anew from those in
  /// force, so that taking one back leaves no trace. The order of `identities` does not
  /// matter.
  public static func people(_ identities: [Identity], decisions: [Decision]) -> People {
    let sorted = identities.sorted { $0.key < $1.key }
    var joining = Joining(sorted, decisions: decisions)
    joining.join()
    return People(persons: joining.persons, questions: joining.questions())
  }
}

/// The work of one resolution, on the indexes of sorted identities.
private struct Joining {
  private struct Pair: Hashable {
    var low: Int
    var high: Int

    init(_ first: Int, _ second: Int) {
      low = min(first, second)
      high = max(first, second)
    }
  }

  private struct Edge {
    var pair: Pair
    var result: MatchResult
  }

  private let identities: [Identity]
  private var edges: [Edge] = []
  private var asked: [Edge] = []
  private var heldApart: Set<Pair> = []
  private var said: [Pair: Decision.Verdict] = [:]
  private var answers: [Pair: Decision] = [:]
  /// Answers that what was sent since contradicts.
  private var reopened: [Edge] = []
  private var fitting: Set<Pair> = []
  private var contradicted: Set<Pair> = []
  /// Whom a human, or their own source, joined with whom.
  private var friends: [Int: Set<Int>] = [:]
  /// The component of each identity: the index of its first member.
  private var component: [Int]
  private var members: [[Int]]

  init(_ identities: [Identity], decisions: [Decision]) {
    self.identities = identities
    component = Array(identities.indices)
    members = identities.indices.map { [$0] }
    note(decisions)
    compare()
  }

  var persons: [[IdentityKey]] {
    members.filter { !$0.isEmpty }.map { $0.map { identities[$0].key } }
  }

  /// The newest decision on a pair stands.
  private mutating func note(_ decisions: [Decision]) {
    let index = Dictionary(
      uniqueKeysWithValues: identities.enumerated().map { ($1.key.rawValue, $0) })
    let standing = decisions.filter { $0.subject == .identity && $0.endedAt == nil }
    for decision in standing.sorted(by: Self.isSooner) {
      let known = decision.names.compactMap { index[$0] }
      for (position, first) in known.enumerated() {
        for second in known[(position + 1)...] where first != second {
          said[Pair(first, second)] = decision.verdict
          answers[Pair(first, second)] = decision
        }
      }
    }
  }

  private static func isSooner(_ left: Decision, _ right: Decision) -> Bool {
    (left.at, left.verdict.rawValue) < (right.at, right.verdict.rawValue)
  }

  private mutating func compare() {
    for pair in said.filter({ $0.value == .same }).keys {
      friends[pair.low, default: []].insert(pair.high)
      friends[pair.high, default: []].insert(pair.low)
    }
    let said = said
    let sharing = Set(Matching.sharedNumbers(identities).map(Pair.init))
    let isOpen = { (pair: Pair) in said[pair] == nil || said[pair] == .later }
    let compared = Matching.pairs(identities) {
      isOpen(Pair($0, $1)) && !sharing.contains(Pair($0, $1))
    }
    for one in compared { take(one.result, of: Pair(one.first, one.second)) }
    for pair in sharing where isOpen(pair) {
      let result = Matching.compare(sharingNumber: identities[pair.low], identities[pair.high])
      take(result, of: pair)
    }
    for (pair, verdict) in said where verdict == .different { heldApart.insert(pair) }
    for (pair, answer) in answers { reopen(pair, answer) }
    edges.sort(by: Self.isBefore)
  }

  private mutating func take(_ result: MatchResult, of pair: Pair) {
    switch result.verdict {
    case .same:
      edges.append(Edge(pair: pair, result: result))
      fitting.insert(pair)
    case .ask: asked.append(Edge(pair: pair, result: result))
    case .different: break
    }
    if result.isHardConflict { heldApart.insert(pair) }
    if result.isContradicted { contradicted.insert(pair) }
  }

  /// Notes an answer that does not hold for what is known of the two today, and was given when less
  /// was known. It stands until somebody gives another.
  private mutating func reopen(_ pair: Pair, _ answer: Decision) {
    let isNew = [pair.low, pair.high].contains { place in
      answer.seen[identities[place].key.rawValue].map {
        $0 != Matching.evidence(identities[place].patient)
      } ?? false
    }
    guard isNew, answer.verdict == .same || answer.verdict == .different else { return }
    var result = Matching.compare(identities[pair.low], identities[pair.high])
    let isContradicted =
      answer.verdict == .same
      ? result.isHardConflict || result.holdsLink || result.verdict == .different
      : result.verdict == .same
    guard isContradicted else { return }
    result.reasons.append(
      "\(answer.by) (\(answer.role)) answered \(answer.verdict.rawValue); what was sent since speaks "
        + "against it")
    reopened.append(Edge(pair: pair, result: result))
  }

  /// Whether something between two identities forbids to join them without asking. What does not fit
  /// is forgiven where a human has said whose record it is, and that other record does fit.
  private func isApart(_ pair: Pair) -> Bool {
    if heldApart.contains(pair) { return true }
    guard contradicted.contains(pair) else { return false }
    func fitsThroughFriend(_ one: Int, _ other: Int) -> Bool {
      (friends[one] ?? []).contains { $0 != other && fitting.contains(Pair($0, other)) }
    }
    return !fitsThroughFriend(pair.low, pair.high) && !fitsThroughFriend(pair.high, pair.low)
  }

  mutating func join() {
    let human = said.filter { $0.value == .same }.keys
    let different = Set(said.filter { $0.value == .different }.keys)
    for pair in human.sorted(by: { ($0.low, $0.high) < ($1.low, $1.high) }) {
      merge(pair, unless: different.contains)
    }
    for link in StatedLinks.among(identities) { take(link) }
    for edge in edges where !merge(edge.pair, unless: isApart) {
      var held = edge
      held.result.reasons.append("held back: a record linked to one of them does not fit the other")
      asked.append(held)
    }
  }

  /// A source knows its own patients, as a human would; what it says of others' is a question.
  private mutating func take(_ link: StatedLinks.Link) {
    let pair = Pair(link.from, link.to)
    guard said[pair] == nil || said[pair] == .later else { return }
    var result = Matching.compare(identities[pair.low], identities[pair.high])
    if link.isOwn, !result.holdsLink, merge(pair, unless: heldApart.contains) {
      friends[pair.low, default: []].insert(pair.high)
      friends[pair.high, default: []].insert(pair.low)
    } else {
      result.reasons.append(link.words)
      asked.append(Edge(pair: pair, result: result))
    }
  }

  /// Joins the components of a pair, unless any pair between them is held apart. True when they are
  /// one afterwards.
  @discardableResult
  private mutating func merge(_ pair: Pair, unless isApart: (Pair) -> Bool) -> Bool {
    let first = component[pair.low]
    let second = component[pair.high]
    if first == second { return true }
    for left in members[first] {
      for right in members[second] where isApart(Pair(left, right)) { return false }
    }
    let (kept, gone) = (min(first, second), max(first, second))
    for member in members[gone] { component[member] = kept }
    members[kept] = (members[kept] + members[gone]).sorted()
    members[gone] = []
    return true
  }

  /// One question for each two persons that may be one: their likeliest pair.
  func questions() -> [Question] {
    var best: [Pair: Edge] = [:]
    for edge in asked.sorted(by: Self.isBefore) {
      let pair = Pair(component[edge.pair.low], component[edge.pair.high])
      if pair.low == pair.high || best[pair] != nil || isSettled(pair) { continue }
      best[pair] = edge
    }
    return (reopened + best.values).sorted(by: Self.isBefore).map(question)
  }

  private func isSettled(_ pair: Pair) -> Bool {
    members[pair.low].contains { left in
      members[pair.high].contains { said[Pair(left, $0)] == .different }
    }
  }

  private func question(_ edge: Edge) -> Question {
    let left = identities[edge.pair.low]
    let right = identities[edge.pair.high]
    return Question(
      subject: .identity, names: [left.key.rawValue, right.key.rawValue],
      words: "Is \(left.patient.displayName) at \(left.sourceName) the same person as "
        + "\(right.patient.displayName) at \(right.sourceName)?",
      reasons: edge.result.reasons, weight: edge.result.weight)
  }

  private static func isBefore(_ left: Edge, _ right: Edge) -> Bool {
    (-left.result.weight, left.pair.low, left.pair.high)
      < (-right.result.weight, right.pair.low, right.pair.high)
  }
}
