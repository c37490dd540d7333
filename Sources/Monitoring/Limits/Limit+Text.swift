import Terminology

extension Limit {
  /// The limit as one line of text, as the store and the demo's manifest keep it:
  /// `gain 5 [lb_av] in 7 d | call | Dr. Halvane | 2026-09-10`.
  public var text: String {
    let bound = boundText + persistence.text + (hours.map { ", " + $0.text } ?? "")
    return [bound, purpose.rawValue, author, date].joined(separator: " | ")
  }

  /// A limit from its analyte's key and its line of text; nil when the analyte, the unit or the shape
  /// is not known. The bounds: `51 to 110 /min`, `at least 93 %`, `under 130 mm[Hg]`,
  /// `gain 5 [lb_av] in 7 d`, `loss 5 [lb_av] in 7 d`, `rise 30 mg/dL in 15 min`, `fall 30 mg/dL in 15
  /// min`. After a comma each: `2 of 3` or `for 15 min`, and the hours `06:00-22:00`.
  public init?(analyte: String, text: String) {
    let fields = text.split(separator: "|", omittingEmptySubsequences: false).map(Self.trimmed)
    guard fields.count == 4, let known = Analytes.named(analyte),
      let purpose = Purpose(rawValue: fields[1]), !fields[2].isEmpty,
      let parts = Self.parts(fields[0]), let (bound, unit) = Self.bound(parts.bound),
      Units.convert(1, from: known.unit, to: unit, analyte: known) != nil
    else { return nil }
    self.init(
      analyte: analyte, bound: bound, unit: unit, purpose: purpose, author: fields[2],
      date: fields[3], persistence: parts.persistence, hours: parts.hours)
  }

  /// The bound and what follows it after commas; nil where a part is not understood.
  private static func parts(
    _ text: String
  ) -> (bound: String, persistence: Persistence, hours: DayHours?)? {
    let parts = text.split(separator: ",").map(trimmed)
    guard let bound = parts.first else { return nil }
    var persistence = Persistence.once
    var hours: DayHours?
    for part in parts.dropFirst() {
      if let found = Persistence(part) {
        persistence = found
      } else if let found = DayHours(part) {
        hours = found
      } else {
        return nil
      }
    }
    return (bound, persistence, hours)
  }

  private var boundText: String {
    switch bound {
    case .range(let low, let high): "\(low) to \(high) \(unit)"
    case .atLeast(let low): "at least \(low) \(unit)"
    case .under(let high): "under \(high) \(unit)"
    case .gain(let amount, let days): "gain \(amount) \(unit) in \(days) d"
    case .loss(let amount, let days): "loss \(amount) \(unit) in \(days) d"
    case .rise(let amount, let minutes): "rise \(amount) \(unit) in \(minutes) min"
    case .fall(let amount, let minutes): "fall \(amount) \(unit) in \(minutes) min"
    }
  }

  private static func bound(_ text: String) -> (Bound, String)? {
    let words = text.split(separator: " ").map(String.init)
    switch words.first {
    case "at" where words.count == 4 && words[1] == "least":
      return number(words[2]).map { (.atLeast($0), words[3]) }
    case "under" where words.count == 3:
      return number(words[1]).map { (.under($0), words[2]) }
    case "gain" where words.count == 6, "loss" where words.count == 6:
      guard let amount = number(words[1]), amount > 0, words[3] == "in", words[5] == "d",
        let days = Int(words[4]), (1...60).contains(days)
      else { return nil }
      return (words[0] == "gain" ? .gain(amount, days: days) : .loss(amount, days: days), words[2])
    case "rise" where words.count == 6, "fall" where words.count == 6:
      guard let amount = number(words[1]), amount > 0, words[3] == "in", words[5] == "min",
        let minutes = Int(words[4]), (1...1440).contains(minutes)
      else { return nil }
      let isRise = words[0] == "rise"
      return (
        isRise ? .rise(amount, minutes: minutes) : .fall(amount, minutes: minutes), words[2]
      )
    default:
      guard words.count == 4, words[1] == "to", let low = number(words[0]),
        let high = number(words[2]), low < high
      else { return nil }
      return (.range(low: low, high: high), words[3])
    }
  }

  private static func number(_ text: String) -> Double? {
    Double(text).flatMap { $0.magnitude < 1_000_000 ? $0 : nil }
  }

  private static func trimmed(_ text: Substring) -> String {
    var text = text
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
