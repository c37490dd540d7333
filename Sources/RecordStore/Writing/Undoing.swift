import Access
import Clinical
import Foundation
import GRDB

extension RecordStore {
  /// Takes an import out of force. Nothing is deleted: ``redo(import:by:at:)`` puts it back.
  /// - Throws: ``StoreError`` `.missing` for no such import, `.refused` when it is undone already.
  public func undo(import id: Int64, by viewer: Viewer, at now: Instant) throws(StoreError) {
    try setForce(of: [id], "undo", by: viewer, at: now) { db in
      try Self.require(db, id, isEnded: false)
      try ImportRow.end(db, id, by: viewer.account, at: now)
    }
  }

  /// Puts an undone import into force again.
  public func redo(import id: Int64, by viewer: Viewer, at now: Instant) throws(StoreError) {
    try setForce(of: [id], "redo", by: viewer, at: now) { db in
      try Self.require(db, id, isEnded: true)
      try ImportRow.resume(db, id)
    }
  }

  /// Takes every import of a job that is in force out of force.
  /// - Returns: the imports.
  /// - Throws: ``StoreError`` `.missing` when none of the job's imports is in force.
  public func undo(job: Int64, by viewer: Viewer, at now: Instant) throws(StoreError) -> [Int64] {
    let ids = try read { db in
      try Int64.fetchAll(
        db, sql: "SELECT id FROM import WHERE job = ? AND ended_at IS NULL", arguments: [job])
    }
    guard !ids.isEmpty else {
      throw StoreError(.missing, "job \(job) has no import in force", "see chartline imports")
    }
    try setForce(of: ids, "undo", by: viewer, at: now) { db in
      for id in ids { try ImportRow.end(db, id, by: viewer.account, at: now) }
    }
    return ids
  }

  /// Takes those imports of a job that are in force out of force whose files' names begin so.
  public func undo(
    job: Int64, filesFrom name: String, by viewer: Viewer, at now: Instant
  ) throws(StoreError) {
    let ids = try read { db in
      try Int64.fetchAll(
        db,
        sql: """
          SELECT i.id FROM job_file f JOIN import i ON i.id = f.import AND i.ended_at IS NULL
          WHERE f.job = ?1 AND substr(f.name, 1, length(?2)) = ?2
          """, arguments: [job, name])
    }
    guard !ids.isEmpty else { return }
    try setForce(of: ids, "undo", by: viewer, at: now) { db in
      for id in ids { try ImportRow.end(db, id, by: viewer.account, at: now) }
    }
  }

  private func setForce(
    of ids: [Int64], _ action: String, by viewer: Viewer, at now: Instant,
    _ change: (Database) throws -> Void
  ) throws(StoreError) {
    try write { db in
      try atStep(.begun)
      try change(db)
      var touched: Set<Int64> = []
      for id in ids {
        try Standing.touch(db, import: id)
        touched.formUnion(try Self.identities(db, ofImport: id))
      }
      try settle(db, identities: touched)
      let list = ids.map(String.init).joined(separator: ", ")
      try AuditLog.append(db, viewer, action, about: nil, detail: "import \(list)", at: now)
      try atStep(.audit)
      try ChangeRow.insert(db, touched)
      try atStep(.change)
    }
  }

  static func identities(_ db: Database, ofImport id: Int64) throws -> Set<Int64> {
    Set(
      try Int64.fetchAll(
        db,
        sql: """
          SELECT p.identity FROM patient_sighting g JOIN patient p ON p.id = g.patient
          WHERE g.import = ?
          """, arguments: [id]))
  }

  private static func require(_ db: Database, _ id: Int64, isEnded: Bool) throws {
    let row = try Row.fetchOne(
      db, sql: "SELECT ended_at FROM import WHERE id = ?", arguments: [id])
    guard let row else { throw noImport(id) }
    guard ((row[0] as Int64?) != nil) == isEnded else {
      throw StoreError(
        .refused, isEnded ? "import \(id) is in force" : "import \(id) is undone already",
        "see chartline imports")
    }
  }

  static func noImport(_ id: Int64) -> StoreError {
    StoreError(.missing, "this store has no import \(id)", "see chartline imports")
  }
}
