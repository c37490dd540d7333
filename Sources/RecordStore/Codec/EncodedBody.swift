import Clinical

/// The body of a statement as its row holds it.
struct EncodedBody: EncodedStatement {
  /// The hash of the content.
  let name: ShortName
  let bytes: [UInt8]

  var content: String { name.text }

  /// The statement; nil for a damaged body.
  func statement(_ repeats: Repeats? = nil) -> Statement? {
    bytes.withUnsafeBytes { try? StatementCodec.decode($0, repeats) }
  }

  func read() -> Boxed<Statement> {
    guard let statement = statement() else {
      preconditionFailure("a body is read when it is loaded, and is kept only where it could be")
    }
    return Boxed(statement)
  }
}
