import Cells
import Clinical
import Merging
import Widgets

extension Page {
  /// The chart: the person's limit as a line, doubtful points hollow, gaps as gaps, what happened marked
  /// on the axis; above it the reading that the cursor stands on.
  mutating func chart(of series: Series, _ person: OpenPerson, _ state: PortalState) {
    let focus = max(0, series.points.count - 1 - state.page.reading)
    readout(series.points[focus], series, person, state)
    let room = state.size.height - Layout.aroundBody - rows.count
    // On a low screen the chart has a page of its own, below the words.
    let height = room >= 8 ? min(18, room) : max(6, min(12, state.bodyHeight))
    var buffer = CellBuffer(
      Size(width: width - 2, height: height), glyphs: state.settings.glyphs)
    let span = series.span(state)
    let shown = series.shown(state)
    let drawn =
      series.points[shown.lowerBound...max(focus, shown.lowerBound)]
      .count { $0.value != nil } - 1
    var lines = series.lines(shown)
    if let over = person.over(series, state)?.laid(over: lines, from: span.start, to: span.end) {
      lines.append(over)
    }
    let chart = ChartView(
      lines, window: ChartWindow(from: span.start, to: span.end),
      startLabel: series.label(span.start, state), endLabel: series.label(span.end, state),
      focus: drawn, events: series.isVital ? person.events(for: series, state) : [])
    let cursor = chart.draw(into: &buffer, in: buffer.bounds)
    self.cursor = Point(x: cursor.x + 1, y: rows.count + cursor.y)
    drawing(buffer)
  }

  /// The name of the line that reads the cursor out.
  static let readout = "reading"

  /// The reading under the cursor in words; Enter shows who says it, `o` what was sent.
  private mutating func readout(
    _ point: Series.Point, _ series: Series, _ person: OpenPerson, _ state: PortalState
  ) {
    let when = state.relative(point.at, offsetMinutes: point.offsetMinutes)
    let outside = series.isOutside(point)
    let words = [
      [point.shown, series.unit].filter { !$0.isEmpty }.joined(separator: " "), when,
      point.sourceName, outside, point.late(state), point.doubt ?? "",
    ].filter { !$0.isEmpty }.joined(separator: ", ")
    let item = Item(Self.readout, .screen(.fact(point.thing)))
      .of(point.thing).explained("K and J go from reading to reading. Enter shows who says it.")
    add(item, wrapped(words, at: 3, outside.isEmpty ? .text : .warning))
    guard let over = person.over(series, state) else { return }
    let beside = over.nearest(to: point.at).map {
      [$0.shown, over.unit].filter { !$0.isEmpty }.joined(separator: " ") + ", "
        + state.moment($0.at, offsetMinutes: $0.offsetMinutes)
    }
    let name = over.title.withoutRemark
    text("With it: \(name) \(beside ?? "not measured within a day of it")", indent: 3, .muted)
  }
}

extension Series {
  static let day = 86_400_000.0

  /// Where a point stands on the time axis, in days.
  func place(_ index: Int) -> Double { Double(points[index].at.milliseconds) / Self.day }

  /// Two days without a reading leave a gap in the line of a vital sign; values of a laboratory are
  /// always joined.
  private var gap: Double? { isVital ? 2 : nil }

  /// The values as the chart draws them: two lines for blood pressure. A limit on an average stands
  /// in a series of its own, so that it marks no value.
  func lines(_ shown: Range<Int>) -> [ChartSeries] {
    let points = points[shown]
    let judged = bound?.isForAverage == false
    let words = "\(bound?.words ?? ""), \(bound?.author ?? "")"
    let first = limits(bound?.low, bound?.high, words)
    let second = limits(nil, bound?.secondHigh, "for the lower")
    let values = points.compactMap { chartPoint($0, $0.value) }
    let seconds = points.compactMap { chartPoint($0, $0.second) }
    let isPair = !seconds.isEmpty
    var lines = [
      ChartSeries(
        isPair ? "upper" : title, points: values, limits: judged ? first : [], gap: gap)
    ]
    if isPair {
      lines.append(
        ChartSeries("lower", points: seconds, limits: judged ? second : [], gap: gap))
    }
    if bound != nil, !judged {
      lines.append(ChartSeries("limit", points: [], limits: first + second))
    }
    return lines
  }

  private func chartPoint(_ point: Point, _ value: Double?) -> ChartPoint? {
    value.map {
      ChartPoint(
        x: Double(point.at.milliseconds) / Self.day, y: $0, when: "", shown: point.shown,
        isDoubtful: point.quality != .sound, note: point.doubt ?? "")
    }
  }

  private func limits(_ low: Double?, _ high: Double?, _ words: String) -> [ChartLimit] {
    [
      low.map { ChartLimit($0, .lower, label: words) },
      high.map { ChartLimit($0, .upper, label: words) },
    ].compactMap { $0 }
  }

  /// The days that are shown: a month of a vital sign, everything of a laboratory value, unless the
  /// chart was moved or zoomed.
  func span(_ state: PortalState) -> (start: Double, end: Double) {
    guard !points.isEmpty else { return (0, 1) }
    let (first, last) = (place(0), place(points.count - 1))
    let days = Double(state.page.days ?? defaultDays)
    if days == 0 || last - first <= days, state.page.pan == 0 {
      return (min(first, last - 1), last + 0.01)
    }
    let width = days == 0 ? last - first : days
    let end = max(first + width / 2, last - Double(state.page.pan) * width / 2)
    return (end - width, end + 0.01)
  }

  /// More points than this are a sensor's: its chart begins with a day, and its table goes by the days
  /// that the chart shows.
  static let many = 400
  var isLong: Bool { points.count > Self.many }

  /// The days that a chart shows at first.
  var defaultDays: Int { isLong ? 1 : isVital ? 30 : 0 }

  /// The places of the points that the days shown hold; all of a series that is not long.
  func shown(_ state: PortalState) -> Range<Int> {
    guard isLong else { return points.indices }
    let span = span(state)
    let first = points.partitioningIndex { Double($0.at.milliseconds) / Self.day >= span.start }
    let end = points.partitioningIndex { Double($0.at.milliseconds) / Self.day > span.end }
    return first..<max(first, end)
  }

  func label(_ place: Double, _ state: PortalState) -> String {
    let instant = Instant(milliseconds: Int64(place * Self.day))
    return Dates.short(state.local(instant))
  }
}
