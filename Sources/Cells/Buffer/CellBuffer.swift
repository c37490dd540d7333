/// A screen of cells: what views draw into, what tests read as text, what the terminal shows.
///
/// Text is cleaned on its way in (``Sanitizer``); drawing outside is cut off; a wide character is
/// never split: where half of it is overwritten or cut, the other half becomes a space.
public struct CellBuffer: Equatable, Sendable {
  /// Columns and rows.
  public let size: Size
  /// The marks to draw with. With ``Glyphs/ascii`` text is spelled in ASCII too.
  public let glyphs: Glyphs
  private var cells: [Cell]

  /// An empty screen.
  public init(_ size: Size, glyphs: Glyphs = .unicode) {
    self.size = size
    self.glyphs = glyphs
    cells = Array(repeating: .blank(), count: size.width * size.height)
  }

  /// The whole screen.
  public var bounds: Rect { Rect(size) }

  /// The cell at a place; a blank outside.
  public subscript(point: Point) -> Cell {
    bounds.contains(point) ? cells[point.y * size.width + point.x] : .blank()
  }

  /// The cells of row `y`, from the left; empty outside.
  public func row(_ y: Int) -> ArraySlice<Cell> {
    guard y >= 0 && y < size.height else { return [] }
    return cells[(y * size.width)..<((y + 1) * size.width)]
  }

  /// Draws `text` on one line from `point`, in at most `width` columns (nil: to the right edge).
  /// Longer text ends in an ellipsis. Returns the columns used.
  @discardableResult
  public mutating func put(
    _ text: some StringProtocol, at point: Point, style: Style = .text, width: Int? = nil
  ) -> Int {
    var run = Run(room: room(at: point, width: width), glyphs: glyphs)
    run.add(text, style: style)
    return put(run, at: point)
  }

  /// Draws a line of several styles, as the other `put` does one.
  @discardableResult
  public mutating func put(_ line: Line, at point: Point, width: Int? = nil) -> Int {
    var run = Run(room: room(at: point, width: width), glyphs: glyphs)
    for span in line.spans { run.add(span.text, style: span.style) }
    return put(run, at: point)
  }

  /// Blanks `rect` in `style`.
  public mutating func fill(_ rect: Rect, style: Style = .text) {
    for point in points(of: rect) { set(.space, x: point.x, y: point.y, style: style) }
  }

  /// Changes the style of the cells in `rect` and leaves their text.
  public mutating func restyle(_ rect: Rect, style: Style) {
    for point in points(of: rect) { cells[point.y * size.width + point.x].style = style }
  }

  /// Exchanges foreground and background of the cells in `rect`: the mark of the selected row.
  public mutating func reverse(_ rect: Rect) {
    for point in points(of: rect) { cells[point.y * size.width + point.x].style.reverse = true }
  }

  /// The places of `rect` that are on the screen.
  private func points(of rect: Rect) -> [Point] {
    let columns = max(0, rect.x)..<max(0, rect.x, min(rect.right, size.width))
    let rows = max(0, rect.y)..<max(0, rect.y, min(rect.bottom, size.height))
    return rows.flatMap { y in columns.map { x in Point(x: x, y: y) } }
  }

  /// Columns that may be used from `point` on; 0 outside the screen.
  private func room(at point: Point, width: Int?) -> Int {
    guard point.y >= 0 && point.y < size.height && point.x < size.width else { return 0 }
    return max(0, min(width ?? Int.max, size.width - point.x))
  }

  private mutating func put(_ run: Run, at point: Point) -> Int {
    var x = point.x
    for (cluster, style) in run.clusters {
      set(cluster, x: x, y: point.y, style: style)
      x += cluster.width
    }
    return x - point.x
  }

  private mutating func set(_ cluster: Cluster, x: Int, y: Int, style: Style) {
    let start = max(0, x)
    let end = min(x + cluster.width, size.width)
    guard start < end else { return }
    mendNeighbours(from: start, to: end, y: y)
    let row = y * size.width
    if end - start < cluster.width {
      for column in start..<end { cells[row + column] = .blank(style) }
      return
    }
    cells[row + x] = Cell(cluster, style: style)
    if cluster.width == 2 { cells[row + x + 1] = .continuation(style) }
  }

  /// Blanks the halves of wide characters that stick out of the columns to be overwritten.
  private mutating func mendNeighbours(from start: Int, to end: Int, y: Int) {
    let row = y * size.width
    if cells[row + start].isContinuation && start > 0 {
      cells[row + start - 1] = .blank(cells[row + start - 1].style)
    }
    if end < size.width && cells[row + end].isContinuation {
      cells[row + end] = .blank(cells[row + end].style)
    }
  }
}
