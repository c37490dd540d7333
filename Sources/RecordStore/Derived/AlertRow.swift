import Clinical
import Foundation
import GRDB

/// Alerts and what was done about them, in the store.
enum AlertRow {
  /// The alert of a row of `alert` with the `key` of its identity.
  static func alert(_ row: Row) -> Alert {
    let things: Data = row["things"]
    return Alert(
      rule: row["rule"], version: row["version"], identity: IdentityKey(rawValue: row["key"]),
      analyte: row["analyte"], ruleText: row["rule_text"], words: row["words"],
      urgency: Alert.Urgency(rawValue: row["urgency"]) ?? .note,
      firstAt: Instant(milliseconds: row["first_at"]),
      things: stride(from: 0, to: things.count - 15, by: 16).map {
        ThingID(rawValue: Hex.text(things.dropFirst($0).prefix(16)))
      },
      endedAt: (row["ended_at"] as Int64?).map(Instant.init(milliseconds:)),
      supersededBy: row["superseded_by"],
      repeatedAt: (row["repeated_at"] as Int64?).map(Instant.init(milliseconds:)))
  }

  /// What was done about an alert, the oldest first; what a later version of the program wrote and this
  /// one does not know is a note.
  static func events(_ db: Database, of alert: Int64) throws -> [AlertEvent] {
    try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT what, by, role, at, until, recipient, note FROM alert_event
          WHERE alert = ? ORDER BY id
          """), arguments: [alert]
    ).map {
      AlertEvent(
        what: AlertEvent.What(rawValue: $0[0]) ?? .noted, by: $0[1], role: $0[2] ?? "",
        at: Instant(milliseconds: $0[3]),
        until: ($0[4] as Int64?).map(Instant.init(milliseconds:)), recipient: $0[5], note: $0[6])
    }
  }

  /// The alerts of the person that an identity belongs to that stand, or ended after an instant.
  static func open(_ db: Database, of identity: Int64, since instant: Instant) throws -> [Alert] {
    try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT a.*, d.key FROM member me JOIN member all_of ON all_of.person = me.person
          JOIN alert a ON a.identity = all_of.identity AND a.urgency > 0
            AND (a.ended_at IS NULL OR a.ended_at >= ?)
          JOIN identity d ON d.id = a.identity
          WHERE me.identity = ? ORDER BY a.first_at, a.id
          """), arguments: [instant.milliseconds, identity]
    ).map(alert)
  }

  /// Keeps an alert. One that goes on, or has ended, keeps its row; returns 1 for one that is new.
  static func keep(_ db: Database, _ alert: Alert, at now: Instant) throws -> Int {
    guard let first = alert.things.first.flatMap({ Hex.bytes($0.rawValue) }) else { return 0 }
    let isKnown =
      try Row.fetchOne(
        db.cachedStatement(
          sql: "SELECT 1 FROM alert WHERE rule = ? AND version = ? AND first_thing = ?"),
        arguments: [alert.rule, alert.version, first]) != nil
    let things = alert.things.compactMap { Hex.bytes($0.rawValue) }.reduce(into: Data(), +=)
    try db.execute(
      cached: """
        INSERT INTO alert (rule, version, identity, analyte, rule_text, words, urgency,
          first_at, first_thing, things, raised_at, ended_at, superseded_by, repeated_at)
        SELECT ?, ?, id, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ? FROM identity WHERE key = ?
        ON CONFLICT (rule, version, first_thing) DO UPDATE SET
          words = excluded.words, urgency = excluded.urgency, things = excluded.things,
          ended_at = excluded.ended_at, superseded_by = excluded.superseded_by,
          repeated_at = COALESCE(repeated_at, excluded.repeated_at)
        """,
      arguments: [
        alert.rule, alert.version, alert.analyte, alert.ruleText, alert.words,
        alert.urgency.rawValue, alert.firstAt.milliseconds, first, things, now.milliseconds,
        alert.endedAt?.milliseconds, alert.supersededBy,
        alert.things.count > 1 ? now.milliseconds : nil, alert.identity.rawValue,
      ])
    return isKnown ? 0 : 1
  }
}
