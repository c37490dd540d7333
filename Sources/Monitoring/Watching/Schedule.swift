import Clinical
import Terminology

/// A reading that is expected again and again: when it does not come, somebody is told.
public struct Schedule: Sendable, Hashable {
  /// When a reading is missed.
  public enum Rhythm: Sendable, Hashable {
    /// None came for so many minutes after the last.
    case every(minutes: Int)
    /// None came on so many local days running, by a minute of the last of them.
    case days(Int, by: Int)
  }

  /// Who is told first.
  public enum Purpose: String, Sendable, Hashable {
    /// The person, as a reminder.
    case remind
    /// Those who look at the readings.
    case call
  }

  /// The analyte's key.
  public var analyte: String
  /// When it is missed.
  public var rhythm: Rhythm
  /// Who is told.
  public var purpose: Purpose
  /// Who asked for the readings.
  public var author: String
  /// On which day.
  public var date: String

  /// A schedule from its line: `oxygen every 720 min | call | Dr. Sandoe | 2025-01-30`,
  /// `weight 2 days by 12:00 | remind | Dr. Halvane | 2026-09-10`; nil where it is none.
  public init?(text: String) {
    let fields = text.split(separator: "|", omittingEmptySubsequences: false).map { field in
      field.split(separator: " ").joined(separator: " ")
    }
    let words = (fields.first ?? "").split(separator: " ").map(String.init)
    guard fields.count == 4, let analyte = words.first, Analytes.named(analyte) != nil,
      let rhythm = Self.rhythm(Array(words.dropFirst())),
      let purpose = Purpose(rawValue: fields[1]), !fields[2].isEmpty
    else { return nil }
    self.analyte = analyte
    self.rhythm = rhythm
    self.purpose = purpose
    author = fields[2]
    date = fields[3]
  }

  private static func rhythm(_ words: [String]) -> Rhythm? {
    switch words.count {
    case 3 where words[0] == "every" && words[2] == "min":
      Int(words[1]).flatMap { 5...43_200 ~= $0 ? .every(minutes: $0) : nil }
    case 4 where words[1] == "days" && words[2] == "by":
      Int(words[0]).flatMap { days in
        DayHours.minutes(words[3]).flatMap { 1...30 ~= days ? .days(days, by: $0) : nil }
      }
    default: nil
    }
  }

  /// The line that ``init(text:)`` reads.
  public var text: String {
    let rhythm =
      switch rhythm {
      case .every(let minutes): "every \(minutes) min"
      case .days(let days, let minute): "\(days) days by \(DayHours.clock(minute))"
      }
    return ["\(analyte) \(rhythm)", purpose.rawValue, author, date].joined(separator: " | ")
  }

  /// The key of the rule that it makes: `missing-oxygen-720`.
  public var rule: String {
    switch rhythm {
    case .every(let minutes): Self.prefix + "\(analyte)-\(minutes)"
    case .days(let days, _): Self.prefix + "\(analyte)-\(days)d"
    }
  }

  /// What the keys of all rules on missing readings begin with.
  static let prefix = "missing-"

  /// The instant from which the reading after `last` is missed.
  /// - Parameter offset: minutes that local time is ahead of UTC at an instant.
  func due(after last: Instant, offset: (Instant) -> Int) -> Instant {
    switch rhythm {
    case .every(let minutes): return last.advanced(bySeconds: Int64(minutes) * 60)
    case .days(let days, let minute):
      let local = last.local(offsetMinutes: offset(last))
      let midnight = CivilTime(year: local.year, month: local.month, day: local.day)
      let wall = midnight.secondsSinceEpoch + Int64(days) * 86_400 + Int64(minute) * 60
      return LocalTime.instant(wall, offset: offset)
    }
  }

  /// The alert that the reading is missed; nil before that.
  /// - Parameter last: the newest reading of the analyte; without any, nothing is expected yet.
  public func alert(last: Reading, now: Instant, offset: (Instant) -> Int) -> Alert? {
    let due = due(after: last.at, offset: offset)
    guard due <= now else { return nil }
    let name = Analytes.named(analyte)?.plainName ?? analyte
    let local = last.at.local(offsetMinutes: offset(last.at))
    return Alert(
      rule: rule, version: 1, identity: last.identity, analyte: analyte,
      ruleText:
        "\(Self.capitalized(words)), set by \(author), \(PartialDate.dateWords(iso: date)). "
        + "Measure again; if the device does not send, look whether it is plugged in.",
      words: "no \(name) since \(local.dayWords) \(local.isoTime.prefix(5))",
      urgency: .sameDay, firstAt: due, things: [last.thing])
  }

  /// `a reading of oxygen at least every 12 hours`
  public var words: String {
    let name = Analytes.named(analyte)?.plainName ?? analyte
    switch rhythm {
    case .every(let minutes) where minutes % 60 == 0 && minutes > 60:
      return "a reading of \(name) at least every \(minutes / 60) hours"
    case .every(let minutes): return "a reading of \(name) at least every \(minutes) minutes"
    case .days(1, let minute): return "\(name) each day by \(DayHours.clock(minute))"
    case .days(let days, let minute):
      return "\(name) on one of \(days) days by \(DayHours.clock(minute))"
    }
  }

  private static func capitalized(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }
}
