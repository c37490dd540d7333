import Clinical
import Foundation
import GRDB

/// One store: documents as sent, what they say, what humans decided, and who looked. Any number of
/// processes may have it open. Reads take a ``Access/Scope``; writes are one transaction each.
public final class RecordStore: Sendable {
  /// Where it is.
  public let location: StoreLocation
  let pool: DatabasePool
  let derivations: Derivations
  /// Called at each numbered step of a write; tests make it throw.
  let atStep: @Sendable (WriteStep) throws -> Void

  /// The number of the newest schema that this program knows.
  public static let schemaVersion = Migrations.newest

  /// Opens a store, makes it when it is not there, and brings it to the newest schema, with a dated
  /// copy before.
  /// - Throws: ``StoreError``: `.newer` for a store of a newer program, `.busy`, `.storage`, `.damaged`.
  public convenience init(
    at location: StoreLocation, derivations: Derivations, clock: WallClock
  ) throws(StoreError) {
    try self.init(at: location, derivations: derivations, clock: clock, atStep: { _ in })
  }

  init(
    at location: StoreLocation, derivations: Derivations, clock: WallClock,
    migrator: DatabaseMigrator = Migrations.migrator,
    atStep: @escaping @Sendable (WriteStep) throws -> Void
  ) throws(StoreError) {
    self.location = location
    self.derivations = derivations
    self.atStep = atStep
    try location.prepare()
    let lock = try StoreLock(location.lock)
    defer { lock.release() }
    pool = try rethrow {
      let pool = try DatabasePool(path: location.database, configuration: Self.configuration)
      // What is acknowledged survives a power cut. Set here, since GRDB sets NORMAL on opening. The
      // writer alone has a large cache: an import puts rows into every index at random.
      try pool.writeWithoutTransaction {
        try $0.execute(sql: "PRAGMA synchronous = FULL; PRAGMA cache_size = -64000")
        try Standing.prepare($0)
      }
      try Self.migrate(pool, by: migrator, location, clock.now())
      return pool
    }
  }

  private static var configuration: Configuration {
    var configuration = Configuration()
    configuration.busyMode = .timeout(10)
    configuration.maximumReaderCount = 2
    configuration.foreignKeysEnabled = true
    configuration.prepareDatabase { db in
      // Deleted bytes are overwritten. 16 MB of log before a checkpoint: imports wait for fewer syncs.
      try db.execute(
        sql: """
          PRAGMA secure_delete = ON; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -1000;
          PRAGMA wal_autocheckpoint = 4000;
          """)
    }
    return configuration
  }

  private static func migrate(
    _ pool: DatabasePool, by migrator: DatabaseMigrator, _ location: StoreLocation, _ now: Instant
  ) throws {
    let (isNewer, isCurrent, isNew) = try pool.read { db in
      (
        try migrator.hasBeenSuperseded(db), try migrator.hasCompletedMigrations(db),
        try migrator.appliedIdentifiers(db).isEmpty
      )
    }
    guard !isNewer else {
      throw StoreError(
        .newer, "the store \(location.folder) was made by a newer Chartline",
        "update Chartline, or choose another store with --store FOLDER")
    }
    if isCurrent { return }
    if !isNew { try copy(pool, location, now) }
    try migrator.migrate(pool)
  }

  private static func copy(
    _ pool: DatabasePool, _ location: StoreLocation, _ now: Instant
  ) throws {
    try StoreLocation.makePrivateFolder(location.backups)
    let stamp = now.iso.filter(\.isNumber)
    let path = "\(location.backups)/before-schema-\(Migrations.newest)-\(stamp).sqlite"
    try pool.writeWithoutTransaction { try $0.execute(sql: "VACUUM INTO ?", arguments: [path]) }
    try StoreLocation.makePrivateFile(path)
  }
}
