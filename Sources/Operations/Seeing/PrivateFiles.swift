import Foundation

/// Files for their owner alone.
public enum PrivateFiles {
  static func makeFolder(_ path: String) throws(OperationError) {
    do {
      try FileManager.default.createDirectory(
        atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch {
      throw OperationError(.storage, "the folder \(path) cannot be made", "choose another folder")
    }
    guard chmod(path, 0o700) == 0 else {
      throw OperationError(.storage, "the folder \(path) is not yours", "choose another folder")
    }
  }

  /// Writes a new file; one that is there already is not overwritten.
  public static func write(_ bytes: [UInt8], to path: String) throws(OperationError) {
    let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard file >= 0 else {
      throw OperationError(
        .storage, "\(path) cannot be written: \(String(cString: strerror(errno)))",
        "choose a new file in a folder of yours")
    }
    let handle = FileHandle(fileDescriptor: file, closeOnDealloc: true)
    do { try handle.write(contentsOf: Data(bytes)) } catch {
      throw OperationError(.storage, "\(path) cannot be written", "is the disk full?")
    }
  }

  /// Writes a file in the place of the one that is there: whole or not at all.
  static func replace(_ bytes: [UInt8], at path: String) throws(OperationError) {
    let fresh = path + ".new"
    unlink(fresh)
    try write(bytes, to: fresh)
    guard rename(fresh, path) == 0 else {
      throw OperationError(.storage, "\(path) cannot be written", "check its folder")
    }
  }
}
