import CCrypto
import Foundation
import Operations

/// A secret by where it is kept, so that it never stands on a command line, in the log or in the store:
/// `file:/path` of a file that only its owner can read, or `env:NAME`.
struct Credential: Sendable {
  /// A private P-384 key in PEM.
  let privateKey: [UInt8]

  /// Finds the secret that a reference names.
  /// - Throws: ``OperationError`` `.refused` for a reference of another shape or a file that others can
  ///   read, `.missing` where there is nothing.
  init(_ reference: String) throws(OperationError) {
    if let name = reference.after("env:") {
      guard let value = ProcessInfo.processInfo.environment[name], !value.isEmpty else {
        throw OperationError(.missing, "the variable \(name) of the environment is not set")
      }
      privateKey = Array(value.utf8)
    } else if let path = reference.after("file:") {
      privateKey = try Self.bytes(ofFile: path)
    } else {
      throw OperationError(
        .refused, "\(reference) is no place of a key", "say file:/path or env:NAME")
    }
  }

  private static func bytes(ofFile path: String) throws(OperationError) -> [UInt8] {
    var state = stat()
    guard stat(path, &state) == 0, let data = FileManager.default.contents(atPath: path) else {
      throw OperationError(.missing, "the key \(path) cannot be read")
    }
    guard state.st_mode & 0o077 == 0 else {
      throw OperationError(
        .refused, "the key \(path) can be read by others", "chmod 600 \(path), and renew the key")
    }
    return Array(data)
  }
}

extension String {
  /// What follows a beginning; nil when it does not begin so.
  func after(_ beginning: String) -> String? {
    hasPrefix(beginning) ? String(dropFirst(beginning.count)) : nil
  }
}
