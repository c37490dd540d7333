import Foundation
import GRDB

/// The floor that imports are measured against: pieces of bytes put into a table with one index by
/// SQLite alone, in one transaction, as safely as the store does.
public enum BareInsert {
  /// Puts the pieces into a database of its own in `folder`, each under its hash.
  public static func insert(
    _ bytes: [UInt8], pieces: [Range<Int>], folder: String
  ) throws(StoreError) {
    try rethrow {
      let pool = try DatabasePool(path: folder + "/bare-\(getpid())-\(bytes.count).sqlite")
      try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") }
      try pool.write { db in
        try db.execute(
          sql: """
            DROP TABLE IF EXISTS piece;
            CREATE TABLE piece (id INTEGER PRIMARY KEY, name BLOB UNIQUE, body BLOB)
            """)
        let row = try Insertion(db, sql: "INSERT OR IGNORE INTO piece VALUES (?, ?, ?)")
        for (index, piece) in pieces.enumerated() {
          row.bind(1, index)
          row.bind(2, Naming.content(bytes[piece]))
          row.bind(3, Array(bytes[piece]))
          try row.run()
        }
      }
      try pool.close()
    }
  }
}
