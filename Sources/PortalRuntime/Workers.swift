import Dispatch
import Synchronization

/// The threads on which effects run: one for what changes the store, two for what reads it, so that a
/// long import never holds up the screen. The main thread runs none of them.
final class Workers: Sendable {
  private let changes = DispatchQueue(label: "chartline.changes", qos: .utility)
  private let reads = [
    DispatchQueue(label: "chartline.reads.1", qos: .userInitiated),
    DispatchQueue(label: "chartline.reads.2", qos: .userInitiated),
  ]
  private let turn = Mutex(0)

  /// Runs `work` after every change that was asked for before it.
  func change(_ work: @escaping @Sendable () -> Void) { changes.async(execute: work) }

  /// Runs `work` on one of the reading threads, in turn.
  func read(_ work: @escaping @Sendable () -> Void) {
    let next = turn.withLock { turn in
      turn = 1 - turn
      return turn
    }
    reads[next].async(execute: work)
  }

  /// Waits until everything that was asked for is done.
  func settle() {
    changes.sync {}
    for queue in reads { queue.sync {} }
  }

  /// Waits until the change that runs has ended. What was asked for after it is left undone.
  func finish() { changes.sync {} }
}
