import Dispatch
import Synchronization

/// Something that another thread works out meanwhile.
public final class Meanwhile<Value: Sendable>: Sendable {
  private let value = Mutex<Value?>(nil)
  private let done = DispatchGroup()

  /// Begins the work.
  public init(_ work: @escaping @Sendable () -> Value) {
    DispatchQueue.global(qos: .userInitiated).async(group: done) { [self] in
      let result = work()
      value.withLock { $0 = result }
    }
  }

  /// What came of it, once it is there.
  public var result: Value? {
    done.wait()
    return value.withLock { $0 }
  }
}
