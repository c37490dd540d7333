import Access
import Clinical
import GRDB

extension RecordStore {
  /// Sets a person's own limits: pairs of an analyte and the limit's text. The limits of the same
  /// analytes before them end, and those of `ending`.
  public func setLimits(
    _ limits: [(analyte: String, body: String)], ending: Set<String> = [],
    of identity: IdentityKey, by viewer: Viewer, at now: Instant
  ) throws(StoreError) {
    try write { db in
      let id = try Self.number(db, identity)
      let analytes = ending.union(limits.map(\.analyte))
      for limit in try LimitRow.all(db, identity) where analytes.contains(limit.analyte) {
        try db.execute(
          sql: "UPDATE rule SET ended_at = ? WHERE id = ?", arguments: [now.milliseconds, limit.id])
      }
      for limit in limits {
        try db.execute(
          sql: "INSERT INTO rule (identity, analyte, body, by, at) VALUES (?, ?, ?, ?, ?)",
          arguments: [id, limit.analyte, limit.body, viewer.account, now.milliseconds])
      }
      let detail = analytes.sorted().joined(separator: ", ")
      try AuditLog.append(db, viewer, "set limits", about: identity, detail: detail, at: now)
      try ChangeRow.insert(db, [id])
    }
  }

  static func number(_ db: Database, _ identity: IdentityKey) throws -> Int64 {
    let id = try Int64.fetchOne(
      db, sql: "SELECT id FROM identity WHERE key = ? AND standing = 0",
      arguments: [identity.rawValue])
    guard let id else {
      throw StoreError(
        .missing, "this store has no person \(identity.rawValue)", "see chartline people")
    }
    return id
  }

  static func key(_ db: Database, _ identity: Int64) throws -> IdentityKey? {
    try String.fetchOne(db, sql: "SELECT key FROM identity WHERE id = ?", arguments: [identity])
      .map(IdentityKey.init(rawValue:))
  }
}
