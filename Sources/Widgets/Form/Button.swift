import Cells

/// A word in brackets that Enter sets off.
public struct Button: Hashable, Sendable {
  private let label: String
  private let isFocused: Bool

  /// A button.
  public init(_ label: String, isFocused: Bool) {
    self.label = label
    self.isFocused = isFocused
  }

  /// Columns it takes.
  func width(_ glyphs: Glyphs) -> Int { DisplayWidth.of(glyphs.spelled(label)) + 4 }

  /// Draws it; returns the start of its word, where the cursor belongs.
  @discardableResult
  public func draw(into buffer: inout CellBuffer, at point: Point) -> Point {
    let style = isFocused ? Style(.selected, bold: true, reverse: true) : Style(.accent)
    buffer.put("[ \(label) ]", at: point, style: style)
    return Point(x: point.x + 2, y: point.y)
  }
}
