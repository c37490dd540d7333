/// A width and a height, in terminal columns and rows; never negative.
public struct Size: Hashable, Sendable {
  /// Columns.
  public var width: Int
  /// Rows.
  public var height: Int

  /// A size; a negative measure becomes 0.
  public init(width: Int, height: Int) {
    self.width = max(0, width)
    self.height = max(0, height)
  }
}

/// A place on the screen: column and row, both counted from 0 at the top left.
public struct Point: Hashable, Sendable {
  /// Column, from 0 at the left.
  public var x: Int
  /// Row, from 0 at the top.
  public var y: Int

  /// The place at column `x` of row `y`.
  public init(x: Int, y: Int) {
    self.x = x
    self.y = y
  }
}

/// A rectangle of cells.
public struct Rect: Hashable, Sendable {
  /// Its top left cell.
  public var origin: Point
  /// How far it reaches to the right and down.
  public var size: Size

  /// The rectangle at `x`, `y`; a negative width or height becomes 0.
  public init(x: Int, y: Int, width: Int, height: Int) {
    origin = Point(x: x, y: y)
    size = Size(width: width, height: height)
  }

  /// A whole screen of `size`.
  public init(_ size: Size) {
    self.init(x: 0, y: 0, width: size.width, height: size.height)
  }

  /// Leftmost column.
  public var x: Int { origin.x }
  /// Topmost row.
  public var y: Int { origin.y }
  /// Columns.
  public var width: Int { size.width }
  /// Rows.
  public var height: Int { size.height }
  /// The column right of the last one inside.
  public var right: Int { origin.x + size.width }
  /// The row below the last one inside.
  public var bottom: Int { origin.y + size.height }
  /// Whether no cell is inside.
  public var isEmpty: Bool { width == 0 || height == 0 }

  /// Whether `point` is inside.
  public func contains(_ point: Point) -> Bool {
    point.x >= x && point.x < right && point.y >= y && point.y < bottom
  }

  /// This rectangle made smaller on each side; empty when nothing is left.
  public func inset(left: Int = 0, top: Int = 0, right: Int = 0, bottom: Int = 0) -> Rect {
    Rect(
      x: x + left, y: y + top, width: width - left - right, height: height - top - bottom)
  }

  /// Row number `index` of this rectangle, one cell high.
  public func row(_ index: Int) -> Rect {
    Rect(x: x, y: y + index, width: width, height: 1)
  }

  /// A rectangle of at most `size`, in the middle of this one.
  public func centered(_ size: Size) -> Rect {
    let width = min(size.width, self.width)
    let height = min(size.height, self.height)
    return Rect(
      x: x + (self.width - width) / 2, y: y + (self.height - height) / 2, width: width,
      height: height)
  }
}
