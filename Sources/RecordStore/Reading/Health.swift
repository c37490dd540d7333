import Access
import Clinical
import Foundation
import GRDB

/// How the store is, for `doctor`: numbers only, so every scope may ask.
public struct StoreHealth: Sendable, Hashable {
  /// What SQLite's own check says; empty when it finds nothing.
  public var problems: [String]
  /// Schema and SQLite versions.
  public var sqlite: String
  /// How many documents, statements and identities are stored, undone ones included.
  public var documents: Int
  /// How many versions of statements.
  public var statements: Int
  /// How many identities.
  public var identities: Int
  /// Bytes of the database.
  public var bytes: Int
}

extension RecordStore {
  /// Checks the database's pages and counts what is in it.
  public func health(scope: Scope) throws(StoreError) -> StoreHealth {
    try read { db in
      func count(_ table: String) throws -> Int {
        try Int.fetchOne(db, sql: "SELECT COUNT(*) FROM \(table)") ?? 0
      }
      // Not quick_check: SQLite 3.40's sees NULL where a table without rowid has its key's columns in
      // another order than its own.
      let found = try String.fetchAll(db, sql: "PRAGMA integrity_check(10)")
      let pages = try Int.fetchOne(db, sql: "PRAGMA page_count") ?? 0
      let size = try Int.fetchOne(db, sql: "PRAGMA page_size") ?? 0
      return StoreHealth(
        problems: found == ["ok"] ? [] : found,
        sqlite: try String.fetchOne(db, sql: "SELECT sqlite_version()") ?? "",
        documents: try count("document"), statements: try count("statement"),
        identities: try count("identity"), bytes: pages * size)
    }
  }
}
