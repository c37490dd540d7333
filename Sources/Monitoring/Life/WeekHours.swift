import Clinical

/// Hours of the week, local, in which somebody is there: `Mon-Fri 08:00-17:00`, `daily 00:00-24:00`.
public struct WeekHours: Sendable, Hashable {
  /// Days of the week, 0 for Sunday.
  public var days: Set<Int>
  /// Minutes after midnight at which they begin.
  public var from: Int
  /// Minutes after midnight at which they end; not within.
  public var to: Int
  /// Minutes after midnight at which they look; none where they look all the time.
  public var looks: [Int] = []

  private static let names = CivilTime.weekdays

  /// Hours from their text: `Mon-Fri 08:00-17:00 looks 08:00 13:00`; nil where it is none.
  public init?(_ text: String) {
    let words = text.split(separator: " ").map(String.init)
    guard words.count >= 2, let days = Self.days(words[0]) else { return nil }
    let ends = words[1].split(separator: "-").map { DayHours.minutes(String($0)) }
    guard ends.count == 2, let from = ends[0], let to = ends[1], from < to else { return nil }
    (self.days, self.from, self.to) = (days, from, to)
    guard words.count > 2 else { return }
    let looks = words.dropFirst(3).compactMap { DayHours.minutes($0) }
    guard words[2] == "looks", looks.count == words.count - 3, !looks.isEmpty,
      looks.allSatisfy({ (from..<to).contains($0) })
    else { return nil }
    self.looks = looks.sorted()
  }

  private static func days(_ text: String) -> Set<Int>? {
    if text == "daily" { return Set(0...6) }
    let ends = text.split(separator: "-").map { names.firstIndex(of: String($0)) }
    guard (1...2).contains(ends.count), let first = ends[0], let last = ends[ends.count - 1] else {
      return nil
    }
    return first <= last ? Set(first...last) : Set(first...6).union(0...last)
  }

  /// The text that ``init(_:)`` reads, which is also what people read.
  public var text: String {
    let hours = DayHours.clock(from) + "-" + DayHours.clock(to)
    let told = looks.map { DayHours.clock($0) }.joined(separator: " ")
    return daysText + " " + hours + (looks.isEmpty ? "" : " looks " + told)
  }

  private var daysText: String {
    if days.count == 7 { return "daily" }
    guard let first = days.first(where: { !days.contains(($0 + 6) % 7) }),
      let last = days.first(where: { !days.contains(($0 + 1) % 7) })
    else { return "daily" }
    return first == last ? Self.names[first] : Self.names[first] + "-" + Self.names[last]
  }

  /// `Monday to Friday, 08:00 to 17:00`, `day and night`.
  public var words: String {
    if days.count == 7, from == 0, to == 1440 { return "day and night" }
    let hours = DayHours.clock(from) + " to " + DayHours.clock(to)
    return (days.count == 7 ? "every day" : daysText) + ", " + hours
  }

  /// Whether somebody is there at an instant.
  /// - Parameter offset: minutes that local time is ahead of UTC at an instant.
  public func contains(_ instant: Instant, offset: (Instant) -> Int) -> Bool {
    let local = instant.local(offsetMinutes: offset(instant))
    return days.contains(local.weekday) && (from..<to).contains(local.hour * 60 + local.minute)
  }

  /// The first instant from `instant` on at which somebody is there: itself, or when their hours begin.
  public func next(from instant: Instant, offset: (Instant) -> Int) -> Instant? {
    contains(instant, offset: offset)
      ? instant : first(of: [from], after: instant, offset: offset)
  }

  /// When they look next, after `instant`; now, where they look all the time and are there.
  public func nextLook(after instant: Instant, offset: (Instant) -> Int) -> Instant? {
    looks.isEmpty
      ? next(from: instant, offset: offset) : first(of: looks, after: instant, offset: offset)
  }

  /// The first of some minutes of the day after an instant, on one of the days.
  private func first(
    of minutes: [Int], after instant: Instant, offset: (Instant) -> Int
  ) -> Instant? {
    let local = instant.local(offsetMinutes: offset(instant))
    let midnight = CivilTime(year: local.year, month: local.month, day: local.day)
    for day in 0...8 as ClosedRange<Int64> {
      let start = midnight.secondsSinceEpoch + day * 86_400
      guard days.contains(CivilTime(secondsSinceEpoch: start).weekday) else { continue }
      let candidates = minutes.map {
        LocalTime.instant(start + Int64($0) * 60, offset: offset)
      }
      if let found = candidates.first(where: { $0 > instant }) { return found }
    }
    return nil
  }
}
