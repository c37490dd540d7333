import Clinical

/// The order of a section's list: what is unsettled first, then what goes on, then what is over; what
/// has a date by its date, newest first; names last, so that the order is always the same.
struct ListOrder: Comparable {
  /// The section, then what has no date before what has one.
  private let rank: Int
  private let place: Int64

  init(_ fact: Fact) {
    let isDated = Self.isDated(fact.kind)
    rank = (Self.sections[fact.section] ?? 0) * 2 + (isDated ? 1 : 0)
    // Newest first; the undated last.
    place = isDated ? -max(fact.period.sortDate.sortKey, -.max) : Self.rank(fact.state)
  }

  static func < (left: ListOrder, right: ListOrder) -> Bool {
    left.rank == right.rank ? left.place < right.place : left.rank < right.rank
  }

  /// Whether one fact stands before another.
  static func precedes(_ left: Fact, _ right: Fact) -> Bool {
    let (one, other) = (ListOrder(left), ListOrder(right))
    return one == other ? precedesByName(left, right) : one < other
  }

  /// The facts in their order. Two numbers decide nearly every comparison without a look at a fact.
  static func sorted(_ facts: [Fact]) -> [Fact] {
    facts.enumerated().map { (ListOrder($1), $0) }
      .sorted { left, right in
        left.0 == right.0
          ? precedesByName(facts[left.1], facts[right.1]) : left.0 < right.0
      }
      .map { facts[$0.1] }
  }

  private static func precedesByName(_ left: Fact, _ right: Fact) -> Bool {
    left.title == right.title ? left.name < right.name : left.title < right.title
  }

  /// Kinds that happen at a time, and are listed by it.
  private static func isDated(_ kind: Kind) -> Bool {
    switch kind {
    case .observation, .immunization, .encounter, .report, .procedure, .document, .claim, .other:
      true
    default: false
    }
  }

  private static let sections = Dictionary(
    uniqueKeysWithValues: Section.allCases.enumerated().map { ($1, $0) })

  private static func rank(_ state: FactState) -> Int64 {
    switch state {
    case .disputed: 0
    case .active, .preliminary, .final, .corrected: 1
    case .planned: 2
    case .unknown: 3
    case .billed: 4
    case .noneKnown: 5
    case .remission, .inactive: 6
    case .completed, .stopped, .resolved: 7
    case .refuted, .notDone: 8
    case .retracted: 9
    }
  }
}
