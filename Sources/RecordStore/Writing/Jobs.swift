import Access
import Clinical
import GRDB

/// A job that was begun: its number, and what it came to before.
public struct BegunJob: Sendable, Equatable {
  /// The job's number.
  public var id: Int64
  /// Files that it came to before: name and stamp. Those whose import was undone are not among them.
  public var done: [String: String]
}

/// The file of a job that an import stores.
public struct JobFile: Sendable, Hashable {
  /// The job.
  public var job: Int64
  /// The file's name in the job.
  public var name: String
  /// What tells that it is as it was.
  public var stamp: String

  /// A file of a job.
  public init(job: Int64, name: String, stamp: String) {
    self.job = job
    self.name = name
    self.stamp = stamp
  }
}

extension RecordStore {
  /// Begins a job, several imports by one command; or goes on with the one of the same target that
  /// did not come to its end.
  /// - Parameter target: what was named, and by whom sent.
  public func beginJob(
    _ command: String, target: String, by viewer: Viewer, at now: Instant
  ) throws(StoreError) -> BegunJob {
    try write { db in
      let open = try Int64.fetchOne(
        db,
        sql: "SELECT id FROM job WHERE target = ? AND ended_at IS NULL ORDER BY id DESC LIMIT 1",
        arguments: [target])
      if let open { return BegunJob(id: open, done: try Self.done(db, open)) }
      try db.execute(
        sql: "INSERT INTO job (at, by, command, target) VALUES (?, ?, ?, ?)",
        arguments: [now.milliseconds, viewer.account, command, target])
      return BegunJob(id: db.lastInsertedRowID, done: [:])
    }
  }

  private static func done(_ db: Database, _ job: Int64) throws -> [String: String] {
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT f.name, f.stamp FROM job_file f LEFT JOIN import i ON i.id = f.import
        WHERE f.job = ? AND i.ended_at IS NULL
        """, arguments: [job])
    var done: [String: String] = [:]
    while let row = try rows.next() { done[row[0]] = row[1] }
    return done
  }

  /// Notes a file of a job that gave no import, and why.
  public func note(_ file: JobFile, why: String) throws(StoreError) {
    try write { try JobFileRow.insert($0, file, import: nil, why: why) }
  }

  /// Notes that a job came to its end.
  public func endJob(_ id: Int64, at now: Instant) throws(StoreError) {
    try write { db in
      try db.execute(
        sql: "UPDATE job SET ended_at = ? WHERE id = ?", arguments: [now.milliseconds, id])
    }
  }
}

/// What a job did with one file.
enum JobFileRow {
  static func insert(_ db: Database, _ file: JobFile, import id: Int64?, why: String?) throws {
    try db.execute(
      sql: "INSERT OR REPLACE INTO job_file VALUES (?, ?, ?, ?, ?)",
      arguments: [file.job, file.name, file.stamp, id, why])
  }
}
