import Cells

/// A field to type in, on one line.
public struct TextFieldView: Hashable, Sendable {
  private let state: TextFieldState
  private let placeholder: String
  private let isFocused: Bool
  private let isSecret: Bool

  /// A field; `placeholder` shows what belongs in it while it is empty; the letters of a secret
  /// are not shown.
  public init(
    _ state: TextFieldState, placeholder: String = "", isFocused: Bool = true,
    isSecret: Bool = false
  ) {
    self.state = state
    self.placeholder = placeholder
    self.isFocused = isFocused
    self.isSecret = isSecret
  }

  /// Draws the field on the first row of `rect`, the part round the cursor when the text is longer
  /// than the field; returns the cursor's place.
  @discardableResult
  public func draw(into buffer: inout CellBuffer, in rect: Rect) -> Point {
    let style = Style(isFocused ? .accent : .text, underline: true)
    buffer.fill(rect.row(0), style: style)
    if state.text.isEmpty {
      let muted = Style(.muted, underline: true)
      buffer.put(placeholder, at: rect.origin, style: muted, width: rect.width)
      return rect.origin
    }
    let characters = state.text.map { isSecret ? "*" : buffer.glyphs.spelled(String($0)) }
    let widths = characters.map { DisplayWidth.of($0) }
    var first = 0
    var before = widths.prefix(state.cursor).reduce(0, +)
    while before >= max(1, rect.width), first < state.cursor {
      before -= widths[first]
      first += 1
    }
    buffer.put(
      characters.dropFirst(first).joined(), at: rect.origin, style: style, width: rect.width)
    return Point(x: rect.x + min(before, max(0, rect.width - 1)), y: rect.y)
  }
}
