/// A date and time of day as a calendar and a clock on the wall show it, in the proleptic
/// Gregorian calendar, without a time zone.
public struct CivilTime: Sendable, Hashable {
  /// The year, four digits.
  public var year: Int
  /// The month, 1 to 12.
  public var month: Int
  /// The day of the month, 1 to 31.
  public var day: Int
  /// The hour, 0 to 23.
  public var hour: Int
  /// The minute, 0 to 59.
  public var minute: Int
  /// The second, 0 to 59.
  public var second: Int

  /// A civil time from its parts, which are taken as given.
  public init(
    year: Int, month: Int = 1, day: Int = 1, hour: Int = 0, minute: Int = 0, second: Int = 0
  ) {
    self.year = year
    self.month = month
    self.day = day
    self.hour = hour
    self.minute = minute
    self.second = second
  }

  /// The civil time that lies so many seconds after 1970-01-01 00:00:00.
  public init(secondsSinceEpoch seconds: Int64) {
    let days = seconds.floorDivided(by: 86_400)
    let rest = Int(seconds - days * 86_400)
    // Days to civil date, after Howard Hinnant's published algorithm "chrono-compatible
    // low-level date algorithms".
    let shifted = days + 719_468
    let era = shifted.floorDivided(by: 146_097)
    let dayOfEra = Int(shifted - era * 146_097)
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    self.init(
      year: yearOfEra + Int(era) * 400 + (month <= 2 ? 1 : 0), month: month,
      day: dayOfYear - (153 * shiftedMonth + 2) / 5 + 1,
      hour: rest / 3600, minute: rest / 60 % 60, second: rest % 60)
  }

  /// Seconds from 1970-01-01 00:00:00 to this time on the same clock.
  public var secondsSinceEpoch: Int64 {
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = Int64(shiftedYear).floorDivided(by: 400)
    let yearOfEra = Int64(shiftedYear) - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + Int64(dayOfYear)
    let days = era * 146_097 + dayOfEra - 719_468
    return days * 86_400 + Int64(hour * 3600 + minute * 60 + second)
  }

  /// Days in a month of a year.
  public static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// The days of the week in short, from Sunday.
  public static let weekdays = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]

  /// The day of the week, 0 for Sunday.
  public var weekday: Int {
    let days = secondsSinceEpoch.floorDivided(by: 86_400)
    return Int((days % 7 + 11) % 7)
  }

  /// The date as `2026-11-16`.
  public var isoDate: String {
    String(year).leftPadded(to: 4) + "-" + String(month).leftPadded(to: 2) + "-"
      + String(day).leftPadded(to: 2)
  }

  /// The time of day as `08:10:00`.
  public var isoTime: String {
    String(hour).leftPadded(to: 2) + ":" + String(minute).leftPadded(to: 2) + ":"
      + String(second).leftPadded(to: 2)
  }
}
