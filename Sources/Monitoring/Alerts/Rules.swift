import Clinical
import Terminology

/// The rules on readings, and the alerts that they raise.
public enum Rules {
  /// The rules for everybody, for the help screens and the tests; each says for whom it is.
  public static let adult: [Rule] = RuleTable.all

  /// The rules that hold for one person at an instant: the general ones, and those of their limits.
  public static func rules(for plan: WatchPlan, at now: Instant) -> [Rule] {
    var limits = plan.limits
    if plan.has(.heartFailure, at: now), !limits.contains(where: { $0.analyte == "weight" }) {
      limits += LimitRules.heartFailure
    }
    let limited = Set(limits.filter { $0.purpose == .call }.map(\.analyte))
    let general = RuleTable.all.filter { rule in
      rule.isFor(plan, at: now)
        && !(rule.yieldsToLimit && rule.analyte.map(limited.contains) ?? false)
    }
    return general
      + LimitRules.rules(
        of: limits, isIrregular: plan.has(.atrialFibrillation, at: now))
  }

  /// Hours after which a reading that arrives is of the past for every rule, limits included.
  public static let longestFreshHours =
    RuleTable.all.map(\.freshHours).max() ?? 24

  /// Whether an alert of a rule stays open after its episode until a clinician has seen it.
  public static func mustBeSeen(_ key: String) -> Bool {
    RuleTable.all.contains { $0.key == key && $0.mustBeSeen }
  }

  /// Minutes within which an alert of a rule asks for a repeat of its first reading; nil where it does not.
  public static func repeatMinutes(_ key: String) -> Int? {
    RuleTable.all.first { $0.key == key }?.repeatMinutes
  }

  /// How many seconds before new readings of some analytes the rules look back, by analyte: a score
  /// looks at seven, and a change over days at those days.
  public static func lookback(of new: Set<String>, _ plan: WatchPlan) -> [String: Int64] {
    let needed = new.isDisjoint(with: NEWS2.analytes) ? new : new.union(NEWS2.analytes)
    return Dictionary(
      uniqueKeysWithValues: needed.map { analyte in
        guard new.contains(analyte) else { return (analyte, Int64(NEWS2.windowMinutes) * 60) }
        return (analyte, Int64(lookbackMinutes(of: analyte, plan)) * 60)
      })
  }

  private static func lookbackMinutes(of analyte: String, _ plan: WatchPlan) -> Int {
    let day = 1440
    var minutes = 120
    // A weight is judged by the week before it, and that week's weights by the weeks before them.
    if analyte == "weight" { minutes = 21 * day }
    let isFrail = plan.groups.contains { $0.kind == .frail }
    if analyte == "temperature", isFrail { minutes = 31 * day }
    for limit in plan.limits where limit.analyte == analyte {
      switch limit.bound {
      case .gain(_, let days), .loss(_, let days): minutes = max(minutes, (2 * days + 1) * day)
      case .rise(_, let span), .fall(_, let span): minutes = max(minutes, 2 * span)
      default: break
      }
      if case .minutes(let span) = limit.persistence { minutes = max(minutes, 2 * span) }
    }
    return minutes
  }

