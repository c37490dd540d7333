import Cells

/// A box over the rest of the screen.
public struct Frame: Hashable, Sendable {
  private let title: String

  /// A box with a title in its upper line.
  public init(_ title: String = "") { self.title = title }

  /// Draws the box, empties it, and returns the part inside, one column in from the sides.
  @discardableResult
  public func draw(into buffer: inout CellBuffer, in rect: Rect) -> Rect {
    let glyphs = buffer.glyphs
    buffer.fill(rect)
    guard rect.width >= 4, rect.height >= 2 else { return rect }
    let level = String(repeating: glyphs.horizontal, count: rect.width - 2)
    for (y, left, right) in [
      (rect.y, glyphs.corners[0], glyphs.corners[1]),
      (rect.bottom - 1, glyphs.corners[2], glyphs.corners[3]),
    ] {
      buffer.put(left + level + right, at: Point(x: rect.x, y: y), style: .border)
    }
    for y in (rect.y + 1)..<max(rect.y + 1, rect.bottom - 1) {
      buffer.put(glyphs.vertical, at: Point(x: rect.x, y: y), style: .border)
      buffer.put(glyphs.vertical, at: Point(x: rect.right - 1, y: y), style: .border)
    }
    if !title.isEmpty && rect.width > 6 {
      let shown = Wrap.fit(
        glyphs.spelled(title), width: rect.width - 6, ellipsis: glyphs.ellipsis)
      buffer.put(" \(shown) ", at: Point(x: rect.x + 2, y: rect.y), style: .title)
    }
    return rect.inset(left: 2, top: 1, right: 2, bottom: 1)
  }
}

/// What is shown instead of a screen that has no room.
public enum TooSmall {
  /// The smallest screen on which everything can be reached.
  public static let least = Size(width: 40, height: 10)

  /// Whether `size` is below ``least``.
  public static func applies(to size: Size) -> Bool {
    size.width < least.width || size.height < least.height
  }

  /// One line in the middle; returns its start, where the cursor belongs.
  public static func draw(into buffer: inout CellBuffer) -> Point {
    let size = buffer.size
    let text =
      "Enlarge to \(least.width) by \(least.height) (now \(size.width) by \(size.height))"
    let place = buffer.bounds.centered(Size(width: DisplayWidth.of(text), height: 1)).origin
    buffer.put(text, at: place, style: .title)
    return place
  }
}
