import Dispatch
import Glibc

/// Ctrl-C, a closed terminal and a polite request to end, for commands that run until then.
final class EndingSignals {
  private let sources: [any DispatchSourceSignal]

  /// Calls `end` at the first of the signals, and at each further one.
  init(_ end: @escaping @Sendable () -> Void) {
    sources = [SIGINT, SIGTERM, SIGHUP].map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler(handler: end)
      source.resume()
      return source
    }
  }
}
