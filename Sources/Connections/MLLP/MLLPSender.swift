import FlyingSocks
import Foundation
import Interchange
import Operations

/// Sends HL7 v2 over MLLP, one message after the other, each waited for.
public struct MLLPSender: Sendable {
  /// What became of a message.
  public struct Sent: Sendable, Equatable {
    /// The sender's number of it.
    public var controlID: String
    /// The last answer; nil where none was asked for.
    public var answer: HL7Answer?
  }

  private let host: String
  private let port: UInt16
  /// Seconds to wait for a connection, and for an answer.
  private let patience: Double

  /// A sender to an address.
  public init(host: String, port: UInt16, patience: Double = 30) {
    self.host = host
    self.port = port
    self.patience = patience
  }

  /// Sends messages in order over one connection.
  /// - Parameter told: called with what became of each.
  /// - Throws: ``OperationError`` when the other side cannot be reached, or gives no answer in time;
  ///   what was not answered may or may not be there, and can be sent again.
  public func send(
    _ messages: [[UInt8]], told: @escaping @Sendable (Sent) -> Void
  ) async throws(OperationError) {
    do {
      let pool = SocketPool.make()
      try await pool.prepare()
      try await withThrowingTaskGroup(of: Void.self) { group in
        group.addTask { try await pool.run() }
        group.addTask { try await self.send(messages, over: pool, told) }
        try await group.next()
        group.cancelAll()
      }
    } catch let error as OperationError {
      throw error
    } catch {
      throw OperationError(
        .missing, "\(host):\(port) cannot be reached: \(error)", "does anybody listen there?")
    }
  }

  private func send(
    _ messages: [[UInt8]], over pool: some AsyncSocketPool, _ told: @Sendable (Sent) -> Void
  ) async throws {
    let socket = try await AsyncSocket.connected(
      to: sockaddr_in.inet(ip4: host, port: port), pool: pool, timeout: patience)
    defer { try? socket.close() }
    var arrived = Arrived()
    for message in messages {
      guard let header = HL7Header(of: message) else {
        throw OperationError(.badData, "a message has no MSH segment that can be read")
      }
      try await socket.write(Data(MLLPFrames.framed(message)))
      var answer: HL7Answer?
      for _ in 0..<header.answersWanted {
        answer = try await self.answer(to: header, socket, &arrived)
        // A receipt that says no is the last word.
        if answer?.isSuccess == false { break }
      }
      told(Sent(controlID: header.controlID, answer: answer))
    }
  }

  private func answer(
    to header: HL7Header, _ socket: AsyncSocket, _ arrived: inout Arrived
  ) async throws -> HL7Answer {
    let deadline = Date().addingTimeInterval(patience)
    let timer = Task { [patience] in
      try await Task.sleep(for: .seconds(patience))
      shutdown(socket.socket.file.rawValue, Int32(SHUT_RDWR))
    }
    defer { timer.cancel() }
    do {
      while true {
        while let answer = arrived.next() {
          if answer.controlID == header.controlID { return answer }
        }
        try arrived.take(try await socket.read(atMost: 4096))
      }
    } catch {
      let why = Date() >= deadline ? "no answer in \(Int(patience)) s" : "the connection ended"
      throw OperationError(
        .missing, "message \(header.controlID): \(why)", "it may have arrived; send it again")
    }
  }
}

/// What came back and was not yet asked for: two answers may come in one piece.
private struct Arrived {
  private var frames = MLLPFrames()
  private var answers: [HL7Answer] = []

  mutating func take(_ bytes: [UInt8]) throws {
    answers += try frames.take(bytes).compactMap(HL7Answer.init)
  }

  mutating func next() -> HL7Answer? { answers.isEmpty ? nil : answers.removeFirst() }
}

extension HL7Header {
  /// How many answers the other side will send if all goes well.
  fileprivate var answersWanted: Int {
    guard acceptCondition != nil || applicationCondition != nil else { return 1 }
    return [acceptCondition, applicationCondition].count { $0 == .always || $0 == .onSuccess }
  }
}
