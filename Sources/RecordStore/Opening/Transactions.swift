import Foundation
import GRDB

extension RecordStore {
  /// Reads from a snapshot.
  func read<T>(_ body: (Database) throws -> T) throws(StoreError) -> T {
    try rethrow { try pool.read(body) }
  }

  /// Writes in one transaction, then wakes the other processes.
  func write<T>(_ body: (Database) throws -> T) throws(StoreError) -> T {
    let result = try rethrow { try pool.write(body) }
    wake()
    return result
  }

  /// Gives back the pages that SQLite keeps, once something large was read; waits for who reads now.
  public func releaseMemory() { pool.releaseMemory() }

  /// Writes one byte to `store.wake`. A failure is no error: readers also look at their own pace.
  func wake() {
    let file = open(location.wake, O_WRONLY | O_CLOEXEC)
    guard file >= 0 else { return }
    defer { close(file) }
    var byte: UInt8 = 1
    _ = pwrite(file, &byte, 1, 0)
  }
}

/// Runs `body` and turns what SQLite reports into a ``StoreError`` that says what to do.
func rethrow<T>(_ body: () throws -> T) throws(StoreError) -> T {
  do {
    return try body()
  } catch let error as StoreError {
    throw error
  } catch let error as DatabaseError {
    throw StoreError(error)
  } catch {
    throw StoreError(.storage, "the store failed: \(error)", "run chartline doctor")
  }
}

extension StoreError {
  init(_ error: DatabaseError) {
    let said = error.message ?? "SQLite \(error.resultCode.rawValue)"
    switch error.resultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED:
      self.init(.busy, "another process is writing to the store", "try again in a moment")
    case .SQLITE_FULL:
      self.init(.storage, "the disk is full; nothing was stored", "free some space and try again")
    case .SQLITE_CORRUPT, .SQLITE_NOTADB:
      self.init(
        .damaged, "the store is damaged: \(said)", "restore a backup: chartline restore FILE")
    case .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_IOERR:
      self.init(
        .storage, "the store cannot be read or written: \(said)",
        "check the disk and the permissions of the store's folder")
    default:
      self.init(.storage, "the store failed: \(said)", "run chartline doctor")
    }
  }
}

extension Database {
  /// Runs one statement that is prepared once: to prepare one takes longer than to run it.
  func execute(cached sql: String, arguments: StatementArguments = []) throws {
    try cachedStatement(sql: sql).execute(arguments: arguments)
  }
}
