import Glibc
import Synchronization

/// Whether the user pressed Ctrl-C: work that may be long asks between two steps, and tells what it
/// has when it stops.
final class Interruption {
  private final class Flag: Sendable {
    let isUp = Mutex(false)
  }

  private let flag: Flag
  private let signals: EndingSignals

  /// Begins to listen; Ctrl-C no longer ends the process at once.
  init() {
    let flag = Flag()
    self.flag = flag
    signals = EndingSignals([SIGINT]) { flag.isUp.withLock { $0 = true } }
  }

  /// Whether it was pressed.
  var hasCome: Bool { flag.isUp.withLock { $0 } }

  /// Whether it was not, asked from any thread.
  var goOn: @Sendable () -> Bool { { [flag] in !flag.isUp.withLock { $0 } } }
}
