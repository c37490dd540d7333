import Clinical
import Foundation
import GRDB

extension Chunks {
  /// The compressed chunks of a document.
  static func packed(_ bytes: [UInt8]) throws(StoreError) -> [Data] {
    try rethrow {
      try bytes.withUnsafeBytes { whole in
        try split(bytes).map { Data(try compress(UnsafeRawBufferPointer(rebasing: whole[$0]))) }
      }
    }
  }
}

/// Documents in the store.
enum DocumentRow {
  struct Kept {
    let id: Int64
    let arrival: Int64
  }

  /// Stores a document once; the same bytes are found again by their hash.
  static func keep(
    _ db: Database, _ request: ImportRequest, hash: Data, chunks: [Data], now: Instant
  ) throws -> Kept {
    if let row = try Row.fetchOne(
      db.cachedStatement(sql: "SELECT id, arrival FROM document WHERE sha256 = ?"),
      arguments: [hash])
    {
      return Kept(id: row[0], arrival: row[1])
    }
    let last = try Int64.fetchOne(
      db.cachedStatement(sql: "SELECT MAX(arrival) FROM document"))
    let arrival = max(now.milliseconds, (last ?? .min) &+ 1)
    let reading = request.reading
    try db.execute(
      cached: """
        INSERT INTO document (sha256, size, dialect, version, encoding, title, arrival)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        hash, request.bytes.count, reading.dialect.rawValue, reading.version, reading.encoding,
        reading.title, arrival,
      ])
    let id = db.lastInsertedRowID
    for (n, chunk) in chunks.enumerated() {
      try db.execute(cached: "INSERT INTO chunk VALUES (?, ?, ?)", arguments: [id, n, chunk])
    }
    return Kept(id: id, arrival: arrival)
  }
}

/// Sources in the store.
enum SourceRow {
  /// The number of a source; it is made when it is not known.
  static func find(_ db: Database, key: String, name: String) throws -> Int64 {
    if let id = try Int64.fetchOne(
      db.cachedStatement(sql: "SELECT id FROM source WHERE key = ?"), arguments: [key])
    {
      return id
    }
    try db.execute(cached: "INSERT INTO source (key, name) VALUES (?, ?)", arguments: [key, name])
    return db.lastInsertedRowID
  }
}
