import Clinical

/// What people decided about things and conflicts, the latest word first.
struct Decided: Sendable {
  private var things: [Pair: Decision.Verdict] = [:]
  private var conflicts: [Set<String>: Decision] = [:]
  /// The answers about things that count, by their names.
  private var answers: [[String]: Decision] = [:]
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
      case .identity, .result: break
      }
    }
    same = things.filter { $0.value == .same }.keys
      .map { (ThingID(rawValue: $0.left), ThingID(rawValue: $0.right)) }
      .sorted { ($0.0, $0.1) < ($1.0, $1.1) }
  }

  private mutating func record(_ decision: Decision) {
    mentioned.formUnion(decision.names)
    answers[decision.names] = decision
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

  /// The decision that settles a conflict between these things, or puts it off; nil once one of them
  /// is said anew otherwise than its maker knew it.
  func decision(onConflict things: [ThingID], among members: [Member]) -> Decision? {
    guard !conflicts.isEmpty, let decision = conflicts[Set(things.map(\.rawValue))] else {
      return nil
    }
    // What its maker knew has been replaced by its source; another reader's reading of it has not.
    let isStale = members.contains { member in
      guard let seen = decision.seen[member.kept.thing.rawValue] else { return false }
      return seen != member.kept.content && member.earlier.contains { $0.content == seen }
    }
    return isStale ? nil : decision
  }

  /// Whether anybody settled any conflict.
  var settlesConflicts: Bool { !conflicts.isEmpty }

  /// The answers "same" and "different" about things, in the order of their names.
  var answersAboutThings: [Decision] {
    answers.values.filter { $0.verdict != .later }
      .sorted { $0.names.lexicographicallyPrecedes($1.names) }
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
