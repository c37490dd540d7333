import Clinical

/// The facts of single measurements, in the order of lists. A chart has thousands of them, and a new
/// statement touches few: they are kept sorted, and merged with the others at the end.
struct Measurements: Sendable {
  /// The facts, in the order of lists.
  private(set) var facts: [Fact]

  init(_ facts: [Fact]) { self.facts = ListOrder.sorted(facts) }

  mutating func insert(_ fact: Fact) { facts.insert(fact, at: place(of: fact)) }

  mutating func remove(_ fact: Fact) {
    let place = place(of: fact)
    if place < facts.count, facts[place].name == fact.name { facts.remove(at: place) }
  }

  /// Takes out those that meet a condition.
  mutating func take(where isTaken: (Fact) -> Bool) -> [Fact] {
    let taken = facts.filter(isTaken)
    if !taken.isEmpty { facts.removeAll(where: isTaken) }
    return taken
  }

  /// These and others, which are in the order of lists too, in that order.
  func merged(with others: [Fact]) -> [Fact] {
    var merged: [Fact] = []
    merged.reserveCapacity(facts.count + others.count)
    var next = 0
    for other in others {
      if next < facts.count, ListOrder.precedes(facts[next], other) {
        let end = place(of: other)
        merged += facts[next..<end]
        next = end
      }
      merged.append(other)
    }
    merged += facts[next...]
    return merged
  }

  private func place(of fact: Fact) -> Int {
    facts.partitioningIndex { !ListOrder.precedes($0, fact) }
  }
}
