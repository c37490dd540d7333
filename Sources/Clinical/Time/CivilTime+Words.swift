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
