import Cells
import Clinical

extension Page {
  /// What looks wrong in what one source sent: flagged, and read as it was sent.
  static func ledger(_ key: String, _ state: PortalState) -> Page {
    var page = Page(state)
    guard let ledger = state.ledger, ledger.source == key else { return page }
    page.whenEmpty = "Nothing was flagged in what this source sent."
    guard !ledger.lines.isEmpty else { return page }
    page.about =
      "Each line says what looks wrong in a document, and where. Enter or o shows the bytes."
    page.text("Flagged, read as sent, not repaired. Enter shows the place in the document.", .muted)
    page.gap()
    let counts = ledger.counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    for (check, count) in counts {
      page.add(
        Row(Piece(String(count), at: 3, width: 6, bold: true), Piece(check.title, at: 10)))
    }
    page.heading("WHERE")
    for (index, line) in ledger.lines.enumerated() {
      let item = Item("line:\(index)", .screen(.place(line.place)))
        .explained("\(line.check.title.capitalizedFirst): \(line.words). It was read as sent.")
      let words = Wrap.lines(line.words, width: page.width - 6)
      page.add(
        item,
        words.map { Row(Piece($0, at: 3)) }
          + [
            Row(
              Piece(
                "\(line.check.title), import \(line.place.importID), \(line.place.range.path)",
                at: 5, .muted))
          ])
    }
    let all = ledger.counts.values.reduce(0, +)
    if all > ledger.lines.count {
      page.text(
        "The first \(ledger.lines.count) of \(all); chartline ledger lists them all.", .muted)
    }
    return page
  }

  /// How many things were flagged, in words.
  static func flagged(_ count: Int) -> String {
    count == 1 ? "1 thing flagged" : "\(count) things flagged"
  }
}
