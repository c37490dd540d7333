import Access
import Clinical
import Foundation
import GRDB

/// A stored document's facts.
public struct DocumentFacts: Sendable, Hashable {
  /// SHA-256 of its bytes, in hexadecimal.
  public var sha256: String
  /// Its size in bytes.
  public var size: Int
  /// Its dialect.
  public var dialect: Dialect
  /// The dialect's version, where the document says it.
  public var version: String?
  /// Its character encoding.
  public var encoding: String
  /// Its own title.
  public var title: String?
}

/// Where a statement stands in a document.
public struct KeptSighting: Sendable, Hashable {
  /// The import that saw it there.
  public var importID: Int64
  /// When it was imported.
  public var at: Instant
  /// How it came.
  public var via: String
  /// The document's own date.
  public var written: PartialDate?
  /// The place.
  public var range: SourceRange
  /// The document.
  public var document: DocumentFacts
  /// The hash of the content that stands there.
  public var content: String
}

extension RecordStore {
  /// Where a thing stands in the documents in force, the newest document first.
  public func sightings(of thing: ThingID, scope: Scope) throws(StoreError) -> [KeptSighting] {
    guard let name = Hex.bytes(thing.rawValue) else { return [] }
    let visible = ScopePredicate.both(scope)
    return try read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT i.id, i.at, i.via, i.written, g.start, g.end, g.path, s.content, k.sha256,
            k.size, k.dialect, k.version, k.encoding, k.title
          FROM statement s JOIN identity d ON d.id = s.identity
          JOIN sighting g ON g.statement = s.id JOIN import i ON i.id = g.import
          JOIN document k ON k.id = i.document
          WHERE s.thing = ? AND i.ended_at IS NULL AND \(visible.sql)
          ORDER BY i.rank DESC, i.id DESC, g.start
          """, arguments: [name] + visible.arguments
      ).map {
        KeptSighting(
          importID: $0[0], at: Instant(milliseconds: $0[1]), via: $0[2],
          written: PartialDate(written: $0[3]),
          range: SourceRange(start: $0[4], end: $0[5], path: $0[6]),
          document: Self.facts($0, from: 8), content: Hex.text($0[7] as Data))
      }
    }
  }

  static func facts(_ row: Row, from index: Int) -> DocumentFacts {
    DocumentFacts(
      sha256: Hex.text(row[index] as Data), size: row[index + 1],
      dialect: Dialect(rawValue: row[index + 2]) ?? .typed, version: row[index + 3],
      encoding: row[index + 4], title: row[index + 5])
  }

  /// The bytes of a window of the document that a sighting stands in; where not the whole document
  /// may be seen, only those of the window that are the sighting's own. Only the chunks needed are
  /// read.
  public func passage(
    _ sighting: KeptSighting, window: Range<Int>, scope: Scope
  ) throws(StoreError) -> (start: Int, bytes: [UInt8]) {
    guard let hash = Hex.bytes(sighting.document.sha256) else { throw Self.noDocument }
    return try read { db in
      let id = try Int64.fetchOne(
        db, sql: "SELECT id FROM document WHERE sha256 = ?", arguments: [hash])
      guard let id, try Self.isSighted(db, sighting, document: id, scope) else {
        throw Self.noDocument
      }
      let visible =
        try Self.isWhole(db, document: id, scope)
        ? 0..<sighting.document.size : sighting.range.start..<sighting.range.end
      let clamped = window.clamped(to: visible)
      return (clamped.lowerBound, try Self.bytes(db, document: id, clamped))
    }
  }

  /// The bytes of a window of a document that may be seen whole.
  public func passage(
    of document: DocumentFacts, window: Range<Int>, scope: Scope
  ) throws(StoreError) -> (start: Int, bytes: [UInt8]) {
    guard let hash = Hex.bytes(document.sha256) else { throw Self.noDocument }
    return try read { db in
      let id = try Int64.fetchOne(
        db, sql: "SELECT id FROM document WHERE sha256 = ?", arguments: [hash])
      guard let id, try Self.isWhole(db, document: id, scope) else { throw Self.noDocument }
      let clamped = window.clamped(to: 0..<document.size)
      return (clamped.lowerBound, try Self.bytes(db, document: id, clamped))
    }
  }

  /// A whole document, byte for byte.
  /// - Throws: ``StoreError`` `.refused` where a part of it may not be seen.
  public func document(_ sha256: String, scope: Scope) throws(StoreError) -> [UInt8] {
    guard let hash = Hex.bytes(sha256) else { throw Self.noDocument }
    return try read { db in
      let row = try Row.fetchOne(
        db, sql: "SELECT id, size FROM document WHERE sha256 = ?", arguments: [hash])
      guard let row else { throw Self.noDocument }
      guard try Self.isWhole(db, document: row[0], scope) else {
        throw StoreError(
          .refused, "a part of this document may not be seen by you",
          "ask for the single entries instead")
      }
      return try Self.bytes(db, document: row[0], 0..<(row[1] as Int))
    }
  }

  static let noDocument = StoreError(
    .missing, "this store holds no such document that you may see", "see chartline imports")

  /// Whether this statement's place in the document may be seen.
  private static func isSighted(
    _ db: Database, _ sighting: KeptSighting, document: Int64, _ scope: Scope
  ) throws -> Bool {
    let visible = ScopePredicate.both(scope)
    return try Row.fetchOne(
      db,
      sql: """
        SELECT 1 FROM import i JOIN sighting g ON g.import = i.id
        JOIN statement s ON s.id = g.statement JOIN identity d ON d.id = s.identity
        WHERE i.document = ? AND g.start = ? AND g.end = ? AND \(visible.sql) LIMIT 1
        """,
      arguments: [document, sighting.range.start, sighting.range.end] + visible.arguments) != nil
  }

  /// Whether every patient of the document, and everything in it, may be seen.
  static func isWhole(_ db: Database, document: Int64, _ scope: Scope) throws -> Bool {
    guard scope.hidesNothingOfAPerson else { return false }
    if scope.people == .everyone { return true }
    let visible = ScopePredicate.identities(scope)
    let patients = try Row.fetchOne(
      db,
      sql: """
        SELECT COUNT(*), COALESCE(SUM(\(visible.sql)), 0) FROM import i
        JOIN patient_sighting g ON g.import = i.id JOIN patient p ON p.id = g.patient
        JOIN identity d ON d.id = p.identity WHERE i.document = ?
        """, arguments: visible.arguments + [document])
    guard let patients, patients[0] > 0 else { return false }
    return patients[0] as Int == patients[1] as Int
  }

  /// Reads the chunks that a range lies in, no others.
  static func bytes(_ db: Database, document: Int64, _ range: Range<Int>) throws -> [UInt8] {
    guard !range.isEmpty else { return [] }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(range.count)
    for n in range.lowerBound / Chunks.size...(range.upperBound - 1) / Chunks.size {
      let packed = try Data.fetchOne(
        db, sql: "SELECT zstd FROM chunk WHERE document = ? AND n = ?", arguments: [document, n])
      guard let packed else { throw noDocument }
      let chunk = try packed.withUnsafeBytes { try Chunks.decompress($0) }
      let first = max(0, range.lowerBound - n * Chunks.size)
      let last = min(chunk.count, range.upperBound - n * Chunks.size)
      if first < last { bytes.append(contentsOf: chunk[first..<last]) }
    }
    return bytes
  }
}
