import Clinical
import Foundation
import GRDB

/// Writes the statements of one document: finds out of each whether it is new, the same or a new
/// version, and keeps where it stands.
struct StatementWriter {
  /// The account so far.
  private(set) var sections: [Section: ImportAccount.Counts] = [:]
  /// The readings of new statements, by identity.
  private(set) var readings: [IdentityKey: [Reading]] = [:]
  /// Statements about nobody in the document.
  private(set) var orphans: [Reject] = []

  private let db: Database
  private let request: ImportRequest
  private let row: ImportRow
  private let identities: [IdentityRow]
  private let derivations: Derivations
  private let now: Instant
  private var lookup: StatementLookup
  private let rows: StatementRows
  /// Things first stored by this import.
  private var mine: [Data: Int64] = [:]

  init(
    _ db: Database, _ request: ImportRequest, _ row: ImportRow, _ identities: [IdentityRow],
    _ derivations: Derivations, _ now: Instant
  ) throws {
    self.db = db
    self.row = row
    self.identities = identities
    self.derivations = derivations
    self.now = now
    var request = request
    let valid = identities.indices
    for entry in request.reading.statements where !valid.contains(entry.patient) {
      orphans.append(Reject(range: entry.range, why: "names no patient of this document"))
    }
    if !orphans.isEmpty { request.reading.statements.removeAll { !valid.contains($0.patient) } }
    self.request = request
    lookup = try StatementLookup(db, replacing: request.replacing)
    rows = try StatementRows(db, sourceName: request.sourceName, derivations: derivations)
  }

  /// Writes them all, in the order of the document.
  mutating func writeAll() throws {
    let named = NamedStatement.all(
      in: request.reading, identities: identities.map(\.key), source: request.source)
    // Of identities that are new nothing is looked up.
    if identities.contains(where: { !$0.isNew }) {
      lookup.documentNames = Set(named.lazy.map(\.thing))
    }
    mine.reserveCapacity(named.count)
    for one in named { try write(one) }
    try StatementLookup.noteShared(db, import: row.id)
  }

  private mutating func write(_ one: NamedStatement) throws {
    let entry = request.reading.statements[one.index]
    let identity = identities[entry.patient]
    if let id = mine[one.thing] {
      return try see(id, one, entry, issued: nil)
    }
    let found =
      identity.isNew
      ? StatementLookup.Found.nothing : try lookup.find(one, entry, identity: identity.id)
    switch found {
    case .same(let id, let thing):
      try see(id, one, entry, issued: thing == one.thing ? nil : one.thing)
      try Standing.touch(db, thing: thing)
    case .version(let thing):
      let id = try insert(one, entry, identity, thing: thing, isCurrent: false)
      try rows.see(id, row.id, entry.range, issued: thing == one.thing ? nil : one.thing)
      try Standing.touch(db, thing: thing)
      sections[entry.statement.section, default: .init()].superseding += 1
    case .nothing:
      let id = try insert(one, entry, identity, thing: one.thing, isCurrent: true)
      mine[one.thing] = id
      try rows.see(id, row.id, entry.range, issued: nil)
      sections[entry.statement.section, default: .init()].new += 1
    }
  }

  private mutating func see(
    _ id: Int64, _ one: NamedStatement, _ entry: StatementReading, issued: Data?
  ) throws {
    lookup.taken.insert(id)
    try rows.see(id, row.id, entry.range, issued: issued)
    sections[entry.statement.section, default: .init()].same += 1
  }

  private mutating func insert(
    _ one: NamedStatement, _ entry: StatementReading, _ identity: IdentityRow, thing: Data,
    isCurrent: Bool
  ) throws -> Int64 {
    let id = try rows.insert(
      one, entry.statement, identity: identity.id, thing: thing, import: row.id)
    lookup.taken.insert(id)
    guard entry.statement.kind == .observation else { return id }
    let kept = KeptStatement(
      thing: ThingID(rawValue: Hex.text(thing)), content: Hex.text(one.content),
      source: request.source, sourceName: request.sourceName, dialect: request.reading.dialect,
      identity: identity.key, statement: entry.statement, written: request.reading.written,
      received: now)
    let found = derivations.readings(kept)
    for reading in found {
      try ReadingRow.insert(db, reading, identity: identity.id, statement: id)
    }
    if !found.isEmpty { readings[identity.key, default: []] += found }
    return id
  }
}
