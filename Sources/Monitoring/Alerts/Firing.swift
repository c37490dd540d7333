import Clinical
import Terminology

/// Whether a rule fires on a reading, seen among the readings of its analyte.
struct Firing {
  /// The readings of one analyte that count for the rule, oldest first.
  let readings: [Reading]

  /// Whether the rule fires on the reading at `index`.
  func fires(_ test: Rule.Test, at index: Int) -> Bool {
    let reading = readings[index]
    switch test {
    case .atMost(let number): return isBelow(reading, number) || reading.value == number
    case .below(let number): return isBelow(reading, number)
    case .atLeast(let number): return isAbove(reading, number) || reading.value == number
    case .above(let number): return isAbove(reading, number)
    case .belowFor(let number, let minutes): return isBelow(number, for: minutes, at: index)
    case .aboveTwice(let number):
      return isAbove(reading, number) && index > 0 && isAbove(readings[index - 1], number)
    case .unclearSugar: return isUnclearSugar(reading)
    case .flagged:
      return reading.flags.contains { RuleTable.criticalFlags.contains($0.uppercased()) }
    case .limit(let limit): return fires(limit, at: index)
    }
  }

  /// The change that a gain or loss limit sees at `index`, in the limit's unit; nil for other limits.
  func change(_ limit: Limit, at index: Int) -> Double? {
    switch limit.bound {
    case .gain(_, let days): change(limit, days: days, at: index) { $0.min() }
    case .loss(_, let days): change(limit, days: days, at: index) { $0.max() }
    default: nil
    }
  }

  private func fires(_ limit: Limit, at index: Int) -> Bool {
    switch limit.bound {
    case .gain(let amount, _): (change(limit, at: index) ?? 0) >= amount - Limit.tiny
    case .loss(let amount, _): (change(limit, at: index) ?? 0) <= -amount + Limit.tiny
    default: readings[index].value.flatMap(limit.isOutside) ?? false
    }
  }

  /// People do not weigh themselves to the minute: a day reaches back this much further.
  private static let graceSeconds: Int64 = 3 * 3600

  private func change(
    _ limit: Limit, days: Int, at index: Int, from extreme: ([Double]) -> Double?
  ) -> Double? {
    let reading = readings[index]
    let first = reading.at.advanced(bySeconds: -Int64(days) * 86_400 - Self.graceSeconds)
    let window = readings[...index].filter { $0.at >= first }.compactMap(\.value)
    guard let now = reading.value.flatMap(limit.inOwnUnit),
      let then = extreme(window).flatMap(limit.inOwnUnit)
    else { return nil }
    return now - then
  }

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

  private func isBelow(_ number: Double, for minutes: Int, at index: Int) -> Bool {
    guard isBelow(readings[index], number) else { return false }
    let below = readings[...index].reversed().prefix { isBelow($0, number) }
    guard let first = below.last else { return false }
    return first.at <= readings[index].at.advanced(bySeconds: -Int64(minutes) * 60)
  }

  /// 20 to 33 is a possible value in mg/dL and in mmol/L, and opposite things in them.
  private func isUnclearSugar(_ reading: Reading) -> Bool {
    guard reading.quality == .held, reading.value == nil, let sent = Number(reading.sent) else {
      return false
    }
    return (20...33).contains(sent.value)
  }
}
