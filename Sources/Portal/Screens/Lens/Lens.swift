import Cells
import Clinical

extension Page {
  /// The document's bytes round one statement: the statement stands out, nothing is changed.
  static func lens(_ state: PortalState) -> Page {
    var page = Page(state)
    guard let lens = state.lens, state.screen == .lens(lens.thing) else { return page }
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
    page.gap()
    page.more(before: true, lens)
    let shown = LensText(lens, width: page.width - 3)
    let first = page.rows.count
    for line in shown.lines {
      page.add(Row(line.map { Piece($0.text, at: 1 + $0.at, style: $0.style) }))
    }
    page.more(before: false, lens)
    // A few lines of what stands before the statement stay in sight.
    page.firstTop = max(0, first + shown.firstLit - 6)
    return page
  }

  private mutating func more(before: Bool, _ lens: LensPage) {
    let hidden = before ? lens.start : lens.size - lens.start - lens.bytes.count
    guard hidden > 0 else { return }
    let from = before ? max(0, lens.start - lens.bytes.count) : lens.start + lens.bytes.count
    let item = Item(
      before ? "before" : "after", .effect(.loadLens(lens.thing, content: nil, from: from)))
    add(
      item.of(lens.thing),
      Row(
        Piece(
          "\(counted(hidden, "byte")) \(before ? "before this" : "after this"): Enter reads on",
          at: 3, .link)))
  }
}
