import Access
import Clinical
import Foundation
import GRDB

extension RecordStore {
  /// The threads that may be seen, the one written to last first; of one person or of all.
  ///
  /// What people write freely can tell anything: a scope that hides something of a person sees none of
  /// their messages (`clinical-corrections.md` 4.11).
  public func threads(
    of person: IdentityKey? = nil, scope: Scope
  ) throws(StoreError) -> [CareThread] {
    guard scope.hidesNothingOfAPerson else { return [] }
    return try read { db in
      let owners = try Self.owners(db, of: person, scope, having: "thread")
      return try owners.flatMap { owner in
        try Row.fetchAll(
          db, sql: "SELECT id, topic, thing, alert, title FROM thread WHERE identity = ?",
          arguments: [owner.number]
        ).map { row in
          CareThread(
            id: row[0], identity: owner.key, subject: Self.subject(row), title: row[4],
            messages: try Self.messages(db, thread: row[0]))
        }
      }.sorted { Self.last($0) > Self.last($1) }
    }
  }

  /// The identities that may be seen and have a row of a table; those of one person or of all.
  static func owners(
    _ db: Database, of person: IdentityKey?, _ scope: Scope, having table: String
  ) throws -> [(number: Int64, key: IdentityKey)] {
    if let person {
      return try visible(db, person, scope).map { ($0.id, $0.identity.key) }
    }
    let seen = ScopePredicate.identities(scope)
    return try Row.fetchAll(
      db,
      sql: """
        SELECT d.id, d.key FROM identity d
        WHERE d.id IN (SELECT identity FROM \(table)) AND \(seen.sql) ORDER BY d.key
        """, arguments: seen.arguments
    ).map { ($0[0], IdentityKey(rawValue: $0[1])) }
  }

  private static func subject(_ row: Row) -> CareThread.Subject? {
    if let topic: String = row[1] { return .topic(topic) }
    if let thing: Data = row[2] { return .thing(ThingID(rawValue: Hex.text(thing))) }
    return (row[3] as Int64?).map { .alert($0) }
  }

  private static func messages(_ db: Database, thread id: Int64) throws -> [CareMessage] {
    try Row.fetchAll(
      db, sql: "SELECT id, words, by, role, at FROM message WHERE thread = ? ORDER BY id",
      arguments: [id]
    ).map { row in
      CareMessage(
        id: row[0], words: row[1], by: row[2], isFromPatient: row[3] == "patient",
        at: Instant(milliseconds: row[4]), receipts: try receipts(db, message: row[0]))
    }
  }

  private static func receipts(_ db: Database, message id: Int64) throws -> [ReadReceipt] {
    try Row.fetchAll(
      db, sql: "SELECT by, role, at FROM message_read WHERE message = ? ORDER BY at, by",
      arguments: [id]
    ).map {
      ReadReceipt(by: $0[0], isPatient: $0[1] == "patient", at: Instant(milliseconds: $0[2]))
    }
  }

  private static func last(_ thread: CareThread) -> (Int64, Int64) {
    (thread.messages.last?.at.milliseconds ?? 0, thread.id)
  }
}
