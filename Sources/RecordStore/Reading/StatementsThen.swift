import Access
import Clinical
import Foundation
import GRDB

extension RecordStore {
  /// What was known of a person at an instant: the statements of the imports that had come by then and
  /// had not been undone by then, each version as it stood. Identities are those that are the person
  /// today.
  public func statements(
    of person: IdentityKey, knownAt then: Instant, scope: Scope
  ) throws(StoreError) -> [KeptStatement] {
    try read { db in
      try Self.visible(db, person, scope).flatMap {
        try StatementsThen(db, scope, then).statements(of: $0)
      }
    }
  }

  /// The decisions about these names that were in force at an instant, the oldest first.
  public func decisions(
    naming names: [String], inForceAt then: Instant, scope: Scope
  ) throws(StoreError) -> [Decision] {
    if scope.people == .nobody { return [] }
    return try read { db in
      try DecisionRow.all(db, names: names).filter { decision in
        decision.at <= then && decision.endedAt.map { $0 > then } ?? true
      }
    }
  }
}

/// Reads statements with the standing that they had at an instant.
struct StatementsThen {
  private let db: Database
  private let scope: Scope
  private let then: Instant

  init(_ db: Database, _ scope: Scope, _ then: Instant) {
    self.db = db
    self.scope = scope
    self.then = then
  }

  /// One version of a thing and when it was sighted.
  private struct Version {
    let thing: Data
    let content: Data
    let dialect: String
    let statement: Clinical.Statement
    var written: PartialDate?
    var received: Instant
    /// The rank and number of the newest import that held it.
    var newest: [Int64]
  }

  func statements(of owner: IdentityLookup.Found) throws -> [KeptStatement] {
    var versions: [Version] = []
    var last: Int64?
    let rows = try sightings(of: owner.id)
    while let row = try rows.next() {
      let rank: [Int64] = [row["rank"], row["import"]]
      if last != row["id"] {
        versions.append(try Self.version(row, newest: rank))
        last = row["id"]
        continue
      }
      let index = versions.count - 1
      if versions[index].newest.lexicographicallyPrecedes(rank) {
        versions[index].newest = rank
        versions[index].written = PartialDate(written: row["written"])
      }
      let at = Instant(milliseconds: row["at"])
      versions[index].received = min(versions[index].received, at)
    }
    return try Self.kept(versions, of: owner.identity)
  }

  private func sightings(of identity: Int64) throws -> RowCursor {
    let visible = ScopePredicate.statements(scope, inForce: false)
    return try Row.fetchCursor(
      db,
      sql: """
        SELECT s.id, s.thing, s.content, s.body, i.id AS import, i.rank, i.at, i.written, k.dialect
        FROM statement s JOIN sighting g ON g.statement = s.id JOIN import i ON i.id = g.import
        JOIN document k ON k.id = i.document
        WHERE s.identity = ? AND \(visible.sql) AND i.at <= ?
          AND (i.ended_at IS NULL OR i.ended_at > ?)
        ORDER BY s.content, s.id
        """,
      arguments: [identity] + visible.arguments + [then.milliseconds, then.milliseconds])
  }

  /// Of each thing's versions that of the newest document is current, of equally old documents that
  /// with the greater content: the rule of ``Standing``.
  private static func kept(
    _ versions: [Version], of owner: Identity
  ) throws -> [KeptStatement] {
    var current: [Data: Int] = [:]
    for (index, version) in versions.enumerated() {
      if let other = current[version.thing].map({ versions[$0] }),
        (other.newest[0], Hex.text(other.content)) > (version.newest[0], Hex.text(version.content))
      {
        continue
      }
      current[version.thing] = index
    }
    return try versions.enumerated().map { index, version in
      guard let dialect = Dialect(rawValue: version.dialect) else { throw BodyReader.damaged }
      return KeptStatement(
        thing: ThingID(rawValue: Hex.text(version.thing)), content: Hex.text(version.content),
        source: owner.source, sourceName: owner.sourceName, dialect: dialect, identity: owner.key,
        statement: version.statement, written: version.written, received: version.received,
        isSuperseded: current[version.thing] != index)
    }
  }

  private static func version(_ row: Row, newest: [Int64]) throws -> Version {
    let body: Data = row["body"]
    return Version(
      thing: row["thing"], content: row["content"], dialect: row["dialect"],
      statement: try body.withUnsafeBytes { try StatementCodec.decode($0) },
      written: PartialDate(written: row["written"]), received: Instant(milliseconds: row["at"]),
      newest: newest)
  }
}
