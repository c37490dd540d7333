import Clinical
import Interchange
import Operations
import Synchronization

/// Asks an immunization registry about one person by HL7 v2 over MLLP, on the calling thread.
struct RegistryClient {
  private let connection: SourceConnection
  private let address: MLLPAddress
  private let sync: SourceSync
  private let log: WireLog
  private let goOn: () -> Bool

  /// - Throws: ``OperationError`` `.refused` for an address on another machine: MLLP is not encrypted.
  init(
    _ connection: SourceConnection, _ sync: SourceSync, log: WireLog, goOn: @escaping () -> Bool
  ) throws(OperationError) {
    address = try MLLPAddress(connection.address)
    guard address.host.hasPrefix("127.") else {
      throw OperationError(
        .refused, "\(connection.address) is not on this machine, and MLLP is not encrypted",
        "put stunnel before it (Docs/wire.md, TLS) and ask mllp://127.0.0.1:PORT")
    }
    self.connection = connection
    self.sync = sync
    self.log = log
    self.goOn = goOn
  }

  /// Where it is asked, for people.
  var place: String { "mllp \(address.host):\(address.port)" }

  /// Asks, again where the connection ended: a question changes nothing, so it can be asked twice.
  /// - Returns: the answer, and the message that it stands in.
  func ask(about patient: Patient) throws(OperationError) -> (said: HL7QueryAnswer, bytes: [UInt8])
  {
    let tag = "CLQ" + String(UInt64.random(in: 0...UInt64.max), radix: 36)
    let question = HL7Query(about: patient, tag: tag).message(
      number: tag, at: sync.session.clock.now(),
      from: connection.client.isEmpty ? "CHARTLINE" : connection.client, to: connection.name)
    let bytes = try persist(question)
    guard let said = HL7QueryAnswer(bytes) else {
      throw OperationError(.badData, "\(connection.name) sent no answer that can be read")
    }
    guard said.tag.isEmpty || said.tag == tag else {
      throw OperationError(.badData, "\(connection.name) answered another question than was asked")
    }
    return (said, bytes)
  }

  private func persist(_ question: [UInt8]) throws(OperationError) -> [UInt8] {
    var tries = 0
    while true {
      tries += 1
      do throws(OperationError) {
        return try exchange(question)
      } catch {
        guard goOn() else { throw FHIRClient.stopped }
        guard error.reason == .missing,
          let seconds = sync.patience.seconds(after: tries, asked: nil)
        else { throw error }
        guard sync.patience.pause(seconds) else { throw FHIRClient.stopped }
      }
    }
  }

  private func exchange(_ question: [UInt8]) throws(OperationError) -> [UInt8] {
    let (sender, passed) = (
      MLLPSender(host: address.host, port: address.port, clock: sync.session.clock), Passed()
    )
    let failure = Awaiting.result(goOn: goOn) { () -> OperationError? in
      do throws(OperationError) {
        try await sender.send([question]) { passed.add($0) }
        return nil
      } catch {
        return error
      }
    }
    let exchange = passed.exchange
    if let exchange { log.add(exchange) }
    if let failure { throw failure }
    guard let answer = exchange?.response, !answer.isEmpty else {
      throw OperationError(.missing, "\(connection.name) gave no answer", "sync later")
    }
    return answer
  }

  /// What passed, where another thread can put it.
  private final class Passed: Sendable {
    private let value = Mutex<Exchange?>(nil)
    func add(_ exchange: Exchange) { value.withLock { $0 = exchange } }
    var exchange: Exchange? { value.withLock { $0 } }
  }
}
