/// A point on the time line, in milliseconds since 1970-01-01T00:00:00Z.
public struct Instant: Sendable, Hashable, Comparable, Codable {
  /// Milliseconds since the Unix epoch; negative before 1970.
  public var milliseconds: Int64

  /// An instant from milliseconds since the Unix epoch.
  public init(milliseconds: Int64) { self.milliseconds = milliseconds }

  /// Earlier instants come first.
  public static func < (left: Instant, right: Instant) -> Bool {
    left.milliseconds < right.milliseconds
  }

  /// The instant `seconds` later (earlier when negative).
  public func advanced(bySeconds seconds: Int64) -> Instant {
    Instant(milliseconds: milliseconds + seconds * 1000)
  }

  /// The date and time on a wall clock that runs `offsetMinutes` ahead of UTC.
  public func local(offsetMinutes: Int) -> CivilTime {
    CivilTime(secondsSinceEpoch: milliseconds.floorDivided(by: 1000) + Int64(offsetMinutes) * 60)
  }

  /// ISO 8601 in UTC with milliseconds, as the log, the audit and `--json` print it.
  public var iso: String {
    let civil = local(offsetMinutes: 0)
    let fraction = milliseconds - milliseconds.floorDivided(by: 1000) * 1000
    return civil.isoDate + "T" + civil.isoTime + "." + String(fraction).leftPadded(to: 3) + "Z"
  }
}

/// A reading of the clock. Everything that needs the time is given one; tests give a fixed one.
public struct WallClock: Sendable {
  /// The present instant.
  public var now: @Sendable () -> Instant
  /// Minutes that local time is ahead of UTC at an instant.
  public var offsetMinutes: @Sendable (Instant) -> Int

  /// A clock from its two questions.
  public init(
    now: @escaping @Sendable () -> Instant, offsetMinutes: @escaping @Sendable (Instant) -> Int
  ) {
    self.now = now
    self.offsetMinutes = offsetMinutes
  }

  /// A clock that stands still, for tests and goldens.
  public static func fixed(_ instant: Instant, offsetMinutes: Int = 0) -> WallClock {
    WallClock(now: { instant }, offsetMinutes: { _ in offsetMinutes })
  }

  /// An instant in words, by this clock's local time.
  public func words(_ instant: Instant) -> String {
    PartialDate(instant, offsetMinutes: offsetMinutes(instant)).words
  }
}

extension Int64 {
  /// Division that rounds toward negative infinity.
  func floorDivided(by divisor: Int64) -> Int64 {
    let quotient = self / divisor
    return (self % divisor != 0 && (self < 0) != (divisor < 0)) ? quotient - 1 : quotient
  }
}

extension String {
  /// The text with zeros put before it until it has `width` characters.
  func leftPadded(to width: Int) -> String {
    count >= width ? self : String(repeating: "0", count: width - count) + self
  }
}
