import Clinical
import Terminology

/// Rules made of the limits that somebody set for one person.
enum LimitRules {
  /// The rules of the limits that are for calling; goals and averages make none.
  /// - Parameter isIrregular: the person has atrial fibrillation.
  static func rules(of limits: [Limit], isIrregular: Bool = false) -> [Rule] {
    limits.filter { $0.purpose == .call }.flatMap { limit -> [Rule] in
      if limit.analyte == "oxygen", case .range = limit.bound { return target(limit) }
      var rule = rule(of: limit, suffix: suffix(of: limit.bound), test: .limit(limit))
      rule.advice = advice(for: limit)
      if limit.analyte == "pulse", limit.persistence == .once { rule.judgePulse(isIrregular) }
      return [rule]
    }
  }

  /// A target for the oxygen saturation: below it, and above it on extra oxygen, somebody is called
  /// (`clinical-corrections.md` 3.4; BTS oxygen guideline 2017). Above it on air is no harm.
  private static func target(_ limit: Limit) -> [Rule] {
    var low = rule(of: limit, suffix: "below-target", test: .belowTarget(limit))
    low.advice = "Measure again now. If it stays so, call now."
    low.isPartOfNEWS2 = true
    var high = rule(of: limit, suffix: "above-target", test: .aboveTargetOnOxygen(limit))
    high.words = "Above the target on extra oxygen; " + high.words
    high.advice = "More oxygen is not better: do not turn it up. Call the line for oxygen at home."
    return [low, high]
  }

  private static func rule(of limit: Limit, suffix: String, test: Rule.Test) -> Rule {
    var rule = Rule(
      key: limit.analyte + "-" + suffix, analyte: limit.analyte, test: test, urgency: .sameDay,
      words: name(of: limit.analyte) + ": " + limit.words + ", set by " + limit.author + ", "
        + PartialDate.dateWords(iso: limit.date),
      advice: "", source: limit.author + ", " + PartialDate.dateWords(iso: limit.date),
      ages: .everybody)
    rule.persistence = limit.persistence
    rule.hours = limit.hours
    return rule
  }

  private static func suffix(of bound: Limit.Bound) -> String {
    switch bound {
    case .gain(_, let days): "gain-\(days)d"
    case .loss(_, let days): "loss-\(days)d"
    case .rise(_, let minutes): "rise-\(minutes)min"
    case .fall(_, let minutes): "fall-\(minutes)min"
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

  /// For heart failure, where nobody set a limit on weight (`clinical-corrections.md` 3.9; AHA: over 3 lb
  /// in a day or 5 lb in a week; a loss of 5 lb may be too much of the water tablet).
  static let heartFailure: [Limit] = [
    .gain(3, days: 1), .gain(5, days: 7), .loss(5, days: 7),
  ].map {
    Limit(
      analyte: "weight", bound: $0, unit: "[lb_av]", purpose: .call,
      author: "the general rule for heart failure (AHA)", date: "2022")
  }
}

extension Rule {
  /// Minutes for which a pulse in a run of readings must stay outside: phones and watches send what moving
  /// about makes (`clinical-corrections.md` 3.13).
  private static let pulseMinutes = 10

  /// A pulse is judged at rest; in atrial fibrillation, where beats differ, by two of three readings.
  fileprivate mutating func judgePulse(_ isIrregular: Bool) {
    persistence = isIrregular ? .times(2, of: 3) : .atRest(minutes: Self.pulseMinutes)
    words += isIrregular ? "; two of three readings, for atrial fibrillation" : "; at rest"
  }
}
