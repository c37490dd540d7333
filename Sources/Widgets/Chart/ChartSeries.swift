import Cells

/// One value in a chart.
public struct ChartPoint: Hashable, Sendable {
  /// Where on the time axis: any unit, the same for all points (seconds, days).
  public let x: Double
  /// The value. One that is not finite is left out of the picture and stays in the table.
  public let y: Double
  /// Kept but not counted: drawn hollow and not joined to the others.
  public let isDoubtful: Bool
  /// When, in words, for the table.
  public let when: String
  /// The value in words, with its unit, for the table.
  public let shown: String
  /// What else is to be said of it: why it is doubtful.
  public let note: String

  /// A value.
  public init(
    x: Double, y: Double, when: String, shown: String, isDoubtful: Bool = false, note: String = ""
  ) {
    self.x = x
    self.y = y
    self.when = when
    self.shown = shown
    self.isDoubtful = isDoubtful
    self.note = note
  }

  var isDrawable: Bool { x.isFinite && y.isFinite }
}

/// A limit that somebody set.
public struct ChartLimit: Hashable, Sendable {
  /// On which side of it values are outside.
  public enum Side: Hashable, Sendable {
    /// Values above are outside.
    case upper
    /// Values below are outside.
    case lower
  }

  /// The value at which the line stands.
  public let value: Double
  /// On which side of it values are outside.
  public let side: Side
  /// The limit in words, with who set it: "under 130, Dr. Halvane".
  public let label: String

  /// A limit.
  public init(_ value: Double, _ side: Side, label: String) {
    self.value = value
    self.side = side
    self.label = label
  }
}

/// One thing measured over time.
public struct ChartSeries: Hashable, Sendable {
  /// How its values are joined.
  public enum Joining: Hashable, Sendable {
    /// By straight lines.
    case line
    /// By steps: a value holds until the next.
    case step
  }

  /// What is measured.
  public let name: String
  /// The values, in the order of time.
  public let points: [ChartPoint]
  /// The limits that apply to it.
  public let limits: [ChartLimit]
  /// How its values are joined.
  public let joining: Joining
  /// Values further apart than this (in the unit of ``ChartPoint/x``) are not joined; nil: all are.
  public let gap: Double?

  /// A series; points are put in the order of time.
  public init(
    _ name: String, points: [ChartPoint], limits: [ChartLimit] = [], joining: Joining = .line,
    gap: Double? = nil
  ) {
    self.name = name
    self.points = points.sorted { $0.x < $1.x }
    self.limits = limits.filter { $0.value.isFinite }
    self.joining = joining
    self.gap = gap
  }

  /// On which side of a limit `value` is, nil when it is inside all.
  func outside(_ value: Double) -> ChartLimit.Side? {
    if limits.contains(where: { $0.side == .upper && value > $0.value }) { return .upper }
    if limits.contains(where: { $0.side == .lower && value < $0.value }) { return .lower }
    return nil
  }
}
