import Cells

/// A trend in a few columns. It never stands alone: the numbers are beside it.
public enum Sparkline {
  /// `values` in time order, nil where there is none, as one mark for each, at most `width`: of more
  /// values the newest of each equal share is shown. A flat line stands in the middle.
  public static func text(_ values: [Double?], width: Int, glyphs: Glyphs) -> String {
    let values = thinned(values.map { $0.flatMap { $0.isFinite ? $0 : nil } }, to: width)
    let known = values.compactMap { $0 }
    guard let low = known.min(), let high = known.max() else {
      return String(repeating: " ", count: values.count)
    }
    let top = glyphs.sparks.count - 1
    return values.map { value in
      guard let value else { return " " }
      let part = high > low ? (value - low) / (high - low) : 0.5
      return glyphs.sparks[min(top, Int((part * Double(top)).rounded()))]
    }.joined()
  }

  private static func thinned(_ values: [Double?], to width: Int) -> [Double?] {
    guard width > 0 else { return [] }
    guard values.count > width else { return values }
    return (0..<width).map { column in
      let start = column * values.count / width
      let end = (column + 1) * values.count / width
      return values[start..<end].last { $0 != nil } ?? nil
    }
  }
}
