import Access
import Clinical
import Foundation
import GRDB

/// A message that is kept aside.
public struct QuarantinedMessage: Sendable, Equatable {
  /// Its number.
  public var id: Int64
  /// When it came; the first time, where it came again.
  public var at: Instant
  /// How it came: `mllp 127.0.0.1:40112`.
  public var via: String
  /// Who sent it, as far as it says.
  public var sender: String
  /// Why it is no part of the record.
  public var why: String
  /// How many bytes it has.
  public var size: Int
}

extension RecordStore {
  /// Keeps a message aside; the same bytes are kept once.
  public func quarantine(
    _ bytes: [UInt8], via: String, sender: String, why: String, by viewer: Viewer, at now: Instant
  ) throws(StoreError) {
    let (hash, chunks) = (Data(SHA256.digest(bytes)), try Chunks.packed(bytes))
    try write { db in
      let known = try Int64.fetchOne(
        db, sql: "SELECT id FROM quarantine WHERE sha256 = ?", arguments: [hash])
      guard known == nil else { return }
      try db.execute(
        sql: """
          INSERT INTO quarantine (at, via, sender, why, size, sha256) VALUES (?, ?, ?, ?, ?, ?)
          """,
        arguments: [now.milliseconds, via, sender, why, bytes.count, hash])
      let id = db.lastInsertedRowID
      for (n, chunk) in chunks.enumerated() {
        try db.execute(
          sql: "INSERT INTO quarantine_chunk VALUES (?, ?, ?)", arguments: [id, n, chunk])
      }
      try AuditLog.append(
        db, viewer, "quarantine", about: nil, detail: "\(bytes.count) bytes, \(via)", at: now)
    }
  }

  /// The messages that are kept aside, the newest first.
  public func quarantined() throws(StoreError) -> [QuarantinedMessage] {
    try read { db in
      try Row.fetchAll(
        db, sql: "SELECT id, at, via, sender, why, size FROM quarantine ORDER BY id DESC"
      ).map {
        QuarantinedMessage(
          id: $0[0], at: Instant(milliseconds: $0[1]), via: $0[2], sender: $0[3], why: $0[4],
          size: $0[5])
      }
    }
  }

  /// The bytes of a message that is kept aside.
  /// - Throws: ``StoreError`` `.missing` when there is no such message.
  public func quarantinedBytes(_ id: Int64) throws(StoreError) -> [UInt8] {
    let chunks = try read { db in
      try Data.fetchAll(
        db, sql: "SELECT zstd FROM quarantine_chunk WHERE message = ? ORDER BY n", arguments: [id])
    }
    guard !chunks.isEmpty else { throw Self.noMessage(id) }
    return try rethrow {
      try chunks.flatMap { try $0.withUnsafeBytes { try Chunks.decompress($0) } }
    }
  }

  /// Takes a message out of quarantine for good: it is in the record now, or nobody wants it.
  public func endQuarantine(
    of id: Int64, as what: String, by viewer: Viewer, at now: Instant
  ) throws(StoreError) {
    try write { db in
      try db.execute(sql: "DELETE FROM quarantine WHERE id = ?", arguments: [id])
      guard db.changesCount > 0 else { throw Self.noMessage(id) }
      try AuditLog.append(db, viewer, what, about: nil, detail: "message \(id)", at: now)
    }
  }

  private static func noMessage(_ id: Int64) -> StoreError {
    StoreError(.missing, "no message \(id) is kept aside", "see chartline quarantine")
  }
}
