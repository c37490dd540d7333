import Cells

/// A waveform as strips, one below the other as on paper, with its scale at the left.
public struct StripView {
  private let values: [Double?]
  /// Values on one strip.
  private let perStrip: Int
  private let scale: ChartScale
  private let plot: Rect
  private let time: (Int) -> String

  /// Columns of the scale.
  private static let margin = 9
  /// Strips at most; more values stand closer on each.
  private static let mostStrips = 4

  /// A waveform.
  /// - Parameters:
  ///   - values: its numbers in time; nil for a gap.
  ///   - size: columns, and rows of one strip.
  ///   - time: what stands for a place in the numbers: `0.5 s`.
  public init(_ values: [Double?], size: Size, time: @escaping (Int) -> String) {
    self.values = values
    self.time = time
    plot = Rect(
      x: Self.margin, y: 0, width: max(10, size.width - Self.margin - 1),
      height: max(2, size.height))
    perStrip = max(plot.width * 2, (values.count + Self.mostStrips - 1) / Self.mostStrips)
    scale = ChartScale(values.compactMap(\.self), ticks: 8)
  }

  /// The strips, each followed by a row that says from when to when it goes.
  public func drawing(glyphs: Glyphs) -> CellBuffer {
    let count = max(1, (values.count + perStrip - 1) / perStrip)
    var buffer = CellBuffer(
      Size(width: plot.right + 1, height: count * (plot.height + 1)), glyphs: glyphs)
    for strip in 0..<count {
      draw(strip, y: strip * (plot.height + 1), into: &buffer)
    }
    return buffer
  }

  private func draw(_ strip: Int, y: Int, into buffer: inout CellBuffer) {
    let start = strip * perStrip
    let end = min(values.count, start + perStrip)
    var raster = ChartRaster(
      size: Size(width: plot.width, height: plot.height), plot: buffer.glyphs.plot)
    var last: (x: Double, y: Double)?
    for index in start..<end {
      guard let value = values[index] else {
        last = nil
        continue
      }
      let place = (x: Double(index - start) / Double(perStrip - 1), y: scale.place(value))
      raster.line(from: last ?? place, to: place)
      last = place
    }
    for row in 0..<plot.height {
      for column in 0..<plot.width {
        guard let character = raster.character(at: Point(x: column, y: row)) else { continue }
        buffer.put(character, at: Point(x: plot.x + column, y: y + row), style: .accent)
      }
    }
    for (value, row) in [(scale.high, 0), (scale.low, plot.height - 1)] {
      let text = String(scale.text(value).suffix(Self.margin - 2))
      let x = Self.margin - 2 - DisplayWidth.of(text)
      buffer.put(text, at: Point(x: x, y: y + row), style: .muted)
    }
    let (from, to) = (time(start), time(end - 1))
    buffer.put(from, at: Point(x: plot.x, y: y + plot.height), style: .muted)
    let right = plot.right - DisplayWidth.of(to)
    if right > plot.x + DisplayWidth.of(from) {
      buffer.put(to, at: Point(x: right, y: y + plot.height), style: .muted)
    }
  }
}
