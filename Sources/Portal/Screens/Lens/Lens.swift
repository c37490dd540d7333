import Cells
import Clinical

extension Page {
  /// The document's bytes round one statement: the statement stands out, nothing is changed.
  static func lens(_ state: PortalState) -> Page {
    var page = Page(state)
    guard let lens = state.lens, state.screen == lens.subject.screen else { return page }
    page.about =
      "The bytes as \(lens.sourceName) sent them. What says this is lit; nothing was changed."
    page.add(
      Row(
        Piece(lens.title, at: 1, width: page.width - 2, .title, bold: true)))
    page.text("\(lens.sourceName), \(lens.dialect): \(lens.document)")
    page.text(
      "Written \(lens.written?.long ?? "date not sent"), received \(state.shortDay(lens.received)). "
        + "Bytes \(lens.range.start) to \(lens.range.end) of \(lens.size), at \(lens.range.path)",
      .muted)
    page.add(Row(Piece("SHA-256 " + lens.hash, at: 1, .muted)))
    let part = lens.part(at: state.page.part)
    if let part {
      let range = part.range
      page.text("Brightest: \(part.title), bytes \(range.start) to \(range.end)")
    }
    if state.page.showsTable, lens.isMarkup {
      page.gap()
      page.readable(MarkupText.lines(lens.litBytes).joined(separator: "\n"))
      if lens.range.end > lens.start + lens.bytes.count {
        page.text("The text goes on; t shows the bytes, where the rest can be read.", .muted)
      }
      return page
    }
    let text = LensText(lens, part: part, width: page.width - 3)
    // A few lines before the statement are enough, until somebody wants to read on.
    let first = state.page.isWhole ? 0 : max(0, text.firstLit - linesBefore)
    page.more("before", lens.start > 0 || first > 0, from: first > 0 ? lens.start : nil, lens)
    for line in text.lines[first...] {
      page.add(Row(line.map { Piece($0.text, at: 1 + $0.at, style: $0.style) }))
    }
    page.more("after", lens.start + lens.bytes.count < lens.size, from: nil, lens)
    return page
  }

  /// Lines shown before the statement at first.
  private static let linesBefore = 3

  /// An item that reads the bytes before or after those shown.
  private mutating func more(_ side: String, _ exists: Bool, from: Int?, _ lens: LensPage) {
    guard exists else { return }
    let next =
      side == "before" ? max(0, lens.start - lens.bytes.count) : lens.start + lens.bytes.count
    let effect = lens.subject.reading(from: from ?? next)
    add(
      Item(side, .effect(effect)),
      Row(Piece("more stands \(side) this: Enter shows it", at: 3, .link)))
  }
}
