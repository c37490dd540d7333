import Cells

/// Values over time with the limits that somebody set. Values beyond a limit are marked by a
/// triangle, doubtful ones are hollow, a gap in time is a gap in the line. The axis, the limits'
/// words and what the marks mean stand beside it, so that nothing is said by colour or shape alone;
/// Its twin, the table of the same values, is a page of rows.
public struct ChartView: Sendable {
  private let series: [ChartSeries]
  private let window: ChartWindow
  private let startLabel: String
  private let endLabel: String
  private let focus: Int?
  private let events: [ChartEvent]

  /// A chart of `series` in `window` (nil: all of it); the labels stand under its start and end;
  /// `focus` is the place of the focused point among those of the first series (nil: the last);
  /// `events` are marked on the axis.
  public init(
    _ series: [ChartSeries], window: ChartWindow? = nil, startLabel: String, endLabel: String,
    focus: Int? = nil, events: [ChartEvent] = []
  ) {
    self.events = events
    self.series = series
    self.window = window ?? ChartWindow(all: series) ?? ChartWindow(from: 0, to: 1)
    self.startLabel = startLabel
    self.endLabel = endLabel
    self.focus = focus
  }

  /// Draws the chart; returns the place of the focused point, where the cursor belongs.
  @discardableResult
  public func draw(into buffer: inout CellBuffer, in rect: Rect) -> Point {
    let shown = series.map { one in one.points.filter { $0.isDrawable && window.contains($0.x) } }
    guard shown.contains(where: { !$0.isEmpty }) else {
      buffer.put("No values in this time.", at: rect.origin, style: .muted, width: rect.width)
      return rect.origin
    }
    let happened = ChartEvents(events, in: window)
    let legend = ChartLegend(series, shown: shown, events: happened.entries())
      .lines(width: rect.width, glyphs: buffer.glyphs)
      .prefix(max(0, min(happened.entries().isEmpty ? 3 : 4, rect.height - 5)))
    // A doubtful value does not set the scale: it would flatten those that count. Beyond the scale
    // it stands at the edge.
    let counted = shown.flatMap { $0.filter { !$0.isDoubtful } }
    let scaled = counted.isEmpty ? shown.flatMap { $0 } : counted
    let scale = ChartScale(
      scaled.map(\.y) + series.flatMap { $0.limits.map(\.value) },
      ticks: max(2, (rect.height - legend.count) / 3))
    let labels = scale.ticks.map { scale.text($0) } + limitLabels
    let axis = min(rect.width / 3, (labels.map(\.count).max() ?? 0) + 1)
    let plot = rect.inset(left: axis + 1, bottom: legend.count + 2)
    guard !plot.isEmpty else { return rect.origin }
    drawAxes(scale, into: &buffer, plot: plot, left: rect.x)
    happened.draw(into: &buffer, window: window, plot: plot)
    for (index, line) in legend.enumerated() {
      let y = rect.bottom - legend.count + index
      buffer.put(line, at: Point(x: rect.x, y: y), width: rect.width)
    }
    return drawValues(shown, scale, into: &buffer, in: plot)
  }

  private var limitLabels: [String] {
    series.flatMap { $0.limits.map { ChartLegend.text($0.value) } }
  }

  /// The axis with its numbers, the limits' lines with theirs, and the time labels.
  private func drawAxes(
    _ scale: ChartScale, into buffer: inout CellBuffer, plot: Rect, left: Int
  ) {
    let glyphs = buffer.glyphs
    let raster = ChartRaster(size: plot.size, plot: glyphs.plot)
    func row(_ value: Double) -> Int { plot.y + raster.cell((0, scale.place(value))).y }
    func label(_ text: String, y: Int, style: Style) {
      let room = plot.x - 1 - left
      buffer.fill(Rect(x: left, y: y, width: room, height: 1))
      buffer.put(text, at: Point(x: left + max(0, room - 1 - text.count), y: y), style: style)
    }
    for y in plot.y..<plot.bottom {
      buffer.put(glyphs.vertical, at: Point(x: plot.x - 1, y: y), style: .border)
    }
    for tick in scale.ticks { label(scale.text(tick), y: row(tick), style: .muted) }
    for limit in series.flatMap(\.limits) {
      let y = row(limit.value)
      let line = String(repeating: glyphs.limit, count: plot.width)
      buffer.put(line, at: Point(x: plot.x, y: y), style: .warning)
      label(ChartLegend.text(limit.value), y: y, style: .warning)
    }
    let rule = glyphs.corners[2] + String(repeating: glyphs.horizontal, count: plot.width)
    buffer.put(rule, at: Point(x: plot.x - 1, y: plot.bottom), style: .border)
    let times = Rect(x: left, y: plot.bottom + 1, width: plot.right - left, height: 1)
    let start = Line(String(repeating: " ", count: plot.x - left) + startLabel, .muted)
    Bar(start, right: Line(endLabel, .muted)).draw(into: &buffer, in: times)
  }

  private func drawValues(
    _ shown: [[ChartPoint]], _ scale: ChartScale, into buffer: inout CellBuffer, in plot: Rect
  ) -> Point {
    var raster = ChartRaster(size: plot.size, plot: buffer.glyphs.plot)
    for (one, points) in zip(series, shown) { draw(one, points, scale, into: &raster) }
    for y in 0..<plot.height {
      for x in 0..<plot.width {
        if let character = raster.character(at: Point(x: x, y: y)) {
          buffer.put(character, at: Point(x: plot.x + x, y: plot.y + y), style: .accent)
        }
      }
    }
    for (index, points) in shown.enumerated() {
      // Where points stand closer than their cells, the line alone shows them.
      let isDense = points.count > plot.width
      let marks = ChartMarks(series[index], number: index, glyphs: buffer.glyphs)
      for point in points.sorted(by: { $0.isDoubtful && !$1.isDoubtful }) {
        let (mark, style) = marks.mark(point)
        if isDense && style == .accent { continue }
        let cell = raster.cell((window.place(point.x), scale.place(point.y)))
        buffer.put(mark, at: Point(x: plot.x + cell.x, y: plot.y + cell.y), style: style)
      }
    }
    return cursor(scale, raster, in: plot)
  }

  private func draw(
    _ series: ChartSeries, _ points: [ChartPoint], _ scale: ChartScale,
    into raster: inout ChartRaster
  ) {
    let counted = points.filter { !$0.isDoubtful }
    func place(_ point: ChartPoint) -> (x: Double, y: Double) {
      (window.place(point.x), scale.place(point.y))
    }
    for (left, right) in zip(counted, counted.dropFirst()) {
      if let gap = series.gap, right.x - left.x > gap { continue }
      let start = place(left)
      let end = place(right)
      switch series.joining {
      case .line: raster.line(from: start, to: end)
      case .step:
        raster.line(from: start, to: (end.x, start.y))
        raster.line(from: (end.x, start.y), to: end)
      }
    }
  }

  private func cursor(_ scale: ChartScale, _ raster: ChartRaster, in plot: Rect) -> Point {
    let points = series.first?.points ?? []
    let focused = focus.flatMap { points.indices.contains($0) ? points[$0] : nil }
    let drawn = { (point: ChartPoint) in point.isDrawable && window.contains(point.x) }
    guard let point = focused.flatMap({ drawn($0) ? $0 : nil }) ?? points.last(where: drawn) else {
      return plot.origin
    }
    let cell = raster.cell((window.place(point.x), scale.place(point.y)))
    return Point(x: plot.x + cell.x, y: plot.y + cell.y)
  }
}
