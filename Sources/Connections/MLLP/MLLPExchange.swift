import Clinical

/// One message and its answer, for whoever watches the wire.
public struct MLLPExchange: Sendable, Equatable {
  /// When the message was whole.
  public var at: Instant
  /// The other side's address: `127.0.0.1:40112`.
  public var peer: String
  /// Who sent it, as it says.
  public var sender: String
  /// The kind of message: `ORU^R01`.
  public var type: String
  /// The sender's number of it.
  public var controlID: String
  /// How many bytes it has.
  public var size: Int
  /// The code of the answer: `AA`, `AE`, `AR`; empty where the sender wants none.
  public var answer: String
  /// What became of it, in words.
  public var words: String
  /// Milliseconds from the last byte to the answer.
  public var milliseconds: Int64
}
