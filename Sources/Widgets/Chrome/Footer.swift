import Cells

/// A key and what it does, as the footer shows them.
public struct FooterHint: Hashable, Sendable {
  /// The key's name.
  public let key: String
  /// What it does, in one or two words.
  public let title: String

  /// A hint.
  public init(_ key: String, _ title: String) {
    self.key = key
    self.title = title
  }
}

/// The last line: the keys that matter now. Hints that do not fit are left out.
public struct Footer: Hashable, Sendable {
  private let hints: [FooterHint]

  /// The hints, the most important first.
  public init(_ hints: [FooterHint]) { self.hints = hints }

  /// Draws it on the first row of `rect`.
  public func draw(into buffer: inout CellBuffer, in rect: Rect) {
    for (hint, x) in places(width: rect.width, glyphs: buffer.glyphs) {
      buffer.put(line(hint), at: Point(x: rect.x + x, y: rect.y))
    }
  }

  /// The hint at `point` when the footer is drawn in `rect`, for the mouse.
  public func hint(at point: Point, in rect: Rect, glyphs: Glyphs) -> FooterHint? {
    guard point.y == rect.y else { return nil }
    return places(width: rect.width, glyphs: glyphs).first { hint, x in
      let start = rect.x + x
      return point.x >= start && point.x < start + glyphs.spelled(line(hint)).width
    }?.hint
  }

  private func line(_ hint: FooterHint) -> Line {
    Line([Span(hint.key, Style(.accent, bold: true)), Span(" " + hint.title)])
  }

  private func places(width: Int, glyphs: Glyphs) -> [(hint: FooterHint, x: Int)] {
    var places: [(FooterHint, Int)] = []
    var x = 1
    for hint in hints {
      let needed = glyphs.spelled(line(hint)).width
      if x + needed > width { continue }
      places.append((hint, x))
      x += needed + 2
    }
    return places
  }
}
