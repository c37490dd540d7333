import Interchange
import RecordStore

extension Session {
  /// Takes the keys of files, by which health cards are checked and sealed files opened from now on: a
  /// JWK, a set of them, or a SMART Health Link.
  /// - Throws: ``OperationError`` when a file cannot be read or holds no such key.
  public mutating func takeKeys(ofFiles paths: [String]) throws(OperationError) {
    for path in paths {
      let bytes = try InputFiles.bytes(of: path)
      do throws(ReadError) {
        try keys.add(bytes)
      } catch {
        throw OperationError(.badData, "\(path): \(error.why)")
      }
    }
  }
}

extension CardKeys {
  /// No key yet; libcrypto does the computing.
  static let empty = CardKeys(
    verify: { Seal.isSigned($1, by: $2, point: $0) },
    open: {
      Seal.opened($1.text, key: $0, nonce: $1.nonce, header: $1.header, tag: $1.tag)
    })
}
