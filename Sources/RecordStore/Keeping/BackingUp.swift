import Access
import Clinical
import Foundation
import GRDB

extension RecordStore {
  /// Writes a copy of the whole store into one new file, for its owner alone.
  /// - Throws: ``StoreError`` `.refused` when the file is there already.
  public func backUp(to path: String, by viewer: Viewer, at now: Instant) throws(StoreError) {
    guard !FileManager.default.fileExists(atPath: path) else {
      throw StoreError(.refused, "\(path) is there already", "choose another name")
    }
    try note("backup", by: viewer, at: now)
    try StoreLocation.makePrivateFile(path)
    try rethrow {
      try pool.writeWithoutTransaction { try $0.execute(sql: "VACUUM INTO ?", arguments: [path]) }
    }
  }

  /// Puts a copy in the place of a store; the store as it was is kept beside it, dated.
  /// - Returns: where the store as it was is kept; nil when there was none.
  /// - Throws: ``StoreError``: `.missing`, `.damaged` or `.newer` for the copy, `.busy` while another
  ///   process has the store open.
  public static func restore(
    _ copy: String, to location: StoreLocation, at now: Instant
  ) throws(StoreError) -> String? {
    guard FileManager.default.fileExists(atPath: copy) else {
      throw StoreError(.missing, "there is no file \(copy)", "name a file made by backup")
    }
    try check(copy)
    let hadStore = location.exists
    try location.prepare()
    let lock = try StoreLock(location.lock)
    defer { lock.release() }
    try StoreLocation.makePrivateFolder(location.backups)
    let kept = "\(location.backups)/before-restore-\(now.iso.filter(\.isNumber)).sqlite"
    try rethrow {
      if hadStore { try keepAside(location, as: kept) }
      try replace(location.database, by: copy)
    }
    return hadStore ? kept : nil
  }

  /// Opens the copy for reading alone and checks that it is a whole store of a version we know.
  private static func check(_ path: String) throws(StoreError) {
    try rethrow {
      var configuration = Configuration()
      configuration.readonly = true
      let queue = try DatabaseQueue(path: path, configuration: configuration)
      try queue.read { db in
        guard try String.fetchOne(db, sql: "PRAGMA integrity_check(1)") == "ok",
          try db.tableExists("statement")
        else {
          throw StoreError(.damaged, "\(path) is not a whole store", "choose another backup")
        }
        if try Migrations.migrator.hasBeenSuperseded(db) {
          throw StoreError(
            .newer, "\(path) was made by a newer Chartline", "update Chartline, then restore")
        }
      }
    }
  }

  private static func keepAside(_ location: StoreLocation, as kept: String) throws {
    // Alone or not at all: whoever has the store open would go on writing to a file that is gone.
    var configuration = Configuration()
    configuration.busyMode = .timeout(2)
    configuration.prepareDatabase { try $0.execute(sql: "PRAGMA locking_mode = EXCLUSIVE") }
    let queue = try DatabaseQueue(path: location.database, configuration: configuration)
    try queue.writeWithoutTransaction { db in
      try db.execute(sql: "VACUUM INTO ?", arguments: [kept])
      _ = try db.checkpoint(.truncate)
    }
    try queue.close()
    try StoreLocation.makePrivateFile(kept)
  }

  private static func replace(_ path: String, by copy: String) throws {
    let files = FileManager.default
    let fresh = path + ".restoring"
    if files.fileExists(atPath: fresh) { try files.removeItem(atPath: fresh) }
    try files.copyItem(atPath: copy, toPath: fresh)
    try StoreLocation.makePrivateFile(fresh)
    for suffix in ["-wal", "-shm"] where files.fileExists(atPath: path + suffix) {
      try files.removeItem(atPath: path + suffix)
    }
    guard rename(fresh, path) == 0 else { throw StoreLocation.unusable(path) }
  }
}
