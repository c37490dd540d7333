import Terminology

/// The few forms of a written instruction that can be read without doubt: `1 tablet twice daily`,
/// `Take half a tablet each morning`. Anything more is not read.
struct SigWords {
  /// The number of units of one dose, when written.
  private(set) var amount: Double?
  /// The unit of the dose: `tablet`, `mg` …
  private(set) var unit: String?
  /// Times a day, when written.
  private(set) var timesPerDay: Double?

  /// Nil when the words hold more than one instruction or one that depends on need.
  init?(_ text: String) {
    var words = text.lowercased().split { !($0.isLetter || $0.isNumber || $0 == "." || $0 == "/") }
      .map { $0.hasSuffix(".") ? String($0.dropLast()) : String($0) }
    guard words.count <= 14, !words.contains(where: Self.doubtful.contains) else { return nil }
    words.removeAll { Self.fillers.contains($0) }
    readTimes(&words)
    readAmount(words)
  }

  private mutating func readTimes(_ words: inout [String]) {
    let line = " " + words.joined(separator: " ") + " "
    for (phrase, times) in Self.times where line.contains(" " + phrase + " ") {
      timesPerDay = times
      let left = line.replacing(" " + phrase + " ", with: " ")
      words = left.split(separator: " ").map(String.init)
      return
    }
  }

  private mutating func readAmount(_ words: [String]) {
    for (index, word) in words.enumerated().dropLast() {
      // `half a tablet` is one amount.
      if word == "a", index > 0, Self.numbers[words[index - 1]] != nil { continue }
      guard let number = Self.numbers[word] ?? Double(word) else { continue }
      var next = words[index + 1]
      if next == "a" || next == "of", index + 2 < words.count { next = words[index + 2] }
      guard let unit = Units.canonical(next) ?? (next.hasPrefix("pill") ? "{tbl}" : nil) else {
        continue
      }
      // Two amounts in one line (`500 mg tablet, 2 tablets`) are not read.
      guard amount == nil else {
        amount = nil
        return
      }
      (amount, self.unit) = (number, unit)
    }
  }

  private static let doubtful: Set<String> = [
    "needed", "prn", "up", "or", "then", "and", "per", "if", "until", "except", "alternate",
    "other",
    "week", "weekly", "monday", "taper", "max", "to",
  ]
  private static let fillers: Set<String> = ["take", "by", "mouth", "oral", "orally", "po", "the"]
  private static let numbers: [String: Double] = [
    "one": 1, "two": 2, "three": 3, "half": 0.5, "1/2": 0.5, "a": 1,
  ]
  private static let times: [(String, Double)] = [
    ("three times a day", 3), ("three times daily", 3), ("3 times a day", 3), ("3 times daily", 3),
    ("four times a day", 4), ("4 times a day", 4), ("twice a day", 2), ("twice daily", 2),
    ("two times a day", 2), ("2 times a day", 2), ("2 times daily", 2), ("every 12 hours", 2),
    ("every 8 hours", 3), ("every 6 hours", 4), ("every 24 hours", 1), ("once a day", 1),
    ("once daily", 1), ("every morning", 1), ("each morning", 1), ("in morning", 1),
    ("every evening", 1), ("each evening", 1), ("every night", 1), ("at bedtime", 1),
    ("at night", 1), ("nightly", 1), ("every day", 1), ("each day", 1), ("daily", 1), ("a day", 1),
    ("bid", 2), ("tid", 3), ("qid", 4), ("qd", 1), ("qhs", 1),
  ]
}
