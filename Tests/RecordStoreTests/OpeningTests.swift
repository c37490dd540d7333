import Access
import Clinical
import Foundation
import GRDB
import Testing

@testable import RecordStore

@Suite struct OpeningTests {
  private let clock = WallClock.fixed(Instant(milliseconds: 1_794_800_000_000))

  private func open(_ folder: String) throws -> RecordStore {
    try RecordStore(
      at: StoreLocation(folder: folder), derivations: Workbench.derivations, clock: clock)
  }

  private func mode(_ path: String) throws -> Int {
    let found = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions]
    return (found as? NSNumber)?.intValue ?? 0
  }

  @Test func theFolderAndEveryFileAreForTheirOwnerAlone() throws {
    let bench = try Workbench()
    try bench.take(bench.document([Workbench.medicine("lisinopril")]))
    #expect(try mode(bench.folder) == 0o700)
    let files = try FileManager.default.contentsOfDirectory(atPath: bench.folder)
    #expect(files.contains("store.sqlite-wal"))
    for file in files { #expect(try mode(bench.folder + "/" + file) == 0o600, "\(file)") }
  }

  @Test func theConnectionWaitsAndSyncsAsDesigned() throws {
    let bench = try Workbench()
    let (sync, journal, wait) = try bench.store.pool.writeWithoutTransaction { db in
      (
        try Int.fetchOne(db, sql: "PRAGMA synchronous"),
        try String.fetchOne(db, sql: "PRAGMA journal_mode"),
        try Int.fetchOne(db, sql: "PRAGMA busy_timeout")
      )
    }
    #expect(sync == 2 && journal == "wal" && wait == 10_000)
  }

  @Test func eightOpenANewStoreAtOnce() async throws {
    let folder = Workbench.newFolder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try await withThrowingTaskGroup(of: Int.self) { group in
      for _ in 0..<8 {
        group.addTask {
          try self.open(folder).countPeople(scope: Scope(people: .everyone))
        }
      }
      for try await count in group { #expect(count == 0) }
    }
  }

  @Test func aStoreOfANewerProgramIsRefusedByName() throws {
    let folder = Workbench.newFolder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let store = try open(folder)
    try store.pool.write {
      try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('99 from the future')")
    }
    let error = #expect(throws: StoreError.self) { try open(folder) }
    #expect(error?.reason == .newer && error?.what.contains(folder) == true)
  }

  @Test func aDatedCopyIsMadeBeforeAMigration() throws {
    let bench = try Workbench()
    try bench.take(bench.document([Workbench.medicine("lisinopril")]))
    let before = try bench.dump()
    var later = Migrations.migrator
    later.registerMigration("2 later") { try $0.execute(sql: "CREATE TABLE later (x)") }
    let store = try RecordStore(
      at: bench.store.location, derivations: Workbench.derivations, clock: clock, migrator: later,
      atStep: { _ in })
    #expect(try store.canonicalDump(scope: bench.all) == before)
    let backups = bench.store.location.backups
    let copies = try FileManager.default.contentsOfDirectory(atPath: backups)
    #expect(copies.count == 1 && copies[0].contains("20261116"))
    #expect(try mode(backups) == 0o700 && mode(backups + "/" + copies[0]) == 0o600)
    let copy = try DatabaseQueue(path: backups + "/" + copies[0])
    #expect(try copy.read { try $0.tableExists("statement") && !$0.tableExists("later") })
  }

  @Test func aFileThatIsNoStoreIsSaidSo() throws {
    let folder = Workbench.newFolder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try StoreLocation(folder: folder).prepare()
    try Data("this is not a database, it is a letter to a friend".utf8)
      .write(to: URL(fileURLWithPath: folder + "/store.sqlite"))
    let error = #expect(throws: StoreError.self) { try open(folder) }
    #expect(error?.reason == .damaged)
  }

  @Test func everyCommitWakesTheOthersAndTellsWhoChanged() throws {
    let bench = try Workbench()
    let other = try open(bench.folder)
    let start = try other.changes(after: 0, scope: bench.all).newest
    let before = try FileManager.default.attributesOfItem(atPath: bench.store.location.wake)
    try bench.take(bench.document([Workbench.medicine("lisinopril")]))
    let after = try FileManager.default.attributesOfItem(atPath: bench.store.location.wake)
    #expect(after[.size] as? NSNumber == 1 && before[.size] as? NSNumber != nil)
    let changes = try other.changes(after: start, scope: bench.all)
    #expect(changes.newest > start)
    #expect(changes.identities == [Naming.identity(Workbench.maria, at: "riverside")])
    #expect(try other.changes(after: changes.newest, scope: bench.all).identities.isEmpty)
  }

  @Test func aBackupRestoresTheStoreAndKeepsWhatWasThere() throws {
    let bench = try Workbench()
    try bench.take(bench.document([Workbench.medicine("lisinopril")]))
    let before = try bench.dump()
    let copy = bench.folder + "/copy.sqlite"
    try bench.store.backUp(to: copy, by: bench.viewer, at: bench.now)
    #expect(try mode(copy) == 0o600)
    #expect(throws: StoreError.self) {
      try bench.store.backUp(to: copy, by: bench.viewer, at: bench.now)
    }
    let folder = Workbench.newFolder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    do { _ = try open(folder) }
    let kept = try RecordStore.restore(copy, to: StoreLocation(folder: folder), at: bench.now)
    #expect(kept.map { FileManager.default.fileExists(atPath: $0) } == true)
    #expect(try open(folder).canonicalDump(scope: bench.all) == before)
  }

  @Test func aStoreThatIsOpenElsewhereIsNotReplaced() throws {
    let bench = try Workbench()
    try bench.take(bench.document([Workbench.medicine("lisinopril")]))
    let before = try bench.dump()
    let copy = bench.folder + "/copy.sqlite"
    try bench.store.backUp(to: copy, by: bench.viewer, at: bench.now)
    let error = #expect(throws: StoreError.self) {
      try RecordStore.restore(copy, to: bench.store.location, at: bench.now)
    }
    #expect(error?.reason == .busy)
    #expect(try bench.dump() == before)
  }

  @Test func whatIsNoBackupIsNotRestored() throws {
    let bench = try Workbench()
    let place = bench.store.location
    #expect(throws: StoreError.self) {
      try RecordStore.restore("/nowhere", to: place, at: bench.now)
    }
    let letter = bench.folder + "/letter"
    try Data("dear friend, how are you? I am well, thank you".utf8)
      .write(to: URL(fileURLWithPath: letter))
    #expect(throws: StoreError.self) { try RecordStore.restore(letter, to: place, at: bench.now) }
    #expect(try bench.dump().isEmpty)
  }
}
