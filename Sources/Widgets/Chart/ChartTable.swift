import Cells

/// The table twin of a chart: every value that the chart has, the newest first, doubtful ones and
/// those that cannot be drawn among them.
public struct ChartTable: Sendable {
  private let series: [ChartSeries]
  private let moments: [[ChartPoint?]]

  /// The table of `series`; values at the same moment stand in one row.
  public init(_ series: [ChartSeries]) {
    self.series = series
    var moments: [(x: Double, points: [ChartPoint?])] = []
    for (index, one) in series.enumerated() {
      for point in one.points {
        let free = moments.firstIndex { $0.x == point.x && $0.points[index] == nil }
        if let free {
          moments[free].points[index] = point
        } else {
          var points = [ChartPoint?](repeating: nil, count: series.count)
          points[index] = point
          moments.append((point.x, points))
        }
      }
    }
    self.moments = moments.sorted { $0.x > $1.x }.map(\.points)
  }

  /// The rows' names, the newest first.
  public var ids: [Int] { Array(moments.indices) }

  /// The table with the selection of `state`.
  public func view(state: ListState<Int>, isFocused: Bool = true) -> TableView<Int> {
    let values = series.map { one in
      TableColumn(one.name.uppercased(), .flexible(10), alignment: .right)
    }
    return TableView(
      [TableColumn("WHEN", .flexible(12))] + values + [
        TableColumn("NOTE", .flexible(10), leaving: 1)
      ],
      ids, state: state, isFocused: isFocused, empty: "No values."
    ) { row($0) }
  }

  private func row(_ id: Int) -> TableRow {
    let points = moments[id]
    let known = points.compactMap { $0 }
    let cells = zip(series, points).map { one, point in
      point.map { cell($0, of: one) } ?? .empty
    }
    let notes = known.map(\.note).filter { !$0.isEmpty }
    return TableRow([Line(known.first?.when ?? "")] + cells + [Line(notes.joined(separator: "; "))])
  }

  private func cell(_ point: ChartPoint, of series: ChartSeries) -> Line {
    if point.isDoubtful { return Line(point.shown + " ?", .muted) }
    switch series.outside(point.y) {
    case .upper: return Line(point.shown + " HIGH", .warning)
    case .lower: return Line(point.shown + " LOW", .warning)
    case nil: return Line(point.shown)
    }
  }
}
