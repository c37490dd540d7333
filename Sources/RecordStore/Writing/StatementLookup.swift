import Clinical
import Foundation
import GRDB

/// Finds what the store already holds of a statement (design.md 3).
struct StatementLookup {
  enum Found {
    /// It says what the store holds under this thing.
    case same(Int64, thing: ShortName)
    /// The thing is known, and says something else now.
    case version(thing: ShortName)
    case nothing
  }

  /// The names that the document itself uses: what they name is not given another name by it.
  var documentNames: Set<ShortName> = []
  /// Statements that this import has sighted.
  var taken: Set<Int64> = []

  private let byThing: GRDB.Statement
  private let byIssuedName: GRDB.Statement
  private let byContent: GRDB.Statement
  /// Where the statements of the import that is read again stood.
  private let before: [Place: ShortName]

  private struct Place: Hashable {
    let start: Int
    let end: Int
    let kind: String
  }

  init(_ db: Database, replacing replaced: Int64?) throws {
    byThing = try db.cachedStatement(sql: "SELECT id, content FROM statement WHERE thing = ?")
    byIssuedName = try db.cachedStatement(
      sql: """
        SELECT s.thing FROM sighting g JOIN statement s ON s.id = g.statement
        WHERE g.issued = ? ORDER BY s.thing LIMIT 1
        """)
    byContent = try db.cachedStatement(
      sql: "SELECT id, thing FROM statement WHERE identity = ? AND content = ? ORDER BY thing")
    before = try replaced.map { try Self.places(db, import: $0) } ?? [:]
  }

  private static func places(_ db: Database, import id: Int64) throws -> [Place: ShortName] {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT g.start, g.end, s.kind, s.thing FROM sighting g
        JOIN statement s ON s.id = g.statement WHERE g.import = ?
        """, arguments: [id])
    return Dictionary(
      rows.map { (Place(start: $0[0], end: $0[1], kind: $0[2]), $0[3]) },
      uniquingKeysWith: { first, _ in first })
  }

  func find(
    _ one: NamedStatement, _ entry: StatementReading, identity: Int64
  ) throws -> Found {
    if let found = try version(of: one.thing, one.content) { return found }
    if let known = try ShortName.fetchOne(byIssuedName, arguments: [one.thing]),
      let found = try version(of: known, one.content)
    {
      return found
    }
    let held = try Row.fetchAll(byContent, arguments: [identity, one.content])
    for row in held where !taken.contains(row[0]) && !documentNames.contains(row[1]) {
      return .same(row[0], thing: row[1])
    }
    let place = Place(
      start: entry.range.start, end: entry.range.end, kind: entry.statement.kind.rawValue)
    if let thing = before[place], let found = try version(of: thing, one.content) { return found }
    return .nothing
  }

  private func version(of thing: ShortName, _ content: ShortName) throws -> Found? {
    let versions = try Row.fetchAll(byThing, arguments: [thing])
    if versions.isEmpty { return nil }
    for row in versions where row["content"] == content { return .same(row["id"], thing: thing) }
    return .version(thing: thing)
  }

  /// Notes the native identifiers of an import that stand under two identities: "wrong patient?" is
  /// asked of them.
  static func noteShared(_ db: Database, import id: Int64) throws {
    try db.execute(
      cached: """
        INSERT OR IGNORE INTO shared_native SELECT s.native FROM sighting g
        JOIN statement s ON s.id = g.statement
        WHERE g.import = ? AND s.native IS NOT NULL AND EXISTS (
          SELECT 1 FROM statement other
          WHERE other.native = s.native AND other.identity <> s.identity)
        """, arguments: [id])
  }
}
