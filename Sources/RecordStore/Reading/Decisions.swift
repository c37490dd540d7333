import Access
import Clinical
import Foundation
import GRDB

/// A decision and its number.
public struct KeptDecision: Sendable, Hashable {
  /// Its number in the store.
  public var id: Int64
  /// The decision.
  public var decision: Decision
}

extension RecordStore {
  /// The decisions of which everything they name may be seen, the newest first; ended ones too.
  public func decisions(scope: Scope) throws(StoreError) -> [KeptDecision] {
    let people = ScopePredicate.identities(scope)
    return try read { db in
      try Int64.fetchAll(
        db,
        sql: """
          SELECT c.id FROM decision c WHERE NOT EXISTS (
            SELECT 1 FROM decision_name n WHERE n.decision = c.id
              AND n.name NOT IN (SELECT d.key FROM identity d WHERE \(people.sql))
              AND NOT EXISTS (SELECT 1 FROM statement s JOIN identity d ON d.id = s.identity
                WHERE c.subject <> 'identity' AND hex(s.thing) = upper(n.name)
                  AND \(people.sql)))
          ORDER BY c.id DESC
          """, arguments: people.arguments + people.arguments
      ).compactMap { id in
        try DecisionRow.one(db, id).map { KeptDecision(id: id, decision: $0) }
      }
    }
  }

  /// The decisions in force about these names of things and identities, the oldest first; names
  /// are given by who has seen them.
  public func decisions(
    naming names: [String], scope: Scope
  ) throws(StoreError) -> [Decision] {
    if scope.people == .nobody { return [] }
    return try read { db in try DecisionRow.about(db, names: names) }
  }

  /// The pairs of identities that may be one person and may both be seen, the likeliest first.
  public func pairQuestions(
    about keys: [IdentityKey]? = nil, scope: Scope, limit: Int = 1000
  ) throws(StoreError) -> [PairQuestion] {
    let low = ScopePredicate.identities(scope, "l")
    let high = ScopePredicate.identities(scope, "h")
    let names = (keys ?? []).map(\.rawValue)
    let marks = databaseQuestionMarks(count: names.count)
    let about = "(SELECT id FROM identity WHERE key IN (\(marks)))"
    let chosen = keys == nil ? "TRUE" : "(q.low IN \(about) OR q.high IN \(about))"
    return try read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT l.key, h.key, q.words, q.reasons, q.weight FROM pair_question q
          JOIN identity l ON l.id = q.low JOIN identity h ON h.id = q.high
          WHERE \(low.sql) AND \(high.sql) AND \(chosen)
          ORDER BY q.weight DESC, l.key, h.key LIMIT ?
          """,
        arguments: low.arguments + high.arguments + StatementArguments(names + names) + [limit]
      ).map {
        PairQuestion(
          first: IdentityKey(rawValue: $0[0]), second: IdentityKey(rawValue: $0[1]), words: $0[2],
          reasons: ($0[3] as String).split(separator: "\n").map(String.init), weight: $0[4])
      }
    }
  }

  /// Pairs of identities of two persons that share native identifiers: one pair of things, the
  /// smallest, and how many identifiers they share. Two that are joined share them rightly.
  public func sharedIdentifiers(scope: Scope) throws(StoreError) -> [SharedIdentifiers] {
    let visible = ScopePredicate.both(scope)
    // CROSS JOIN: SQLite would go through every statement to have them in order.
    return try read { db in
      let rows = try Row.fetchAll(
        db,
        sql: """
          SELECT s.native, s.thing, d.key, coalesce(m.person, -d.id) FROM shared_native n
          CROSS JOIN statement s ON s.native = n.native JOIN identity d ON d.id = s.identity
          LEFT JOIN member m ON m.identity = d.id
          WHERE s.standing = 0 AND \(visible.sql) ORDER BY s.native, d.key
          """, arguments: visible.arguments)
      var found: [[String]: SharedIdentifiers] = [:]
      for group in Dictionary(grouping: rows, by: { $0[0] as Int64 }).values {
        for (index, left) in group.enumerated() {
          for right in group[(index + 1)...]
          where left[2] as String != right[2] && left[3] as Int64 != right[3] {
            let pair = SharedIdentifiers(
              things: [left, right].map { ThingID(rawValue: Hex.text($0[1] as Data)) }, count: 1)
            found[[left[2], right[2]], default: .init(things: pair.things, count: 0)].join(pair)
          }
        }
      }
      return found.values.sorted { $0.things.lexicographicallyPrecedes($1.things) }
    }
  }
}

/// Native identifiers that stand under two identities.
public struct SharedIdentifiers: Sendable, Hashable {
  /// One thing of each.
  public var things: [ThingID]
  /// How many identifiers they share.
  public var count: Int

  mutating func join(_ other: SharedIdentifiers) {
    if other.things.lexicographicallyPrecedes(things) { things = other.things }
    count += other.count
  }
}