  /// The alerts that new readings raise, carry on or bring to an end. Pure: the same readings, plan,
  /// open alerts and instant give the same alerts.
  ///
  /// There is one alert for each episode. Its `firstAt` and first thing stay the same while the episode
  /// goes on, also when a reading arrives late that lies before them, so that a later call finds it
  /// again. A reading that arrives a day late is of the past: it is filed and raises nothing.
  ///
  /// - Parameters:
  ///   - new: the readings that have just arrived.
  ///   - history: the person's readings before them (``lookback(of:_:)``), the new ones included or not.
  ///   - plan: what is watched for the person.
  ///   - open: the person's alerts that stand.
  ///   - now: when the readings arrived.
  ///   - offset: minutes that local time is ahead of UTC, for readings that came without one.
  public static func alerts(
    new: [Reading], history: [Reading], plan: WatchPlan, open: [Alert] = [], now: Instant,
    offset: Int = 0
  ) -> [Alert] {
    let known = Set(history.map(Key.init))
    let all = Doubts.judged(history + new.filter { !known.contains(Key($0)) })
    let round = Round(
      all: all, new: Set(new.map(Key.init)), open: open, now: now, offset: offset,
      scale: NEWS2.Scale(plan.limits))
    let rules = rules(for: plan, at: now)
    let analytes = Set(new.map(\.analyte))
    var found = analytes.sorted().flatMap { analyte in
      mostPressing(
        rules.filter { ($0.analyte ?? analyte) == analyte }.flatMap {
          round.episodes(of: $0, analyte: analyte)
        })
    }
    if !analytes.isDisjoint(with: NEWS2.analytes) {
      found += mostPressing(
        rules.filter { $0.analyte == "news2" }.flatMap { round.episodes(of: $0) })
    }
    let raised = found.compactMap { one in
      one.episode.alert(of: one.rule, among: all).map { $0.superseded(by: one.worse) }
    }
    let over =
      Missed.ended(by: new, open)
      + analytes.sorted().flatMap { analyte in
        rules.filter { ($0.analyte ?? analyte) == analyte }.flatMap {
          round.lapsed($0, analyte: analyte)
        }
      }
    return superseded(joiningPressures(raised) + over, open).sorted {
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

  /// A rule, one of its episodes, and the rule of a worse band that has taken its place.
  struct Found {
    var rule: Rule
    var episode: Episode
    var worse: Rule?
  }

  /// Of bands on one side that the same reading lies in, the most pressing speaks; among equals the
  /// one that stands first in the table. An alert that stands already ends when a worse one takes its
  /// place. A value in a critical band speaks as critical, not also as implausible or as outside the
  /// person's limit; a limit on a change and the source's own flag speak beside it.
  private static func mostPressing(_ found: [Found]) -> [Found] {
    found.enumerated().compactMap { index, one in
      guard let last = one.episode.last else { return one }
      let worse = found.enumerated().first { place, other in
        guard place != index, other.episode.covers(last) else { return false }
        if one.rule.test.yieldsToCritical { return other.rule.isCritical }
        guard let side = one.rule.test.side, side == other.rule.test.side else { return false }
        return other.rule.urgency > one.rule.urgency
          || (other.rule.urgency == one.rule.urgency && place < index)
      }
      guard let worse else { return one }
      guard one.episode.known != nil else { return nil }
      return Found(rule: one.rule, episode: one.episode, worse: worse.element.rule)
    }
  }

  /// Upper and lower pressure of one measurement make one alert: the more pressing speaks, of equals the
  /// upper one.
  private static func joiningPressures(_ alerts: [Alert]) -> [Alert] {
    let pressures = alerts.filter { ["systolic", "diastolic"].contains($0.analyte) }
    return alerts.filter { alert in
      !pressures.contains { other in
        guard other.analyte != alert.analyte, other.things.first == alert.things.first else {
          return false
        }
        return other.urgency > alert.urgency
          || (other.urgency == alert.urgency && alert.analyte == "diastolic")
      } || !["systolic", "diastolic"].contains(alert.analyte)
    }
  }

  /// Where a NEWS2 alert stands, the alerts on single parts of the score end: it says the same, and more.
  private static func superseded(_ alerts: [Alert], _ open: [Alert]) -> [Alert] {
    let scores = alerts + open.filter { known in !alerts.contains { same($0, known) } }
    guard let score = scores.first(where: { $0.analyte == "news2" && $0.endedAt == nil }) else {
      return alerts
    }
    let others = open.filter { known in !alerts.contains { same($0, known) } }
    return alerts.map { mark($0, by: score) }
      + others.compactMap { isPart($0) && $0.endedAt == nil ? mark($0, by: score) : nil }
  }

  private static func mark(_ alert: Alert, by score: Alert) -> Alert {
    guard isPart(alert), alert.endedAt == nil else { return alert }
    var ended = alert
    ended.words = Episode.settled(ended.words)
    ended.supersededBy = score.rule
    ended.endedAt = max(score.firstAt, alert.firstAt)
    return ended
  }

  private static func isPart(_ alert: Alert) -> Bool {
    alert.rule == "oxygen-below-target"
      || RuleTable.all.contains { $0.key == alert.rule && $0.isPartOfNEWS2 }
  }

  private static func same(_ one: Alert, _ other: Alert) -> Bool {
    (one.rule, one.version, one.things.first) == (other.rule, other.version, other.things.first)
  }
}

extension Alert {
  /// The alert with the worse rule that took its place.
  fileprivate func superseded(by worse: Rule?) -> Alert {
    guard let worse, endedAt == nil else { return self }
    var ended = self
    ended.words = Episode.settled(ended.words)
    ended.supersededBy = worse.key
    ended.endedAt = firstAt
    return ended
  }
}
