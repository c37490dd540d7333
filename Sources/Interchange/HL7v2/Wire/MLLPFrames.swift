/// Cuts a stream of bytes into the messages framed in it: 0x0B message 0x1C 0x0D (MLLP, `standards.md`
/// 3.1). Some senders leave out the last byte or put line ends between frames; what else stands between
/// them is counted and dropped.
public struct MLLPFrames: Sendable {
  /// The byte before a message.
  public static let start: UInt8 = 0x0B
  /// The byte behind a message, and the one that ends the frame.
  public static let end: [UInt8] = [0x1C, 0x0D]
  /// Bytes of one message at most (`standards.md` 10: 10 MB).
  public static let mostBytes = 10_000_000

  /// A message longer than is accepted.
  public struct TooLong: Error, Sendable, Equatable {
    /// The first bytes of the message, for the answer.
    public var head: [UInt8]
  }

  /// Bytes outside frames that were dropped, line ends left out.
  public private(set) var strayBytes = 0
  private let limit: Int
  private var message: [UInt8]?

  /// Frames of messages of up to `limit` bytes.
  public init(limit: Int = MLLPFrames.mostBytes) { self.limit = limit }

  /// Whether a message has begun and not yet ended.
  public var isInside: Bool { message != nil }

  /// Takes what arrived; gives the messages that are whole now, without their frames.
  /// - Throws: ``TooLong``; nothing more can be taken then.
  public mutating func take(_ bytes: some Collection<UInt8>) throws(TooLong) -> [[UInt8]] {
    var whole: [[UInt8]] = []
    for byte in bytes {
      switch (message != nil, byte) {
      // A new start inside a message: the one before was cut off by its sender and is no message.
      case (_, Self.start): message = []
      case (true, Self.end[0]):
        whole.append(message ?? [])
        message = nil
      case (true, _):
        message?.append(byte)
        if let count = message?.count, count > limit {
          throw TooLong(head: Array((message ?? []).prefix(1000)))
        }
      case (false, 0x0A), (false, 0x0D): continue
      case (false, _): strayBytes += 1
      }
    }
    return whole
  }

  /// A message in its frame.
  public static func framed(_ message: [UInt8]) -> [UInt8] { [start] + message + end }
}
