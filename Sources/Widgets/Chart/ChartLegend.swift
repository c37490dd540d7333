import Cells

/// The marks for the values of one series.
struct ChartMarks {
  private let series: ChartSeries
  private let plain: String
  private let glyphs: Glyphs

  init(_ series: ChartSeries, number: Int, glyphs: Glyphs) {
    self.series = series
    self.glyphs = glyphs
    plain = [glyphs.dot, "+", "x", "%"][number % 4]
  }

  /// The mark of a counted value inside the limits.
  var usual: String { plain }

  func mark(_ point: ChartPoint) -> (String, Style) {
    if point.isDoubtful { return (glyphs.hollow, Style(.muted)) }
    switch series.outside(point.y) {
    case .upper: return (glyphs.up, Style(.warning, bold: true))
    case .lower: return (glyphs.down, Style(.warning, bold: true))
    case nil: return (plain, .accent)
    }
  }
}

/// What the marks and lines of a chart mean, in words.
struct ChartLegend {
  private let series: [ChartSeries]
  private let shown: [[ChartPoint]]
  private let events: [Line]

  init(_ series: [ChartSeries], shown: [[ChartPoint]], events: [Line] = []) {
    self.events = events
    self.series = series
    self.shown = shown
  }

  /// A limit's value as the axis writes it: no more decimals than it has, at most 2.
  static func text(_ value: Double) -> String {
    for places in 0..<2 {
      var scale = 1.0
      for _ in 0..<places { scale *= 10 }
      if abs(value * scale - (value * scale).rounded()) < 1e-6 {
        return Decimals.text(value, places: places)
      }
    }
    return Decimals.text(value, places: 2)
  }

  /// The entries, as many on a line as fit.
  func lines(width: Int, glyphs: Glyphs) -> [Line] {
    var lines: [Line] = []
    for entry in entries(glyphs).map({ glyphs.spelled($0) }) {
      if let last = lines.last, last.width + 3 + entry.width <= width {
        lines[lines.count - 1] = last + Line("   ") + entry
      } else {
        lines.append(entry)
      }
    }
    return lines
  }

  private func entries(_ glyphs: Glyphs) -> [Line] {
    var entries: [Line] = []
    // A series without values only carries limits that judge no value.
    if series.filter({ !$0.points.isEmpty }).count > 1 {
      for (index, one) in series.enumerated() where !one.points.isEmpty {
        let mark = ChartMarks(one, number: index, glyphs: glyphs).usual
        entries.append(Line(mark + " ", .accent) + Line(one.name))
      }
    }
    var labels: Set<String> = []
    for limit in series.flatMap(\.limits) where labels.insert(limit.label).inserted {
      let line = String(repeating: glyphs.limit, count: 2) + " "
      entries.append(Line(line, .warning) + Line(limit.label))
    }
    let sides = zip(series, shown).flatMap { one, points in
      points.filter { !$0.isDoubtful }.compactMap { one.outside($0.y) }
    }
    if sides.contains(.upper) { entries.append(outside(glyphs.up, "above the limit")) }
    if sides.contains(.lower) { entries.append(outside(glyphs.down, "below the limit")) }
    if shown.contains(where: { $0.contains(where: \.isDoubtful) }) {
      entries.append(Line(glyphs.hollow + " ", .muted) + Line("not counted", .muted))
    }
    return entries + events
  }

  private func outside(_ mark: String, _ words: String) -> Line {
    Line(mark + " ", Style(.warning, bold: true)) + Line(words)
  }
}
