import Clinical
import Foundation
import Interchange
import Operations
import Synchronization

/// Stores what arrives, whichever connection it came by: each message is made ready where it arrived, while
/// the ones before it are being written; one thread writes, and messages that wait share a commit. A
/// message is answered only after its commit; the exchanges that have ended are logged with the next
/// commit, or after a short silence.
final class Intake: Sendable {
  /// What became of a message.
  typealias Answer = @Sendable (Result<MessageAccount, OperationError>) -> Void

  /// Messages in one commit at most: a commit then takes some tens of milliseconds.
  private static let mostTogether = 64
  /// Silence after which exchanges are logged in a commit of their own: a sender that waits for each
  /// answer would else pay for two commits a message.
  private static let silence = DispatchTimeInterval.milliseconds(100)
  /// The same after the store could not be written.
  private static let pause = DispatchTimeInterval.seconds(1)
  /// Exchanges that wait to be logged while the store cannot be written, at most: the newest.
  private static let mostUnlogged = 1000

  private struct Waiting {
    var message: ReadyMessage
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
    let ready: ReadyMessage
    do throws(OperationError) { ready = try session.prepare(message) } catch {
      return .failure(error)
    }
    return await withCheckedContinuation { continuation in
      put(Waiting(message: ready) { continuation.resume(returning: $0) })
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
      if !isKept(batch, logging: ended) {
        queue.withLock { $0.ended = Array((ended + $0.ended).suffix(Self.mostUnlogged)) }
        deadline = .now() + Self.pause
      }
      if batch.isEmpty, !isOpen { break }
    }
    finished.signal()
  }

  /// Stores and answers messages, and logs exchanges; false where the store could not be written: then
  /// nothing was stored, and the lines of the log wait for the next time.
  private func isKept(_ batch: [Waiting], logging ended: [Exchange]) -> Bool {
    do throws(OperationError) {
      guard !batch.isEmpty else {
        try session.log(ended)
        return true
      }
      let results = try session.importTogether(batch.map(\.message), logging: ended)
      for (waiting, result) in zip(batch, results) { waiting.answer(result) }
      return true
    } catch {
      for waiting in batch { waiting.answer(.failure(error)) }
      return false
    }
  }
}
