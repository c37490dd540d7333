import Clinical
import Terminology

/// Whether a rule fires on a reading, seen among the readings of its analyte.
struct Firing {
  /// The readings of one analyte that count for the rule, oldest first; of the score, those of all its
  /// inputs.
  let readings: [Reading]
  /// The flows of extra oxygen, oldest first.
  var oxygenFlows: [Reading] = []
  /// The score after each of the readings; empty for all rules but NEWS2's.
  var scores: [NEWS2?] = []

  /// Whether the test holds of the reading at `index`; nil where it says nothing of it.
  func holds(_ test: Rule.Test, at index: Int) -> Bool? {
    let reading = readings[index]
    switch test {
    case .atMost(let number): return isBelow(reading, number) || reading.value == number
    case .below(let number): return isBelow(reading, number)
    case .atLeast(let number): return isAbove(reading, number) || reading.value == number
    case .above(let number): return isAbove(reading, number)
    case .fallOnStanding(let drop): return hasFallen(drop, at: index)
    case .overUsual(let rise): return isOverUsual(rise, at: index)
    case .belowTarget(let limit): return beyondTarget(limit, reading) == .low
    case .aboveTargetOnOxygen(let limit):
      guard beyondTarget(limit, reading) == .high else { return false }
      return isOnOxygen(reading)
    case .news2(let points): return reaches(points, at: index)
    case .implausible: return isImplausible(reading)
    case .unclearSugar: return isUnclearSugar(reading)
    case .flagged:
      return reading.flags.contains { RuleTable.criticalFlags.contains($0.uppercased()) }
    case .limit(let limit): return isOutside(limit, at: index)
    }
  }

  /// Whether what holds at `index` has held often or long enough.
  func persists(_ rule: Rule, at index: Int) -> Bool {
    switch rule.persistence {
    case .once: return true
    case .times(let count, let all):
      let window = readings.indices[max(0, index - all + 1)...index]
      return window.count { holds(rule.test, at: $0) == true } >= count
    case .atRest(let minutes):
      return isAtRest(within: minutes, at: index) || holds(rule, minutes: minutes, at: index)
    case .minutes(let minutes): return holds(rule, minutes: minutes, at: index)
    }
  }

  /// Whether the test has held for so many minutes without a break.
  private func holds(_ rule: Rule, minutes: Int, at index: Int) -> Bool {
    let first = readings.indices[...index].reversed().prefix { holds(rule.test, at: $0) == true }
      .last
    guard let first else { return false }
    return readings[first].at <= readings[index].at.advanced(bySeconds: -Int64(minutes) * 60)
  }

  /// Whether a reading was taken at rest, or is no part of a run.
  private func isAtRest(within minutes: Int, at index: Int) -> Bool {
    let reading = readings[index]
    guard reading.circumstances.isDisjoint(with: [.sitting, .lying]), index > 0 else { return true }
    return readings[index - 1].at < reading.at.advanced(bySeconds: -Int64(minutes) * 60)
  }

  // MARK: One value

  /// Below the number, or below what the device can measure: the most dangerous values are not
  /// numbers (`clinical-corrections.md` 3.2).
  private func isBelow(_ reading: Reading, _ number: Double) -> Bool {
    let less = reading.comparator == .less || reading.comparator == .lessOrEqual
    guard let value = reading.value else { return less }
    return value < number || (less && value == number)
  }

  private func isAbove(_ reading: Reading, _ number: Double) -> Bool {
    let more = reading.comparator == .greater || reading.comparator == .greaterOrEqual
    guard let value = reading.value else { return more }
    return value > number || (more && value == number)
  }

  private func beyondTarget(_ limit: Limit, _ reading: Reading) -> Rule.Side? {
    guard case .range(let low, _) = limit.bound, let value = reading.value,
      limit.isOutside(value) == true, let own = limit.inOwnUnit(value)
    else { return nil }
    return own < low ? .low : .high
  }

  private func isImplausible(_ reading: Reading) -> Bool {
    guard let value = reading.value, let range = PlausibleRange.of(reading.analyte) else {
      return false
    }
    return !range.contains(value)
  }

  /// 20 to 33 is a possible value in mg/dL and in mmol/L, and opposite things in them.
  private func isUnclearSugar(_ reading: Reading) -> Bool {
    guard reading.quality == .held, reading.value == nil, let sent = Number(reading.sent) else {
      return false
    }
    return (20...33).contains(sent.value)
  }

  private func reaches(_ points: Int, at index: Int) -> Bool? {
    guard scores.indices.contains(index), let score = scores[index] else { return nil }
    if score.isComplete { return score.total >= points }
    // A part of a score says that it is high, never that it is not.
    return score.total >= max(points, 7) ? true : nil
  }

  /// By the flow sent last, at most an hour from the reading; nil where none was sent.
  private func isOnOxygen(_ reading: Reading) -> Bool? {
    let hour: Int64 = 3600
    let near = oxygenFlows.last {
      $0.at <= reading.at.advanced(bySeconds: hour)
        && $0.at >= reading.at.advanced(bySeconds: -hour)
    }
    return near?.value.map { $0 > 0 }
  }
}
