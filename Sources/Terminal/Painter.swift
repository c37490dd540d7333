import CTerminal
import Cells

/// Puts what has changed since the last screen into curses, which then finds the shortest way to
/// say it to the terminal.
struct Painter {
  private let theme: Theme
  private let depth: ColorDepth
  private var last: CellBuffer?
  private var cursor = Point(x: 0, y: 0)
  private var looks: [Style: Look] = [:]

  /// A style as curses knows it.
  private struct Look {
    let pair: Int32
    let attributes: Int32
    /// Whether a gap looks the same in it as in plain text.
    let leavesGaps: Bool
  }

  init(theme: Theme, depth: ColorDepth) {
    self.theme = theme
    self.depth = depth
  }

  /// Makes the next screen be drawn whole.
  mutating func forget() { last = nil }

  mutating func present(_ buffer: CellBuffer, cursor: Point?) {
    let before = last?.size == buffer.size ? last : nil
    for y in 0..<buffer.size.height {
      let row = buffer.row(y)
      if let before, before.row(y) == row { continue }
      put(row, y: y)
    }
    last = buffer
    if let cursor, buffer.bounds.contains(cursor) { self.cursor = cursor }
    ct_show(Int32(self.cursor.x), Int32(self.cursor.y))
  }

  /// Puts the whole row: curses itself finds which of its cells are new, and a wide character's
  /// halves stay together.
  private mutating func put(_ row: ArraySlice<Cell>, y: Int) {
    var before: Look?
    for (x, cell) in row.enumerated() where !cell.isContinuation {
      var look = look(of: cell.style)
      // A gap shows no colour of its own. It takes that of the text before it: each change is a
      // score of bytes on the line.
      if cell.isGap, look.leavesGaps, let before, before.leavesGaps { look = before }
      before = look
      let values = cell.values
      ct_put(
        Int32(x), Int32(y), values, Int32(values.count), Int32(cell.width), look.pair,
        look.attributes)
    }
  }

  private mutating func look(of style: Style) -> Look {
    if let known = looks[style] { return known }
    let ink = theme.ink(for: style, depth: depth)
    let pair = ct_pair(
      ink.foreground.map { Int32($0) } ?? -1, ink.background.map { Int32($0) } ?? -1)
    let attributes =
      (ink.bold ? CT_BOLD : 0) | (ink.reverse ? CT_REVERSE : 0)
      | (ink.underline ? CT_UNDERLINE : 0)
    let look = Look(
      pair: pair, attributes: Int32(attributes),
      leavesGaps: ink.background == nil && !ink.reverse && !ink.underline)
    looks[style] = look
    return look
  }
}
