import Clinical
import FlyingSocks
import Foundation
import Interchange
import Operations
import Synchronization

/// Listens for HL7 v2 over MLLP and stores what arrives. Each message is acknowledged after the commit
/// that holds it; the other side may send again what it got no answer for.
public final class MLLPListener: Sendable {
  private let options: MLLPOptions
  private let receiver: MLLPReceiver
  private let intake: Intake
  private let watch: @Sendable (Exchange) -> Void
  private let socket: Socket
  private let open = Mutex<[Socket.FileDescriptor: Date]>([:])

  /// The port that is listened on.
  public let port: UInt16

  /// A listener that is bound, so that senders can connect, and not yet serving.
  /// - Parameter watch: told of every message, from any thread.
  /// - Throws: ``OperationError`` `.refused` when the address cannot be bound.
  public init(
    _ options: MLLPOptions, session: Session,
    watch: @escaping @Sendable (Exchange) -> Void = { _ in }
  ) throws(OperationError) {
    self.options = options
    self.watch = watch
    (socket, port) = try Self.bound(options)
    intake = Intake(session: session)
    receiver = MLLPReceiver(session: session, intake: intake, senders: options.senders)
  }

  private static func bound(_ options: MLLPOptions) throws(OperationError) -> (Socket, UInt16) {
    do {
      let address = try sockaddr_in.inet(ip4: options.host, port: options.port)
      let socket = try Socket(domain: Int32(sockaddr_in.family), type: .stream)
      try socket.setValue(true, for: .localAddressReuse)
      try socket.bind(to: address)
      try socket.listen()
      guard case .ip4(_, let port) = try socket.sockname() else {
        throw OperationError(.refused, "\(options.host) is no address that can be listened on")
      }
      return (socket, port)
    } catch let error as OperationError {
      throw error
    } catch {
      throw OperationError(
        .refused, "\(options.host):\(options.port) cannot be listened on: \(error)",
        "choose another port with --port")
    }
  }

  /// Serves until the task is cancelled; then stores what has arrived whole, and returns.
  public func run() async {
    let pool = SocketPool.make()
    do {
      try await pool.prepare()
      try await withThrowingTaskGroup(of: Void.self) { group in
        group.addTask { try await pool.run() }
        group.addTask { try await self.closeIdle() }
        group.addTask { try await self.keepWatch() }
        group.addTask { try await self.accept(AsyncSocket(socket: self.socket, pool: pool)) }
        try await group.next()
        group.cancelAll()
      }
    } catch {
      // Cancelled: what has arrived is stored below.
    }
    try? socket.close()
    intake.close()
  }

  private func accept(_ listening: AsyncSocket) async throws {
    try await withThrowingDiscardingTaskGroup { group in
      while true {
        let client = try await listening.accept()
        guard open.withLock({ $0.count < options.mostConnections }) else {
          try? client.close()
          continue
        }
        open.withLock { $0[client.socket.file] = Date() }
        group.addTask { await self.serve(client) }
      }
    }
  }

  private func serve(_ client: AsyncSocket) async {
    defer {
      open.withLock { $0[client.socket.file] = nil }
      try? client.close()
    }
    let peer = client.peer
    var frames = MLLPFrames()
    do {
      while true {
        let bytes = try await client.read(atMost: 4096)
        open.withLock { $0[client.socket.file] = Date() }
        for message in try frames.take(bytes) {
          let (answers, exchange) = await receiver.take(message, from: peer)
          for answer in answers { try await client.write(Data(MLLPFrames.framed(answer))) }
          tell(exchange)
        }
      }
    } catch let error as MLLPFrames.TooLong {
      await refuse(error, client, peer)
    } catch {
      // The other side has gone, or the listener ends: what was not whole was never a message.
    }
  }

  private func tell(_ exchange: Exchange) {
    intake.log(exchange)
    watch(exchange)
  }

  private func refuse(
    _ error: MLLPFrames.TooLong, _ client: AsyncSocket, _ peer: String
  ) async {
    guard let header = HL7Header(of: error.head) else { return }
    let words = "larger than the \(MLLPFrames.mostBytes / 1_000_000) MB that a message may have"
    let now = receiver.session.clock.now()
    let answers = HL7Acknowledgement.answers(
      to: header, .refused(.internalError(words)), at: now, number: "CL" + header.controlID)
    for answer in answers { try? await client.write(Data(MLLPFrames.framed(answer))) }
    tell(
      Exchange(
        at: now, direction: .incoming, transport: .mllp, peer: peer, source: header.sender,
        what: header.type, controlID: header.controlID, size: MLLPFrames.mostBytes,
        status: answers.last.flatMap { HL7Answer($0)?.code } ?? "", isFailure: true, words: words,
        request: error.head))
  }

  /// Shuts connections on which nothing has come for long; their readers then end.
  private func closeIdle() async throws {
    while true {
      try await Task.sleep(for: .seconds(min(5, max(1, options.idleSeconds / 2))))
      let latest = Date().addingTimeInterval(-Double(options.idleSeconds))
      let idle = open.withLock { $0.filter { $0.value < latest }.map(\.key) }
      for file in idle { shutdown(file.rawValue, Int32(SHUT_RDWR)) }
    }
  }
}

extension MLLPListener {
  /// Once a minute raises what was expected and did not come: where nobody has a screen open, this process
  /// is the one that sees it. What fails is looked for again a minute later.
  private func keepWatch() async throws {
    let session = receiver.session
    while true {
      await withCheckedContinuation { continuation in
        DispatchQueue.global(qos: .utility).async {
          _ = try? session.sweep()
          continuation.resume()
        }
      }
      try await Task.sleep(for: .seconds(60))
    }
  }
}

extension AsyncSocket {
  /// The other side's address: `127.0.0.1:40112`.
  var peer: String {
    switch try? socket.remotePeer() {
    case .ip4(let host, let port): "\(host):\(port)"
    case .ip6(let host, let port): "[\(host)]:\(port)"
    case .unix(let path): path
    case nil: "unknown"
    }
  }
}
