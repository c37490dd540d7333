import Connections
import Interchange
import Operations
import Synchronization

/// Messages over MLLP on the loopback interface, each acknowledged after its commit; senders and
/// listener share the machine.
struct MLLPBench {
  let session: Session

  /// Messages of each connection.
  private static let messages = 500

  func run() throws(OperationError) -> [Measurement] {
    let batch = HL7Messages.split(SyntheticRecords.messages(Self.messages * 10))
    let alone = try transaction(Array(batch.prefix(Self.messages)))
    let (one, _) = try sending(batch.dropFirst(Self.messages), connections: 1)
    let (eight, rate) = try sending(batch.dropFirst(Self.messages * 2), connections: 8)
    return [
      Measurement(
        what: "HL7 v2 over MLLP, one connection, p50", value: one.p50, unit: "ms",
        mark: .atMost(alone * 2),
        floor: "the same transaction alone \(Measurement.shown(alone)) ms"),
      Measurement(what: "HL7 v2 over MLLP, one connection, p99", value: one.p99, unit: "ms"),
      Measurement(
        what: "HL7 v2 over MLLP, eight connections", value: rate, unit: "messages/s",
        mark: .atLeast(2000), floor: "messages of \(batch[0].count) bytes"),
      Measurement(what: "HL7 v2 over MLLP, eight connections, p50", value: eight.p50, unit: "ms"),
      Measurement(what: "HL7 v2 over MLLP, eight connections, p99", value: eight.p99, unit: "ms"),
    ]
  }

  /// Milliseconds of one message read and stored in a transaction of its own, without a network.
  private func transaction(_ messages: [[UInt8]]) throws(OperationError) -> Double {
    let watch = Stopwatch()
    for message in messages {
      let ready = try session.prepare(ArrivedMessage(bytes: message, via: "bench"))
      for result in try session.importTogether([ready]) { _ = try result.get() }
    }
    return watch.seconds * 1000 / Double(messages.count)
  }

  private struct Latency {
    var p50: Double
    var p99: Double

    init(of seconds: [Double]) {
      p50 = Stopwatch.percentile(0.5, of: seconds) * 1000
      p99 = Stopwatch.percentile(0.99, of: seconds) * 1000
    }
  }

  private func sending(
    _ messages: ArraySlice<[UInt8]>, connections: Int
  ) throws(OperationError) -> (Latency, rate: Double) {
    let listener = try MLLPListener(MLLPOptions(port: 0), session: session)
    let parts = (0..<connections).map { connection in
      let start = messages.startIndex + connection * Self.messages
      return Array(messages[start..<start + Self.messages])
    }
    let (times, seconds) = Awaiting.result {
      let serving = Task { await listener.run() }
      let watch = Stopwatch()
      let times = await withTaskGroup(of: [Double].self) { group in
        for part in parts { group.addTask { await send(part, to: listener.port) } }
        return await group.reduce(into: [Double]()) { $0 += $1 }
      }
      let seconds = watch.seconds
      serving.cancel()
      await serving.value
      return (times, seconds)
    }
    return (Latency(of: times), Double(times.count) / seconds)
  }

  /// Sends messages over one connection; the seconds that each took.
  private func send(_ messages: [[UInt8]], to port: UInt16) async -> [Double] {
    let times = Mutex<(last: Stopwatch, all: [Double])>((Stopwatch(), []))
    try? await MLLPSender(host: "127.0.0.1", port: port, clock: session.clock).send(messages) {
      sent in
      guard !sent.isFailure else { return }
      times.withLock { times in
        times.all.append(times.last.seconds)
        times.last = Stopwatch()
      }
    }
    return times.withLock { $0.all }
  }
}
