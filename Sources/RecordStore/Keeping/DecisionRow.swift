import Clinical
import Foundation
import GRDB

/// Decisions in the store.
enum DecisionRow {
  static func insert(_ db: Database, _ decision: Decision) throws -> Int64 {
    try db.execute(
      sql: """
        INSERT INTO decision (subject, verdict, by, role, scope, reason, at, preferred)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        decision.subject.rawValue, decision.verdict.rawValue, decision.by, decision.role,
        decision.scope, decision.reason, decision.at.milliseconds, decision.preferred,
      ])
    let id = db.lastInsertedRowID
    for name in Set(decision.names) {
      try db.execute(
        sql: "INSERT INTO decision_name (decision, name, seen) VALUES (?, ?, ?)",
        arguments: [id, name, decision.seen[name]])
    }
    return id
  }

  /// The decisions in force that name any of these, the oldest first.
  static func about(_ db: Database, names: [String]) throws -> [Decision] {
    try all(db, names: names).filter { $0.endedAt == nil }
  }

  /// The decisions that name any of these, ended ones too, the oldest first.
  static func all(_ db: Database, names: [String]) throws -> [Decision] {
    let hasAny = try Bool.fetchOne(
      db.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM decision_name)"))
    guard hasAny == true else { return [] }
    // One statement for all of them: a chart names thousands.
    let list = String(decoding: try JSONEncoder().encode(names), as: UTF8.self)
    let ids = try Int64.fetchAll(
      db,
      sql: """
        SELECT DISTINCT n.decision FROM json_each(?) asked
        CROSS JOIN decision_name n ON n.name = asked.value ORDER BY n.decision
        """, arguments: [list])
    return try ids.compactMap { try one(db, $0) }
  }

  static func one(_ db: Database, _ id: Int64) throws -> Decision? {
    guard
      let row = try Row.fetchOne(
        db, sql: "SELECT * FROM decision WHERE id = ?", arguments: [id]),
      let subject = Decision.Subject(rawValue: row["subject"]),
      let verdict = Decision.Verdict(rawValue: row["verdict"])
    else { return nil }
    let named = try Row.fetchAll(
      db, sql: "SELECT name, seen FROM decision_name WHERE decision = ?", arguments: [id])
    let seen = named.compactMap { name in
      (name["seen"] as String?).map { (name["name"] as String, $0) }
    }
    return Decision(
      subject: subject, names: named.map { $0["name"] }, verdict: verdict,
      preferred: row["preferred"],
      seen: Dictionary(seen, uniquingKeysWith: { first, _ in first }), by: row["by"],
      role: row["role"],
      scope: row["scope"], reason: row["reason"], at: Instant(milliseconds: row["at"]),
      endedAt: (row["ended_at"] as Int64?).map(Instant.init(milliseconds:)))
  }
}
