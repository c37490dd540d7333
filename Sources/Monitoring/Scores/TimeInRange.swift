import Clinical

/// How much of the time a glucose sensor's values lay within a range, below and above it.
///
/// Battelino et al., Clinical Targets for Continuous Glucose Monitoring Data Interpretation, Diabetes
/// Care 2019;42:1593, for the ranges and levels; ADA Standards of Care, sections 6 and 15.
public struct TimeInRange: Sendable, Hashable {
  /// A range in mg/dL, its ends within it.
  public struct Range: Sendable, Hashable {
    /// The lower end.
    public var low: Double
    /// The upper end.
    public var high: Double

    /// For adults who are not pregnant.
    public static let adult = Range(low: 70, high: 180)
    /// In pregnancy with type 1 diabetes.
    public static let pregnancy = Range(low: 63, high: 140)

    /// A range from its ends.
    public init(low: Double, high: Double) {
      self.low = low
      self.high = high
    }
  }

  /// The range.
  public var range: Range
  /// Minutes below 54 mg/dL, level 2.
  public private(set) var veryLow = 0.0
  /// Minutes below the range, level 2 not counted.
  public private(set) var low = 0.0
  /// Minutes within.
  public private(set) var within = 0.0
  /// Minutes above it, level 2 not counted.
  public private(set) var high = 0.0
  /// Minutes above 250 mg/dL, level 2.
  public private(set) var veryHigh = 0.0
  /// Readings counted.
  public private(set) var count = 0

  /// A value holds until the next, at most so many minutes: what lies in a longer gap is not known.
  static let mostMinutes = 15.0
  /// Level 2 low and high, in mg/dL.
  static let levelTwo = (low: 54.0, high: 250.0)

  /// The time in range of a sensor's readings; nil for fewer than two that count.
  public init?(of readings: [Reading], range: Range = .adult) {
    self.range = range
    let sorted = readings.filter {
      $0.analyte == "glucose" && $0.quality == .sound && ($0.value != nil || $0.comparator != nil)
    }.sorted { $0.at < $1.at }
    guard sorted.count > 1 else { return nil }
    count = sorted.count
    for (reading, next) in zip(sorted, sorted.dropFirst()) {
      let minutes = Double(next.at.milliseconds - reading.at.milliseconds) / 60_000
      add(min(minutes, Self.mostMinutes), of: reading)
    }
  }

  private mutating func add(_ minutes: Double, of reading: Reading) {
    // LOW and HIGH lie beyond what the sensor can measure: level 2 either way.
    let isLow = reading.comparator == .less || reading.comparator == .lessOrEqual
    switch reading.value ?? (isLow ? 0 : .infinity) {
    case ..<Self.levelTwo.low: veryLow += minutes
    case ..<range.low: low += minutes
    case ...range.high: within += minutes
    case ...Self.levelTwo.high: high += minutes
    default: veryHigh += minutes
    }
  }

  /// Minutes that are known.
  public var minutes: Double { veryLow + low + within + high + veryHigh }

  /// The share of the known time within the range, 0 to 1.
  public var share: Double { minutes > 0 ? within / minutes : 0 }

  /// `within 63 to 140 mg/dL 87 % of 24 hours, below 4 %, above 9 %`.
  public var words: String {
    guard minutes > 0 else { return "no time known" }
    let part = { (some: Double) in "\(Int((some / minutes * 100).rounded())) %" }
    let hours = Int((minutes / 60).rounded())
    return "within \(Limit.short(range.low)) to \(Limit.short(range.high)) mg/dL "
      + "\(part(within)) of \(hours) \(hours == 1 ? "hour" : "hours"), "
      + "below \(part(veryLow + low)), above \(part(high + veryHigh))"
  }
}
