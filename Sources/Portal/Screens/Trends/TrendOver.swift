import Clinical
import Widgets

extension OpenPerson {
  /// The vital signs that can be laid over a series, in the order of the board.
  func seriesOver(_ key: String) -> [Series] {
    series.filter { $0.isVital && $0.key != key && $0.points.contains { $0.value != nil } }
  }

  /// The series that the chart of another lays over it.
  func over(_ series: Series, _ state: PortalState) -> Series? {
    state.page.over.flatMap { key in seriesOver(series.key).first { $0.key == key } }
  }
}

extension PortalState {
  /// Lays the next vital sign over the chart; after the last, none.
  mutating func layOver() {
    guard case .series(let key) = screen, let others = person?.seriesOver(key) else { return }
    let next =
      page.over.map { over in (others.firstIndex { $0.key == over } ?? others.count - 1) + 1 } ?? 0
    page.over = others.indices.contains(next) ? others[next].key : nil
    settle()
  }
}

extension Series {
  /// Its values over those of another series, on a scale of its own that fills the same height; the name
  /// says so, and from where to where it goes. Nil where the days shown hold none.
  func laid(over other: [ChartSeries], from start: Double, to end: Double) -> ChartSeries? {
    let day = { (point: Point) in Double(point.at.milliseconds) / Self.day }
    let shown = points.filter { $0.value != nil && day($0) >= start && day($0) <= end }
    let counted = shown.filter { $0.quality == .sound }
    guard let low = counted.min(by: { ($0.value ?? 0) < ($1.value ?? 0) }),
      let high = counted.max(by: { ($0.value ?? 0) < ($1.value ?? 0) }),
      let least = low.value, let most = high.value
    else { return nil }
    let drawn = other.flatMap(\.points).filter { $0.x >= start && $0.x <= end && !$0.isDoubtful }
      .map(\.y)
    let (bottom, top) = (drawn.min() ?? 0, drawn.max() ?? 1)
    let scale = most > least ? (top - bottom) / (most - least) : 0
    let middle = most > least ? bottom : (top + bottom) / 2
    let range =
      low.shown == high.shown ? low.shown : "\(low.shown) at the foot, \(high.shown) at the top"
    let name = title.withoutRemark.lowercased() + (unit.isEmpty ? "" : " (\(unit))")
    return ChartSeries(
      "\(name), own scale: \(range)",
      points: shown.compactMap { point in
        point.value.map { value in
          ChartPoint(
            x: day(point), y: min(top, max(bottom, middle + (value - least) * scale)), when: "",
            shown: point.shown, isDoubtful: point.quality != .sound, note: point.doubt ?? "")
        }
      }, gap: isVital ? 2 : nil)
  }

  /// The reading nearest to an instant, no farther than a day.
  func nearest(to instant: Instant) -> Point? {
    let distance = { (point: Point) in abs(point.at.milliseconds - instant.milliseconds) }
    return points.filter { $0.quality == .sound && distance($0) <= 86_400_000 }
      .min { distance($0) < distance($1) }
  }
}
