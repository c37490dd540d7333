import Clinical

/// The average of a week of blood pressures measured at home.
///
/// The protocol as corrected (`clinical-corrections.md` 3.8; ESH 2021, AHA 2020): at least 12
/// readings taken on at least 3 days; with 7 days the first day is left out, with 3 to 6 days all
/// are kept, and it is said.
public struct PressureAverage: Sendable, Hashable {
  /// The mean of the upper pressures, mmHg.
  public var systolic: Double
  /// The mean of the lower pressures, mmHg.
  public var diastolic: Double
  /// How many readings are in it.
  public var count: Int
  /// On how many days.
  public var days: Int
  /// Whether the first day was left out.
  public var isWithoutFirstDay: Bool
  /// Whether the pulse is irregular, so that an automatic cuff is less exact.
  public var isIrregular: Bool

  /// The fewest readings taken that make an average.
  static let leastReadings = 12
  /// The fewest days.
  static let leastDays = 3

  /// The average of the sound readings of the 7 days that end with the newest; nil with too few.
  ///
  /// - Parameters:
  ///   - offset: minutes ahead of UTC, for readings that came without an offset.
  ///   - isIrregular: the person is known to have an irregular pulse.
  public init?(of readings: [Reading], offset: Int = 0, isIrregular: Bool = false) {
    self.isIrregular = isIrregular
    let pairs = Self.pairs(readings, offset: offset)
    guard let newest = pairs.map(\.day).max() else { return nil }
    let week = pairs.filter { $0.day > newest - 7 }
    let days = Set(week.map(\.day)).sorted()
    guard week.count >= Self.leastReadings, days.count >= Self.leastDays else { return nil }
    isWithoutFirstDay = days.count == 7
    let kept = isWithoutFirstDay ? week.filter { $0.day != days[0] } : week
    systolic = kept.map(\.systolic).reduce(0, +) / Double(kept.count)
    diastolic = kept.map(\.diastolic).reduce(0, +) / Double(kept.count)
    count = kept.count
    self.days = isWithoutFirstDay ? 6 : days.count
  }

  /// `128/78, the average of 24 readings on 6 days, without the first day`.
  public var words: String {
    let value = String(Int(systolic.rounded())) + "/" + String(Int(diastolic.rounded()))
    return "\(value), the average of \(count) readings on \(days) days, "
      + (isWithoutFirstDay ? "without the first day" : "no day left out")
      + (isIrregular ? ", less exact: irregular pulse" : "")
  }

  private struct Pair {
    var day: Int
    var systolic: Double
    var diastolic: Double
  }

  /// Both pressures of one measurement, with the local day they were taken on.
  private static func pairs(_ readings: [Reading], offset: Int) -> [Pair] {
    var lower: [ThingID: Double] = [:]
    for reading in readings where reading.analyte == "diastolic" && reading.quality == .sound {
      lower[reading.thing] = reading.value
    }
    return readings.compactMap { reading in
      guard reading.analyte == "systolic", reading.quality == .sound, let systolic = reading.value,
        let diastolic = lower[reading.thing]
      else { return nil }
      let civil = reading.at.local(offsetMinutes: reading.offsetMinutes ?? offset)
      let midnight = CivilTime(year: civil.year, month: civil.month, day: civil.day)
      return Pair(
        day: Int(midnight.secondsSinceEpoch / 86_400), systolic: systolic, diastolic: diastolic)
    }
  }
}
