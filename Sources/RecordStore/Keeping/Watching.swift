import Access
import Clinical
import GRDB

extension RecordStore {
  /// Notes what somebody did about an alert.
  public func addEvent(
    _ event: AlertEvent, toAlert id: Int64, by viewer: Viewer
  ) throws(StoreError) {
    try write { db in
      try atStep(.begun)
      let identity = try Int64.fetchOne(
        db, sql: "SELECT identity FROM alert WHERE id = ?", arguments: [id])
      guard let identity else {
        throw StoreError(.missing, "this store has no alert \(id)", "see chartline alerts")
      }
      try db.execute(
        sql: """
          INSERT INTO alert_event (alert, what, by, role, at, until, recipient, note)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          id, event.what.rawValue, event.by, event.role, event.at.milliseconds,
          event.until?.milliseconds, event.recipient, event.note,
        ])
      try atStep(.alerts)
      try AuditLog.append(
        db, viewer, event.what.rawValue, about: try Self.key(db, identity), detail: "alert \(id)",
        at: event.at)
      try atStep(.audit)
      try ChangeRow.insert(db, [identity])
      try atStep(.change)
    }
  }

  /// Sets who looks at a person's readings and answers their alerts: lines in order, as their keeper
  /// writes them. Those before them end.
  public func setCoverage(
    _ lines: [String], of identity: IdentityKey, by viewer: Viewer, at now: Instant
  ) throws(StoreError) {
    try write { db in
      let id = try Self.number(db, identity)
      try db.execute(
        sql: """
          UPDATE coverage SET ended_at = ? WHERE ended_at IS NULL AND identity IN
            (SELECT all_of.identity FROM member me JOIN member all_of ON all_of.person = me.person
              WHERE me.identity = ?)
          """, arguments: [now.milliseconds, id])
      for line in lines {
        try db.execute(
          sql: "INSERT INTO coverage (identity, body, by, at) VALUES (?, ?, ?, ?)",
          arguments: [id, line, viewer.account, now.milliseconds])
      }
      try AuditLog.append(
        db, viewer, "set coverage", about: identity, detail: "\(lines.count) lines", at: now)
      try ChangeRow.insert(db, [id])
    }
  }

  /// The lines of a person's coverage in force, in order; whoever may see the person may see them.
  public func coverage(of person: IdentityKey, scope: Scope) throws(StoreError) -> [String] {
    try read { db in
      guard try !Self.visible(db, person, scope).isEmpty else { return [] }
      return try String.fetchAll(
        db,
        sql: """
          SELECT c.body FROM identity named JOIN member me ON me.identity = named.id
          JOIN member all_of ON all_of.person = me.person
          JOIN coverage c ON c.identity = all_of.identity AND c.ended_at IS NULL
          WHERE named.key = ? ORDER BY c.id
          """, arguments: [person.rawValue])
    }
  }
}
