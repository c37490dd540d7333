import Cells

/// One thing that can be chosen from the palette.
public struct PaletteItem<ID: Hashable & Sendable>: Hashable, Sendable {
  /// Its name among the items.
  public let id: ID
  /// What it does, in words.
  public let title: String
  /// The keys that do the same.
  public let keys: String
  /// Why it cannot be chosen now; nil when it can.
  public let disabledReason: String?
  /// The places of the letters that matched the query.
  public let matches: [Int]

  /// An item.
  public init(
    _ id: ID, _ title: String, keys: String = "", disabledReason: String? = nil,
    matches: [Int] = []
  ) {
    self.id = id
    self.title = title
    self.keys = keys
    self.disabledReason = disabledReason
    self.matches = matches
  }
}

/// A box in which anything that can be done is found by typing a few letters of it.
public struct PaletteView<ID: Hashable & Sendable> {
  private let title: String
  private let query: TextFieldState
  private let items: [PaletteItem<ID>]
  private let state: ListState<ID>

  /// A palette: what was typed, and the items that match, the best first.
  public init(
    _ title: String, query: TextFieldState, items: [PaletteItem<ID>], state: ListState<ID>
  ) {
    self.title = title
    self.query = query
    self.items = items
    self.state = state
  }

  /// Rows of the list when the palette is drawn in `rect`.
  public static func room(in rect: Rect) -> Int { max(1, box(in: rect).height - 3) }

  /// Draws it at the top of `rect`; returns the cursor's place in the query.
  @discardableResult
  public func draw(into buffer: inout CellBuffer, in rect: Rect) -> Point {
    let inner = Frame(title).draw(into: &buffer, in: Self.box(in: rect))
    let used = buffer.put("> ", at: inner.origin, style: .accent)
    let cursor = TextFieldView(query, placeholder: "type a few letters").draw(
      into: &buffer, in: inner.row(0).inset(left: used))
    let byID = Dictionary(items.map { ($0.id, $0) }) { first, _ in first }
    let keysWidth = items.map { DisplayWidth.of(buffer.glyphs.spelled($0.keys)) }.max() ?? 0
    TableView(
      [TableColumn("", .flexible(16)), TableColumn("", .fixed(max(1, keysWidth)), leaving: 1)],
      items.map(\.id), state: state, hasHeader: false, empty: "No command has these letters.",
      row: { id in byID[id].map(row) ?? TableRow([]) }
    ).draw(into: &buffer, in: inner.inset(top: 1))
    return cursor
  }

  private static func box(in rect: Rect) -> Rect {
    let width = min(rect.width, 72)
    return Rect(
      x: rect.x + (rect.width - width) / 2, y: rect.y + min(2, rect.height / 12), width: width,
      height: min(rect.height - min(2, rect.height / 12), 16))
  }

  private func row(_ item: PaletteItem<ID>) -> TableRow {
    if let reason = item.disabledReason {
      return TableRow([Line("\(item.title) (\(reason))", .muted), Line(item.keys, .muted)])
    }
    let matches = Set(item.matches)
    let letters = item.title.enumerated().map { place, letter in
      Span(String(letter), matches.contains(place) ? Style(.match, bold: true) : .text)
    }
    return TableRow([Line(letters), Line(item.keys, .muted)])
  }
}
