import Synchronization

/// A statement as its store wrote it down, in a fraction of the room.
public protocol EncodedStatement: Sendable {
  /// The hash of what it says.
  var content: String { get }
  /// Reads it.
  func read() -> Boxed<Statement>
}

/// What a kept statement says. Open, it is at hand; closed, only the store's own encoding is kept, and
/// it is read whenever somebody looks. Nobody can see the difference but by time and memory: of the
/// thousands of measurements of a chart, a screen shows forty.
public final class StatementBody: Sendable {
  private let encoded: any EncodedStatement
  private let read = Mutex<Boxed<Statement>?>(nil)

  /// A statement as its store wrote it down, closed.
  public init(_ encoded: any EncodedStatement) { self.encoded = encoded }

  /// A statement that no store has encoded.
  public convenience init(_ statement: Statement, content: String) {
    self.init(Plain(content: content, statement: Boxed(statement)))
  }

  /// The hash of what it says.
  public var content: String { encoded.content }

  /// What it says.
  public var opened: Boxed<Statement> { read.withLock { $0 } ?? encoded.read() }

  /// Keeps what was read at hand.
  public func open(_ statement: Boxed<Statement>) { read.withLock { $0 = statement } }

  /// Keeps the encoding alone.
  public func close() { read.withLock { $0 = nil } }

  private struct Plain: EncodedStatement {
    let content: String
    let statement: Boxed<Statement>

    func read() -> Boxed<Statement> { statement }
  }
}

extension KeptStatement {
  /// Keeps what it says at hand, as it was read.
  public func open(_ statement: Boxed<Statement>) { parts.value.body.open(statement) }
}

extension Sequence<KeptStatement> {
  /// Closes what measurements say; of all the rest there is little, and much asks for it.
  public func closeMeasurements() {
    for kept in self where kept.statement.kind == .observation { kept.parts.value.body.close() }
  }
}
