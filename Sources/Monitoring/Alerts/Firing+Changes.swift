import Clinical
import Terminology

/// Tests that look at a reading and at those before it.
extension Firing {
  /// The change that a limit on changes sees at `index`, in the limit's unit; nil for other limits.
  func change(_ limit: Limit, at index: Int) -> Double? {
    let day: Int64 = 86_400
    switch limit.bound {
    // People do not weigh themselves to the minute: a day reaches back this much further.
    case .gain(_, let days):
      return change(limit, seconds: Int64(days) * day + Self.grace, at: index) { $0.min() }
    case .loss(_, let days):
      return change(limit, seconds: Int64(days) * day + Self.grace, at: index) { $0.max() }
    case .rise(_, let minutes):
      return change(limit, seconds: Int64(minutes) * 60, at: index) { $0.min() }
    case .fall(_, let minutes):
      return change(limit, seconds: Int64(minutes) * 60, at: index) { $0.max() }
    default: return nil
    }
  }

  func isOutside(_ limit: Limit, at index: Int) -> Bool {
    switch limit.bound {
    case .gain(let amount, _), .rise(let amount, _):
      (change(limit, at: index) ?? 0) >= amount - Limit.tiny
    case .loss(let amount, _), .fall(let amount, _):
      (change(limit, at: index) ?? 0) <= -amount + Limit.tiny
    default: readings[index].value.flatMap(limit.isOutside) ?? false
    }
  }

  /// Seconds beyond whole days.
  private static let grace: Int64 = 3 * 3600

  private func change(
    _ limit: Limit, seconds: Int64, at index: Int, from extreme: ([Double]) -> Double?
  ) -> Double? {
    let reading = readings[index]
    let window = recent(seconds, at: index).compactMap(\.value)
    guard let now = reading.value.flatMap(limit.inOwnUnit),
      let then = extreme(window).flatMap(limit.inOwnUnit)
    else { return nil }
    return now - then
  }

  /// The readings of so many seconds up to the one at `index`, itself included.
  private func recent(_ seconds: Int64, at index: Int) -> ArraySlice<Reading> {
    let first = readings[index].at.advanced(bySeconds: -seconds)
    var begin = index
    while begin > 0, readings[begin - 1].at >= first { begin -= 1 }
    return readings[begin...index]
  }

  /// Minutes between sitting and standing: the protocol asks for three, devices round
  /// (`clinical-corrections.md` 3.15).
  private static let postureMinutes: Int64 = 10

  /// How much lower the reading is than the last one taken sitting or lying before it; nil where it was
  /// not taken standing, or no such reading is near.
  func fall(at index: Int) -> Double? {
    let reading = readings[index]
    guard reading.circumstances.contains(.standing), let value = reading.value else { return nil }
    let before = recent(Self.postureMinutes * 60, at: index).dropLast().last {
      !$0.circumstances.isDisjoint(with: [.sitting, .lying])
    }
    return before?.value.map { $0 - value }
  }

  func hasFallen(_ drop: Double, at index: Int) -> Bool { (fall(at: index) ?? 0) >= drop }

  func isOverUsual(_ rise: Double, at index: Int) -> Bool {
    let reading = readings[index]
    let usual = Baseline(of: readings, analyte: reading.analyte, before: reading.at)
    guard let usual, usual.count >= Self.leastForUsual, let value = reading.value else {
      return false
    }
    return value >= usual.median + rise - Limit.tiny
  }

  /// Readings without which nothing is known to be usual.
  private static let leastForUsual = 5
}
