import Clinical
import Terminology

/// How the newest reading of an analyte stands to those of the days before it. The one function for
/// it: lists, charts, summaries and lessons all ask here, so that they cannot disagree.
public struct Trend: Sendable, Hashable {
  /// Which way it went, beyond the noise of the measurement.
  public enum Direction: String, Sendable, Hashable {
    case rising, falling, steady
  }

  /// Which way.
  public var direction: Direction
  /// How far, in the analyte's canonical unit: a rise is counted from the lowest of the days, a fall
  /// from the highest; 0 when steady.
  public var change: Double
  /// Over how many days.
  public var days: Int

  /// Differences that the measurement alone can make, in canonical units: the floors of
  /// `clinical-corrections.md` 3.1; sugar by ISO 15197 (15 mg/dL), A1c by NGSP (0.5 %).
  private static let noise: [String: Double] = [
    "systolic": 5, "diastolic": 5, "pulse": 5, "oxygen": 1, "breathing": 2, "temperature": 0.2,
    "weight": 0.5, "glucose": 15, "a1c": 0.5,
  ]

  /// The trend of an analyte's readings over the days before the newest; nil with fewer than two that
  /// count. An analyte without a row in the table of noise is steady only when nothing changed.
  public init?(of readings: [Reading], analyte: String, days: Int = 7) {
    // By place: a reading is large, and there may be a sensor's month of them.
    let counted = readings.indices.filter {
      readings[$0].value != nil && readings[$0].quality == .sound
        && readings[$0].analyte == analyte
    }
    guard let last = counted.max(by: { readings[$0].at < readings[$1].at }),
      let value = readings[last].value
    else { return nil }
    let newest = readings[last].at
    // The same three hours of grace as the rules on weight give.
    let first = newest.advanced(bySeconds: -Int64(days) * 86_400 - 3 * 3600)
    let earlier = counted.filter { readings[$0].at < newest && readings[$0].at >= first }
      .compactMap { readings[$0].value }
    guard let usual = Doubts.median(of: earlier), let lowest = earlier.min(),
      let highest = earlier.max()
    else { return nil }
    self.days = days
    let floor = Self.noise[analyte] ?? 0
    if value - usual > floor {
      direction = .rising
      change = value - lowest
    } else if usual - value > floor {
      direction = .falling
      change = value - highest
    } else {
      direction = .steady
      change = 0
    }
  }

  /// `about the same`, `up 6.3 lb`, `down 4 /min`, in a unit where given.
  public func words(analyte: Analyte, unit: String? = nil) -> String {
    guard direction != .steady else { return "about the same" }
    let unit = unit ?? analyte.unit
    // A difference has no zero point: convert both ends, then subtract.
    let size =
      Units.convert(abs(change), from: analyte.unit, to: unit, analyte: analyte).flatMap { end in
        Units.convert(0, from: analyte.unit, to: unit, analyte: analyte).map { end - $0 }
      } ?? abs(change)
    return (direction == .rising ? "up " : "down ") + analyte.shown(size, unit: unit) + " "
      + Units.plain(unit)
  }
}
