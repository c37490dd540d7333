/// A column of a table.
public struct TableColumn: Hashable, Sendable {
  /// How wide a column is.
  public enum Width: Hashable, Sendable {
    /// Always so many columns of the screen.
    case fixed(Int)
    /// At least so many, and a share of what is left.
    case flexible(Int)

    var minimum: Int {
      switch self {
      case .fixed(let width), .flexible(let width): max(1, width)
      }
    }

    var isFlexible: Bool {
      if case .flexible = self { true } else { false }
    }
  }

  /// On which side its text stands.
  public enum Alignment: Hashable, Sendable {
    /// Text.
    case left
    /// Numbers.
    case right
  }

  /// What stands above it.
  public let title: String
  /// How wide it is.
  public let width: Width
  /// On which side its text stands.
  public let alignment: Alignment
  /// On a narrow screen the column with the highest number goes first; 0 stays always.
  public let leaving: Int

  /// A column.
  public init(
    _ title: String, _ width: Width, alignment: Alignment = .left, leaving: Int = 0
  ) {
    self.title = title
    self.width = width
    self.alignment = alignment
    self.leaving = leaving
  }
}

/// Where a table's columns stand on a screen of a given width.
struct TableLayout {
  /// One column on screen.
  struct Place: Equatable {
    let column: Int
    let x: Int
    let width: Int
  }

  let places: [Place]

  init(_ columns: [TableColumn], width: Int) {
    let gap = width < 60 ? 1 : 2
    var kept = Array(columns.indices)
    func needed() -> Int {
      kept.reduce(0) { $0 + columns[$1].width.minimum } + gap * max(0, kept.count - 1)
    }
    while needed() > width,
      let leaving = kept.filter({ columns[$0].leaving > 0 }).max(by: {
        columns[$0].leaving < columns[$1].leaving
      })
    {
      kept.removeAll { $0 == leaving }
    }
    var spare = max(0, width - needed())
    var flexible = kept.filter { columns[$0].width.isFlexible }.count
    var x = 0
    var places: [Place] = []
    for column in kept {
      var wide = columns[column].width.minimum
      if columns[column].width.isFlexible {
        let share = spare / flexible
        wide += share
        spare -= share
        flexible -= 1
      }
      wide = min(wide, width - x)
      if wide <= 0 { break }
      places.append(Place(column: column, x: x, width: wide))
      x += wide + gap
    }
    self.places = places
  }
}
