import Clinical

/// Dates and times in words, always with their own precision.
enum Dates {
  static let weekdays = CivilTime.weekdays

  /// `24 Aug 26`, as narrow columns show it: always in this order, which cannot be misread.
  static func short(_ civil: CivilTime) -> String {
    civil.dayWords + " " + padded(civil.year % 100)
  }

  /// `24 Aug`, or `Aug 24` for those who want the month first.
  static func dayAndMonth(_ civil: CivilTime) -> String {
    monthFirst ? "\(civil.monthWord) \(civil.day)" : civil.dayWords
  }

  /// `24 Aug 2026`, or `Aug 24, 2026`.
  static func long(_ civil: CivilTime) -> String {
    dayAndMonth(civil) + (monthFirst ? ", " : " ") + "\(civil.year)"
  }

  /// Whether the month comes first. Bound by ``render(_:)`` from the settings, for as long as a
  /// screen is drawn, so that what is drawn is a function of the state alone.
  @TaskLocal static var monthFirst = false

  /// `7:32` or `19:32`; with `twelveHours` `7:32 pm`.
  static func clock(_ civil: CivilTime, twelveHours: Bool = false) -> String {
    guard twelveHours else { return "\(civil.hour):" + padded(civil.minute) }
    let hour = civil.hour % 12 == 0 ? 12 : civil.hour % 12
    return "\(hour):" + padded(civil.minute) + (civil.hour < 12 ? " am" : " pm")
  }

  private static func padded(_ number: Int) -> String {
    number < 10 ? "0\(number)" : String(number)
  }
}

extension PartialDate {
  /// `24 Aug 26`, `Aug 2026`, `2026`: no more than was sent.
  var short: String {
    switch precision {
    case .year: String(civil.year)
    case .month: "\(civil.monthWord) \(civil.year)"
    default: Dates.short(civil)
    }
  }

  /// `24 Aug 2026`, `Aug 2026`, `2026`: no more than was sent.
  var long: String { precision >= .day ? Dates.long(civil) : short }
}

extension Period {
  /// The period in words, no more than was sent.
  var words: String {
    if let text, start == nil, end == nil { return text }
    switch (start, end) {
    case (let start?, let end?) where start.long == end.long: return start.long
    case (let start?, let end?): return "\(start.long) to \(end.long)"
    case (let start?, nil):
      return "since \(start.long)" + (endedAtUnknownTime ? ", ended, date not sent" : "")
    case (nil, let end?): return "until \(end.long)"
    case (nil, nil): return endedAtUnknownTime ? "ended, date not sent" : "undated"
    }
  }
}

extension PortalState {
  /// Minutes that local time is ahead of UTC now.
  var offsetMinutes: Int { zone.minutes(at: now) }

  /// An instant by the local clock of its day.
  func local(_ instant: Instant) -> CivilTime {
    instant.local(offsetMinutes: zone.minutes(at: instant))
  }

  /// The local time of the last reading of the clock.
  var civilNow: CivilTime { local(now) }

  /// `2026-11-16 08:10`, for forms.
  var localTime: String { civilNow.isoDate + " " + civilNow.isoTime.prefix(5) }

  /// `Mon 16 Nov 2026  8:10 am`, for banners.
  var clock: String {
    let civil = civilNow
    return "\(Dates.weekdays[civil.weekday]) \(Dates.long(civil))  "
      + Dates.clock(civil, twelveHours: settings.twelveHours)
  }

  /// `today 7:32`, `yesterday 21:05`, `9 Nov`, `9 Nov 25`.
  func relative(_ instant: Instant, offsetMinutes offset: Int? = nil) -> String {
    let civil = instant.local(offsetMinutes: offset ?? zone.minutes(at: instant))
    let days = day(civilNow) - day(civil)
    if days == 0 { return "today " + Dates.clock(civil) }
    if days == 1 { return "yesterday " + Dates.clock(civil) }
    return civil.year == civilNow.year && days > 0 ? Dates.dayAndMonth(civil) : Dates.short(civil)
  }

  /// `today 7:32`, `14 Nov 7:05`: the day and the time of day, however long ago.
  func moment(_ instant: Instant, offsetMinutes offset: Int? = nil) -> String {
    let civil = instant.local(offsetMinutes: offset ?? zone.minutes(at: instant))
    let words = relative(instant, offsetMinutes: offset)
    let clock = Dates.clock(civil)
    return words.hasSuffix(clock) ? words : words + " " + clock
  }

  /// `0:24`, how long something has been open, in hours and minutes; from two days on `2 days`.
  func openFor(_ since: Instant) -> String {
    let minutes = max(0, (now.milliseconds - since.milliseconds) / 60_000)
    if minutes >= 2 * 24 * 60 { return "\(minutes / (24 * 60)) days" }
    return "\(minutes / 60):" + (minutes % 60 < 10 ? "0" : "") + "\(minutes % 60)"
  }

  /// The same for a narrow column: `0:24`, `2 d`.
  func briefAge(_ since: Instant) -> String { openFor(since).replacing(" days", with: " d") }

  /// `24 Aug 26`, the local day of an instant.
  func shortDay(_ instant: Instant) -> String {
    Dates.short(local(instant))
  }

  /// The day of a local time, in days since 1970.
  func day(_ civil: CivilTime) -> Int64 {
    CivilTime(year: civil.year, month: civil.month, day: civil.day).secondsSinceEpoch / 86_400
  }

  /// The age in years on the day of `now`; nil where the birth date is not known to the day.
  func age(_ birth: PartialDate?) -> Int? {
    guard let birth, birth.precision >= .day else { return nil }
    let today = civilNow
    let born = birth.civil
    let hadBirthday = (today.month, today.day) >= (born.month, born.day)
    return max(0, today.year - born.year - (hadBirthday ? 0 : 1))
  }
}
