import Access
import Clinical
import Foundation
import GRDB

extension RecordStore {
  /// The access log, the newest first: all of it, or, for those who may see one person, the rows
  /// about that person.
  public func audit(scope: Scope, limit: Int = 1000) throws(StoreError) -> [AuditEvent] {
    try read { db in
      guard scope.people != .everyone || scope.sources != nil else {
        return try Row.fetchAll(
          db, sql: "SELECT * FROM audit ORDER BY seq DESC LIMIT ?", arguments: [limit]
        ).map(AuditLog.event)
      }
      let visible = ScopePredicate.identities(scope)
      let keys = try String.fetchAll(
        db, sql: "SELECT d.key FROM identity d WHERE \(visible.sql)", arguments: visible.arguments)
      return try keys.flatMap {
        try Row.fetchAll(
          db, sql: "SELECT * FROM audit WHERE about = ? ORDER BY seq DESC LIMIT ?",
          arguments: [AuditLog.digest(IdentityKey(rawValue: $0)), limit]
        ).map(AuditLog.event)
      }.sorted { $0.number > $1.number }.prefix(limit).map { $0 }
    }
  }

  /// Checks the chain of hashes over the whole log; it tells nothing but numbers, so every scope
  /// may ask.
  /// - Returns: how many rows there are, and the first that does not fit, nil when all do.
  public func verifyAudit(scope: Scope) throws(StoreError) -> (rows: Int64, firstBreak: Int64?) {
    try read { db in
      let rows = try Row.fetchAll(db, sql: "SELECT * FROM audit ORDER BY seq")
      let broken = AuditLog.chain.firstBreak(
        in: rows.lazy.map { row in
          (
            event: AuditLog.event(row), previous: Array(row["previous"] as Data),
            hash: Array(row["hash"] as Data)
          )
        })
      return (Int64(rows.count), broken)
    }
  }
}
