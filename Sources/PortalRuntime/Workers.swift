import Dispatch
import Synchronization

/// The threads on which effects run: one for what changes the store, one that fetches from others, two for
/// what reads it, one for reading that takes longer and may come later, one that looks what time has done to
/// alerts, so that neither a long import, a system that is slow to answer, nor a panel holds up the screen
/// or an alarm. The main thread runs none of them.
final class Workers: Sendable {
  private let changes = DispatchQueue(label: "chartline.changes", qos: .utility)
  private let fetches = DispatchQueue(label: "chartline.fetches", qos: .utility)
  private let reads = [
    DispatchQueue(label: "chartline.reads.1", qos: .userInitiated),
    DispatchQueue(label: "chartline.reads.2", qos: .userInitiated),
  ]
  private let watches = DispatchQueue(label: "chartline.watches", qos: .utility)
  private let survey = DispatchQueue(label: "chartline.survey", qos: .utility)
  private let isSurveyWaiting = Mutex(false)
  private let turn = Mutex(0)
  private let unread = Mutex(0)

  /// Runs `work` after every change that was asked for before it.
  func change(_ work: @escaping @Sendable () -> Void) { changes.async(execute: work) }

  /// Runs `work` after every fetching that was asked for before it.
  func fetch(_ work: @escaping @Sendable () -> Void) { fetches.async(execute: work) }

  /// Runs `work`, however long a change or a fetching takes.
  func watch(_ work: @escaping @Sendable () -> Void) { watches.async(execute: work) }

  /// Runs `work` on one of the reading threads, in turn.
  func read(_ work: @escaping @Sendable () -> Void) {
    let next = turn.withLock { turn in
      turn = 1 - turn
      return turn
    }
    unread.withLock { $0 += 1 }
    reads[next].async { [self] in
      work()
      unread.withLock { $0 -= 1 }
    }
  }

  /// Whether something that was to be read is not read yet.
  var isReading: Bool { unread.withLock { $0 > 0 } }

  /// Runs `work` after the surveys before it; where one waits already, that one will see the same.
  func survey(_ work: @escaping @Sendable () -> Void) {
    let waits = isSurveyWaiting.withLock { waiting in
      defer { waiting = true }
      return waiting
    }
    if waits { return }
    survey.async { [self] in
      isSurveyWaiting.withLock { $0 = false }
      work()
    }
  }

  /// Waits until everything that was asked for is done.
  func settle() {
    changes.sync {}
    fetches.sync {}
    watches.sync {}
    for queue in reads { queue.sync {} }
    survey.sync {}
  }

  /// Waits until the change, the fetching and the look that run have ended. What was asked for after them
  /// is left undone.
  func finish() {
    fetches.sync {}
    watches.sync {}
    changes.sync {}
  }
}
