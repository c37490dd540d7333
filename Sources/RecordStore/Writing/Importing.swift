import Access
import Clinical
import Foundation
import GRDB

extension RecordStore {
  /// Stores one document and everything that was read in it, in one transaction: all of it is there
  /// afterwards, or nothing is.
  /// - Throws: ``StoreError``; then nothing was stored.
  public func importDocument(
    _ request: ImportRequest, by viewer: Viewer, at now: Instant
  ) throws(StoreError) -> ImportAccount {
    try store(prepare(request, at: now), by: viewer)
  }

  /// Stores a document that was made ready, in one transaction.
  /// - Throws: ``StoreError``; then nothing was stored.
  public func store(
    _ prepared: PreparedImport, by viewer: Viewer
  ) throws(StoreError) -> ImportAccount {
    try write { try keep($0, prepared, by: viewer) }
  }

  /// Stores documents that wait together, in one transaction; each stands or falls alone.
  /// - Parameter exchanges: those that ended since the last transaction, to be kept along with them.
  /// - Throws: ``StoreError`` where the transaction fails; then nothing of them was stored.
  public func store(
    together prepared: [PreparedImport], logging exchanges: [Exchange] = [], by viewer: Viewer
  ) throws(StoreError) -> [Result<ImportAccount, StoreError>] {
    try write { db in
      try ExchangeRow.insert(db, exchanges)
      return try prepared.map { one in
        do {
          var account: ImportAccount?
          try db.inSavepoint {
            account = try keep(db, one, by: viewer)
            return .commit
          }
          return account.map { .success($0) } ?? .failure(Self.notKept)
        } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
          return .failure(StoreError(error))
        } catch let error as StoreError where error.reason == .damaged {
          return .failure(error)
        }
      }
    }
  }

  private static let notKept = StoreError(
    .storage, "a document was not kept", "run chartline doctor")

  /// The steps of an import, inside a transaction of the caller.
  func keep(
    _ db: Database, _ prepared: PreparedImport, by viewer: Viewer
  ) throws -> ImportAccount {
    let (request, now) = (prepared.request, prepared.now)
    try atStep(.begun)
    let source = try SourceRow.find(db, key: request.source, name: request.sourceName)
    try atStep(.source)
    let document = try DocumentRow.keep(
      db, request, hash: prepared.hash, chunks: prepared.chunks, now: now)
    try atStep(.document)
    let row = try ImportRow.insert(
      db, request, document: document, source: source, by: viewer, at: now)
    return try fill(db, prepared, row, by: viewer)
  }

  private func fill(
    _ db: Database, _ prepared: PreparedImport, _ row: ImportRow, by viewer: Viewer
  ) throws -> ImportAccount {
    let (request, now) = (prepared.request, prepared.now)
    var identities = try request.reading.patients.map {
      try IdentityRow.keep(
        db, $0, source: row.source, sourceKey: request.source, import: row.id,
        areTwo: derivations.areTwo)
    }
    try IdentityRow.name(db, &identities)
    try atStep(.identities)
    if let replaced = request.replacing { try Standing.touch(db, import: replaced) }
    let keys = identities.map(\.key)
    // The store may know a patient by another name than the document gives.
    let numbers = identities.map(\.number)
    var named =
      numbers == prepared.identities
      ? prepared.statements
      : NamedStatement.all(in: request, identities: numbers, derivations, at: now)
    if numbers != keys {
      named = zip(named, request.reading.statements).map { $0.marked(identities[$1.patient].mark) }
    }
    var writer = try StatementWriter(db, request, named, row, identities)
    try writer.writeAll()
    try atStep(.statements)
    var sections = writer.sections
    let rejects = prepared.rejects
    try RejectRow.insert(db, rejects, import: row.id)
    sections[.other, default: .init()].rejected += rejects.count
    sections = sections.filter { $0.value.read > 0 }
    try LedgerRow.insert(db, request.reading.ledger, import: row.id)
    try AccountRow.insert(db, sections, import: row.id)
    try atStep(.rejects)
    if let replaced = request.replacing {
      try ImportRow.end(db, replaced, by: viewer.account, at: now)
    }
    let touched = Set(identities.map(\.id))
    let hidden = try settle(db, identities: touched)
    let alerts = try AlertWriter.raise(db, writer.readings, derivations, at: now)
    try atStep(.alerts)
    try AuditLog.append(
      db, viewer, "import", about: keys.count == 1 ? keys[0] : nil,
      detail: "import \(row.id), \(prepared.statements.count + prepared.orphans.count) statements",
      at: now)
    if hidden {
      try AuditLog.append(
        db, viewer, "hide", about: keys.count == 1 ? keys[0] : nil,
        detail: "import \(row.id) takes back what was held under the same number", at: now)
    }
    try atStep(.audit)
    try ChangeRow.insert(db, touched)
    try atStep(.change)
    return ImportAccount(
      id: row.id, sections: sections, identities: Array(Set(keys)).sorted(), alerts: alerts,
      flagged: request.reading.ledger.count)
  }

  /// Brings what is derived from sightings into step after the imports in force, or their
  /// sightings, have changed: standings, patients, persons.
  /// - Returns: whether a patient is hidden now because everything of theirs was taken back.
  @discardableResult
  func settle(_ db: Database, identities: Set<Int64>) throws -> Bool {
    try TakenBack.touch(db, identities)
    try Standing.settle(db)
    let takenBack = try TakenBack.settle(db, identities)
    try atStep(.standing)
    let changed = try IdentityRow.settle(
      db, identities.union(takenBack.looked), emptied: takenBack.emptied)
    try PeopleWriter.settle(db, changed, derivations)
    try atStep(.people)
    return !changed.isDisjoint(with: takenBack.emptied)
  }
}
