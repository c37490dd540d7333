import Access
import Clinical
import Foundation
import GRDB

/// An alert as the store keeps it.
public struct KeptAlert: Sendable, Hashable {
  /// Its number.
  public var id: Int64
  /// The alert.
  public var alert: Alert
  /// When it was raised.
  public var raisedAt: Instant
  /// What was done about it, the oldest first.
  public var events: [AlertEvent]

  /// Whether somebody has acknowledged it.
  public var isAcknowledged: Bool { events.contains { $0.what == .acknowledged } }
}

extension RecordStore {
  /// The alerts whose readings may be seen and are in force, the most pressing and newest first; of
  /// one person or of all.
  public func alerts(
    of person: IdentityKey? = nil, scope: Scope, limit: Int = 1000
  ) throws(StoreError) -> [KeptAlert] {
    let visible = ScopePredicate.both(scope)
    var narrow = ""
    if person != nil {
      narrow = """
        d.id IN (SELECT theirs.identity FROM identity named
          JOIN member mine ON mine.identity = named.id
          JOIN member theirs ON theirs.person = mine.person WHERE named.key = ?) AND
        """
    }
    return try read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT a.*, d.key FROM alert a
          JOIN statement s ON s.id =
            (SELECT id FROM statement WHERE thing = a.first_thing AND standing = 0)
          JOIN identity d ON d.id = a.identity
          WHERE \(narrow) s.standing = 0 AND \(visible.sql)
          ORDER BY a.urgency DESC, a.first_at DESC, a.rule, a.id LIMIT ?
          """,
        arguments: StatementArguments(person.map { [$0.rawValue] } ?? []) + visible.arguments
          + [limit]
      ).map { try Self.kept(db, $0) }
    }
  }

  private static func kept(_ db: Database, _ row: Row) throws -> KeptAlert {
    return KeptAlert(
      id: row["id"], alert: AlertRow.alert(row), raisedAt: Instant(milliseconds: row["raised_at"]),
      events: try AlertRow.events(db, of: row["id"]))
  }
}
