import Foundation

/// Holds `store.lock` while a store is opened and migrated; without it, processes that open a new
/// store at the same moment collide in the migrator.
final class StoreLock {
  private let file: Int32

  /// Waits up to `seconds` for the lock.
  init(_ path: String, seconds: Int = 30) throws(StoreError) {
    let file = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw StoreLocation.unusable(path) }
    self.file = file
    for _ in 0..<seconds * 100 {
      if flock(file, LOCK_EX | LOCK_NB) == 0 { return }
      usleep(10_000)
    }
    throw StoreError(
      .busy, "another process has held \(path) for \(seconds) seconds",
      "wait until it has ended, then try again")
  }

  /// Lets the next process in. Twice is once.
  func release() { flock(file, LOCK_UN) }

  deinit { close(file) }
}
