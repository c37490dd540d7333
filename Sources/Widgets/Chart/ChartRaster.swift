import Cells

/// A picture of lines, finer than the cells where the glyph set allows it.
struct ChartRaster {
  private let plot: Glyphs.Plot
  private let size: Size
  /// One bit for each dot of a cell.
  private var cells: [UInt8]

  /// An empty picture of `size` cells.
  init(size: Size, plot: Glyphs.Plot) {
    self.size = size
    self.plot = plot
    cells = Array(repeating: 0, count: size.width * size.height)
  }

  private var dotsWide: Int { plot == .braille ? 2 : 1 }
  private var dotsHigh: Int { plot == .braille ? 4 : plot == .blocks ? 2 : 1 }
  /// The picture's size in dots.
  private var width: Int { size.width * dotsWide }
  private var height: Int { size.height * dotsHigh }

  /// Draws a line between two places, each from 0 to 1 to the right and upwards.
  mutating func line(from start: (x: Double, y: Double), to end: (x: Double, y: Double)) {
    let (x0, y0) = dot(start)
    let (x1, y1) = dot(end)
    let steps = max(abs(x1 - x0), abs(y1 - y0))
    for step in 0...max(1, steps) {
      let part = steps == 0 ? 0 : Double(step) / Double(steps)
      set(
        x: x0 + Int((Double(x1 - x0) * part).rounded()),
        y: y0 + Int((Double(y1 - y0) * part).rounded()))
    }
  }

  /// The cell that holds a place from 0 to 1.
  func cell(_ place: (x: Double, y: Double)) -> Point {
    let (x, y) = dot(place)
    return Point(x: x / dotsWide, y: y / dotsHigh)
  }

  /// The character of a cell, nil where nothing is drawn.
  func character(at point: Point) -> String? {
    let bits = cells[point.y * size.width + point.x]
    if bits == 0 { return nil }
    switch plot {
    case .ascii: return "."
    case .blocks: return bits == 3 ? "█" : bits == 1 ? "▀" : "▄"
    case .braille: return Unicode.Scalar(0x2800 + UInt32(bits)).map { String($0) }
    }
  }

  private func dot(_ place: (x: Double, y: Double)) -> (Int, Int) {
    let x = Int((min(max(place.x, 0), 1) * Double(width - 1)).rounded())
    let y = Int(((1 - min(max(place.y, 0), 1)) * Double(height - 1)).rounded())
    return (x, y)
  }

  private mutating func set(x: Int, y: Int) {
    guard x >= 0, y >= 0, x < width, y < height else { return }
    let bit: UInt8 =
      switch plot {
      case .ascii: 1
      case .blocks: 1 << UInt8(y % 2)
      case .braille: ChartRaster.brailleBits[y % 4][x % 2]
      }
    cells[(y / dotsHigh) * size.width + x / dotsWide] |= bit
  }

  /// The bits of the eight dots in a braille pattern, by row and column (Unicode 15, block 2800).
  private static let brailleBits: [[UInt8]] = [
    [0x01, 0x08], [0x02, 0x10], [0x04, 0x20], [0x40, 0x80],
  ]
}
