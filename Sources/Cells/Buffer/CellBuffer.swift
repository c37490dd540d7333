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
    let room = min(width ?? Int.max, size.width - point.x)
    guard room > 0, point.y >= 0, point.y < size.height else { return 0 }
    var (line, fits) = clusters(of: text, room: room)
    if !fits {
      var used = line.reduce(0) { $0 + $1.width }
      while let last = line.last, used > room - 1 {
        used -= last.width
        line.removeLast()
      }
      line += Clusters(glyphs.ellipsis)
    }
    var x = point.x
    for cluster in line {
      set(cluster, x: x, y: point.y, style: style)
      x += cluster.width
    }
    return x - point.x
  }

  /// Blanks `rect` in `style`.
  public mutating func fill(_ rect: Rect, style: Style = .text) {
    for y in max(0, rect.y)..<max(0, rect.y, min(rect.bottom, size.height)) {
      for x in max(0, rect.x)..<max(0, rect.x, min(rect.right, size.width)) {
        set(.space, x: x, y: y, style: style)
      }
    }
  }

  /// Changes the style of the cells in `rect` and leaves their text.
  public mutating func restyle(_ rect: Rect, style: Style) {
    for y in max(0, rect.y)..<max(0, rect.y, min(rect.bottom, size.height)) {
      for x in max(0, rect.x)..<max(0, rect.x, min(rect.right, size.width)) {
        cells[y * size.width + x].style = style
      }
    }
  }

  /// The clusters that fit into `room` columns, and whether that is all of them.
  private func clusters(of text: some StringProtocol, room: Int) -> (line: [Cluster], fits: Bool) {
    var line: [Cluster] = []
    var used = 0
    for cluster in Clusters(text) {
      for shown in glyphs.isASCII ? AsciiText.clusters(for: cluster) : [cluster] {
        used += shown.width
        if used > room { return (line, false) }
        line.append(shown)
      }
    }
    return (line, true)
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
