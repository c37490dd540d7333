import Clinical
import Terminology

/// Rules made of the limits that somebody set for one person.
enum LimitRules {
  /// The rules of the limits that are for calling; goals and averages make none.
  static func rules(of limits: [Limit]) -> [Rule] {
    limits.filter { $0.purpose == .call }.map { limit in
      Rule(
        key: limit.analyte + "-" + suffix(of: limit.bound), analyte: limit.analyte,
        test: .limit(limit), urgency: .sameDay,
        words: name(of: limit.analyte) + ": " + limit.words + ", set by " + limit.author + ", "
          + PartialDate.dateWords(iso: limit.date),
        advice: advice(for: limit),
        source: limit.author + ", " + PartialDate.dateWords(iso: limit.date))
    }
  }

  private static func suffix(of bound: Limit.Bound) -> String {
    switch bound {
    case .gain(_, let days): "gain-\(days)d"
    case .loss(_, let days): "loss-\(days)d"
    default: "outside-limit"
    }
  }

  private static func name(of analyte: String) -> String {
    let plain = Analytes.named(analyte)?.plainName ?? analyte
    return plain.prefix(1).uppercased() + plain.dropFirst()
  }

  /// With a gain in weight the three symptoms are always asked: breathlessness tells more than the
  /// scale (`clinical-corrections.md` 3.9).
  private static func advice(for limit: Limit) -> String {
    switch limit.bound {
    case .gain where limit.analyte == "weight":
      "Call today. Are you more out of breath? More pillows at night? Feet or belly swollen?"
    case .loss where limit.analyte == "weight":
      "Call today. Do you feel dizzy when you stand?"
    default: "Measure again now. If it stays so, call today."
    }
  }
}
