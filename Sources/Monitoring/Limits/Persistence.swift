/// How often, or for how long, a value must lie outside before anybody is told.
public enum Persistence: Sendable, Hashable {
  /// Once is enough.
  case once
  /// So many of the last so many readings, the newest among them.
  case times(Int, of: Int)
  /// Without a break for so many minutes.
  case minutes(Int)
  /// Without a break for so many minutes in a run of readings, as a watch sends them; one that was taken
  /// sitting or lying, or that stands by itself, is one at rest.
  case atRest(minutes: Int)

  /// `, 2 of 3`, `, for 15 min`; nothing for once.
  var text: String {
    switch self {
    case .once, .atRest: ""
    case .times(let count, let all): ", \(count) of \(all)"
    case .minutes(let minutes): ", for \(minutes) min"
    }
  }

  /// The persistence of a text as ``text`` gives it, without its comma; nil for all else.
  init?(_ text: String) {
    let words = text.split(separator: " ").map(String.init)
    switch words.count {
    case 3 where words[1] == "of":
      guard let count = Int(words[0]), let all = Int(words[2]), 1...all ~= count, all <= 20 else {
        return nil
      }
      self = .times(count, of: all)
    case 3 where words[0] == "for" && words[2] == "min":
      guard let minutes = Int(words[1]), 1...1440 ~= minutes else { return nil }
      self = .minutes(minutes)
    default: return nil
    }
  }
}

/// Hours of the day, local, in which a limit is watched: `06:00-22:00`, over midnight too.
public struct DayHours: Sendable, Hashable {
  /// Minutes after midnight at which they begin.
  public var from: Int
  /// Minutes after midnight at which they end; not within.
  public var to: Int

  /// `06:00-22:00`
  public var text: String { Self.clock(from) + "-" + Self.clock(to) }

  /// Hours from their text; nil where it is none.
  public init?(_ text: String) {
    let ends = text.split(separator: "-").map { Self.minutes(String($0)) }
    guard ends.count == 2, let from = ends[0], let to = ends[1], from != to else { return nil }
    self.from = from
    self.to = to
  }

  /// Whether a minute of the day lies within.
  public func contains(_ minute: Int) -> Bool {
    from < to ? (from..<to).contains(minute) : minute >= from || minute < to
  }

  /// Minutes after midnight of `07:05`; nil where it is no time of day. `24:00` ends a day.
  static func minutes(_ text: String) -> Int? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, let hour = Int(parts[0]), let minute = Int(parts[1]),
      0...59 ~= minute, 0...23 ~= hour || (hour == 24 && minute == 0)
    else { return nil }
    return hour * 60 + minute
  }

  /// `07:05` for 425.
  static func clock(_ minutes: Int) -> String {
    let two = { (number: Int) in number < 10 ? "0\(number)" : "\(number)" }
    return two(minutes / 60) + ":" + two(minutes % 60)
  }
}
