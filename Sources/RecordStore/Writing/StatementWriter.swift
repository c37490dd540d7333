import Clinical
import GRDB

/// Writes the statements of one document: finds out of each whether it is new, the same or a new
/// version, and keeps where it stands.
struct StatementWriter {
  /// The account so far.
  private(set) var sections: [Section: ImportAccount.Counts] = [:]
  /// The readings of new statements, by identity.
  private(set) var readings: [IdentityKey: [Reading]] = [:]
  private let db: Database
  private let request: ImportRequest
  private let named: [NamedStatement]
  private let row: ImportRow
  private let identities: [IdentityRow]
  private var lookup: StatementLookup
  private let rows: StatementRows
  /// Things first stored by this import.
  private var mine: [ShortName: Int64] = [:]

  init(
    _ db: Database, _ request: ImportRequest, _ named: [NamedStatement], _ row: ImportRow,
    _ identities: [IdentityRow]
  ) throws {
    self.db = db
    self.request = request
    self.named = named
    self.row = row
    self.identities = identities
    lookup = try StatementLookup(db, replacing: request.replacing)
    rows = try StatementRows(db, sourceName: request.sourceName)
  }

  /// Writes them all, in the order of the document.
  mutating func writeAll() throws {
    // Of identities that are new nothing is looked up.
    if identities.contains(where: { !$0.isNew }) {
      lookup.documentNames = Set(named.lazy.map(\.thing))
    }
    mine.reserveCapacity(named.count)
    for (one, entry) in zip(named, request.reading.statements) { try write(one, entry) }
    try StatementLookup.noteShared(db, import: row.id)
  }

  private mutating func write(_ one: NamedStatement, _ entry: StatementReading) throws {
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
      let id = try insert(one, entry, identity, thing: thing)
      try rows.see(id, row.id, entry.range, issued: thing == one.thing ? nil : one.thing)
      try Standing.touch(db, thing: thing)
      sections[entry.statement.section, default: .init()].superseding += 1
    case .nothing:
      let id = try insert(one, entry, identity, thing: one.thing)
      mine[one.thing] = id
      try rows.see(id, row.id, entry.range, issued: nil)
      sections[entry.statement.section, default: .init()].new += 1
    }
  }

  private mutating func see(
    _ id: Int64, _ one: NamedStatement, _ entry: StatementReading, issued: ShortName?
  ) throws {
    lookup.taken.insert(id)
    try rows.see(id, row.id, entry.range, issued: issued)
    sections[entry.statement.section, default: .init()].same += 1
  }

  private mutating func insert(
    _ one: NamedStatement, _ entry: StatementReading, _ identity: IdentityRow, thing: ShortName
  ) throws -> Int64 {
    let id = try rows.insert(
      one, entry.statement, identity: identity.id, thing: thing, import: row.id)
    lookup.taken.insert(id)
    guard !one.readings.isEmpty else { return id }
    let name = ThingID(rawValue: thing.text)
    for var reading in one.readings {
      reading.thing = name
      readings[identity.key, default: []].append(reading)
    }
    return id
  }
}
