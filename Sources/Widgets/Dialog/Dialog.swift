import Cells

/// A question, or something to be told, over the rest of the screen. The button that changes
/// nothing comes first and has the focus at the start.
public struct Dialog: Hashable, Sendable {
  private let title: String
  private let body: [Line]
  private let buttons: [String]
  private let focus: Int

  /// A dialog; `focus` is the place of the focused button.
  public init(_ title: String, body: [Line], buttons: [String], focus: Int = 0) {
    self.title = title
    self.body = body
    self.buttons = buttons
    self.focus = focus
  }

  /// Draws it in the middle of `rect`; returns the place of the focused button's word.
  @discardableResult
  public func draw(into buffer: inout CellBuffer, in rect: Rect) -> Point {
    let glyphs = buffer.glyphs
    let body = body.map { glyphs.spelled($0) }
    let widest = max(
      body.map(\.width).max() ?? 0, DisplayWidth.of(glyphs.spelled(title)) + 2, buttonsWidth(glyphs)
    )
    let width = min(max(widest, 20), 66, rect.width - 4)
    var lines = body.flatMap { Wrap.lines($0, width: width) }
    let buttonRows = rows(width: width, glyphs)
    let room = max(0, rect.height - 2 - 1 - buttonRows.count)
    if lines.count > room {
      lines = Array(lines.prefix(max(0, room - 1))) + [Line(glyphs.ellipsis, .muted)]
    }
    let box = rect.centered(
      Size(width: width + 4, height: lines.count + 1 + buttonRows.count + 2))
    let inner = Frame(title).draw(into: &buffer, in: box)
    for (index, line) in lines.prefix(inner.height).enumerated() {
      buffer.put(line, at: Point(x: inner.x, y: inner.y + index), width: inner.width)
    }
    return drawButtons(buttonRows, into: &buffer, in: inner)
  }

  private func drawButtons(
    _ rows: [[Int]], into buffer: inout CellBuffer, in inner: Rect
  ) -> Point {
    var cursor = inner.origin
    for (index, row) in rows.enumerated() {
      var x = inner.x
      for place in row {
        let button = Button(buttons[place], isFocused: place == focus)
        let y = inner.bottom - rows.count + index
        let start = button.draw(into: &buffer, at: Point(x: x, y: y))
        if place == focus { cursor = start }
        x += button.width(buffer.glyphs) + 2
      }
    }
    return cursor
  }

  private func buttonsWidth(_ glyphs: Glyphs) -> Int {
    buttons.reduce(-2) { $0 + Button($1, isFocused: false).width(glyphs) + 2 }
  }

  /// The buttons in as many rows as they need.
  private func rows(width: Int, _ glyphs: Glyphs) -> [[Int]] {
    var rows: [[Int]] = [[]]
    var used = 0
    for (index, label) in buttons.enumerated() {
      let needed = Button(label, isFocused: false).width(glyphs)
      if used + needed > width && !rows[rows.count - 1].isEmpty {
        rows.append([])
        used = 0
      }
      rows[rows.count - 1].append(index)
      used += needed + 2
    }
    return rows
  }
}
