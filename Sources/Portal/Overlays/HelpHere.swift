import Cells
import Clinical
import Education
import Widgets

/// `?`: what the chosen thing is, why it matters and what its value means, the clinical words in sight,
/// and below them the keys of the screen.
extension PortalState {
  func drawExplanation(top: Int, into buffer: inout CellBuffer, in room: Rect) -> Point {
    let lines = helpLines(width: min(76, room.width) - 4)
    let box = box(lines.count, in: room)
    let inner = Frame("Help here").draw(into: &buffer, in: box)
    let start = min(max(0, lines.count - inner.height), top)
    for (index, line) in lines[start...].prefix(inner.height).enumerated() {
      buffer.put(line, at: Point(x: inner.x, y: inner.y + index), width: inner.width)
    }
    if start + inner.height < lines.count {
      buffer.put(
        buffer.glyphs.down, at: Point(x: box.right - 2, y: box.bottom - 1), style: .accent)
    }
    return inner.origin
  }

  private func helpLines(width: Int) -> [Line] {
    let page = Page.of(self)
    let item = page.item(named: self.page.selected)
    var lines: [Line] = []
    let explanation = explanation(of: item)
    let about = item?.about ?? ""
    if !about.isEmpty || explanation == nil {
      lines += Wrap.lines(about.isEmpty ? page.about : about, width: width).map { Line($0) }
    }
    if let explanation {
      lines += Wrap.lines(explanation.title, width: width).map { Line($0, .title) }
      lines += labelled(explanation.lines, width: width)
    }
    let words = wordsInSight(page, item)
    if !words.isEmpty {
      lines += [.empty, Line("Words here", .title)]
      for entry in words { lines += Wrap.lines(entry.sentence, width: width).map { Line($0) } }
    }
    lines.append(.empty)
    for binding in explained {
      let keys = binding.keys.map { $0.filter { $0 != " " } }.joined(separator: " ")
      lines += Wrap.lines(Line(keys + "  ", .accent) + Line(binding.help), width: width)
    }
    return lines
  }

  /// Each value behind its label, the label once for all that stand below it.
  func labelled(_ values: [LabelledValue], width: Int) -> [Line] {
    var last = ""
    return values.flatMap { one in
      defer { last = one.label }
      let label = one.label == last ? "  " : one.label.capitalizedFirst + "  "
      return Wrap.lines(Line(label, .muted) + Line(one.value), width: width)
    }
  }

  /// What the chosen thing is: an entry of the record, or the readings of something measured.
  private func explanation(of item: Item?) -> Explanation? {
    guard let person, let item else { return nil }
    if case .screen(.series(let key)) = item.target,
      let series = person.series.first(where: { $0.key == key })
    {
      return series.explanation(limits: person.limits, chart: person.chart)
    }
    var name = item.thing
    if case .screen(.fact(let fact)) = item.target { name = name ?? fact }
    return name.flatMap { person.chart.fact(containing: $0) }
      .map { $0.explanation(in: person.chart, limits: person.limits) }
  }

  /// The words of the glossary in what is read: the rows in sight of a lesson or a paper, else those of
  /// the chosen entry.
  private func wordsInSight(_ page: Page, _ item: Item?) -> [Glossary.Entry] {
    let top = min(max(0, page.rows.count - bodyHeight), max(0, self.page.top))
    var rows = page.rows.dropFirst(top).prefix(bodyHeight)
    if !isReading {
      guard let item, item.thing != nil,
        let first = page.rows.firstIndex(where: { $0.places.contains { $0.item.id == item.id } })
      else { return [] }
      let next = page.rows[(first + 1)...].firstIndex { !$0.places.isEmpty || $0.isEmpty }
      rows = page.rows[first..<(next ?? page.rows.count)]
    }
    let text = rows.flatMap { $0.pieces.map(\.text) }.joined(separator: " ")
    return Glossary.builtIn.entries(in: text)
  }

  /// Whether the screen is a text to read.
  private var isReading: Bool {
    switch screen {
    case .lesson, .narrative, .packet: true
    case .fact(let name): person?.chart.fact(containing: name)?.kind == .document
    default: false
    }
  }

  /// The bindings that help here lists: each command once, moving last.
  private var explained: [Binding] {
    var below = self
    below.overlays = []
    let groups: [Binding.Group] = [.asking, .doing, .moving, .going, .program]
    let active = Keymap.active(in: below)
    return groups.flatMap { group in active.filter { $0.group == group } }
  }
}
