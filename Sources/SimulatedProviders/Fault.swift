import Synchronization

/// What can go wrong at a provider, as it does at real ones.
public enum Fault: String, Sendable, CaseIterable {
  /// The answer takes three seconds.
  case slow
  /// Too many at once: 429, come back in a second.
  case tooMany = "too-many"
  /// An error of its own: 500.
  case broken
  /// The connection ends in the middle.
  case cut
  /// The token is not valid any more: 401.
  case expiredToken = "expired-token"
  /// The answer ends too early, and its length says that it is whole.
  case truncated
  /// The same message twice.
  case duplicate
  /// Two messages in the wrong order.
  case outOfOrder = "out-of-order"
  /// Another patient's record than the one that was asked for.
  case wrongPatient = "wrong-patient"
  /// Something else altogether.
  case garbage

  /// In words, for people.
  public var words: String {
    switch self {
    case .slow: "answers after three seconds"
    case .tooMany: "says: too many at once"
    case .broken: "has an error of its own"
    case .cut: "ends the connection in the middle"
    case .expiredToken: "does not take the token any more"
    case .truncated: "sends half an answer as if it were whole"
    case .duplicate: "sends a message twice"
    case .outOfOrder: "sends two messages in the wrong order"
    case .wrongPatient: "sends another patient's record"
    case .garbage: "sends something else altogether"
    }
  }
}

/// The faults that a provider will have next, each so many times.
public final class Faults: Sendable {
  private let waiting = Mutex<[Fault]>([])

  /// No faults.
  public init() {}

  /// Lets a fault happen, the next so many times that it can.
  public func add(_ fault: Fault, times: Int = 1) {
    waiting.withLock { $0 += [Fault](repeating: fault, count: max(0, times)) }
  }

  /// Lets nothing go wrong any more.
  public func clear() { waiting.withLock { $0 = [] } }

  /// What goes wrong next; nil where nothing will.
  public var next: Fault? { waiting.withLock { $0.first } }

  /// Takes the first waiting fault that can happen here.
  func take(_ possible: Set<Fault>) -> Fault? {
    waiting.withLock { waiting in
      waiting.firstIndex(where: possible.contains).map { waiting.remove(at: $0) }
    }
  }
}
