import Cells

/// One row of a table.
public struct TableRow: Hashable, Sendable {
  /// Lines above the row that belong to a group and cannot be selected.
  public var heading: [Line]
  /// The text in each column; missing ones are empty.
  public var cells: [Line]
  /// Whole lines under the cells.
  public var below: [Line]

  /// A row.
  public init(_ cells: [Line], below: [Line] = [], heading: [Line] = []) {
    self.cells = cells
    self.below = below
    self.heading = heading
  }

  /// How many lines the row takes, its heading included.
  public var height: Int { heading.count + 1 + below.count }
}

/// A table with a header and one selected row. On a narrow screen the least important columns
/// leave (``TableColumn/leaving``).
public struct TableView<ID: Hashable & Sendable> {
  /// Columns in front of each row, for the pointer.
  public static var margin: Int { 2 }
  /// Lines that the header takes of the table's height.
  public static var headerHeight: Int { 1 }

  private let columns: [TableColumn]
  private let ids: [ID]
  private let state: ListState<ID>
  private let isFocused: Bool
  private let hasHeader: Bool
  private let empty: String
  private let row: (ID) -> TableRow

  /// A table of `ids`; `empty` is what it says when there are none.
  public init(
    _ columns: [TableColumn], _ ids: [ID], state: ListState<ID>, isFocused: Bool = true,
    hasHeader: Bool = true, empty: String = "Nothing here.", row: @escaping (ID) -> TableRow
  ) {
    self.columns = columns
    self.ids = ids
    self.state = state
    self.isFocused = isFocused
    self.hasHeader = hasHeader
    self.empty = empty
    self.row = row
  }

  /// Draws the table; returns the place of the selected row's pointer, where the cursor belongs.
  @discardableResult
  public func draw(into buffer: inout CellBuffer, in rect: Rect) -> Point? {
    let layout = TableLayout(columns, width: rect.width - Self.margin - 1)
    if hasHeader { drawHeader(layout, into: &buffer, in: rect.row(0)) }
    let body = body(of: rect)
    if ids.isEmpty {
      buffer.put(
        empty, at: Point(x: body.x + Self.margin, y: body.y), style: .muted,
        width: body.width - Self.margin)
      return body.origin
    }
    let window = window(in: rect)
    var cursor: Point?
    for slot in window.slots {
      let row = row(ids[slot.index])
      draw(row, layout, into: &buffer, in: slot.rect)
      if slot.index == window.selected, row.heading.count < slot.rect.height {
        let line = slot.rect.row(row.heading.count)
        buffer.put(buffer.glyphs.pointer, at: line.origin, style: Style(.selected))
        if isFocused { buffer.reverse(line.inset(right: 1)) }
        cursor = line.origin
      }
    }
    window.drawMarks(into: &buffer, in: body)
    return cursor
  }

  /// The thing whose row is at `point` when the table is drawn in `rect`.
  public func id(at point: Point, in rect: Rect) -> ID? {
    window(in: rect).index(at: point).map { ids[$0] }
  }

  private func body(of rect: Rect) -> Rect {
    rect.inset(top: hasHeader ? Self.headerHeight : 0)
  }

  private func window(in rect: Rect) -> ListWindow {
    ListWindow(ids, state: state, in: body(of: rect)) { row($0).height }
  }

  private func drawHeader(_ layout: TableLayout, into buffer: inout CellBuffer, in line: Rect) {
    for place in layout.places {
      let column = columns[place.column]
      put(Line(column.title, .muted), place, column.alignment, into: &buffer, at: line.origin)
    }
  }

  private func draw(
    _ row: TableRow, _ layout: TableLayout, into buffer: inout CellBuffer, in rect: Rect
  ) {
    for (index, line) in row.heading.prefix(rect.height).enumerated() {
      buffer.put(line, at: Point(x: rect.x, y: rect.y + index), width: rect.width - 1)
    }
    let first = row.heading.count
    guard first < rect.height else { return }
    let origin = Point(x: rect.x, y: rect.y + first)
    for place in layout.places where place.column < row.cells.count {
      let alignment = columns[place.column].alignment
      put(row.cells[place.column], place, alignment, into: &buffer, at: origin)
    }
    for (index, line) in row.below.prefix(rect.height - first - 1).enumerated() {
      let place = Point(x: rect.x + Self.margin, y: origin.y + 1 + index)
      buffer.put(line, at: place, width: rect.right - 1 - place.x)
    }
  }

  private func put(
    _ text: Line, _ place: TableLayout.Place, _ alignment: TableColumn.Alignment,
    into buffer: inout CellBuffer, at origin: Point
  ) {
    let text = buffer.glyphs.spelled(text)
    let spare = alignment == .right ? max(0, place.width - text.width) : 0
    let point = Point(x: origin.x + Self.margin + place.x + spare, y: origin.y)
    buffer.put(text, at: point, width: place.width - spare)
  }
}
