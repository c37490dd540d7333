import Clinical

/// Days in words.
enum DayWords {
  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  /// `1 Nov`.
  static func short(_ civil: CivilTime) -> String {
    String(civil.day) + " " + months[civil.month - 1]
  }

  /// `10 Sep 2026` for `2026-09-10`; as sent where it is no day.
  static func long(_ iso: String) -> String {
    guard let date = PartialDate(iso: iso), date.precision >= .day else { return iso }
    return short(date.civil) + " " + String(date.civil.year)
  }
}
