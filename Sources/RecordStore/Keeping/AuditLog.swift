import Access
import Clinical
import Foundation
import GRDB

/// The access log in the store: rows are appended, never changed, not even by `forget`; they name
/// people by digests.
enum AuditLog {
  static let chain = AuditChain(hash: { SHA256.digest($0) })

  /// The digest that stands for an identity in the log.
  static func digest(_ identity: IdentityKey) -> String {
    String(SHA256.hex(Array(identity.rawValue.utf8)).prefix(32))
  }

  static func append(
    _ db: Database, _ viewer: Viewer, _ action: String, about: IdentityKey?, detail: String,
    at now: Instant
  ) throws {
    let last = try Row.fetchOne(
      db.cachedStatement(sql: "SELECT seq, hash FROM audit ORDER BY seq DESC LIMIT 1"))
    let previous: Data = last?["hash"] ?? Data(AuditChain.beginning)
    let event = AuditEvent(
      number: (last?["seq"] ?? 0) + 1, at: now, account: viewer.account, role: viewer.role.rawValue,
      action: action, about: about.map(digest), detail: detail)
    try db.execute(
      cached: "INSERT INTO audit VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
      arguments: [
        event.number, now.milliseconds, event.account, event.role, action, event.about, detail,
        previous, Data(chain.link(event, after: Array(previous))),
      ])
  }

  static func event(_ row: Row) -> AuditEvent {
    AuditEvent(
      number: row["seq"], at: Instant(milliseconds: row["at"]), account: row["account"],
      role: row["role"], action: row["action"], about: row["about"], detail: row["detail"])
  }
}

extension RecordStore {
  /// Notes that somebody did something.
  public func note(
    _ action: String, about: IdentityKey? = nil, detail: String = "", by viewer: Viewer,
    at now: Instant
  ) throws(StoreError) {
    try rethrow {
      try pool.write { db in
        try AuditLog.append(db, viewer, action, about: about, detail: detail, at: now)
      }
    }
  }
}
