import Access
import Clinical
import GRDB

/// One import in the store.
struct ImportRow {
  let id: Int64
  let source: Int64

  static func insert(
    _ db: Database, _ request: ImportRequest, document: DocumentRow.Kept, source: Int64,
    by viewer: Viewer, at now: Instant
  ) throws -> ImportRow {
    let written = request.reading.written
    try db.execute(
      cached: """
        INSERT INTO import (job, document, source, via, reader, at, by, written, rank)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        request.job, document.id, source, request.via, request.reader, now.milliseconds,
        viewer.account, written?.text,
        written?.lowerBound().milliseconds ?? document.arrival,
      ])
    let id = db.lastInsertedRowID
    if let file = request.file { try JobFileRow.insert(db, file, import: id, why: nil) }
    return ImportRow(id: id, source: source)
  }

  /// Takes an import out of force.
  static func end(_ db: Database, _ id: Int64, by account: String, at now: Instant) throws {
    try db.execute(
      cached: "UPDATE import SET ended_at = ?, ended_by = ? WHERE id = ? AND ended_at IS NULL",
      arguments: [now.milliseconds, account, id])
  }

  /// Puts an import into force again.
  static func resume(_ db: Database, _ id: Int64) throws {
    try db.execute(
      cached: "UPDATE import SET ended_at = NULL, ended_by = NULL WHERE id = ?", arguments: [id])
  }
}

/// What could not be read.
enum RejectRow {
  static func insert(_ db: Database, _ rejects: [Reject], import id: Int64) throws {
    for reject in rejects {
      try db.execute(
        cached: "INSERT INTO reject VALUES (?, ?, ?, ?, ?)",
        arguments: [
          id, reject.range.start, reject.range.end, reject.range.path, reject.why,
        ])
    }
  }
}

/// The account of an import, section by section.
enum AccountRow {
  static func insert(
    _ db: Database, _ sections: [Section: ImportAccount.Counts], import id: Int64
  ) throws {
    for (section, counts) in sections.sorted(by: { $0.key < $1.key }) {
      try db.execute(
        cached: "INSERT INTO account VALUES (?, ?, ?, ?, ?, ?)",
        arguments: [
          id, section.rawValue, counts.new, counts.same, counts.superseding, counts.rejected,
        ])
    }
  }
}

/// Tells other processes what has changed.
enum ChangeRow {
  /// One row for each identity; one without, when none is meant.
  static func insert(_ db: Database, _ identities: Set<Int64> = []) throws {
    if identities.isEmpty { try db.execute(cached: "INSERT INTO change (identity) VALUES (NULL)") }
    for identity in identities.sorted() {
      try db.execute(cached: "INSERT INTO change (identity) VALUES (?)", arguments: [identity])
    }
  }
}

extension PartialDate {
  /// The date of a document as ``ImportRow`` keeps it: as sent, in the form of its dialect.
  init?(written: String?) {
    guard let written, let date = PartialDate(iso: written) ?? PartialDate(hl7: written) else {
      return nil
    }
    self = date
  }
}
