import Clinical

/// Times in tables: ISO 8601 where they can be; else with day and month in the order that the file
/// itself proves. Where it proves none, the time stays words: nothing is guessed.
struct CSVTimes {
  /// Whether the month stands before the day; nil while nothing proves it.
  private var isMonthFirst: Bool?

  /// Looks at all times of a file for one that proves the order: a part over 12, or a clock of twice
  /// twelve hours, which only countries with the month first write.
  init(_ samples: some Sequence<String>) {
    for sample in samples where PartialDate(iso: sample) == nil {
      guard let parts = Self.numbers(sample), parts.count >= 3, parts[0] < 100 else { continue }
      if parts[0] > 12 { isMonthFirst = false }
      if parts[1] > 12 || Self.isAfternoon(sample) != nil { isMonthFirst = true }
      if isMonthFirst != nil { return }
    }
  }

  /// The moment of a text; in words where it is no date or its order is not known.
  func moment(_ text: String) -> Period {
    if let date = PartialDate(iso: text) ?? ordered(text) { return .at(date) }
    return Period(text: text)
  }

  private func ordered(_ text: String) -> PartialDate? {
    guard let isMonthFirst, let parts = Self.numbers(text), (3...6).contains(parts.count),
      parts[0] < 100
    else { return nil }
    let month = isMonthFirst ? parts[0] : parts[1]
    let day = isMonthFirst ? parts[1] : parts[0]
    // A year of two digits is of this century: there were no sensors in the last one.
    let year = parts[2] < 100 ? 2000 + parts[2] : parts[2]
    var iso = "\(Self.padded(year, 4))-\(Self.padded(month, 2))-\(Self.padded(day, 2))"
    if parts.count > 4 {
      var hour = parts[3]
      if let isAfternoon = Self.isAfternoon(text) { hour = hour % 12 + (isAfternoon ? 12 : 0) }
      iso += "T\(Self.padded(hour, 2)):\(Self.padded(parts[4], 2))"
      if parts.count > 5 { iso += ":\(Self.padded(parts[5], 2))" }
    }
    return PartialDate(iso: iso)
  }

  /// The numbers in a text of digits parted by `/ - . :` and blanks, with `AM` or `PM` behind.
  private static func numbers(_ text: String) -> [Int]? {
    guard text.utf8.count <= 40 else { return nil }
    var rest = Substring(text)
    if isAfternoon(text) != nil { rest = rest.dropLast(2) }
    let pieces = rest.split { "/-.: T".contains($0) }
    let numbers = pieces.compactMap { $0.utf8.count <= 4 ? Int($0) : nil }
    return numbers.count == pieces.count ? numbers : nil
  }

  /// Whether a text ends in `PM`; nil where it ends in neither `AM` nor `PM`.
  private static func isAfternoon(_ text: String) -> Bool? {
    let end = text.suffix(2).uppercased()
    return end == "PM" ? true : end == "AM" ? false : nil
  }

  private static func padded(_ number: Int, _ size: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, size - digits.count)) + digits
  }
}
