import Clinical

/// Doubts that only the readings round a reading can raise.
public enum Doubts {
  /// More than this share of the body's weight from one day to the next is asked about
  /// (`standards.md` 7.3, "wrong person").
  static let greatestDailyWeightChange = 0.10

  /// The readings with those marked doubtful that their neighbours make so: a weight that jumps by
  /// over a tenth from the median of the week before it, which is mostly kilograms taken for pounds,
  /// somebody else on the scale, or a bag in hand. Kept, shown hollow, not counted.
  ///
  /// Other analytes are not judged by their neighbours: a true fall in oxygen looks exactly like a
  /// fault (`clinical-corrections.md` 3.1).
  public static func judged(_ readings: [Reading]) -> [Reading] {
    let sorted = readings.sorted { $0.at < $1.at }
    var kept: [Reading] = []
    for reading in sorted {
      guard reading.analyte == "weight", reading.quality == .sound, let value = reading.value,
        let usual = median(of: weights(in: kept, before: reading.at)),
        abs(value - usual) > usual * greatestDailyWeightChange
      else {
        kept.append(reading)
        continue
      }
      var doubtful = reading
      doubtful.quality = .doubtful
      doubtful.doubt = "over a tenth from the days before: is this yours, and in this unit?"
      kept.append(doubtful)
    }
    return unconfirmed(kept)
  }

  /// Seconds in which a repeat of a pressure in a critical band is asked for, and how far below or above
  /// it the repeat must lie for the first not to count: four times the noise of a cuff
  /// (`clinical-corrections.md` 3.1).
  private static let repeatSeconds: Int64 = 300
  private static let repeatDifference = 20.0

  /// Pressures in a critical band whose repeat within five minutes does not confirm them: both values of
  /// the measurement are kept, shown hollow and not counted. They have spoken by then.
  private static func unconfirmed(_ sorted: [Reading]) -> [Reading] {
    let upper = sorted.filter { $0.analyte == "systolic" && $0.value != nil }
    var things: [ThingID: String] = [:]
    for (reading, next) in zip(upper, upper.dropFirst()) {
      guard let value = reading.value, let again = next.value, value > 180 || value <= 90,
        next.quality == .sound, next.at <= reading.at.advanced(bySeconds: repeatSeconds),
        next.circumstances.isSuperset(of: reading.circumstances),
        abs(value - again) >= repeatDifference
      else { continue }
      let repeated = Episode.shown(next, in: nil, among: sorted)
      things[reading.thing] = "measured again after it: \(repeated)"
    }
    guard !things.isEmpty else { return sorted }
    return sorted.map { reading in
      guard let doubt = things[reading.thing], reading.quality == .sound,
        ["systolic", "diastolic"].contains(reading.analyte)
      else { return reading }
      var doubtful = reading
      (doubtful.quality, doubtful.doubt) = (.doubtful, doubt)
      return doubtful
    }
  }

  private static func weights(in readings: [Reading], before instant: Instant) -> [Double] {
    readings.filter {
      $0.analyte == "weight" && $0.quality == .sound
        && $0.at >= instant.advanced(bySeconds: -7 * 86_400)
    }.compactMap(\.value)
  }

  /// The middle of the values, of an even count the mean of the two; nil for none.
  static func median(of values: [Double]) -> Double? {
    let sorted = values.sorted()
    guard let upper = sorted.dropFirst(sorted.count / 2).first else { return nil }
    return sorted.count.isMultiple(of: 2) ? (sorted[sorted.count / 2 - 1] + upper) / 2 : upper
  }
}
