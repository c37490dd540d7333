/// One column of one row. A character that is two columns wide has a lead cell of width 2 and a
/// continuation cell of width 0 to its right.
public struct Cell: Hashable, Sendable {
  /// The most scalars in one cell: one base and three combining marks. curses draws no more than
  /// one spacing scalar and a few marks (`setcchar`).
  public static let maximumScalars = 4

  /// The scalars' values, from the left, 0 where there is none.
  private var scalars: SIMD4<UInt32>
  /// Columns: 1, 2, or 0 for the right half of a wide character.
  public let width: UInt8
  /// How it is drawn.
  public var style: Style

  /// A cell with one cluster.
  init(_ cluster: Cluster, style: Style) {
    scalars = cluster.scalars
    width = UInt8(cluster.width)
    self.style = style
  }

  /// An empty cell.
  public static func blank(_ style: Style = .text) -> Cell {
    Cell(.space, style: style)
  }

  /// The right half of a wide character.
  static func continuation(_ style: Style) -> Cell {
    Cell(Cluster(scalars: .zero, width: 0), style: style)
  }

  /// Whether this is the right half of the wide character in the cell to the left.
  public var isContinuation: Bool { width == 0 }

  /// Whether nothing is written in it.
  public var isGap: Bool { scalars == SIMD4(0x20, 0, 0, 0) }

  /// The scalars' values: the base and at most three marks; empty for a continuation.
  public var values: [UInt32] {
    (0..<Cell.maximumScalars).map { scalars[$0] }.filter { $0 != 0 }
  }

  /// The cell's text; empty for a continuation.
  public var text: String {
    var text = String.UnicodeScalarView()
    for value in values {
      if let scalar = Unicode.Scalar(value) { text.append(scalar) }
    }
    return String(text)
  }
}
