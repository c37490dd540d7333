/// The part of the time axis that is on screen.
public struct ChartWindow: Hashable, Sendable {
  /// Its start, in the unit of ``ChartPoint/x``.
  public private(set) var start: Double
  /// Its end, after the start.
  public private(set) var end: Double

  /// A window; an empty or reversed one is widened to one unit.
  public init(from start: Double, to end: Double) {
    self.start = start
    self.end = end > start ? end : start + 1
  }

  /// The window that holds all points of `series`; nil when there is none to draw.
  public init?(all series: [ChartSeries]) {
    let places = series.flatMap(\.points).filter(\.isDrawable).map(\.x)
    guard let first = places.min(), let last = places.max() else { return nil }
    if first < last {
      self.init(from: first, to: last)
    } else {
      self.init(from: first - 0.5, to: first + 0.5)
    }
  }

  /// Moves by a part of its width (negative: back in time), not beyond `whole`.
  public mutating func pan(by part: Double, in whole: ChartWindow) {
    let width = min(end - start, whole.end - whole.start)
    let moved = start + part * width
    start = min(max(moved, whole.start), whole.end - width)
    end = start + width
  }

  /// Widens (factor above 1) or narrows round its middle, not beyond `whole` nor to less than a
  /// thousandth of it.
  public mutating func zoom(by factor: Double, in whole: ChartWindow) {
    let all = whole.end - whole.start
    let width = min(max((end - start) * factor, all / 1_000), all)
    let middle = (start + end) / 2
    start = min(max(middle - width / 2, whole.start), whole.end - width)
    end = start + width
  }

  func contains(_ x: Double) -> Bool { x >= start && x <= end }
  func place(_ x: Double) -> Double { (x - start) / (end - start) }
}
