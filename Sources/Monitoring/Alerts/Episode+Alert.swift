import Clinical
import Terminology

/// The alert that stands for an episode, in words.
extension Episode {
  /// The alert for it; nil for an episode of which nothing is known here but that it is over.
  func alert(of rule: Rule, among all: [Reading]) -> Alert? {
    guard let last, let told = told(rule) else { return ended(rule, among: all) }
    let subject = Analytes.named(last.analyte)?.plainName ?? last.analyte
    var words = what(told, rule, subject: subject, among: all)
    if let ending {
      words += closing(ending, rule, among: all)
    } else if last.quality == .doubtful || (rule.repeatMinutes != nil && things.count == 1) {
      words += Self.unconfirmed
    }
    return Alert(
      rule: rule.key, version: rule.version, identity: known?.identity ?? last.identity,
      analyte: score == nil ? last.analyte : "news2",
      ruleText: rule.words + ". " + rule.advice, words: words, urgency: rule.urgency,
      firstAt: known?.firstAt ?? readings[0].at, things: things, endedAt: endedAt(rule))
  }

  /// An alert that stands already, and is over.
  private func ended(_ rule: Rule, among all: [Reading]) -> Alert? {
    guard var alert = known, let ending else { return nil }
    alert.words = Self.settled(alert.words) + closing(ending, rule, among: all)
    alert.endedAt = endedAt(rule)
    return alert
  }

  /// What is said of a first value in a critical band until it is measured again
  /// (`clinical-corrections.md` 3.1).
  static let unconfirmed = ", unconfirmed: measure again now"

  /// The words of an alert without the request to measure again.
  static func settled(_ words: String) -> String {
    words.hasSuffix(unconfirmed) ? String(words.dropLast(unconfirmed.count)) : words
  }

  private func closing(_ ending: Reading, _ rule: Rule, among all: [Reading]) -> String {
    let isAlone = readings.count == 1 && known.map { $0.things.count == 1 } ?? true
    guard score == nil else { return ": over" }
    return ", then \(Self.shown(ending, in: nil, among: all))"
      + (isAlone && rule.isCritical ? ": not confirmed" : ": over")
  }

  /// `weight up 5.6 lb in 7 days`, `oxygen 91 %`, `blood pressure 212/118`, `NEWS2 10 of 20, high`.
  private func what(
    _ last: Reading, _ rule: Rule, subject: String, among all: [Reading]
  ) -> String {
    if let score { return "NEWS2 " + score.words + ": " + Self.worst(of: score) }
    switch rule.test {
    case .fallOnStanding:
      let pair = Self.falls(last, among: all) ?? Limit.short((change ?? 0).rounded())
      return "blood pressure falls on standing by \(pair) mmHg"
    case .limit(let limit):
      guard let span = Self.span(limit.bound) else {
        return Self.name(last.analyte, subject) + " "
          + Self.shown(last, in: limit.unit, among: all)
      }
      let size = abs(change ?? 0)
      let text = Analytes.named(last.analyte)?.shown(size, unit: limit.unit) ?? String(size)
      return subject + ((change ?? 0) < 0 ? " down " : " up ") + text + " "
        + Units.plain(limit.unit) + span
    case .aboveTargetOnOxygen(let limit):
      return "\(subject) \(Self.shown(last, in: limit.unit, among: all)) on extra oxygen"
    default: return Self.name(last.analyte, subject) + " " + Self.shown(last, in: nil, among: all)
    }
  }

  /// ` in 7 days`; nil for a limit on single values.
  private static func span(_ bound: Limit.Bound) -> String? {
    switch bound {
    case .gain(_, 1), .loss(_, 1): " in a day"
    case .gain(_, let days), .loss(_, let days): " in \(days) days"
    case .rise(_, let minutes), .fall(_, let minutes): " in \(minutes) minutes"
    default: nil
    }
  }

  /// `breathing 26, oxygen 85, extra oxygen 2 L/min`: the parts that score 2 and more.
  private static func worst(of score: NEWS2) -> String {
    score.parts.filter { $0.points >= 2 }.map { part in
      (part.input == .extraOxygen ? "extra oxygen" : part.input.words) + " " + part.shown
    }.joined(separator: ", ")
  }

  private static func name(_ analyte: String, _ subject: String) -> String {
    ["systolic", "diastolic"].contains(analyte) ? "blood pressure" : subject
  }

  /// The value for people: in a unit where given, both pressures of one measurement together, the
  /// words as sent where there is no number.
  static func shown(_ reading: Reading, in unit: String?, among all: [Reading]) -> String {
    guard let analyte = Analytes.named(reading.analyte), let value = reading.value else {
      return reading.sent
    }
    if let pair = pressures(reading, among: all) {
      return "\(Int(pair.upper.rounded()))/\(Int(pair.lower.rounded()))"
    }
    let unit = unit ?? analyte.unit
    let converted = Units.convert(value, from: analyte.unit, to: unit, analyte: analyte) ?? value
    return (reading.comparator?.rawValue ?? "") + analyte.shown(converted, unit: unit) + " "
      + Units.plain(unit)
  }

  private static func pressures(
    _ reading: Reading, among all: [Reading]
  ) -> (upper: Double, lower: Double)? {
    guard ["systolic", "diastolic"].contains(reading.analyte) else { return nil }
    let same = all.filter { $0.thing == reading.thing }
    guard let upper = same.first(where: { $0.analyte == "systolic" })?.value,
      let lower = same.first(where: { $0.analyte == "diastolic" })?.value
    else { return nil }
    return (upper, lower)
  }

  /// `22/14`: how much both pressures of a measurement lie below those of the one before it.
  private static func falls(_ standing: Reading, among all: [Reading]) -> String? {
    let before = all.last {
      $0.analyte == standing.analyte && $0.at < standing.at
        && !$0.circumstances.isDisjoint(with: [.sitting, .lying])
    }
    guard let low = pressures(standing, among: all),
      let high = before.flatMap({ pressures($0, among: all) })
    else { return nil }
    return "\(Int((high.upper - low.upper).rounded()))/\(Int((high.lower - low.lower).rounded()))"
  }
}
