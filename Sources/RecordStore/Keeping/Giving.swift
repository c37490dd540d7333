import Access
import Clinical
import Foundation
import GRDB

extension RecordStore {
  /// Gives topics to a patient in one transaction, each with its terms; returns the assignments' numbers.
  @discardableResult
  public func assign(
    _ topics: [(topic: String, brought: BroughtName?, terms: AssignmentTerms)],
    to identity: IdentityKey,
    by viewer: Viewer, at now: Instant
  ) throws(StoreError) -> [Int64] {
    try write { db in
      let id = try Self.number(db, identity)
      var numbers: [Int64] = []
      for (topic, brought, terms) in topics {
        try db.execute(
          sql: """
            INSERT INTO assignment
              (topic, identity, given_by, given_at, note, due, plan, step, reason, about,
               title, private)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
          arguments: [
            topic, id, viewer.account, now.milliseconds, terms.note, terms.due?.iso, terms.plan,
            terms.step, terms.reason,
            terms.about.flatMap { Hex.bytes($0.rawValue) }.map { Data($0) }, brought?.title,
            brought?.isPrivate,
          ])
        numbers.append(db.lastInsertedRowID)
        // The topic would tell of health.
        try AuditLog.append(
          db, viewer, "assign", about: identity, detail: "assignment \(db.lastInsertedRowID)",
          at: now)
      }
      try ChangeRow.insert(db, [id])
      return numbers
    }
  }

  /// What becomes of an assignment.
  public enum AssignmentStep: String, Sendable {
    case opened, read, ended
  }

  /// Notes that an assignment was opened, read or taken back; the first time counts.
  public func advance(
    assignment id: Int64, _ step: AssignmentStep, by viewer: Viewer, at now: Instant
  ) throws(StoreError) {
    let column = step.rawValue + "_at"
    try write { db in
      let identity = try Self.owner(db, ofAssignment: id)
      try db.execute(
        sql: "UPDATE assignment SET \(column) = COALESCE(\(column), ?) WHERE id = ?",
        arguments: [now.milliseconds, id])
      try AuditLog.append(
        db, viewer, "topic " + step.rawValue, about: try Self.key(db, identity),
        detail: "assignment \(id)", at: now)
      try ChangeRow.insert(db, [identity])
    }
  }

  /// Keeps the block at which the reader left off. A place in a text is nothing that others act on: it
  /// is no row of the access log, and no window draws anew.
  public func setPlace(_ block: Int, ofAssignment id: Int64) throws(StoreError) {
    try rethrow {
      try pool.write { db in
        try db.execute(
          sql: "UPDATE assignment SET place = ? WHERE id = ?", arguments: [block, id])
      }
    }
  }

  /// To whom a topic was given.
  static func owner(_ db: Database, ofAssignment id: Int64) throws -> Int64 {
    let found = try Int64.fetchOne(
      db, sql: "SELECT identity FROM assignment WHERE id = ?", arguments: [id])
    guard let found else {
      throw StoreError(
        .missing, "this store has no assignment \(id)", "see chartline education status")
    }
    return found
  }
}
