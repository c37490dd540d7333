import Cells

/// The keys that may follow the one just pressed, in a box above the last line.
public struct WhichKey: Hashable, Sendable {
  private let title: String
  private let entries: [FooterHint]

  /// The keys after a prefix; `title` says what the prefix does.
  public init(_ title: String, _ entries: [FooterHint]) {
    self.title = title
    self.entries = entries
  }

  /// Draws the box at the bottom of `rect`, in as many columns as fit.
  public func draw(into buffer: inout CellBuffer, in rect: Rect) {
    let glyphs = buffer.glyphs
    let keyWidth = entries.map { DisplayWidth.of(glyphs.spelled($0.key)) }.max() ?? 0
    let titleWidth = entries.map { DisplayWidth.of(glyphs.spelled($0.title)) }.max() ?? 0
    let width = keyWidth + 2 + titleWidth + 2
    let columns = max(1, (rect.width - 4) / max(1, width))
    let rows = min((entries.count + columns - 1) / columns, max(0, rect.height - 2))
    let box = Rect(
      x: rect.x, y: rect.bottom - rows - 2, width: rect.width, height: rows + 2)
    let inner = Frame(title).draw(into: &buffer, in: box)
    let room = rows * columns
    var shown = Array(entries.prefix(room))
    if entries.count > room, room > 0 {
      shown[room - 1] = FooterHint("", "+\(entries.count - room + 1), F1 help")
    }
    for (index, entry) in shown.enumerated() {
      let x = inner.x + (rows == 0 ? 0 : index / rows) * width
      let y = inner.y + (rows == 0 ? 0 : index % rows)
      buffer.put(entry.key, at: Point(x: x, y: y), style: Style(.accent, bold: true))
      let place = Point(x: x + keyWidth + 2, y: y)
      buffer.put(entry.title, at: place, width: min(titleWidth, inner.right - place.x))
    }
  }
}
