import GRDB

/// Which version of a thing is current, and whether a statement counts at all, computed from the
/// sightings of the imports in force.
enum Standing {
  /// Makes the connection that writes ready. Once: after a statement that makes a table GRDB forgets all
  /// that it has prepared.
  static func prepare(_ db: Database) throws {
    try db.execute(sql: "CREATE TEMP TABLE touched (thing BLOB PRIMARY KEY) WITHOUT ROWID")
  }

  /// Notes a thing for the next `settle`.
  static func touch(_ db: Database, thing: ShortName) throws {
    try db.cachedStatement(sql: "INSERT OR IGNORE INTO temp.touched VALUES (?)")
      .execute(arguments: [thing])
  }

  /// Notes every thing that an import has sighted.
  static func touch(_ db: Database, import id: Int64) throws {
    try db.execute(
      cached: """
        INSERT OR IGNORE INTO temp.touched SELECT s.thing FROM sighting g
        JOIN statement s ON s.id = g.statement WHERE g.import = ?
        """, arguments: [id])
  }

  /// Notes every thing of the store.
  static func touchAll(_ db: Database) throws {
    try db.execute(sql: "INSERT OR IGNORE INTO temp.touched SELECT DISTINCT thing FROM statement")
  }

  /// Computes the standing of the noted things anew. Of a thing's versions in force, that of the
  /// newest document is current; of equally old documents, that with the greater content.
  static func settle(_ db: Database) throws {
    try db.execute(
      cached: """
        UPDATE statement SET
          newest = (SELECT i.id FROM sighting g JOIN import i ON i.id = g.import
            WHERE g.statement = statement.id AND i.ended_at IS NULL
            ORDER BY i.rank DESC, i.id DESC LIMIT 1),
          oldest = (SELECT i.id FROM sighting g JOIN import i ON i.id = g.import
            WHERE g.statement = statement.id AND i.ended_at IS NULL ORDER BY i.at, i.id LIMIT 1)
        WHERE thing IN (SELECT thing FROM temp.touched)
        """)
    try db.execute(
      cached: """
        UPDATE statement SET standing = CASE
          WHEN newest IS NULL THEN 2
          WHEN EXISTS (
            SELECT 1 FROM statement other JOIN import theirs ON theirs.id = other.newest
            WHERE other.thing = statement.thing AND other.id <> statement.id
              AND (theirs.rank, other.content) >
                ((SELECT rank FROM import WHERE id = statement.newest), statement.content)) THEN 1
          ELSE 0 END
        WHERE thing IN (SELECT thing FROM temp.touched)
        """)
    try db.execute(cached: "DELETE FROM temp.touched")
  }
}
