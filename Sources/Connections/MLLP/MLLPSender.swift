import Clinical
import FlyingSocks
import Foundation
import Interchange
import Operations

/// Sends HL7 v2 over MLLP, one message after the other, each waited for.
public struct MLLPSender: Sendable {
  private let host: String
  private let port: UInt16
  /// Seconds to wait for a connection, and for an answer.
  private let patience: Double
  private let clock: WallClock

  /// A sender to an address.
  public init(host: String, port: UInt16, patience: Double = 30, clock: WallClock) {
    self.host = host
    self.port = port
    self.patience = patience
    self.clock = clock
  }

  /// Sends messages in order over one connection.
  /// - Parameter told: called with each exchange; also with that which failed.
  /// - Throws: ``OperationError`` when the other side cannot be reached, or gives no answer in time;
  ///   what was not answered may or may not be there, and can be sent again.
  public func send(
    _ messages: [[UInt8]], told: @escaping @Sendable (Exchange) -> Void
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
    _ messages: [[UInt8]], over pool: some AsyncSocketPool, _ told: @Sendable (Exchange) -> Void
  ) async throws {
    let socket = try await AsyncSocket.connected(
      to: sockaddr_in.inet(ip4: host, port: port), pool: pool, timeout: patience)
    defer { try? socket.close() }
    var arrived = Arrived()
    for message in messages {
      guard let header = HL7Header(of: message) else {
        throw OperationError(.badData, "a message has no MSH segment that can be read")
      }
      var exchange = exchange(message, header)
      defer {
        exchange.milliseconds = clock.now().milliseconds - exchange.at.milliseconds
        told(exchange)
      }
      do {
        try await socket.write(Data(MLLPFrames.framed(message)))
        for _ in 0..<header.answersWanted {
          exchange.take(try await answer(to: header, socket, &arrived))
          // A receipt that says no is the last word.
          if exchange.isFailure { break }
        }
      } catch {
        exchange.isFailure = true
        exchange.words = (error as? OperationError)?.description ?? "the connection ended: \(error)"
        throw error
      }
    }
  }

  private func exchange(_ message: [UInt8], _ header: HL7Header) -> Exchange {
    Exchange(
      at: clock.now(), direction: .outgoing, transport: .mllp, peer: "\(host):\(port)",
      source: header.receiver, what: header.type, controlID: header.controlID,
      size: message.count, words: "sent, no answer wanted", request: message)
  }

  private func answer(
    to header: HL7Header, _ socket: AsyncSocket, _ arrived: inout Arrived
  ) async throws -> Arrived.Answer {
    let deadline = Date().addingTimeInterval(patience)
    let timer = Task { [patience] in
      try await Task.sleep(for: .seconds(patience))
      shutdown(socket.socket.file.rawValue, Int32(SHUT_RDWR))
    }
    defer { timer.cancel() }
    do {
      while true {
        while let answer = arrived.next() {
          if answer.said.controlID == header.controlID { return answer }
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
  struct Answer {
    var said: HL7Answer
    var bytes: [UInt8]
  }

  private var frames = MLLPFrames()
  private var answers: [Answer] = []

  mutating func take(_ bytes: [UInt8]) throws {
    answers += try frames.take(bytes).compactMap { bytes in
      HL7Answer(bytes).map { Answer(said: $0, bytes: bytes) }
    }
  }

  mutating func next() -> Answer? { answers.isEmpty ? nil : answers.removeFirst() }
}

extension Exchange {
  /// Takes an answer as the last word so far.
  fileprivate mutating func take(_ answer: Arrived.Answer) {
    status = answer.said.code
    words = answer.said.words.isEmpty && answer.said.isSuccess ? "taken" : answer.said.words
    errorPlace = answer.said.place
    isFailure = !answer.said.isSuccess
    response = answer.bytes
  }
}

extension HL7Header {
  /// How many answers the other side will send if all goes well.
  fileprivate var answersWanted: Int {
    guard acceptCondition != nil || applicationCondition != nil else { return 1 }
    return [acceptCondition, applicationCondition].count { $0 == .always || $0 == .onSuccess }
  }
}
