import Cells
import Widgets

/// Where things stand on every screen: two lines of banner, a rule, the body, a status line, the
/// keys.
enum Layout {
  /// Rows above and below the body.
  static let aroundBody = top + 2
  /// Rows above the body.
  static let top = 3
  /// What every screen of the demo says.
  static let invented = "Invented people. Not for care."

  /// The body's place.
  static func body(_ size: Size) -> Rect {
    Rect(x: 0, y: top, width: size.width, height: max(0, size.height - aroundBody))
  }
}

/// A screen ready for the terminal.
public struct RenderedScreen: Sendable, Equatable {
  /// The cells.
  public var buffer: CellBuffer
  /// Where the cursor stands: at the chosen item, for those who read with it.
  public var cursor: Point?

  /// A screen from its parts.
  public init(buffer: CellBuffer, cursor: Point?) {
    self.buffer = buffer
    self.cursor = cursor
  }
}

/// Draws the state. Pure: the same state gives the same cells.
public func render(_ state: PortalState) -> RenderedScreen {
  Dates.$monthFirst.withValue(state.settings[.dates] == "month-day") { draw(state) }
}

private func draw(_ state: PortalState) -> RenderedScreen {
  var buffer = CellBuffer(state.size, glyphs: state.settings.glyphs)
  if TooSmall.applies(to: state.size) {
    let cursor = TooSmall.draw(into: &buffer)
    return RenderedScreen(buffer: buffer, cursor: cursor)
  }
  if let cursor = state.drawCover(into: &buffer) {
    return RenderedScreen(buffer: buffer, cursor: cursor)
  }
  let page = Page.of(state)
  Chrome.draw(state, page, into: &buffer)
  var cursor = page.draw(state, into: &buffer)
  if let over = state.drawOverlay(into: &buffer) { cursor = over }
  if case .prefix(let bindings) = Keymap.match(state.pendingKeys, in: state),
    !state.pendingKeys.isEmpty
  {
    WhichKey.following(state.pendingKeys, bindings).draw(
      into: &buffer, in: buffer.bounds.inset(bottom: 1))
  }
  return RenderedScreen(buffer: buffer, cursor: cursor)
}

extension WhichKey {
  /// The keys that may follow those pressed.
  static func following(_ pressed: [Key], _ bindings: [Binding]) -> WhichKey {
    let entries = bindings.compactMap { binding in
      binding.sequences.first { $0.starts(with: pressed) && $0.count > pressed.count }
        .map { FooterHint($0[pressed.count].name, binding.title) }
    }
    return WhichKey(pressed.map(\.name).joined() + " then", entries)
  }
}
