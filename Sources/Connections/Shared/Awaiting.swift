import Dispatch
import Synchronization

/// Waits on this thread for work on others: commands and syncs are not asynchronous, since the program's
/// main thread belongs to the screens (`style.md`, Concurrency).
public enum Awaiting {
  /// Runs `body` and returns what it returns.
  /// - Parameter goOn: asked several times a second; once it says no, the work is cancelled.
  public static func result<T: Sendable>(
    goOn: (() -> Bool)? = nil, _ body: @escaping @Sendable () async -> T
  ) -> T {
    let box = Box<T>()
    let work = Task { box.put(await body()) }
    while true {
      let look: DispatchTime = goOn == nil ? .distantFuture : .now() + .milliseconds(100)
      if let value = box.take(until: look) { return value }
      if goOn?() == false { work.cancel() }
    }
  }

  /// Where the result is put on one thread and waited for on another.
  private final class Box<T: Sendable>: Sendable {
    private let value = Mutex<T?>(nil)
    private let isThere = DispatchSemaphore(value: 0)

    func put(_ new: T) {
      value.withLock { $0 = new }
      isThere.signal()
    }

    func take(until deadline: DispatchTime) -> T? {
      _ = isThere.wait(timeout: deadline)
      return value.withLock { $0 }
    }
  }
}
