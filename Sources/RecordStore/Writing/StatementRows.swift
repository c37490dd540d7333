import Clinical
import Foundation
import GRDB

/// Inserts statements, their sightings and their search rows by prepared statements.
struct StatementRows {
  private let insertStatement: GRDB.Statement
  private let insertSighting: GRDB.Statement
  private let insertSearch: GRDB.Statement
  private let db: Database
  private let sourceName: String
  private let derivations: Derivations

  init(_ db: Database, sourceName: String, derivations: Derivations) throws {
    self.db = db
    self.sourceName = sourceName
    self.derivations = derivations
    insertStatement = try db.cachedStatement(
      sql: """
        INSERT INTO statement (identity, thing, content, kind, section, at, label, native, body,
          standing, newest, oldest)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?, ?)
        """)
    insertSighting = try db.cachedStatement(
      sql: """
        INSERT OR IGNORE INTO sighting (statement, import, start, end, path, issued)
        VALUES (?, ?, ?, ?, ?, ?)
        """)
    insertSearch = try db.cachedStatement(sql: SearchRow.insert)
  }

  func insert(
    _ one: NamedStatement, _ statement: Clinical.Statement, identity: Int64, thing: Data,
    import importID: Int64
  ) throws -> Int64 {
    insertStatement.setUncheckedArguments([
      identity, thing, one.content, statement.kind.rawValue, statement.section.rawValue,
      statement.period.sortDate?.lowerBound().milliseconds, Self.label(statement.labels),
      one.native, one.body, importID, importID,
    ])
    try insertStatement.execute()
    let id = db.lastInsertedRowID
    let (words, codes) = SearchRow.terms(statement, derivations)
    insertSearch.setUncheckedArguments([id, words, codes, sourceName])
    try insertSearch.execute()
    return id
  }

  func see(_ id: Int64, _ importID: Int64, _ range: SourceRange, issued: Data?) throws {
    insertSighting.setUncheckedArguments([
      id, importID, range.start, range.end, range.path, issued,
    ])
    try insertSighting.execute()
  }

  /// Labels as one text that a scope can look into: `|R|PSY|`.
  static func label(_ labels: [String]) -> String? {
    labels.isEmpty ? nil : "|" + labels.joined(separator: "|") + "|"
  }
}
