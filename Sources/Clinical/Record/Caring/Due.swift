/// How a lesson that was given stands to the day by which it is to be read.
public enum Due: Sendable, Hashable {
  /// The day has passed, so many days ago.
  case over(days: Int64)
  /// The day is near: today or in so many days, at most ``soonDays``.
  case soon(days: Int64)
  /// The day is farther away.
  case later

  /// Days ahead at which somebody is reminded: a lesson takes minutes, and two days leave an evening for
  /// it. Our own choice.
  public static let soonDays: Int64 = 2
}

extension Assignment {
  /// How it stands to its day; nil where it has none, or was read.
  public func due(at now: Instant, offsetMinutes: Int) -> Due? {
    guard let due = terms.due, readAt == nil else { return nil }
    let day: (Int64) -> Int64 = { ($0 - ($0 % 86_400 + 86_400) % 86_400) / 86_400 }
    let today = day(now.local(offsetMinutes: offsetMinutes).secondsSinceEpoch)
    let days = day(due.localSeconds) - today
    if days < 0 { return .over(days: -days) }
    return days <= Due.soonDays ? .soon(days: days) : .later
  }

  /// `due today`, `due tomorrow, 17 Nov 2026`, `was due 14 Nov 2026`, `by 23 Nov 2026`; nil as
  /// ``due(at:offsetMinutes:)``.
  public func dueWords(at now: Instant, offsetMinutes: Int) -> String? {
    guard let state = due(at: now, offsetMinutes: offsetMinutes), let day = terms.due?.dayWords
    else { return nil }
    return switch state {
    case .over: "was due " + day
    case .soon(0): "due today"
    case .soon(1): "due tomorrow, " + day
    case .soon: "due " + day
    case .later: "by " + day
    }
  }
}
