extension CivilTime {
  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  /// The month in three letters: `Nov`; `?` for a number that is no month.
  public var monthWord: String {
    Self.months.indices.contains(month - 1) ? Self.months[month - 1] : "?"
  }

  /// The day without its year, in words: `1 Nov`.
  public var dayWords: String { String(day) + " " + monthWord }

  /// The day in words: `10 Sep 2026`.
  public var dateWords: String { dayWords + " " + String(year) }
}

extension PartialDate {
  /// The words for a day in ISO 8601, `10 Sep 2026` for `2026-09-10`; as it stands where it is none.
  public static func dateWords(iso: String) -> String {
    guard let date = PartialDate(iso: iso), date.precision >= .day else { return iso }
    return date.civil.dateWords
  }
}

extension PartialDate {
  /// The date in words at its own precision: `2021`, `May 2016`, `20 Aug 2026`, `9 Nov 2026 07:52`.
  public var words: String {
    precision > .day ? dayWords + " " + civil.isoTime.prefix(5) : dayWords
  }

  /// The date in words without its time of day.
  public var dayWords: String {
    switch precision {
    case .year: String(civil.year)
    case .month: civil.monthWord + " " + String(civil.year)
    default: civil.dateWords
    }
  }
}

extension Period {
  /// The period in words, no more than was sent: `9 Nov 2026`, `2021 to May 2022`, `since 2021`.
  public var spoken: String {
    let dates: String? =
      switch (start, end) {
      case (let start?, let end?): start == end ? start.words : start.words + " to " + end.words
      case (let start?, nil): "since " + start.words
      case (nil, let end?): "until " + end.words
      case (nil, nil): nil
      }
    let ended = endedAtUnknownTime && end == nil ? "ended, date not sent" : nil
    return [dates, ended, text].compactMap { $0 }.joined(separator: ", ")
  }
}
