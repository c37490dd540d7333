import Access
import Clinical
import Foundation
import GRDB

extension RecordStore {
  /// Everything that may be seen of a person, superseded versions included and flagged: by
  /// identity, then as they were stored.
  public func statements(
    of person: IdentityKey, scope: Scope
  ) throws(StoreError) -> [KeptStatement] {
    try read { db in
      var loader = StatementLoader(db)
      var kept: [KeptStatement] = []
      for owner in try Self.visible(db, person, scope) {
        try loader.append(to: &kept, of: owner, scope)
      }
      return kept
    }
  }

  /// The versions of a thing that may be seen, the current one first.
  public func versions(of thing: ThingID, scope: Scope) throws(StoreError) -> [KeptStatement] {
    guard let name = Hex.bytes(thing.rawValue) else { return [] }
    return try read { db in
      let visible = ScopePredicate.identities(scope)
      let owner = try Row.fetchOne(
        db,
        sql: """
          SELECT \(IdentityLookup.columns) FROM statement s
          JOIN identity d ON d.id = s.identity JOIN source o ON o.id = d.source
          WHERE s.thing = ? AND \(visible.sql)
          """, arguments: [name] + visible.arguments
      ).map(IdentityLookup.found)
      guard let owner else { return [] }
      var loader = StatementLoader(db)
      return try loader.all(of: owner, scope, thing: name).sorted {
        (!$0.isSuperseded, $0.written?.text ?? "") > (!$1.isSuperseded, $1.written?.text ?? "")
      }
    }
  }
}

private func > (left: (Bool, String), right: (Bool, String)) -> Bool {
  left.0 == right.0 ? left.1 > right.1 : left.0
}

/// Loads statements with a few lookups for each identity and import, none for each statement.
struct StatementLoader {
  private struct Arrival: Sendable {
    let dialect: Dialect
    let written: PartialDate?
    let at: Instant
  }

  /// A row whose body is not decoded yet.
  private struct Found: Sendable {
    let thing: ShortName
    let content: ShortName
    let isSuperseded: Bool
    let newest: Arrival
    let received: Instant
    let body: Data

    /// The statement; nil for a damaged body.
    func statement(of owner: Identity, _ repeats: Repeats) -> KeptStatement? {
      let statement = try? body.withUnsafeBytes { try StatementCodec.decode($0, repeats) }
      guard let statement else { return nil }
      return KeptStatement(
        thing: ThingID(rawValue: thing.text), content: content.text, source: owner.source,
        sourceName: owner.sourceName, dialect: newest.dialect, identity: owner.key,
        statement: statement, written: newest.written, received: received,
        isSuperseded: isSuperseded)
    }
  }

  private let db: Database
  private var arrivals: [Int64: Arrival] = [:]
  /// Most statements come from the import that the one before came from.
  private var last: (id: Int64, arrival: Arrival)?

  init(_ db: Database) { self.db = db }

  mutating func all(
    of owner: IdentityLookup.Found, _ scope: Scope, thing: Data? = nil
  ) throws -> [KeptStatement] {
    var kept: [KeptStatement] = []
    try append(to: &kept, of: owner, scope, thing: thing)
    return kept
  }

  mutating func append(
    to kept: inout [KeptStatement], of owner: IdentityLookup.Found, _ scope: Scope,
    thing: Data? = nil
  ) throws {
    let visible = ScopePredicate.statements(scope)
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT s.thing, s.content, s.standing, s.newest, s.oldest, s.body FROM statement s
        WHERE s.id IN (SELECT id FROM statement WHERE identity = ?) AND \(visible.sql)
          \(thing == nil ? "" : "AND s.thing = ?")
        """,
      arguments: [owner.id] + visible.arguments + StatementArguments(thing.map { [$0] } ?? []))
    // The rows are gone through as they lie, not as an index of hashes has them. SQLite is read by one
    // thread, bodies are decoded by all, some thousands at a time.
    while true {
      var found: [Found] = []
      while found.count < Self.batch, let row = try rows.next() {
        found.append(
          Found(
            thing: row[0], content: row[1], isSuperseded: row[2] == 1,
            newest: try arrival(row[3]), received: try arrival(row[4]).at, body: row[5]))
      }
      if found.isEmpty { return }
      let decoded = Cores.map(found.count) { [found] range in
        let repeats = Repeats()
        return found[range].map { $0.statement(of: owner.identity, repeats) }
      }
      for one in decoded {
        guard let one else { throw BodyReader.damaged }
        kept.append(one)
      }
    }
  }

  /// Rows whose bodies are held before they are decoded.
  private static let batch = 4096

  private mutating func arrival(_ id: Int64) throws -> Arrival {
    if let last, last.id == id { return last.arrival }
    if let known = arrivals[id] {
      last = (id, known)
      return known
    }
    guard
      let row = try Row.fetchOne(
        db,
        sql: """
          SELECT d.dialect, i.written, i.at FROM import i JOIN document d ON d.id = i.document
          WHERE i.id = ?
          """, arguments: [id]), let dialect = Dialect(rawValue: row[0])
    else { throw BodyReader.damaged }
    let written = PartialDate(written: row[1])
    let arrival = Arrival(dialect: dialect, written: written, at: Instant(milliseconds: row[2]))
    arrivals[id] = arrival
    return arrival
  }
}
