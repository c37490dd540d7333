import Cells

/// Which rows of a list are on screen, and where: what lists and tables share.
struct ListWindow {
  /// One row on screen.
  struct Slot {
    let index: Int
    let rect: Rect
  }

  let slots: [Slot]
  /// The selected row's place among all.
  let selected: Int?
  /// Whether there is more above and below.
  let isCutAbove: Bool
  let isCutBelow: Bool

  init<ID: Hashable & Sendable>(
    _ ids: [ID], state: ListState<ID>, in rect: Rect, height: (ID) -> Int
  ) {
    selected = state.place(among: ids)
    guard let selected, !rect.isEmpty else {
      slots = []
      isCutAbove = false
      isCutBelow = false
      return
    }
    let first = state.offset(toShow: selected, among: ids, room: rect.height, height: height)
    var slots: [Slot] = []
    var y = rect.y
    var index = first
    while index < ids.count, y < rect.bottom {
      let rows = min(height(ids[index]), rect.bottom - y)
      slots.append(Slot(index: index, rect: Rect(x: rect.x, y: y, width: rect.width, height: rows)))
      y += rows
      index += 1
    }
    self.slots = slots
    isCutAbove = first > 0
    isCutBelow = index < ids.count
  }

  /// Marks at the right border that there is more above or below.
  func drawMarks(into buffer: inout CellBuffer, in rect: Rect) {
    let x = rect.right - 1
    if isCutAbove { buffer.put(buffer.glyphs.up, at: Point(x: x, y: rect.y), style: .muted) }
    if isCutBelow {
      buffer.put(buffer.glyphs.down, at: Point(x: x, y: rect.bottom - 1), style: .muted)
    }
  }

  /// The index of the row at `point`, for the mouse.
  func index(at point: Point) -> Int? {
    slots.first { $0.rect.contains(point) }?.index
  }
}
