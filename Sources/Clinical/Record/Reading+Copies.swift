extension Reading {
  /// Marks what arrived by another path as well: one analyte, one instant, one value is one reading
  /// (`Merging/Sections/Observations`, vital signs). The first of them, as they stand, counts.
  public static func markingCopies(_ readings: [Reading]) -> [Reading] {
    var seen: Set<Moment> = []
    return readings.map { reading in
      guard reading.value != nil || reading.comparator != nil,
        !seen.insert(Moment(reading)).inserted
      else { return reading }
      var copy = reading
      copy.quality = .duplicate
      copy.doubt = "the same reading came by another path as well"
      return copy
    }
  }

  private struct Moment: Hashable {
    var at: Instant
    var analyte: String
    var value: Double?
    var comparator: Quantity.Comparator?

    init(_ reading: Reading) {
      at = reading.at
      analyte = reading.analyte
      value = reading.value
      comparator = reading.comparator
    }
  }
}
