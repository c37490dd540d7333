import Access
import Clinical
import Foundation
import GRDB

extension RecordStore {
  /// The readings of a person that may be seen, by time: of one analyte or all, within a range. One that
  /// arrived twice, by two paths, counts once; the other is marked.
  public func readings(
    of person: IdentityKey, analyte: String? = nil, from: Instant? = nil, to: Instant? = nil,
    scope: Scope
  ) throws(StoreError) -> [Reading] {
    let visible = ScopePredicate.both(scope)
    return try read { db in
      // Row by row: the rows of thousands of readings are larger than the readings.
      let rows = try Row.fetchCursor(
        db,
        sql: """
          SELECT \(ReadingRow.columns) FROM identity named
          JOIN member mine ON mine.identity = named.id
          JOIN member theirs ON theirs.person = mine.person
          JOIN identity d ON d.id = theirs.identity JOIN source o ON o.id = d.source
          JOIN reading r ON r.identity = d.id JOIN statement s ON s.id = r.statement
          WHERE named.key = ? AND \(analyte == nil ? "" : "r.analyte = ? AND") r.at BETWEEN ? AND ?
            AND s.standing = 0 AND \(visible.sql)
          ORDER BY r.at, r.analyte, s.thing
          """,
        arguments: [person.rawValue] + StatementArguments(analyte.map { [$0] } ?? [])
          + [from?.milliseconds ?? .min, to?.milliseconds ?? .max] + visible.arguments
      )
      return Reading.markingCopies(try ReadingRow.received(db, rows))
    }
  }

  /// The readings that imports after a number brought for the first time, that may be seen, in the order
  /// in which they came; and the number of the newest import.
  public func readings(
    afterImport number: Int64, scope: Scope
  ) throws(StoreError) -> (newest: Int64, readings: [Reading]) {
    let visible = ScopePredicate.both(scope)
    return try read { db in
      let newest = try Int64.fetchOne(db, sql: "SELECT MAX(id) FROM import") ?? 0
      if newest <= number { return (newest, []) }
      let rows = try Row.fetchCursor(
        db,
        sql: """
          SELECT \(ReadingRow.columns) FROM sighting g
          JOIN statement s ON s.id = g.statement AND s.standing = 0
          JOIN reading r ON r.statement = s.id
          JOIN identity d ON d.id = r.identity JOIN source o ON o.id = d.source
          WHERE g.import > ? AND NOT EXISTS (SELECT 1 FROM sighting before
              WHERE before.statement = s.id AND before.import <= ?)
            AND \(visible.sql)
          GROUP BY s.id, r.analyte, r.at ORDER BY MIN(g.import), r.at, s.id
          """,
        arguments: [number, number] + visible.arguments)
      return (newest, try ReadingRow.received(db, rows))
    }
  }

  /// The limits in force of a person that may be seen.
  public func limits(of person: IdentityKey, scope: Scope) throws(StoreError) -> [KeptLimit] {
    try read { db in
      guard try !Self.visible(db, person, scope).isEmpty else { return [] }
      return try LimitRow.all(db, person)
    }
  }
}
