import Clinical
import Terminology

/// The rules on readings, and the alerts that they raise.
public enum Rules {
  /// The rules for every adult, for the help screens and the tests.
  public static let adult: [Rule] = RuleTable.adult

  /// Hours after which a reading that arrives is of the past for every rule, limits included.
  public static let longestFreshHours =
    RuleTable.adult.map(\.freshHours).max() ?? 24

  /// The alerts that new readings raise, or bring to an end. Pure: the same readings, limits and
  /// instant give the same alerts.
  ///
  /// There is one alert for each episode: a run of readings on which a rule fires. Its `firstAt` and
  /// first thing stay the same while the episode goes on, so that a later call finds it again. An
  /// episode that a newer reading has ended is given as a note that says so. A reading that arrives
  /// late is of the past: it is filed and raises nothing.
  ///
  /// - Parameters:
  ///   - new: the readings that have just arrived.
  ///   - history: the person's readings of the same analytes, the new ones included or not.
  ///   - limits: the limits set for the person.
  ///   - now: when they arrived.
  ///   - adult: false for a child; the limits set for the child still count.
  public static func alerts(
    new: [Reading], history: [Reading], limits: [Limit], now: Instant, adult: Bool = true
  ) -> [Alert] {
    let known = Set(history.map(Key.init))
    let all = Doubts.judged(history + new.filter { !known.contains(Key($0)) })
    let keys = Set(new.map(Key.init))
    let rules = (adult ? RuleTable.adult : []) + LimitRules.rules(of: limits)
    var alerts: [Alert] = []
    for analyte in Set(new.map(\.analyte)).sorted() {
      let readings = sorted(all.filter { $0.analyte == analyte })
      let hasOwnLimit = limits.contains { $0.analyte == analyte && $0.purpose == .call }
      let found = rules.flatMap { rule -> [(rule: Rule, episode: Episode)] in
        guard rule.analyte == nil || rule.analyte == analyte, !(rule.yieldsToLimit && hasOwnLimit)
        else { return [] }
        let counted = Firing(readings: readings.filter { counts($0, for: rule) })
        return Episode.all(of: rule, in: counted).filter { episode in
          episode.touched(by: keys) && isFresh(episode, rule: rule, now: now)
        }.map { (rule, $0) }
      }
      alerts += mostPressing(found).map { $0.episode.alert(of: $0.rule, among: all) }
    }
    return joiningPressures(alerts).sorted {
      ($1.urgency, $0.firstAt, $0.rule) < ($0.urgency, $1.firstAt, $1.rule)
    }
  }

  /// What makes a reading the same reading in `new` and in `history`.
  struct Key: Hashable {
    var thing: ThingID
    var analyte: String

    init(_ reading: Reading) {
      thing = reading.thing
      analyte = reading.analyte
    }
  }

  private static func sorted(_ readings: [Reading]) -> [Reading] {
    readings.sorted { ($0.at, $0.thing) < ($1.at, $1.thing) }
  }

  private static func counts(_ reading: Reading, for rule: Rule) -> Bool {
    switch reading.quality {
    case .sound: true
    case .doubtful: rule.isCritical && (reading.value != nil || reading.comparator != nil)
    case .held: rule.test == .unclearSugar || rule.test == .flagged
    case .duplicate: false
    }
  }

  private static func isFresh(_ episode: Episode, rule: Rule, now: Instant) -> Bool {
    episode.last.at >= now.advanced(bySeconds: -Int64(rule.freshHours) * 3600)
  }

  /// Of bands on one side that the same reading lies in, the most pressing speaks; among equals the
  /// one that stands first in the table. Limits set for the person and the source's own flag always
  /// speak beside them.
  private static func mostPressing(
    _ found: [(rule: Rule, episode: Episode)]
  ) -> [(rule: Rule, episode: Episode)] {
    found.enumerated().filter { index, one in
      !found.enumerated().contains { place, other in
        guard let side = one.rule.test.side, side == other.rule.test.side,
          other.episode.last == one.episode.last
        else { return false }
        return other.rule.urgency > one.rule.urgency
          || (other.rule.urgency == one.rule.urgency && place < index)
      }
    }.map(\.element)
  }

  /// Upper and lower pressure of one measurement make one alert: the upper one speaks.
  private static func joiningPressures(_ alerts: [Alert]) -> [Alert] {
    alerts.filter { alert in
      guard alert.analyte == "diastolic" else { return true }
      let kind = alert.rule.dropFirst("diastolic".count)
      return !alerts.contains {
        $0.analyte == "systolic" && $0.rule.dropFirst("systolic".count) == kind
          && $0.firstAt == alert.firstAt
      }
    }
  }
}
