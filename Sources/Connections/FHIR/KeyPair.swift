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
  /// - Throws: ``OperationError`` `.storage` when the file is there already: a key is never written over.
  public func keep(inFile path: String) throws(OperationError) {
    try PrivateFiles.write(Array(privateKey.utf8), to: path)
  }
}
