import Clinical
import FlyingSocks
import Foundation
import Interchange

/// A registry that answers questions for immunizations over MLLP (QBP^Q11, Z34), as one does that follows
/// the CDC guide 1.5.
public final class RegistryDesk: Sendable {
  /// Its name.
  public let name: String
  /// The port that it is asked on.
  public let port: UInt16
  private let faults: Faults
  private let shelf: RegistryShelf
  private let now: @Sendable () -> Instant
  private let socket: Socket

  /// A registry with its documents, bound, so that it can be asked once it runs.
  /// - Parameters:
  ///   - faults: what goes wrong next.
  ///   - port: 0 takes a free one.
  ///   - now: the instant up to which it has documents.
  public init(
    _ name: String, _ documents: [ProviderDocument], faults: Faults = Faults(), port: UInt16 = 0,
    now: @escaping @Sendable () -> Instant
  ) throws {
    self.name = name
    self.faults = faults
    self.now = now
    shelf = RegistryShelf(documents)
    socket = try Socket(domain: Int32(sockaddr_in.family), type: .stream)
    try socket.setValue(true, for: .localAddressReuse)
    try socket.bind(to: try sockaddr_in.inet(ip4: "127.0.0.1", port: port))
    try socket.listen()
    guard case .ip4(_, let bound) = try socket.sockname() else {
      throw SocketError.unsupportedAddress
    }
    self.port = bound
  }

  /// Answers until the task is cancelled.
  public func start() -> Task<Void, Never> {
    Task {
      let pool = SocketPool.make()
      try? await pool.prepare()
      try? await withThrowingTaskGroup(of: Void.self) { group in
        group.addTask { try await pool.run() }
        group.addTask { try await self.accept(AsyncSocket(socket: self.socket, pool: pool)) }
        try await group.next()
        group.cancelAll()
      }
      try? socket.close()
    }
  }

  private func accept(_ listening: AsyncSocket) async throws {
    try await withThrowingDiscardingTaskGroup { group in
      while true {
        let client = try await listening.accept()
        group.addTask {
          try? await self.serve(client)
          try? client.close()
        }
      }
    }
  }

  private func serve(_ client: AsyncSocket) async throws {
    var frames = MLLPFrames()
    while true {
      for question in try frames.take(try await client.read(atMost: 4096)) {
        guard try await give(answer(to: question), client) else { return }
      }
    }
  }

  /// Sends an answer as a fault makes it; false when the connection ends with it.
  private func give(_ answer: [UInt8], _ client: AsyncSocket) async throws -> Bool {
    let frame = MLLPFrames.framed(answer)
    switch faults.take([.slow, .cut, .truncated, .duplicate, .garbage]) {
    case .slow: try await Task.sleep(for: .seconds(3))
    case .cut:
      try await client.write(Data(frame.prefix(frame.count / 2)))
      return false
    case .truncated:
      try await client.write(Data(MLLPFrames.framed(Array(answer.dropLast(20)))))
      return true
    case .duplicate: try await client.write(Data(frame))
    case .garbage:
      try await client.write(Data(MLLPFrames.framed(Array("GARBAGE".utf8))))
      return false
    default: break
    }
    try await client.write(Data(frame))
    return true
  }

  private func answer(to question: [UInt8]) -> [UInt8] {
    func say(
      _ status: String, _ profile: String = "Z33", _ words: String = "", _ body: [UInt8] = []
    ) -> [UInt8] {
      HL7QueryAnswer.message(
        to: question, status: status, profile: profile, words: words, from: shelf.sender,
        body: body,
        at: now())
    }
    switch faults.take([.tooMany, .broken]) {
    case .tooMany: return say("AR", "Z33", "Too many at once.")
    case .broken: return say("AE", "Z33", "The database is restarting.")
    default: break
    }
    guard let asked = HL7Query(question), asked.profile == HL7Query.history else {
      return say("AR", "Z33", "Ask for the history, Z34.")
    }
    let found = shelf.who(asked.patient, at: now())
    if case .one(let person) = found, faults.take([.wrongPatient]) != nil,
      let other = shelf.people(at: now()).first(where: { $0.number != person.number })
    {
      return say("OK", "Z32", "", other.history)
    }
    switch found {
    case .one(let person): return say("OK", "Z32", "", person.history)
    case .several(let people) where people.count > HL7Query.mostPeople: return say("TM")
    case .several(let people): return say("OK", "Z31", "", people.flatMap(\.header))
    case .nobody: return say("NF")
    case .tooLittle:
      return say("AE", "Z33", "A number, or a family name and a birth date, is needed.")
    }
  }
}
