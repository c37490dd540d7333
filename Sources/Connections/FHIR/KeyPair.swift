import CCrypto
import Foundation
import Operations

/// A new key for one's own side of a connection.
public struct KeyPair: Sendable {
  /// The secret half, in PEM: to be kept in a file that only its owner can read.
  public let privateKey: String
  /// The half that the other system is given, in PEM.
  public let publicKey: String

  /// Makes a P-384 key.
  public init() throws(OperationError) {
    var texts: (secret: UnsafeMutablePointer<CChar>?, open: UnsafeMutablePointer<CChar>?)
    defer {
      free(texts.secret)
      free(texts.open)
    }
    guard chartline_es384_key(&texts.secret, &texts.open) == 1, let secret = texts.secret,
      let open = texts.open
    else { throw OperationError(.storage, "no key could be made") }
    privateKey = String(cString: secret)
    publicKey = String(cString: open)
  }

  /// Keeps the secret half in a new file that only its owner can read.
  /// - Throws: ``OperationError`` `.refused` when the file is there already.
  public func keep(inFile path: String) throws(OperationError) {
    let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, 0o600)
    guard file >= 0 else {
      throw OperationError(
        .refused, "\(path) cannot be made: \(String(cString: strerror(errno)))",
        "a key is never written over")
    }
    defer { close(file) }
    let bytes = Array(privateKey.utf8)
    guard write(file, bytes, bytes.count) == bytes.count, fsync(file) == 0 else {
      throw OperationError(.storage, "\(path) cannot be written")
    }
  }
}
