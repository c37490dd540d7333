import Access
import Clinical
import Foundation
import GRDB

extension RecordStore {
  /// Begins a thread with its first message; returns the thread's number.
  public func beginThread(
    about identity: IdentityKey, _ subject: CareThread.Subject?, title: String, words: String,
    by viewer: Viewer, at now: Instant
  ) throws(StoreError) -> Int64 {
    var topic: String?
    var thing: Data?
    var alert: Int64?
    switch subject {
    case .topic(let key): topic = key
    case .thing(let name): thing = Hex.bytes(name.rawValue).map { Data($0) }
    case .alert(let id): alert = id
    case nil: break
    }
    return try write { db in
      let id = try Self.number(db, identity)
      try db.execute(
        sql: "INSERT INTO thread (identity, topic, thing, alert, title) VALUES (?, ?, ?, ?, ?)",
        arguments: [id, topic, thing, alert, title])
      let thread = db.lastInsertedRowID
      try Self.add(db, words, toThread: thread, by: viewer, at: now)
      return thread
    }
  }

  /// Adds a message to a thread.
  public func addMessage(
    _ words: String, toThread id: Int64, by viewer: Viewer, at now: Instant
  ) throws(StoreError) {
    try write { db in try Self.add(db, words, toThread: id, by: viewer, at: now) }
  }

  private static func add(
    _ db: Database, _ words: String, toThread id: Int64, by viewer: Viewer, at now: Instant
  ) throws {
    let identity = try owner(db, ofThread: id)
    try db.execute(
      sql: "INSERT INTO message (thread, words, by, role, at) VALUES (?, ?, ?, ?, ?)",
      arguments: [id, words, viewer.account, viewer.role.rawValue, now.milliseconds])
    // The log says that somebody wrote, never what.
    try AuditLog.append(
      db, viewer, "send message", about: try key(db, identity), detail: "thread \(id)", at: now)
    try ChangeRow.insert(db, [identity])
  }

  /// Notes that the viewer has read what the other side wrote in a thread; the first time counts.
  public func noteRead(
    thread id: Int64, by viewer: Viewer, at now: Instant
  ) throws(StoreError) {
    let new = try rethrow {
      try pool.read { db in try Self.unread(db, thread: id, by: viewer) }
    }
    guard !new.isEmpty else { return }
    try write { db in
      let identity = try Self.owner(db, ofThread: id)
      for message in new {
        try db.execute(
          sql: "INSERT OR IGNORE INTO message_read (message, by, role, at) VALUES (?, ?, ?, ?)",
          arguments: [message, viewer.account, viewer.role.rawValue, now.milliseconds])
      }
      try AuditLog.append(
        db, viewer, "read message", about: try Self.key(db, identity), detail: "thread \(id)",
        at: now)
      try ChangeRow.insert(db, [identity])
    }
  }

  /// The messages of the other side without a receipt of the viewer's.
  private static func unread(
    _ db: Database, thread id: Int64, by viewer: Viewer
  ) throws -> [Int64] {
    try Int64.fetchAll(
      db,
      sql: """
        SELECT id FROM message WHERE thread = ? AND (role = 'patient') <> ?
          AND id NOT IN (SELECT message FROM message_read WHERE by = ?)
        """, arguments: [id, viewer.role == .patient, viewer.account])
  }

  private static func owner(_ db: Database, ofThread id: Int64) throws -> Int64 {
    let found = try Int64.fetchOne(
      db, sql: "SELECT identity FROM thread WHERE id = ?", arguments: [id])
    guard let found else {
      throw StoreError(.missing, "this store has no thread \(id)", "see chartline messages list")
    }
    return found
  }
}
