import Access
import Clinical
import Foundation
import GRDB

extension RecordStore {
  /// Keeps exchanges with other systems, without credentials; the oldest beyond ``ExchangeLimits`` go.
  public func log(_ exchanges: [Exchange]) throws(StoreError) {
    guard !exchanges.isEmpty else { return }
    try write { try ExchangeRow.insert($0, exchanges) }
  }

  /// The exchanges, the newest first, without their bytes.
  /// - Parameter number: only those older than this one.
  /// - Throws: ``StoreError`` `.refused` for those who may not see the whole store: an exchange may be
  ///   about anybody.
  public func exchanges(
    before number: Int64? = nil, limit: Int = 1000, scope: Scope
  ) throws(StoreError) -> [Exchange] {
    try Self.mayWatch(scope)
    return try read { db in
      try Row.fetchAll(
        db, sql: "SELECT * FROM exchange WHERE id < ? ORDER BY id DESC LIMIT ?",
        arguments: [number ?? .max, limit]
      ).compactMap(ExchangeRow.exchange)
    }
  }

  /// How an import came: its exchange; nil where it came by none, or the log has let go of it.
  public func exchange(ofImport id: Int64) throws(StoreError) -> Exchange? {
    try read { db in
      try Row.fetchOne(
        db, sql: "SELECT * FROM exchange WHERE import = ? ORDER BY id LIMIT 1", arguments: [id]
      ).flatMap(ExchangeRow.exchange)
    }
  }

  /// One exchange with its bytes, where the log itself keeps them.
  /// - Throws: ``StoreError`` `.missing` when there is no such exchange.
  public func exchange(_ id: Int64, scope: Scope) throws(StoreError) -> Exchange {
    try Self.mayWatch(scope)
    return try read { db in
      let row = try Row.fetchOne(
        db, sql: "SELECT * FROM exchange WHERE id = ?", arguments: [id])
      guard var found = row.flatMap(ExchangeRow.exchange) else {
        throw StoreError(.missing, "the store has no exchange \(id)", "see chartline wire")
      }
      (found.request, found.response) = try ExchangeRow.bytes(db, id)
      return found
    }
  }

  private static func mayWatch(_ scope: Scope) throws(StoreError) {
    if scope.people == .everyone, scope.hidesNothingOfAPerson { return }
    throw StoreError(
      .refused, "only who sees the whole store can watch the wire",
      "run it as clinician: --as clinician")
  }
}

/// Exchanges as rows.
enum ExchangeRow {
  static func insert(_ db: Database, _ exchanges: [Exchange]) throws {
    var newest: Int64 = 0
    for exchange in exchanges.lazy.map(\.withoutSecrets) {
      try db.execute(
        cached: """
          INSERT INTO exchange (at, direction, transport, peer, source, what, control, size, status,
            failed, milliseconds, words, place, import)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, (SELECT id FROM import WHERE id = ?))
          """,
        arguments: [
          exchange.at.milliseconds, exchange.direction.rawValue, exchange.transport.rawValue,
          exchange.peer, exchange.source, exchange.what, exchange.controlID, exchange.size,
          exchange.status, exchange.isFailure, exchange.milliseconds, exchange.words,
          exchange.errorPlace, exchange.importID,
        ])
      newest = db.lastInsertedRowID
      for (side, bytes) in [exchange.request, exchange.response].enumerated()
      where !bytes.isEmpty && bytes.count <= ExchangeLimits.mostBytes {
        let packed = try bytes.withUnsafeBytes { try Chunks.compress($0) }
        try db.execute(
          cached: "INSERT INTO exchange_bytes VALUES (?, ?, ?)",
          arguments: [newest, side, Data(packed)])
      }
    }
    if newest > 0 { try prune(db, newest: newest) }
  }

  private static func prune(_ db: Database, newest: Int64) throws {
    try db.execute(
      cached: "DELETE FROM exchange_bytes WHERE exchange <= ?",
      arguments: [newest - Int64(ExchangeLimits.mostWithBytes)])
    try db.execute(
      cached: "DELETE FROM exchange WHERE id <= ?",
      arguments: [newest - Int64(ExchangeLimits.mostKept)])
  }

  /// Nil where a newer program wrote a word that this one does not know.
  static func exchange(_ row: Row) -> Exchange? {
    guard let direction = Exchange.Direction(rawValue: row["direction"]),
      let transport = Exchange.Transport(rawValue: row["transport"])
    else { return nil }
    var exchange = Exchange(
      at: Instant(milliseconds: row["at"]), direction: direction, transport: transport,
      peer: row["peer"], source: row["source"], what: row["what"], controlID: row["control"],
      size: row["size"], status: row["status"], isFailure: row["failed"],
      milliseconds: row["milliseconds"], words: row["words"], errorPlace: row["place"],
      importID: row["import"])
    exchange.id = row["id"]
    return exchange
  }

  static func bytes(
    _ db: Database, _ id: Int64
  ) throws -> (request: [UInt8], response: [UInt8]) {
    var sides: [[UInt8]] = [[], []]
    let rows = try Row.fetchAll(
      db, sql: "SELECT side, zstd FROM exchange_bytes WHERE exchange = ?", arguments: [id])
    for row in rows {
      let (side, packed): (Int, Data) = (row[0], row[1])
      guard sides.indices.contains(side) else { continue }
      sides[side] = try packed.withUnsafeBytes { try Chunks.decompress($0) }
    }
    return (sides[0], sides[1])
  }
}
