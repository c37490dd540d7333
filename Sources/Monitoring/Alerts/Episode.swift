import Clinical
import Terminology

/// A run of readings on which one rule fires.
struct Episode {
  /// The readings that fired it, oldest first; never empty.
  var readings: [Reading]
  /// The reading that ended it; nil while it goes on.
  var ending: Reading?
  /// The change that a limit on gain or loss saw last, in the limit's unit.
  var change: Double?
  /// The newest reading that fired it.
  var last: Reading

  /// Every episode of a rule, oldest first.
  static func all(of rule: Rule, in firing: Firing) -> [Episode] {
    var episodes: [Episode] = []
    var isOpen = false
    for (index, reading) in firing.readings.enumerated() {
      guard firing.fires(rule.test, at: index) else {
        if isOpen { episodes[episodes.count - 1].ending = reading }
        isOpen = false
        continue
      }
      if !isOpen { episodes.append(Episode(readings: [], last: reading)) }
      isOpen = true
      episodes[episodes.count - 1].readings.append(reading)
      episodes[episodes.count - 1].last = reading
      if case .limit(let limit) = rule.test {
        episodes[episodes.count - 1].change = firing.change(limit, at: index)
      }
    }
    return episodes
  }

  /// Whether one of these readings belongs to the episode or ended it.
  func touched(by keys: Set<Rules.Key>) -> Bool {
    (readings + [ending].compactMap { $0 }).contains { keys.contains(Rules.Key($0)) }
  }

  /// The alert for it.
  func alert(of rule: Rule, among all: [Reading]) -> Alert {
    let subject = Analytes.named(last.analyte)?.plainName ?? last.analyte
    var words = what(rule, subject: subject, among: all)
    if let ending {
      words += ", then \(Self.shown(ending, in: nil, among: all))"
      words += readings.count == 1 && rule.isCritical ? ": not confirmed" : ": over"
    } else if last.quality == .doubtful {
      words += ", not confirmed"
    }
    return Alert(
      rule: rule.key, version: rule.version, identity: last.identity, analyte: last.analyte,
      ruleText: rule.words + ". " + rule.advice, words: words,
      urgency: ending == nil ? rule.urgency : .note, firstAt: readings[0].at,
      things: readings.map(\.thing))
  }

  /// `weight up 5.6 lb in 7 days`, `oxygen 91 %`, `blood pressure 212/118`.
  private func what(_ rule: Rule, subject: String, among all: [Reading]) -> String {
    guard case .limit(let limit) = rule.test else {
      return Self.name(last.analyte, subject) + " " + Self.shown(last, in: nil, among: all)
    }
    let days: Int
    switch limit.bound {
    case .gain(_, let count), .loss(_, let count): days = count
    default:
      return Self.name(last.analyte, subject) + " " + Self.shown(last, in: limit.unit, among: all)
    }
    let size = abs(change ?? 0)
    let text = Analytes.named(last.analyte)?.shown(size, unit: limit.unit) ?? String(size)
    return subject + ((change ?? 0) < 0 ? " down " : " up ") + text + " " + Units.plain(limit.unit)
      + (days == 1 ? " in a day" : " in \(days) days")
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
    if let pair = pressures(reading, among: all) { return pair }
    let unit = unit ?? analyte.unit
    let converted = Units.convert(value, from: analyte.unit, to: unit, analyte: analyte) ?? value
    return (reading.comparator?.rawValue ?? "") + analyte.shown(converted, unit: unit) + " "
      + Units.plain(unit)
  }

  private static func pressures(_ reading: Reading, among all: [Reading]) -> String? {
    guard ["systolic", "diastolic"].contains(reading.analyte) else { return nil }
    let same = all.filter { $0.thing == reading.thing }
    guard let upper = same.first(where: { $0.analyte == "systolic" })?.value,
      let lower = same.first(where: { $0.analyte == "diastolic" })?.value
    else { return nil }
    return String(Int(upper.rounded())) + "/" + String(Int(lower.rounded()))
  }
}
