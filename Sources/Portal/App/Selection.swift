import Cells

/// Moving the selection and the lines that are shown.
extension PortalState {
  /// Where the rows of the page stand.
  var body: Rect { Layout.body(size).inset(bottom: GlancePane.height(in: self)) }

  /// Rows of the page that are seen at once.
  var bodyHeight: Int { max(1, body.height) }

  /// Moves the selection, or the text where there is nothing more to select.
  mutating func move(_ command: Command) {
    let shown = Page.of(self)
    let items = shown.items
    let last = max(0, shown.rows.count - bodyHeight)
    page.top = min(last, max(0, page.top))
    let selected = page.selected
    let index = items.firstIndex { $0.id == selected } ?? 0
    switch command {
    case .top:
      page.top = 0
      page.selected = items.first?.id
    case .bottom:
      page.top = last
      page.selected = items.last?.id
    case .up: step(-1, from: index, items, shown)
    case .down: step(1, from: index, items, shown)
    default: turn(command == .pageDown ? bodyHeight - 1 : 1 - bodyHeight, items, last: last)
    }
  }

  /// One item on, when it is near enough to be seen; else one line.
  private mutating func step(
    _ by: Int, from index: Int, _ items: [(id: String, row: Int)], _ shown: Page
  ) {
    let next = index + by
    if items.indices.contains(next) {
      let row = items[next].row
      if row >= page.top - 1, row <= page.top + bodyHeight {
        page.selected = items[next].id
        reveal(next, of: items, in: shown)
        return
      }
    }
    page.top = min(max(0, shown.rows.count - bodyHeight), max(0, page.top + by))
  }

  /// A page on or back; the selection goes to the nearest item that is then seen.
  private mutating func turn(_ by: Int, _ items: [(id: String, row: Int)], last: Int) {
    let place = min(last, max(0, page.top + by))
    let moved = place != page.top
    page.top = place
    let seen = items.filter { $0.row >= place && $0.row < place + bodyHeight }
    if !moved {
      page.selected = (by > 0 ? items.last : items.first)?.id
    } else if let nearest = by > 0 ? seen.first : seen.last {
      page.selected = nearest.id
    }
  }

  /// Keeps the lines in range.
  mutating func settle() {
    guard let top = pages[screen]?.top else { return }
    page.top = min(max(0, Page.of(self).rows.count - bodyHeight), max(0, top))
  }

  /// Brings the selected item into sight, whole if it fits; with the first item comes what is above.
  mutating func reveal() {
    let shown = Page.of(self)
    let items = shown.items
    let selected = page.selected
    guard let index = items.firstIndex(where: { $0.id == selected }) else { return }
    reveal(index, of: items, in: shown)
  }

  private mutating func reveal(_ index: Int, of items: [(id: String, row: Int)], in shown: Page) {
    let start = items[index].row
    let following = shown.rows[(start + 1)...].firstIndex { !$0.places.isEmpty || $0.isEmpty }
    let end = following ?? shown.rows.count
    let isFirst = start == items[0].row
    if isFirst, end <= bodyHeight {
      page.top = 0
    } else if start < page.top {
      page.top = start
    } else if end > page.top + bodyHeight {
      page.top = min(start, end - bodyHeight)
    }
  }
}
