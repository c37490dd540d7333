import Clinical
import Connections
import Operations

extension Session {
  /// Makes again what we asked or sent: a request over FHIR, or a message over MLLP to where it went.
  /// - Parameter path: another path to ask for, see ``Session/repeated(_:path:)``.
  /// - Returns: what was answered, in words.
  func makeAgain(_ opened: OpenedExchange, path: String? = nil) throws(OperationError) -> String {
    let exchange = opened.exchange
    guard exchange.transport == .mllp else {
      let request = try repeated(exchange, path: path)
      let sync = SourceSync(session: self, patience: .real { true })
      let answer = try FHIRRepeater(sync).send(request)
      return "to \(request.connection.name), \(request.asWhom): \(answer)"
    }
    guard exchange.direction == .outgoing, !exchange.request.isEmpty, !opened.isMasked else {
      throw OperationError(
        .refused, "exchange \(exchange.id) is no message of ours whose bytes are in the log")
    }
    let sent = try send(exchange.request, to: "mllp://" + exchange.peer)
    let code = sent.status.isEmpty ? "sent" : sent.status
    return "to \(exchange.peer): \(code), \(sent.words)"
  }
}
