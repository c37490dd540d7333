import Clinical
import GRDB

/// What was flagged.
enum LedgerRow {
  static func insert(_ db: Database, _ lines: [LedgerLine], import id: Int64) throws {
    guard !lines.isEmpty else { return }
    let statement = try db.cachedStatement(sql: "INSERT INTO ledger VALUES (?, ?, ?, ?, ?, ?)")
    for line in lines {
      try statement.execute(arguments: [
        id, line.check.rawValue, line.range.start, line.range.end, line.range.path, line.words,
      ])
    }
  }
}
