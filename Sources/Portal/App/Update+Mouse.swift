import Cells
import Widgets

extension PortalState {
  /// What the mouse does: a click chooses, a click on what is chosen opens, the wheel scrolls, the
  /// footer's hints are keys.
  mutating func use(_ event: MouseEvent) -> [Effect] {
    guard overlays.isEmpty else { return [] }
    switch event.action {
    case .wheelUp: page.top = max(0, page.top - 3)
    case .wheelDown: page.top += 3
    case .press: return press(at: event.position)
    }
    return []
  }

  private mutating func press(at point: Point) -> [Effect] {
    let footer = Rect(x: 0, y: size.height - 1, width: size.width, height: 1)
    if let hint = Footer(footerHints).hint(at: point, in: footer, glyphs: settings.glyphs) {
      guard let key = Key(name: hint.key) else { return [] }
      return press(key)
    }
    // The line that says where one is leads back.
    if point.y == 1, canGoBack, screen != .home { return back() }
    let body = self.body
    guard body.contains(point) else { return [] }
    let shown = Page.of(self)
    let row = page.top + point.y - body.y
    // The last item that begins at or above the row, and left of the column.
    let above = shown.items.filter { $0.row <= row }
    guard let last = above.last?.row else { return [] }
    let places = shown.rows[last].places
    guard let item = (places.last { $0.at <= point.x } ?? places.first)?.item else { return [] }
    if item.id == page.selected { return open(item) }
    page.selected = item.id
    return []
  }
}
