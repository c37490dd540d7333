import Clinical
import Synchronization

/// A clock that is set: it stands while a recorded day is played or a story is told, and may run afterwards.
public final class SetClock: Sendable {
  private let shown: Mutex<WallClock>

  /// A clock that stands.
  public init(_ instant: Instant = Instant(milliseconds: 0), offsetMinutes: Int = 0) {
    shown = Mutex(.fixed(instant, offsetMinutes: offsetMinutes))
  }

  /// Sets the time; it stands.
  public func set(_ instant: Instant, offsetMinutes: Int) {
    follow(.fixed(instant, offsetMinutes: offsetMinutes))
  }

  /// Shows another clock's time from now on.
  public func follow(_ clock: WallClock) { shown.withLock { $0 = clock } }

  /// The clock that shows it.
  public var clock: WallClock {
    WallClock(
      now: { [self] in shown.withLock { $0 }.now() },
      offsetMinutes: { [self] instant in shown.withLock { $0 }.offsetMinutes(instant) })
  }
}
