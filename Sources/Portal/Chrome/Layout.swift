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

/// A screen as text, a line for each row, without what lies over it.
public func screenText(of state: PortalState) -> String {
  var state = state
  state.overlays = []
  return render(state).buffer.text
}

/// All that a screen shows when one scrolls it, as text.
public func wholeText(of state: PortalState) -> String {
  var state = state
  state.overlays = []
  state.page.top = 0
  let rows = Page.of(state).rows.count + Layout.aroundBody
  state.size.height = max(state.size.height, rows)
  return render(state).buffer.text
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
  let cursor = InHand.$page.withValue(page) { draw(state, page, into: &buffer) }
  return RenderedScreen(buffer: buffer, cursor: cursor)
}

/// Draws a page with what frames it and what lies over it; returns where the cursor stands.
private func draw(_ state: PortalState, _ page: Page, into buffer: inout CellBuffer) -> Point? {
  Chrome.draw(state, page, into: &buffer)
  var cursor: Point? = page.draw(state, into: &buffer)
  if let over = state.drawOverlay(into: &buffer) { cursor = over }
  if case .prefix(let bindings) = Keymap.match(state.pendingKeys, in: state),
    !state.pendingKeys.isEmpty
  {
    // Whose record it is stays in sight, where there is room for it.
    let top = state.size.height < 20 ? 1 : Layout.top
    WhichKey.following(state.pendingKeys, bindings).draw(
      into: &buffer, in: buffer.bounds.inset(top: top, bottom: 1))
  }
  return cursor
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
