import Clinical

/// How often: frequencies, intervals and durations of directions.
enum CCRTimings {
  /// Common words of frequencies: times in so long a cycle (UCUM). Abbreviations: ISMP's list of
  /// usual Latin ones; none that it calls error-prone is guessed at.
  private static let rows: [String: (times: Int, period: String, unit: String)] = [
    "daily": (1, "1", "d"), "once daily": (1, "1", "d"), "once a day": (1, "1", "d"),
    "every day": (1, "1", "d"), "1 time per day": (1, "1", "d"), "1 time daily": (1, "1", "d"),
    "bid": (2, "1", "d"), "twice daily": (2, "1", "d"), "twice a day": (2, "1", "d"),
    "two times daily": (2, "1", "d"), "2 times per day": (2, "1", "d"),
    "2 times daily": (2, "1", "d"), "2 times a day": (2, "1", "d"),
    "tid": (3, "1", "d"), "three times daily": (3, "1", "d"), "three times a day": (3, "1", "d"),
    "3 times per day": (3, "1", "d"), "3 times daily": (3, "1", "d"),
    "3 times a day": (3, "1", "d"),
    "qid": (4, "1", "d"), "four times daily": (4, "1", "d"), "four times a day": (4, "1", "d"),
    "4 times per day": (4, "1", "d"), "4 times daily": (4, "1", "d"),
    "4 times a day": (4, "1", "d"),
    "weekly": (1, "1", "wk"), "once a week": (1, "1", "wk"), "monthly": (1, "1", "mo"),
    "every 4 hours": (1, "4", "h"), "q4h": (1, "4", "h"), "every 6 hours": (1, "6", "h"),
    "q6h": (1, "6", "h"), "every 8 hours": (1, "8", "h"), "q8h": (1, "8", "h"),
    "every 12 hours": (1, "12", "h"), "q12h": (1, "12", "h"), "every other day": (1, "2", "d"),
  ]

  /// Units of cycles (UCUM), by the beginning of their words.
  private static let units: [(word: String, unit: String)] = [
    ("hour", "h"), ("hr", "h"), ("day", "d"), ("week", "wk"), ("wk", "wk"), ("month", "mo"),
    ("minute", "min"), ("year", "a"),
  ]

  /// A frequency, an interval or a duration in words; nil where it says nothing.
  static func words(_ element: XMLElement?) -> String? {
    guard let element else { return nil }
    return CCRCodes.concept(element.ccr("Description")).words
      ?? CCRAmount.words(CCRAmount.all(in: element))
  }

  /// Puts a frequency or an interval into a dosage; false where it is not understood.
  static func add(_ direction: XMLElement, to dosage: inout Dosage) -> Bool {
    if let words = words(direction.ccr("Frequency")) {
      guard let row = rows[words.lowercased()] ?? perDay(direction.ccr("Frequency")) else {
        return false
      }
      dosage.frequency = row.times
      dosage.period = Number(row.period)
      dosage.periodUnit = row.unit
      return true
    }
    guard let interval = direction.ccr("Interval") else { return true }
    let amounts = CCRAmount.all(in: interval)
    guard amounts.count == 1, let number = Number(amounts[0].sent), number.value > 0,
      let unit = amounts[0].unit.flatMap(cycle)
    else { return words(interval) == nil }
    dosage.frequency = 1
    dosage.period = number
    dosage.periodUnit = unit
    return true
  }

  private static func cycle(_ unit: String) -> String? {
    let lower = unit.lowercased()
    return units.first { lower.hasPrefix($0.word) }?.unit
  }

  /// `2` with the unit `per day`, `times a day` or `/day`.
  private static func perDay(
    _ frequency: XMLElement?
  ) -> (times: Int, period: String, unit: String)? {
    let amounts = frequency.map { CCRAmount.all(in: $0) } ?? []
    guard amounts.count == 1, let times = Int(amounts[0].sent), (1...24).contains(times),
      let unit = amounts[0].unit?.lowercased(),
      ["per day", "/day", "a day", "times a day", "times per day", "daily"].contains(unit)
    else { return nil }
    return (times, "1", "d")
  }
}
