import Foundation

/// The folder of a store and the files in it. The folder is for its owner alone (0700), and so is
/// each file (0600).
public struct StoreLocation: Sendable, Hashable {
  /// The folder.
  public var folder: String

  /// The store in a folder.
  public init(folder: String) {
    self.folder = folder.count > 1 && folder.hasSuffix("/") ? String(folder.dropLast()) : folder
  }

  /// The database.
  public var database: String { folder + "/store.sqlite" }
  /// Held while the store is opened and migrated, so that processes take turns.
  public var lock: String { folder + "/store.lock" }
  /// Gets one byte after each commit: watched by other processes.
  public var wake: String { folder + "/store.wake" }
  /// Dated copies made before a migration.
  public var backups: String { folder + "/backups" }

  /// Whether a store is there.
  public var exists: Bool { FileManager.default.fileExists(atPath: database) }

  func prepare() throws(StoreError) {
    try Self.makePrivateFolder(folder)
    for file in [lock, wake, database] { try Self.makePrivateFile(file) }
  }

  /// Makes a folder that only its owner can enter.
  static func makePrivateFolder(_ path: String) throws(StoreError) {
    do {
      try FileManager.default.createDirectory(
        atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch {
      throw StoreError(
        .storage, "the folder \(path) cannot be made", "choose another with --store FOLDER")
    }
    guard chmod(path, 0o700) == 0 else { throw Self.unusable(path) }
  }

  /// Makes an empty file that only its owner can read, unless it is there; narrows it if it is.
  static func makePrivateFile(_ path: String) throws(StoreError) {
    let file = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw Self.unusable(path) }
    defer { close(file) }
    guard fchmod(file, 0o600) == 0 else { throw Self.unusable(path) }
  }

  static func unusable(_ path: String) -> StoreError {
    StoreError(
      .storage, "\(path) cannot be used: \(String(cString: strerror(errno)))",
      "check the owner and the permissions, or choose another store with --store FOLDER")
  }
}
