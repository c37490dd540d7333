import Cells

/// What a list shows for one of its things.
public struct ListRow: Hashable, Sendable {
  /// Lines above the row that belong to a group and cannot be selected.
  public var heading: [Line]
  /// The row: the first line is marked when it is selected.
  public var lines: [Line]

  /// A row of `lines`, under `heading` where a group begins.
  public init(_ lines: [Line], heading: [Line] = []) {
    self.lines = lines.isEmpty ? [.empty] : lines
    self.heading = heading
  }

  /// A row of one line.
  public init(_ line: Line) { self.init([line]) }

  /// How many lines the row takes, its heading included.
  public var height: Int { heading.count + lines.count }
}

/// A list with one selected row. Only the rows on screen are asked for.
public struct ListView<ID: Hashable & Sendable> {
  /// Columns in front of each row, for the pointer.
  public static var margin: Int { 2 }

  private let ids: [ID]
  private let state: ListState<ID>
  private let isFocused: Bool
  private let empty: String
  private let row: (ID) -> ListRow

  /// A list of `ids`; `empty` is what it says when there are none. A list without the focus shows
  /// its pointer but is not highlighted.
  public init(
    _ ids: [ID], state: ListState<ID>, isFocused: Bool = true, empty: String = "Nothing here.",
    row: @escaping (ID) -> ListRow
  ) {
    self.ids = ids
    self.state = state
    self.isFocused = isFocused
    self.empty = empty
    self.row = row
  }

  /// Draws the list; returns the place of the selected row's pointer, where the cursor belongs.
  @discardableResult
  public func draw(into buffer: inout CellBuffer, in rect: Rect) -> Point? {
    if ids.isEmpty {
      buffer.put(
        empty, at: Point(x: rect.x + Self.margin, y: rect.y), style: .muted,
        width: rect.width - Self.margin)
      return rect.origin
    }
    let window = window(in: rect)
    var cursor: Point?
    for slot in window.slots {
      let row = row(ids[slot.index])
      for (index, line) in (row.heading + row.lines).prefix(slot.rect.height).enumerated() {
        let isHeading = index < row.heading.count
        let place = Point(x: rect.x + (isHeading ? 0 : Self.margin), y: slot.rect.y + index)
        buffer.put(line, at: place, width: rect.right - 1 - place.x)
      }
      if slot.index == window.selected {
        cursor = mark(slot.rect.row(row.heading.count), into: &buffer)
      }
    }
    window.drawMarks(into: &buffer, in: rect)
    return cursor
  }

  /// The thing whose row is at `point` when the list is drawn in `rect`.
  public func id(at point: Point, in rect: Rect) -> ID? {
    window(in: rect).index(at: point).map { ids[$0] }
  }

  private func window(in rect: Rect) -> ListWindow {
    ListWindow(ids, state: state, in: rect) { row($0).height }
  }

  private func mark(_ line: Rect, into buffer: inout CellBuffer) -> Point {
    buffer.put(buffer.glyphs.pointer, at: line.origin, style: Style(.selected))
    if isFocused { buffer.reverse(line.inset(right: 1)) }
    return line.origin
  }
}
