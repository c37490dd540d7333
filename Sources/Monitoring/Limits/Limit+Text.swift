import Terminology

extension Limit {
  /// The limit as one line of text, as the store and the demo's manifest keep it:
  /// `gain 5 [lb_av] in 7 d | call | Dr. Halvane | 2026-09-10`.
  public var text: String {
    [boundText, purpose.rawValue, author, date].joined(separator: " | ")
  }

  /// A limit from its analyte's key and its line of text; nil when the analyte, the unit or the shape
  /// is not known. The bounds: `51 to 110 /min`, `at least 93 %`, `under 130 mm[Hg]`,
  /// `gain 5 [lb_av] in 7 d`, `loss 5 [lb_av] in 7 d`.
  public init?(analyte: String, text: String) {
    let fields = text.split(separator: "|", omittingEmptySubsequences: false).map(Self.trimmed)
    guard fields.count == 4, let known = Analytes.named(analyte),
      let purpose = Purpose(rawValue: fields[1]), !fields[2].isEmpty,
      let (bound, unit) = Self.bound(fields[0]),
      Units.convert(1, from: known.unit, to: unit, analyte: known) != nil
    else { return nil }
    self.init(
      analyte: analyte, bound: bound, unit: unit, purpose: purpose, author: fields[2],
      date: fields[3])
  }

  private var boundText: String {
    switch bound {
    case .range(let low, let high): "\(low) to \(high) \(unit)"
    case .atLeast(let low): "at least \(low) \(unit)"
    case .under(let high): "under \(high) \(unit)"
    case .gain(let amount, let days): "gain \(amount) \(unit) in \(days) d"
    case .loss(let amount, let days): "loss \(amount) \(unit) in \(days) d"
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
