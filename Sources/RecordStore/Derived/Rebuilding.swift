import Access
import Clinical
import Foundation
import GRDB

extension RecordStore {
  /// Drops every derived row and derives it again; the record is the same afterwards.
  public func rebuild(by viewer: Viewer, at now: Instant) throws(StoreError) {
    try write { db in
      try atStep(.begun)
      try rederive(db)
      try AuditLog.append(db, viewer, "rebuild", about: nil, detail: "", at: now)
      try ChangeRow.insert(db)
    }
  }

  func rederive(_ db: Database) throws {
    for table in [
      "member", "person", "blocking", "reading", "shared_native", "pair_question", "search_people",
    ] {
      try db.execute(sql: "DELETE FROM \(table)")
    }
    try db.execute(sql: "INSERT INTO search(search) VALUES ('delete-all')")
    try db.execute(
      sql: """
        UPDATE identity SET standing = 2, name = '', birth = NULL, sex = NULL, body = NULL;
        INSERT INTO shared_native SELECT native FROM statement WHERE native IS NOT NULL
          GROUP BY native HAVING COUNT(DISTINCT identity) > 1;
        """)
    try Standing.touchAll(db)
    try Standing.settle(db)
    let sharing = Set(
      try Int64.fetchAll(db, sql: "SELECT id FROM identity WHERE first IS NOT NULL"))
    let emptied = try TakenBack.settle(db, sharing).emptied
    let all = Set(try Int64.fetchAll(db, sql: "SELECT id FROM identity"))
    let changed = try IdentityRow.settle(db, all, emptied: emptied)
    for id in changed.sorted() { try PeopleWriter.index(db, id, derivations) }
    try PeopleWriter.resolve(db, changed, changed: changed, derivations)
    try rederiveStatements(db)
  }

  /// Search rows and readings of every statement, those out of force included, so that a redo finds
  /// them.
  private func rederiveStatements(_ db: Database) throws {
    let insert = try db.cachedStatement(sql: SearchRow.insert)
    let insertReading = try ReadingRow.insertion(db)
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT s.id, s.identity, s.thing, s.content, s.body, d.key, o.key, o.name,
          (SELECT MIN(i.at) FROM sighting g JOIN import i ON i.id = g.import
            WHERE g.statement = s.id)
        FROM statement s
        JOIN identity d ON d.id = s.identity JOIN source o ON o.id = d.source
        """)
    while let row = try rows.next() {
      let body: Data = row[4]
      let statement = try body.withUnsafeBytes { try StatementCodec.decode($0) }
      let terms = SearchRow.terms(statement, derivations)
      try insert.execute(arguments: [row[0] as Int64, terms.words, terms.codes, row[7] as String])
      guard statement.kind == .observation else { continue }
      let kept = KeptStatement(
        thing: ThingID(rawValue: Hex.text(row[2] as Data)),
        content: Hex.text(row[3] as Data), source: row[6], sourceName: row[7], dialect: .fhir,
        identity: IdentityKey(rawValue: row[5]), statement: statement, written: nil,
        received: Instant(milliseconds: row[8]))
      for reading in derivations.readings(kept) {
        try ReadingRow.insert(insertReading, reading, identity: row[1], statement: row[0])
      }
    }
  }
}
