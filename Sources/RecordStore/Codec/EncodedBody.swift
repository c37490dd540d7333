import Clinical

/// The body of a statement as its row holds it: one of those that were read with it.
struct EncodedBody: EncodedStatement {
  let batch: Boxed<Batch>
  let place: Int

  /// Bodies read together, one after the other: as arrays of their own, thousands of some hundred bytes
  /// take a quarter more.
  struct Batch: Sendable {
    /// The hashes of the contents.
    fileprivate var names: [ShortName] = []
    private var bytes: [UInt8] = []
    private var ends: [Int] = []

    var count: Int { names.count }

    mutating func append(_ name: ShortName, _ body: UnsafeRawBufferPointer) {
      names.append(name)
      bytes += body
      ends.append(bytes.count)
    }

    /// The statement at a place; nil for a damaged body.
    func statement(at place: Int, _ repeats: Repeats? = nil) -> Statement? {
      let start = place == 0 ? 0 : ends[place - 1]
      return bytes.withUnsafeBytes {
        try? StatementCodec.decode(
          UnsafeRawBufferPointer(rebasing: $0[start..<ends[place]]), repeats)
      }
    }
  }

  var content: String { batch.value.names[place].text }

  func read() -> Boxed<Statement> {
    guard let statement = batch.value.statement(at: place) else {
      preconditionFailure("a body is read when it is loaded, and is kept only where it could be")
    }
    return Boxed(statement)
  }
}
