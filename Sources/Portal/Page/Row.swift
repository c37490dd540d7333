import Cells

/// One row of a page.
struct Row {
  /// An item and the columns that are marked when it is chosen.
  struct Place {
    var item: Item
    var at: Int
    var width: Int
  }

  /// The items that begin on the row, from the left.
  var places: [Place] = []
  private var made: [Piece]
  private var make: (@Sendable () -> [Piece])?

  init(_ pieces: Piece...) { made = pieces }
  init(_ pieces: [Piece]) { made = pieces }

  /// A row of a long list: its text is made when it is shown.
  init(_ make: @escaping @Sendable () -> [Piece]) {
    made = []
    self.make = make
  }

  /// What the row shows; what comes later covers what came before.
  var pieces: [Piece] { made + (make?() ?? []) }

  /// Nothing is on it.
  var isEmpty: Bool { made.isEmpty && make == nil && places.isEmpty }

  /// Puts a piece on the row.
  mutating func add(_ piece: Piece) { made.append(piece) }
}

/// A piece of text at a column, cut to its width.
struct Piece: Sendable {
  var text: String
  /// The column, from 0.
  var at: Int
  /// Columns at most; nil up to the edge.
  var width: Int?
  var style: Style

  init(_ text: String, at: Int, width: Int? = nil, _ role: Role = .text, bold: Bool = false) {
    self.init(text, at: at, width: width, style: Style(role, bold: bold))
  }

  init(_ text: String, at: Int, width: Int? = nil, style: Style) {
    self.text = text
    self.at = at
    self.width = width
    self.style = style
  }
}
