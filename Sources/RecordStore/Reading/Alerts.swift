import Access
import Clinical
import Foundation
import GRDB

/// An alert as the store keeps it.
public struct KeptAlert: Sendable, Hashable {
  /// What was done about an alert.
  public struct Event: Sendable, Hashable {
    /// `acknowledged`, `snoozed`, `escalated`.
    public var what: String
    /// By whom.
    public var by: String
    /// When.
    public var at: Instant
    /// Their remark.
    public var note: String
  }

  /// Its number.
  public var id: Int64
  /// The alert.
  public var alert: Alert
  /// When it was raised.
  public var raisedAt: Instant
  /// What was done about it, the oldest first.
  public var events: [Event]

  /// Whether somebody has acknowledged it.
  public var isAcknowledged: Bool { events.contains { $0.what == "acknowledged" } }
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
          ORDER BY a.urgency DESC, a.first_at DESC, a.id LIMIT ?
          """,
        arguments: StatementArguments(person.map { [$0.rawValue] } ?? []) + visible.arguments
          + [limit]
      ).map { try Self.kept(db, $0) }
    }
  }

  private static func kept(_ db: Database, _ row: Row) throws -> KeptAlert {
    let things: Data = row["things"]
    let names = stride(from: 0, to: things.count - 15, by: 16).map {
      ThingID(rawValue: Hex.text(things.dropFirst($0).prefix(16)))
    }
    let events = try Row.fetchAll(
      db, sql: "SELECT what, by, at, note FROM alert_event WHERE alert = ? ORDER BY id",
      arguments: [row["id"] as Int64]
    ).map {
      KeptAlert.Event(
        what: $0[0], by: $0[1], at: Instant(milliseconds: $0[2]), note: $0[3])
    }
    return KeptAlert(
      id: row["id"],
      alert: Alert(
        rule: row["rule"], version: row["version"], identity: IdentityKey(rawValue: row["key"]),
        analyte: row["analyte"], ruleText: row["rule_text"], words: row["words"],
        urgency: Alert.Urgency(rawValue: row["urgency"]) ?? .note,
        firstAt: Instant(milliseconds: row["first_at"]), things: names),
      raisedAt: Instant(milliseconds: row["raised_at"]), events: events)
  }
}
