import Cells
import Widgets

extension PortalState {
  /// Draws what lies over the screen; returns the cursor's place in it.
  func drawOverlay(into buffer: inout CellBuffer) -> Point? {
    // Whose record it is stays in sight, where there is room for it.
    let room = buffer.bounds.inset(top: size.height < 20 ? 0 : Layout.top, bottom: 1)
    switch overlays.last {
    case nil, .blank: return nil
    case .explain(let top): return drawExplanation(top: top, into: &buffer, in: room)
    case .menu(let selected):
      return drawMenu(menuEntries, selected, into: &buffer, in: room)
    case .palette(let text, let selected):
      return drawPalette(text, selected, into: &buffer, in: room)
    case .confirm(let asked):
      return Dialog(
        asked.question, body: [Line(asked.detail)], buttons: ["No", "Yes"],
        focus: asked.choosesYes ? 1 : 0
      ).draw(into: &buffer, in: room)
    case .form(let form): return draw(form, into: &buffer, in: room)
    }
  }

  /// The box that a list of entries is drawn in.
  private func box(_ rows: Int, in room: Rect, width: Int = 76) -> Rect {
    room.centered(Size(width: width, height: rows + 2))
  }

  private func drawExplanation(top: Int, into buffer: inout CellBuffer, in room: Rect) -> Point {
    let width = min(76, room.width) - 4
    var lines: [Line] = []
    lines += Wrap.lines(explanation, width: width).map { Line($0) }
    lines.append(.empty)
    for binding in explained {
      let keys = binding.keys.map { $0.filter { $0 != " " } }.joined(separator: " ")
      lines += Wrap.lines(Line(keys + "  ", .accent) + Line(binding.help), width: width)
    }
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

  /// What the chosen thing is, why it matters and what its value means.
  private var explanation: String {
    let page = Page.of(self)
    let item = page.item(named: self.page.selected)
    if let about = item?.about, !about.isEmpty { return about }
    guard let person, let fact = item?.thing.flatMap({ person.chart.fact(containing: $0) }) else {
      return page.about
    }
    let findings = person.chart.safety.filter { $0.facts.contains(fact.name) }
    return ([fact.about] + findings.map { "\($0.words) (\($0.source))" }).joined(separator: "\n")
  }

  /// The bindings that help here lists: each command once, moving last.
  private var explained: [Binding] {
    var below = self
    below.overlays = []
    let groups: [Binding.Group] = [.asking, .doing, .moving, .going, .program]
    let active = Keymap.active(in: below)
    return groups.flatMap { group in active.filter { $0.group == group } }
  }

  private func drawMenu(
    _ entries: [Binding], _ selected: Int, into buffer: inout CellBuffer, in room: Rect
  ) -> Point {
    let inner = Frame("What can be done here").draw(
      into: &buffer, in: box(entries.count, in: room, width: 60))
    let first = min(max(0, entries.count - inner.height), max(0, selected - inner.height + 1))
    return drawEntries(entries, first: first, selected: selected, into: &buffer, in: inner)
  }

  private func drawPalette(
    _ text: String, _ selected: Int, into buffer: inout CellBuffer, in room: Rect
  ) -> Point {
    let entries = paletteEntries(matching: text)
    let inner = Frame("All commands").draw(into: &buffer, in: box(14, in: room, width: 60))
    let used = buffer.put(": " + text, at: inner.origin, style: .accent, width: inner.width)
    let list = inner.inset(top: 1)
    if entries.isEmpty {
      buffer.put("No command has these letters.", at: list.origin, style: .muted)
    }
    let first = max(0, selected - list.height + 1)
    _ = drawEntries(entries, first: first, selected: selected, into: &buffer, in: list)
    return Point(x: inner.x + min(used, inner.width - 1), y: inner.y)
  }

  private func drawEntries(
    _ entries: [Binding], first: Int, selected: Int, into buffer: inout CellBuffer, in rect: Rect
  ) -> Point {
    var cursor = rect.origin
    for (offset, binding) in entries.dropFirst(first).prefix(rect.height).enumerated() {
      let index = first + offset
      let y = rect.y + offset
      let obstacle = binding.obstacle(self)
      let digit = index < 9 && overlays.last?.hasDigits == true ? "\(index + 1) " : "  "
      let style: Style = obstacle == nil ? .text : .muted
      buffer.put(digit, at: Point(x: rect.x + 2, y: y), style: .accent)
      let words = binding.title + (obstacle.map { " (\($0))" } ?? "")
      buffer.put(words, at: Point(x: rect.x + 4, y: y), style: style, width: rect.width - 12)
      buffer.put(
        binding.footerKey(in: self), at: Point(x: rect.right - 6, y: y), style: .muted, width: 6)
      if index == selected {
        buffer.put(buffer.glyphs.pointer, at: Point(x: rect.x, y: y), style: .accent)
        buffer.reverse(rect.row(offset))
        cursor = Point(x: rect.x, y: y)
      }
    }
    return cursor
  }

  private func draw(_ form: Form, into buffer: inout CellBuffer, in room: Rect) -> Point {
    let width = min(72, room.width) - 4
    let note = Wrap.lines(form.note, width: width)
    let inner = Frame(form.title).draw(
      into: &buffer, in: box(note.count + form.fields.count + 4, in: room, width: 72))
    var y = inner.y
    // On a low screen the note gives way to the fields.
    for line in note.prefix(max(0, inner.height - form.fields.count - 2)) {
      buffer.put(line, at: Point(x: inner.x, y: y), style: .muted, width: inner.width)
      y += 1
    }
    var cursor = inner.origin
    let from = max(0, min(form.focus, form.fields.count) - (inner.bottom - y - 2))
    for (index, field) in form.fields.enumerated().dropFirst(from) where y < inner.bottom - 1 {
      let place = draw(
        field, isFocused: index == form.focus, at: Point(x: inner.x, y: y), inner, &buffer)
      if index == form.focus { cursor = place }
      y += 1
    }
    if let problem = form.problem {
      buffer.put(
        "! " + problem, at: Point(x: inner.x, y: inner.bottom - 2), style: .critical,
        width: inner.width)
    }
    let save = Button("Save", isFocused: form.focus == form.fields.count)
      .draw(into: &buffer, at: Point(x: inner.x, y: inner.bottom - 1))
    return form.focus == form.fields.count ? save : cursor
  }

  private func draw(
    _ field: Form.Field, isFocused: Bool, at place: Point, _ inner: Rect,
    _ buffer: inout CellBuffer
  ) -> Point {
    let labelWidth = 9
    buffer.put(
      field.label, at: place, style: isFocused ? .title : .muted, width: labelWidth - 1)
    let start = Point(x: place.x + labelWidth, y: place.y)
    let room = inner.right - start.x
    if !field.choices.isEmpty {
      let glyphs = buffer.glyphs
      let words = isFocused ? "\(glyphs.left) \(field.shown) \(glyphs.right)" : "  " + field.shown
      buffer.put(words, at: start, style: isFocused ? .selected : .text, width: room)
      return start
    }
    // The end of a long text stays in sight, where the next letter goes.
    let shown = String(field.text.suffix(max(1, room - 1)))
    let used = buffer.put(shown, at: start, style: Style(.text, underline: true), width: room)
    if field.text.isEmpty, !field.hint.isEmpty {
      buffer.put(field.hint, at: Point(x: start.x + 2, y: start.y), style: .muted, width: room - 2)
    }
    return Point(x: start.x + used, y: start.y)
  }
}

extension Overlay {
  /// Whether digits choose one of its entries.
  var hasDigits: Bool {
    if case .menu = self { true } else { false }
  }
}
