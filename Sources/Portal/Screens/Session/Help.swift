import Cells

extension Page {
  /// The whole help: what the program does and every key.
  static func help(_ state: PortalState) -> Page {
    var page = Page(state)
    page.text("Chartline shows one health record that many providers sent.", .title)
    page.gap()
    for words in principles { page.text(words) }
    for group in Binding.Group.allCases {
      page.heading(group.rawValue.uppercased())
      for entry in Keymap.entries(of: group) { page.keys(entry.keys, entry.help) }
    }
    return page
  }

  private static let principles = [
    "Nothing is lost, nothing is invented, everything can be traced: o on any line shows the bytes "
      + "that a source sent.",
    "Where sources disagree, nothing is chosen for you. ! marks what is not settled, !! what can "
      + "harm. \"Not sent\" is never shown as \"none\".",
    "Arrows, digits, Enter and Esc reach everything: 0 lists all that can be done on a screen. No "
      + "single key changes anything without a question.",
    "A larger type is set in your terminal, most often with Ctrl and +.",
  ]

  private mutating func keys(_ keys: String, _ help: String) {
    let plain = keys.filter { $0 != "`" }
    let indent = isWide ? 26 : 5
    let lines = Wrap.lines(help, width: width - indent - 1)
    var rows = lines.map { Row(Piece($0, at: indent)) }
    if isWide {
      rows[0].add(Piece(plain, at: 3, width: 22, .accent))
    } else {
      rows.insert(Row(Piece(plain, at: 3, .accent)), at: 0)
    }
    self.rows += rows
  }
}
