import Cells

/// A piece of running text.
public enum DocumentBlock: Hashable, Sendable {
  /// A heading.
  case heading(String)
  /// A paragraph.
  case paragraph(Line)
  /// An item of a list; nil: the glyph set's bullet.
  case item(mark: String?, Line)
  /// Lines that are cut, not wrapped: tables, source text.
  case fixed([Line])
  /// A rule across.
  case rule
  /// An empty line.
  case blank
}

/// Running text with headings and lists, wrapped to the width and scrolled by lines.
public struct DocumentView {
  private let blocks: [DocumentBlock]

  /// A text.
  public init(_ blocks: [DocumentBlock]) { self.blocks = blocks }

  /// The text as lines of at most `width` columns; its count is what scrolling needs.
  public func lines(width: Int, glyphs: Glyphs) -> [Line] {
    blocks.flatMap { lines(of: $0, width: max(1, width), glyphs: glyphs) }
  }

  /// Draws the lines in view; returns the start of the first, where the cursor belongs.
  @discardableResult
  public func draw(into buffer: inout CellBuffer, in rect: Rect, scroll: ScrollState) -> Point {
    let lines = lines(width: rect.width - 1, glyphs: buffer.glyphs)
    let offset = scroll.offset(total: lines.count, room: rect.height)
    for (index, line) in lines.dropFirst(offset).prefix(rect.height).enumerated() {
      buffer.put(line, at: Point(x: rect.x, y: rect.y + index), width: rect.width - 1)
    }
    let x = rect.right - 1
    if offset > 0 { buffer.put(buffer.glyphs.up, at: Point(x: x, y: rect.y), style: .muted) }
    if offset + rect.height < lines.count {
      buffer.put(buffer.glyphs.down, at: Point(x: x, y: rect.bottom - 1), style: .muted)
    }
    return rect.origin
  }

  private func lines(of block: DocumentBlock, width: Int, glyphs: Glyphs) -> [Line] {
    switch block {
    case .heading(let text):
      return Wrap.lines(glyphs.spelled(Line(text, .title)), width: width)
    case .paragraph(let line):
      return Wrap.lines(glyphs.spelled(line), width: width)
    case .item(let mark, let line):
      let mark = "  " + (mark ?? glyphs.bullet) + "  "
      let text = glyphs.spelled(Line(mark, .accent) + line)
      return Wrap.lines(text, width: width, hanging: DisplayWidth.of(mark))
    case .fixed(let lines): return lines
    case .rule: return [Line(String(repeating: glyphs.horizontal, count: width), .border)]
    case .blank: return [.empty]
    }
  }
}
