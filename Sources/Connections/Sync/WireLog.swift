import Clinical
import Operations

/// Keeps the exchanges of a sync in the log, each when the next one begins: by then it is known what became
/// of what it brought.
final class WireLog {
  private let session: Session
  private let source: String
  private var newest: Exchange?

  init(_ session: Session, source: String) {
    self.session = session
    self.source = source
  }

  /// Adds an exchange that ended.
  func add(_ exchange: Exchange) {
    flush()
    newest = exchange
    newest?.source = source
  }

  /// Says what became of what the newest exchange brought.
  func became(_ words: String, importID: Int64? = nil, isFailure: Bool = false) {
    newest?.words = words
    newest?.importID = importID
    newest?.isFailure = isFailure
  }

  /// Keeps what was answered too: somebody asked for it to look at it.
  func answered(_ bytes: [UInt8]) { newest?.response = bytes }

  /// Keeps the newest exchange. A log that cannot be written is no reason to lose what came.
  func flush() {
    if let newest { try? session.log(newest) }
    newest = nil
  }
}
