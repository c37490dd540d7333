import Clinical
import Foundation
import Interchange
import Operations
import Synchronization

/// Stores what arrives, whichever connection it came by: one thread writes, and messages that wait share
/// a commit. A message is answered only after its commit; the exchanges that have ended are logged with
/// the next commit, or after a short silence.
final class Intake: Sendable {
  /// What became of a message.
  typealias Answer = @Sendable (Result<MessageAccount, OperationError>) -> Void

  /// Messages in one commit at most: a commit then takes some tens of milliseconds.
  private static let mostTogether = 64
  /// Silence after which exchanges are logged in a commit of their own: a sender that waits for each
  /// answer would else pay for two commits a message.
  private static let silence = DispatchTimeInterval.milliseconds(100)

  private struct Waiting {
    var message: ArrivedMessage
    var answer: Answer
  }

  private struct Queue {
    var waiting: [Waiting] = []
    var ended: [Exchange] = []
    var isOpen = true
  }

  private let session: Session
  private let queue = Mutex(Queue())
  private let arrived = DispatchSemaphore(value: 0)
  private let finished = DispatchSemaphore(value: 0)

  /// An intake that begins to work.
  init(session: Session) {
    self.session = session
    let thread = Thread { [self] in work() }
    thread.name = "intake"
    thread.stackSize = 1 << 22
    thread.start()
  }

  /// Stores a message; returns after the commit.
  func store(_ message: ArrivedMessage) async -> Result<MessageAccount, OperationError> {
    await withCheckedContinuation { continuation in
      put(Waiting(message: message) { continuation.resume(returning: $0) })
    }
  }

  private func put(_ waiting: Waiting) {
    let isOpen = queue.withLock { queue in
      if queue.isOpen { queue.waiting.append(waiting) }
      return queue.isOpen
    }
    if isOpen {
      arrived.signal()
    } else {
      waiting.answer(.failure(OperationError(.busy, "the listener is closing", "send it again")))
    }
  }

  /// Logs an exchange that has ended, soon.
  func log(_ exchange: Exchange) {
    let isFirst = queue.withLock { queue in
      queue.ended.append(exchange)
      return queue.ended.count == 1
    }
    // Wakes the thread, so that it waits no longer than the silence.
    if isFirst { arrived.signal() }
  }

  /// Stores what still waits, then ends. Returns when it is done.
  func close() {
    queue.withLock { $0.isOpen = false }
    arrived.signal()
    finished.wait()
  }

  private func work() {
    var deadline = DispatchTime.distantFuture
    while true {
      let isSilent = arrived.wait(timeout: deadline) == .timedOut
      let (batch, ended, isOpen) = queue.withLock { queue in
        let batch = Array(queue.waiting.prefix(Self.mostTogether))
        queue.waiting.removeFirst(batch.count)
        let isDue = !batch.isEmpty || isSilent || !queue.isOpen
        let ended = isDue ? queue.ended : []
        if isDue { queue.ended = [] }
        deadline = queue.ended.isEmpty ? .distantFuture : .now() + Self.silence
        return (batch, ended, queue.isOpen)
      }
      // One signal for each message: those that were taken along with others find nothing.
      if !batch.isEmpty {
        let results = session.importTogether(batch.map(\.message), logging: ended)
        for (waiting, result) in zip(batch, results) { waiting.answer(result) }
      } else {
        // A log that cannot be written is no reason to refuse what is yet to come.
        try? session.log(ended)
        if !isOpen { break }
      }
    }
    finished.signal()
  }
}
