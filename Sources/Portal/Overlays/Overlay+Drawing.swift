import Cells
import Widgets

extension PortalState {
  /// Draws what lies over the screen; returns the cursor's place in it.
  func drawOverlay(into buffer: inout CellBuffer) -> Point? {
    // Whose record it is stays in sight, where there is room for it.
    let room = buffer.bounds.inset(top: size.height < 20 ? 1 : Layout.top, bottom: 1)
    switch overlays.last {
    case nil, .blank, .locked: return nil
    case .explain(let top): return drawExplanation(top: top, into: &buffer, in: room)
    case .lookUp(let word): return drawLookUp(word, into: &buffer, in: room)
    case .menu(let selected): return drawMenu(selected, into: &buffer, in: room)
    case .palette(let query, let selected):
      return drawPalette(query, selected, into: &buffer, in: room)
    case .confirm(let asked):
      let subject = asked.isAboutPerson ? subjectWords : nil
      return Dialog(
        asked.question,
        body: [subject.map { Line($0, .title) }, Line(asked.detail)].compactMap(\.self),
        buttons: ["No", "Yes"],
        focus: asked.choosesYes ? 1 : 0
      ).draw(into: &buffer, in: room)
    case .picking(let picking): return draw(picking, into: &buffer, in: room)
    case .form(let form): return draw(form, into: &buffer, in: room)
    }
  }

  /// The box that a list of entries is drawn in.
  func box(_ rows: Int, in room: Rect, width: Int = 76) -> Rect {
    room.centered(Size(width: width, height: rows + 2))
  }

  private func draw(_ picking: Picking, into buffer: inout CellBuffer, in room: Rect) -> Point {
    let rows = picking.entries.enumerated().map { index, entry in
      TableRow([Line(index < 9 ? String(index + 1) : "", .accent), Line(entry.title)])
    }
    let inner = Frame(picking.title).draw(
      into: &buffer, in: box(rows.count, in: room, width: 64))
    let table = TableView(
      [TableColumn("", .fixed(1)), TableColumn("", .flexible(16))],
      Array(rows.indices), state: ListState(selection: picking.selected), hasHeader: false
    ) { rows[$0] }
    return table.draw(into: &buffer, in: inner) ?? inner.origin
  }

  private func drawMenu(_ selected: Int, into buffer: inout CellBuffer, in room: Rect) -> Point {
    let entries = menuEntries
    let inner = Frame("What can be done here").draw(
      into: &buffer, in: box(entries.count, in: room, width: 64))
    let table = TableView(
      [TableColumn("", .fixed(1)), TableColumn("", .flexible(16)), TableColumn("", .fixed(6))],
      Array(entries.indices), state: ListState(selection: selected), hasHeader: false
    ) { index in
      let obstacle = entries[index].obstacle(self)
      let style: Style = obstacle == nil ? .text : .muted
      return TableRow([
        Line(index < 9 ? String(index + 1) : "", .accent),
        Line(entries[index].title + (obstacle.map { " (\($0))" } ?? ""), style),
        Line(entries[index].footerKey(in: self), .muted),
      ])
    }
    return table.draw(into: &buffer, in: inner) ?? inner.origin
  }

  private func drawPalette(
    _ query: TextFieldState, _ selected: Int, into buffer: inout CellBuffer, in room: Rect
  ) -> Point {
    let entries = paletteEntries(matching: query.text)
    let items = entries.map { binding in
      PaletteItem(
        binding.command, binding.title, keys: binding.footerKey(in: self),
        disabledReason: binding.obstacle(self),
        matches: Fuzzy.match(query.text, in: binding.title)?.places ?? [])
    }
    let chosen = entries.indices.contains(selected) ? entries[selected].command : nil
    return PaletteView(
      "All commands", query: query, items: items, state: ListState(selection: chosen)
    ).draw(into: &buffer, in: room)
  }

  private func draw(_ form: Form, into buffer: inout CellBuffer, in room: Rect) -> Point {
    let width = min(72, room.width)
    let subject = form.isAboutPerson ? subjectWords.map { $0 + ". " } : nil
    let note = Wrap.lines((subject ?? "") + form.note, width: width - 4)
    let isNarrow = width < 54
    let rows = form.fields.count * (isNarrow ? 2 : 1) + 2
    let inner = Frame(form.title).draw(
      into: &buffer, in: box(note.count + rows, in: room, width: width))
    // On a low screen the note gives way to the fields.
    let shown = note.prefix(max(0, inner.height - rows))
    for (index, line) in shown.enumerated() {
      buffer.put(line, at: Point(x: inner.x, y: inner.y + index), style: .muted)
    }
    if let problem = form.problem {
      buffer.put(
        "! " + problem, at: Point(x: inner.x, y: inner.bottom - 1), style: .critical,
        width: inner.width)
    }
    let fields = form.fields.enumerated().map { index, field in
      FormField(index, field.label, field.content(buffer.glyphs))
    }
    let save = FormField(form.fields.count, form.button, FormField<Int>.Content.button)
    let place = inner.inset(top: shown.count, bottom: form.problem == nil ? 0 : 1)
    return FormView(fields + [save], focus: form.focus).draw(into: &buffer, in: place)
      ?? inner.origin
  }
}

extension Form.Field {
  /// The field as it is drawn. Of many choices the one made is shown, between arrows.
  fileprivate func content(_ glyphs: Glyphs) -> FormField<Int>.Content {
    choices.isEmpty
      ? .text(input, placeholder: hint)
      : .choice(["\(glyphs.left) \(choices[chosen].title) \(glyphs.right)"], chosen: 0)
  }
}
