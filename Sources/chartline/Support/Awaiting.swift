import Dispatch
import Synchronization

/// Waits on this thread for work on others: commands are not asynchronous, since the program's main
/// thread belongs to the screens (`style.md`, Concurrency).
enum Awaiting {
  /// Runs `body` and returns what it returns.
  static func result<T: Sendable>(_ body: @escaping @Sendable () async -> T) -> T {
    let box = Box<T>()
    Task { box.put(await body()) }
    return box.take()
  }

  /// Where the result is put on one thread and waited for on another.
  private final class Box<T: Sendable>: Sendable {
    private let value = Mutex<T?>(nil)
    private let isThere = DispatchSemaphore(value: 0)

    func put(_ new: T) {
      value.withLock { $0 = new }
      isThere.signal()
    }

    func take() -> T {
      while true {
        isThere.wait()
        if let value = value.withLock({ $0 }) { return value }
      }
    }
  }
}
