import Clinical

/// What people decided about things and conflicts, the latest word first.
struct Decided: Sendable {
  private var things: [Pair: Decision.Verdict] = [:]
  private var conflicts: [Set<String>: Decision] = [:]
  /// Names that any decision about things mentions: all others need no look-up.
  private(set) var mentioned: Set<String> = []
  /// Pairs of things that a person called the same.
  private(set) var same: [(ThingID, ThingID)] = []

  init(_ decisions: [Decision]) {
    let inForce = decisions.filter { $0.endedAt == nil }
      .sorted { ($0.at, $0.by, $0.names.joined()) < ($1.at, $1.by, $1.names.joined()) }
    for decision in inForce {
      switch decision.subject {
      case .thing: record(decision)
      case .conflict: conflicts[Set(decision.names)] = decision
      case .identity: break
      }
    }
    same = things.filter { $0.value == .same }.keys
      .map { (ThingID(rawValue: $0.left), ThingID(rawValue: $0.right)) }
      .sorted { ($0.0, $0.1) < ($1.0, $1.1) }
  }

  private mutating func record(_ decision: Decision) {
    mentioned.formUnion(decision.names)
    for (index, left) in decision.names.enumerated() {
      for right in decision.names.dropFirst(index + 1) {
        things[Pair(left, right)] = decision.verdict
      }
    }
  }

  /// What was last said of two things.
  func verdict(_ left: ThingID, _ right: ThingID) -> Decision.Verdict? {
    mentioned.isEmpty ? nil : things[Pair(left.rawValue, right.rawValue)]
  }

  /// The decision that settles a conflict between these things, or puts it off.
  func decision(onConflict things: [ThingID]) -> Decision? {
    conflicts.isEmpty ? nil : conflicts[Set(things.map(\.rawValue))]
  }

  /// Two names in their order.
  private struct Pair: Hashable {
    let left: String
    let right: String

    init(_ one: String, _ other: String) {
      left = min(one, other)
      right = max(one, other)
    }
  }
}
