import Cells
import Clinical
import Merging

extension Page {
  /// Every section of the record, with how much is in it; those that hold nothing stand below,
  /// folded into few rows.
  static func overview(of person: OpenPerson, _ state: PortalState) -> Page {
    var page = Page(state)
    let lists = ListedSection.allCases.map { ($0, person.count(of: $0)) }
    for (index, (list, count)) in lists.filter({ $0.1 > 0 }).enumerated() {
      page.add(
        list.item(digit: index < 9 ? index + 1 : nil),
        page.overviewRow(list, count, person, number: index < 9 ? "\(index + 1) " : "  "))
    }
    let empty = lists.filter { $0.1 == 0 && $0.0 != .other }.map(\.0)
    guard !empty.isEmpty else { return page }
    page.heading("OTHER SECTIONS: NO ENTRIES")
    page.text("Enter shows who said what of them.", .muted)
    let columns = page.isWide ? 3 : 1
    let columnWidth = (page.width - 2) / columns
    for start in stride(from: 0, to: empty.count, by: columns) {
      var row = Row()
      for (index, list) in empty[start..<min(empty.count, start + columns)].enumerated() {
        let at = 1 + index * columnWidth
        row.places.append(Row.Place(item: list.item(digit: nil), at: at, width: columnWidth - 1))
        row.add(Piece(list.title, at: at + 2, width: columnWidth - 3, .muted))
      }
      page.add(row)
    }
    return page
  }

  private func overviewRow(
    _ list: ListedSection, _ count: Int, _ person: OpenPerson, number: String
  ) -> Row {
    let unclear = person.listed[list]?.unclear ?? 0
    guard isWide else {
      let words = "\(list.title)  \(count)" + (unclear > 0 ? ", \(unclear) unclear" : "")
      return Row(
        Piece(number, at: 3, .accent, bold: true),
        Piece(words, at: 5, unclear > 0 ? .warning : .text))
    }
    var row = Row(
      Piece(number, at: 3, .accent, bold: true), Piece(list.title, at: 5, width: 26),
      Piece(String(count), at: 33, width: 6, bold: true))
    if unclear > 0 { row.add(Piece("\(unclear) unclear", at: 40, .warning)) }
    if let term = list.term { row.add(Piece(term, at: 54, width: width - 55, .muted)) }
    return row
  }
}

extension ListedSection {
  /// The item that opens the list.
  func item(digit: Int?) -> Item {
    Item("list:\(self)", .screen(.section(section)), digit: digit)
      .explained(title + (term.map { " (\($0))" } ?? "") + ".")
  }
}

extension OpenPerson {
  /// How much is in a list: facts, and measurements that have a chart. "None known" is no allergy, and
  /// a diagnosis on a bill no problem.
  func count(of list: ListedSection) -> Int {
    let listing = listed[list] ?? Listing()
    let facts = listing.current.count + listing.past.count - listing.uncounted
    switch list {
    case .results: return facts + series.count { !$0.isVital }
    case .vitals: return facts + series.count { $0.isVital }
    default: return facts
    }
  }
}
