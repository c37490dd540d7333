import FlyingSocks
import Foundation
import Interchange

/// A provider that sends HL7 v2 over MLLP: each message waits for its answer, and is sent again when none
/// comes.
public struct MLLPFeed: Sendable {
  /// What became of a message.
  public struct Sent: Sendable {
    /// The answer; nil where none came.
    public var answer: HL7Answer?
    /// The message, as it was sent.
    public var message: [UInt8]
  }

  /// Its name.
  public let name: String
  /// What goes wrong next.
  public let faults: Faults
  private let port: UInt16
  /// Seconds to wait for a connection.
  private let patience: Double

  /// A feed to a listener on this machine.
  public init(_ name: String, to port: UInt16, faults: Faults = Faults(), patience: Double = 60) {
    self.name = name
    self.port = port
    self.faults = faults
    self.patience = patience
  }

  /// Sends messages in order over one connection.
  /// - Throws: an error of the socket when nobody listens.
  public func send(_ messages: [[UInt8]]) async throws -> [Sent] {
    let pool = SocketPool.make()
    try await pool.prepare()
    return try await withThrowingTaskGroup(of: [Sent]?.self) { group in
      group.addTask {
        try await pool.run()
        return nil
      }
      group.addTask { try await deliver(spoiled(messages), over: pool) }
      defer { group.cancelAll() }
      while let result = try await group.next() {
        if let result { return result }
      }
      return []
    }
  }

  /// The messages as faults make them.
  private func spoiled(_ messages: [[UInt8]]) -> [[UInt8]] {
    var messages = messages
    guard let first = messages.first else { return [] }
    switch faults.take([.duplicate, .outOfOrder, .garbage]) {
    case .duplicate: messages.insert(first, at: 0)
    case .outOfOrder: if messages.count > 1 { messages.swapAt(0, 1) }
    case .garbage: messages.insert(Array("GARBAGE|^~\\&|no message at all".utf8), at: 0)
    default: break
    }
    return messages
  }

  private func deliver(
    _ messages: [[UInt8]], over pool: some AsyncSocketPool
  ) async throws -> [Sent] {
    var sent: [Sent] = []
    var socket = try await connect(pool)
    defer { try? socket.close() }
    for message in messages {
      switch faults.take([.cut, .slow]) {
      case .cut:
        // The first half, and nobody is there any more: it is sent again, whole.
        let frame = MLLPFrames.framed(message)
        try await socket.write(Data(frame.prefix(frame.count / 2)))
        try socket.close()
        socket = try await connect(pool)
      case .slow: try await Task.sleep(for: .seconds(3))
      default: break
      }
      try await socket.write(Data(MLLPFrames.framed(message)))
      // To what is no message nobody can answer.
      let isMessage = HL7Header(of: message) != nil
      let answer = isMessage ? try await Self.answer(socket) : nil
      sent.append(Sent(answer: answer, message: message))
    }
    return sent
  }

  private func connect(_ pool: some AsyncSocketPool) async throws -> AsyncSocket {
    try await AsyncSocket.connected(
      to: sockaddr_in.inet(ip4: "127.0.0.1", port: port), pool: pool, timeout: patience)
  }

  private static func answer(_ socket: AsyncSocket) async throws -> HL7Answer? {
    var frames = MLLPFrames()
    while true {
      let whole = try frames.take(try await socket.read(atMost: 4096))
      if let first = whole.first { return HL7Answer(first) }
    }
  }
}
