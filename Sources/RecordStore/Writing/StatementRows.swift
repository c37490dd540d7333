import Clinical
import GRDB

/// Inserts statements, their sightings and their search rows.
struct StatementRows {
  private let insertStatement: Insertion
  private let insertSighting: Insertion
  private let insertSearch: Insertion
  private let insertReading: Insertion
  private let db: Database
  private let sourceName: String

  init(_ db: Database, sourceName: String) throws {
    self.db = db
    self.sourceName = sourceName
    insertStatement = try Insertion(
      db,
      sql: """
        INSERT INTO statement (identity, thing, content, kind, section, at, label, native, body,
          standing, newest, oldest)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?10, ?10)
        """)
    insertSighting = try Insertion(
      db,
      sql: """
        INSERT OR IGNORE INTO sighting (statement, import, start, end, path, issued)
        VALUES (?, ?, ?, ?, ?, ?)
        """)
    insertSearch = try Insertion(db, sql: SearchRow.insert)
    insertReading = try ReadingRow.insertion(db)
  }

  func insert(
    _ one: NamedStatement, _ statement: Clinical.Statement, identity: Int64, thing: ShortName,
    import importID: Int64
  ) throws -> Int64 {
    insertStatement.bind(1, identity)
    insertStatement.bind(2, thing)
    insertStatement.bind(3, one.content)
    insertStatement.bind(4, statement.kind.rawValue)
    insertStatement.bind(5, statement.section.rawValue)
    insertStatement.bind(6, statement.period.sortDate?.lowerBound().milliseconds)
    insertStatement.bind(7, Self.label(statement.labels))
    insertStatement.bind(8, one.native)
    insertStatement.bind(9, one.body)
    insertStatement.bind(10, importID)
    try insertStatement.run()
    let id = db.lastInsertedRowID
    insertSearch.bind(1, id)
    insertSearch.bind(2, one.terms.words)
    insertSearch.bind(3, one.terms.codes)
    insertSearch.bind(4, sourceName)
    try insertSearch.run()
    for reading in one.readings {
      try ReadingRow.insert(insertReading, reading, identity: identity, statement: id)
    }
    return id
  }

  func see(_ id: Int64, _ importID: Int64, _ range: SourceRange, issued: ShortName?) throws {
    insertSighting.bind(1, id)
    insertSighting.bind(2, importID)
    insertSighting.bind(3, range.start)
    insertSighting.bind(4, range.end)
    insertSighting.bind(5, range.path)
    insertSighting.bind(6, issued)
    try insertSighting.run()
  }

  /// Labels as one text that a scope can look into: `|R|PSY|`.
  static func label(_ labels: [String]) -> String? {
    labels.isEmpty ? nil : "|" + labels.joined(separator: "|") + "|"
  }
}
