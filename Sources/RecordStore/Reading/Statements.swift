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

  /// The statements of one kind that may be seen of a person and are in force, by identity.
  public func statements(
    of person: IdentityKey, kind: Kind, scope: Scope
  ) throws(StoreError) -> [KeptStatement] {
    try read { db in
      var loader = StatementLoader(db)
      var kept: [KeptStatement] = []
      for owner in try Self.visible(db, person, scope) {
        try loader.append(to: &kept, of: owner, scope, kind: kind)
      }
      return kept.filter { !$0.isSuperseded }
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

  private let db: Database
  private var arrivals: [Int64: Arrival] = [:]
  /// Most statements are of the origin that the one before is of.
  private var last: (newest: Int64, oldest: Int64, origin: Boxed<KeptStatement.Origin>)?

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
    thing: Data? = nil, kind: Kind? = nil
  ) throws {
    let visible = ScopePredicate.statements(scope)
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT s.thing, s.content, s.standing, s.newest, s.oldest, s.body,
          s.kind = 'observation' FROM statement s
        WHERE s.id IN (SELECT id FROM statement WHERE identity = ?) AND \(visible.sql)
          \(thing == nil ? "" : "AND s.thing = ?") \(kind == nil ? "" : "AND s.kind = ?")
        """,
      arguments: [owner.id] + visible.arguments + StatementArguments(thing.map { [$0] } ?? [])
        + StatementArguments(kind.map { [$0.rawValue] } ?? []))
    last = nil
    // The rows are gone through as they lie, not as an index of hashes has them. SQLite is read by one
    // thread, bodies are decoded by all, some thousands at a time. What stays when measurements are
    // closed is made first, so that it does not lie scattered among what goes.
    while true {
      var bodies = EncodedBody.Batch()
      var heads: [(thing: ThingID, origin: Boxed<KeptStatement.Origin>, isSuperseded: Bool)] = []
      var measurements: [Int] = []
      var others: [Int] = []
      while bodies.count < Self.batch, let row = try rows.next() {
        if row[6] { measurements.append(bodies.count) } else { others.append(bodies.count) }
        try row.withUnsafeData(atIndex: 5) { data in
          (data ?? Data()).withUnsafeBytes { bodies.append(row[1], $0) }
        }
        let thing: ShortName = row[0]
        heads.append(
          (
            ThingID(rawValue: thing.text),
            try origin(owner.identity, newest: row[3], oldest: row[4]), row[2] == 1
          ))
      }
      if heads.isEmpty { return }
      let order = others + measurements
      let read = Cores.map(order.count) { [bodies] range in
        let repeats = Repeats()
        return order[range].map { bodies.statement(at: $0, repeats).map { Boxed($0) } }
      }
      let first = kept.count
      let batch = Boxed(bodies)
      for (place, head) in heads.enumerated() {
        kept.append(
          KeptStatement(
            thing: head.thing, origin: head.origin, body: EncodedBody(batch: batch, place: place),
            isSuperseded: head.isSuperseded))
      }
      for (place, statement) in zip(order, read) {
        guard let statement else { throw BodyReader.damaged }
        kept[first + place].open(statement)
      }
    }
  }

  /// Rows whose bodies are held before they are decoded.
  private static let batch = 4096

  private mutating func origin(
    _ owner: Identity, newest: Int64, oldest: Int64
  ) throws -> Boxed<KeptStatement.Origin> {
    if let last, last.newest == newest, last.oldest == oldest { return last.origin }
    let arrival = try arrival(newest)
    let origin = Boxed(
      KeptStatement.Origin(
        source: owner.source, sourceName: owner.sourceName, dialect: arrival.dialect,
        identity: owner.key, written: arrival.written, received: try self.arrival(oldest).at))
    last = (newest, oldest, origin)
    return origin
  }

  private mutating func arrival(_ id: Int64) throws -> Arrival {
    if let known = arrivals[id] { return known }
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
