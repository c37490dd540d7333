import Cells

/// One line with text at its left and at its right end: title row, status line.
public struct Bar: Hashable, Sendable {
  private let left: Line
  private let right: Line

  /// A bar. The right text is kept whole as long as it leaves half of the line; the left is cut.
  public init(_ left: Line, right: Line = .empty) {
    self.left = left
    self.right = right
  }

  /// Draws it on the first row of `rect`.
  public func draw(into buffer: inout CellBuffer, in rect: Rect) {
    let right = buffer.glyphs.spelled(right)
    let left = buffer.glyphs.spelled(left)
    let fits = left.width + right.width < rect.width
    let rightWidth = min(right.width, fits ? rect.width : rect.width / 2)
    let room = rect.width - rightWidth - (rightWidth > 0 ? 1 : 0)
    buffer.put(left, at: rect.origin, width: room)
    buffer.put(right, at: Point(x: rect.right - rightWidth, y: rect.y), width: rightWidth)
  }
}

/// The path from the first screen to this one, as one line.
public struct Crumbs: Hashable, Sendable {
  private let names: [String]

  /// The names of the screens, the first one first.
  public init(_ names: [String]) { self.names = names }

  /// The path in at most `width` columns: names in the middle give way first, then the first.
  public func line(width: Int, glyphs: Glyphs) -> Line {
    let names = names.map { glyphs.spelled($0) }
    guard let last = names.last else { return .empty }
    for kept in stride(from: names.count - 1, through: 1, by: -1) {
      let isWhole = kept == names.count - 1
      let before = isWhole ? Array(names.dropLast()) : shortened(names, kept: kept, glyphs)
      let path = Line(before.map { $0 + " \(glyphs.crumb) " }.joined(), .muted) + Line(last, .title)
      if path.width <= width { return path }
    }
    return Line(Wrap.fit(last, width: width, ellipsis: glyphs.ellipsis), .title)
  }

  /// The first name, an ellipsis, and the last `kept - 1` names in front of the last one.
  private func shortened(_ names: [String], kept: Int, _ glyphs: Glyphs) -> [String] {
    names.prefix(1) + [glyphs.ellipsis] + names.dropLast().suffix(kept - 1)
  }
}
