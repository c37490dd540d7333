import Dispatch
import Glibc

/// Signals that ask a command to end, which then no longer end the process at once.
final class EndingSignals {
  private let sources: [any DispatchSourceSignal]

  /// Calls `end` at each of the signals; Ctrl-C, a polite request and a closed terminal where no others
  /// are named.
  init(_ numbers: [Int32] = [SIGINT, SIGTERM, SIGHUP], _ end: @escaping @Sendable () -> Void) {
    sources = numbers.map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler(handler: end)
      source.resume()
      return source
    }
  }
}
