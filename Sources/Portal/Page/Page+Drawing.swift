import Cells

extension Page {
  /// Draws the rows in sight; returns where the cursor stands.
  func draw(_ state: PortalState, into buffer: inout CellBuffer) -> Point {
    let body = state.body
    if rows.isEmpty {
      for (line, row) in wrapped(whenEmpty, at: 1, .muted).prefix(body.height).enumerated() {
        row.draw(y: body.y + line, into: &buffer)
      }
      return body.origin
    }
    let top = min(max(0, rows.count - body.height), max(0, state.page.top))
    let chosen = item(named: state.page.selected)?.id
    var cursor = body.origin
    if let place = self.cursor, place.y >= top, place.y < top + body.height {
      cursor = Point(x: place.x, y: body.y + place.y - top)
    }
    for (offset, row) in rows[top...].prefix(body.height).enumerated() {
      let y = body.y + offset
      row.draw(y: y, into: &buffer)
      for place in row.places where place.item.id == chosen {
        cursor = Point(x: place.at, y: y)
        buffer.put(buffer.glyphs.pointer, at: cursor, style: .accent)
        buffer.reverse(Rect(x: place.at, y: y, width: place.width, height: 1))
      }
    }
    drawMore(top: top, body: body, into: &buffer)
    for (offset, row) in foot.enumerated() { row.draw(y: body.bottom + offset, into: &buffer) }
    return cursor
  }

  /// Says in the last column that there is more above or below.
  private func drawMore(top: Int, body: Rect, into buffer: inout CellBuffer) {
    let x = body.width - 1
    if top > 0 { buffer.put(buffer.glyphs.up, at: Point(x: x, y: body.y), style: .accent) }
    if top + body.height < rows.count {
      buffer.put(buffer.glyphs.down, at: Point(x: x, y: body.bottom - 1), style: .accent)
    }
  }
}

extension Row {
  fileprivate func draw(y: Int, into buffer: inout CellBuffer) {
    for piece in pieces {
      buffer.put(piece.text, at: Point(x: piece.at, y: y), style: piece.style, width: piece.width)
    }
  }
}
