import Cells
import Clinical
import Widgets

/// The body of a screen: rows, on some of which an item begins that can be chosen. Made anew from
/// the state for every frame; the text of a row of a long list is made only when it is shown.
struct Page {
  /// The rows, from the top.
  var rows: [Row] = []
  /// Columns of the body.
  let width: Int
  /// What to say when the page has no row.
  var whenEmpty = "Reading…"
  /// What `?` says where nothing is chosen.
  var about = "Nothing is chosen here. These keys work:"
  /// Where the cursor stands when no item is chosen: the column, and the row of the page.
  var cursor: Point?
  /// The rows at which the blocks of a text begin.
  var blocks: [Int] = []
  /// Rows at the foot of the screen that stay when the page is scrolled.
  var foot: [Row] = []

  init(width: Int) { self.width = width }

  /// A page for the screen shown.
  init(_ state: PortalState) { self.init(width: state.size.width) }

  /// Whether the page has room for columns side by side.
  var isWide: Bool { width >= Self.wide }

  /// Columns from which a page is wide.
  static let wide = 70

  /// The names of the items in order, with the row on which each begins.
  var items: [(id: String, row: Int)] {
    var found: [(id: String, row: Int)] = []
    found.reserveCapacity(rows.count)
    for (index, row) in rows.enumerated() {
      for place in row.places { found.append((place.item.id, index)) }
    }
    return found
  }

  /// The item that a digit opens.
  func item(digit: Int) -> Item? {
    rows.lazy.flatMap(\.places).first { $0.item.digit == digit }?.item
  }

  /// The item with this name, else the first.
  func item(named name: String?) -> Item? {
    let places = rows.lazy.flatMap(\.places)
    if let name, let place = places.first(where: { $0.item.id == name }) { return place.item }
    return places.first?.item
  }

  /// `2 of 10`: the item with this name among the items; empty where there are not several.
  func place(of name: String?) -> String {
    var count = 0
    var index = 0
    for row in rows {
      for place in row.places {
        if place.item.id == name { index = count }
        count += 1
      }
    }
    return count > 1 ? "\(index + 1) of \(count)" : ""
  }

  /// Adds rows without an item.
  mutating func add(_ new: Row...) { rows += new }

  /// Adds an item that is as wide as the page, of one row.
  mutating func add(_ item: Item, _ row: Row) {
    var row = row
    row.places = [Row.Place(item: item, at: 1, width: max(1, width - 2))]
    rows.append(row)
  }

  /// Adds an item that is as wide as the page, of two rows.
  mutating func add(_ item: Item, _ first: Row, _ second: Row) {
    add(item, first)
    rows.append(second)
  }

  /// Adds an item that is as wide as the page, of one or more rows.
  mutating func add(_ item: Item, _ new: [Row]) {
    guard let first = new.first else { return }
    add(item, first)
    rows += new.dropFirst()
  }

  /// Adds an empty row, unless the page begins with it or one was just added.
  mutating func gap() {
    if let last = rows.last, !last.isEmpty { rows.append(Row()) }
  }

  /// Adds text that is wrapped, `indent` columns from the left.
  mutating func text(_ words: String, indent: Int = 1, _ role: Role = .text) {
    rows += wrapped(words, at: indent, role)
  }

  /// Text as rows, wrapped, `at` columns from the left.
  func wrapped(_ words: String, at column: Int, _ role: Role = .text) -> [Row] {
    Wrap.lines(words, width: max(10, width - column - 1)).map { Row(Piece($0, at: column, role)) }
  }

  /// Adds text that begins with a word in capitals: `WHY IT MATTERS  …`.
  mutating func labelled(_ label: String, _ words: String, _ role: Role = .title) {
    let lines = Wrap.lines(label + "  " + words, width: max(10, width - 2))
    for (index, line) in lines.enumerated() {
      var row = Row(Piece(line, at: 1))
      if index == 0 { row.add(Piece(label, at: 1, role, bold: true)) }
      rows.append(row)
    }
  }

  /// Adds a heading with a row of air above it.
  mutating func heading(_ words: String) {
    gap()
    rows.append(Row(Piece(words, at: 1, .title, bold: true)))
  }

  /// Adds running text, three columns from the left or as many as are given.
  mutating func document(_ blocks: [DocumentBlock], at column: Int = 3, _ glyphs: Glyphs) {
    for line in DocumentView(blocks).lines(width: width - column - 2, glyphs: glyphs) {
      var at = column
      rows.append(
        Row(
          line.spans.map { span in
            defer { at += DisplayWidth.of(span.text) }
            return Piece(span.text, at: at, style: span.style)
          }))
    }
  }

  /// Adds a drawing, row by row.
  mutating func drawing(_ buffer: CellBuffer) {
    for y in 0..<buffer.size.height {
      var pieces: [Piece] = []
      for (x, cell) in buffer.row(y).enumerated() where !cell.isContinuation {
        if let last = pieces.last, last.style == cell.style {
          pieces[pieces.count - 1].text += cell.text
        } else {
          pieces.append(Piece(cell.text, at: x, style: cell.style))
        }
      }
      rows.append(Row(pieces))
    }
  }
}
