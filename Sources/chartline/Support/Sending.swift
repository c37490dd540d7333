import Clinical
import Connections
import Operations
import Synchronization

extension Session {
  /// Sends messages over MLLP from this thread, each waited for and logged.
  /// - Parameter told: called with each exchange.
  func send(
    _ messages: [[UInt8]], to address: MLLPAddress,
    told: @escaping @Sendable (Exchange) -> Void
  ) throws(OperationError) {
    let sender = MLLPSender(host: address.host, port: address.port, clock: clock)
    try Awaiting.result { () async -> Result<Void, OperationError> in
      do throws(OperationError) {
        try await sender.send(messages) { exchange in
          // What was sent is sent, whether the log can be written or not.
          try? self.log(exchange)
          told(exchange)
        }
        return .success(())
      } catch {
        return .failure(error)
      }
    }.get()
  }

  /// Sends one message to `mllp://HOST:PORT` and returns the exchange.
  func send(_ message: [UInt8], to address: String) throws(OperationError) -> Exchange {
    let sent = Mutex<Exchange?>(nil)
    try send([message], to: try MLLPAddress(address)) { exchange in
      sent.withLock { $0 = exchange }
    }
    guard let exchange = sent.withLock({ $0 }) else {
      throw OperationError(.missing, "nothing was sent to \(address)", "try it again")
    }
    return exchange
  }
}
