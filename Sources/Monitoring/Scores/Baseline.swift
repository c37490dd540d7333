import Clinical
import Terminology

/// What is usual for one person: the median of an analyte over the days before.
public struct Baseline: Sendable, Hashable {
  /// The median, in the analyte's canonical unit.
  public var median: Double
  /// Of how many readings.
  public var count: Int
  /// Over how many days it was looked for.
  public var days: Int

  /// The baseline of the days before an instant; nil where no sound reading lies in them.
  public init?(
    of readings: [Reading], analyte: String, before instant: Instant, days: Int = 30
  ) {
    let first = instant.advanced(bySeconds: -Int64(days) * 86_400)
    // By place: a reading is large, and there may be a sensor's month of them.
    let values = readings.indices.compactMap { index -> Double? in
      guard readings[index].at >= first, readings[index].at < instant,
        readings[index].quality == .sound, readings[index].analyte == analyte
      else { return nil }
      return readings[index].value
    }
    guard let median = Doubts.median(of: values) else { return nil }
    self.median = median
    count = values.count
    self.days = days
  }

  /// `usual 18 a minute, median of 60 readings in 30 days`.
  public func words(_ analyte: Analyte, unit: String? = nil) -> String {
    let unit = unit ?? analyte.unit
    let value = Units.convert(median, from: analyte.unit, to: unit, analyte: analyte) ?? median
    let amount = analyte.shown(value, unit: unit) + " " + Units.plain(unit)
    return "usual \(amount), median of \(count) "
      + (count == 1 ? "reading" : "readings") + " in \(days) days"
  }
}
