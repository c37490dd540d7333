import Foundation
import Operations

/// How often and how soon a request that failed is made again. Others wait for the same system: the
/// pauses double, are moved by chance, and are never shorter than the system asks for (RFC 9110, 10.2.3).
public struct Patience: Sendable {
  /// Tries in all.
  public var tries = 4
  /// Seconds before the second try.
  public var firstPause = 0.5
  /// The longest pause, in seconds; a system that asks for more is asked again at the next sync.
  public var longestPause = 60.0
  /// Waits some seconds; false when the user ends it.
  public var pause: @Sendable (Double) -> Bool
  /// A number between 0 and 1, by chance.
  public var chance: @Sendable () -> Double

  /// Patience with a way to wait.
  public init(
    pause: @escaping @Sendable (Double) -> Bool,
    chance: @escaping @Sendable () -> Double = { Double.random(in: 0...1) }
  ) {
    self.pause = pause
    self.chance = chance
  }

  /// Seconds before a try; nil when there is none.
  /// - Parameters:
  ///   - number: how many tries there were.
  ///   - asked: the seconds that the other side asked for.
  func seconds(after number: Int, asked: Double?) -> Double? {
    guard number < tries, asked ?? 0 <= longestPause else { return nil }
    // Half to one and a half of the pause, so that many clients do not come together.
    let own = firstPause * Double(1 << (number - 1)) * (0.5 + chance())
    return max(min(own, longestPause), asked ?? 0)
  }
}

extension HTTPResponse {
  /// Whether the same request may succeed later: too many at once, or the other side's own trouble.
  var mayPass: Bool { [408, 429, 500, 502, 503, 504].contains(status) }

  /// The seconds that the other side asks to wait: a number, or a date (RFC 9110, 10.2.3).
  func retryAfter(now: Date) -> Double? {
    guard let value = self["Retry-After"] else { return nil }
    if let seconds = Double(value), seconds >= 0, seconds.isFinite { return seconds }
    return HTTPDate.parse(value).map { max(0, $0.timeIntervalSince(now)) }
  }
}

/// Dates as HTTP writes them: `Sun, 06 Nov 1994 08:49:37 GMT` (RFC 9110, 5.6.7).
enum HTTPDate {
  static func parse(_ text: String) -> Date? {
    let formatter = DateFormatter()
    formatter.locale = Locale(identifier: "en_US_POSIX")
    formatter.timeZone = TimeZone(identifier: "GMT")
    formatter.dateFormat = "EEE, dd MMM yyyy HH:mm:ss zzz"
    return formatter.date(from: text)
  }
}
