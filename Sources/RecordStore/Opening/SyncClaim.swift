import Foundation

/// The right to fetch from one source: one process at a time, one thread of it. It ends with whoever holds
/// it, however that ends.
public final class SyncClaim: Sendable {
  private let file: Int32

  fileprivate init?(_ path: String) throws(StoreError) {
    file = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw StoreLocation.unusable(path) }
    guard flock(file, LOCK_EX | LOCK_NB) == 0 else {
      close(file)
      return nil
    }
  }

  deinit { close(file) }
}

extension RecordStore {
  /// The right to fetch from a source; nil while somebody else fetches from it.
  public func claimSync(of name: String) throws(StoreError) -> SyncClaim? {
    let number = SHA256.hex(Array(name.utf8)).prefix(16)
    return try SyncClaim(location.folder + "/sync-\(number).lock")
  }
}
