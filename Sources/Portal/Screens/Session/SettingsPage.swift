import Cells

extension Page {
  /// Colours, dates, units, privacy; who is looking; keys of one's own.
  static func settings(_ state: PortalState) -> Page {
    var page = Page(state)
    for (index, setting) in Setting.allCases.enumerated() {
      let words = state.settings.words(of: setting)
      let item = Item(
        setting.rawValue, .form(.setting(setting, now: state.settings)),
        digit: index < 9 ? index + 1 : nil
      ).explained(setting.help)
      var row = Row(Piece(setting.title, at: 5))
      if index < 9 { row.add(Piece("\(index + 1)", at: 3, .accent)) }
      if page.isWide {
        row.add(Piece(words, at: 30))
        page.add(item, row)
      } else {
        page.add(item, row, Row(Piece(words, at: 7, .muted)))
      }
    }
    page.heading("WHO IS LOOKING")
    page.text("You are \(state.viewerWords).")
    page.text(
      "This is set when the program is started: chartline --as NAME, or a line \"as = NAME\" in the "
        + "configuration file.", .muted)
    page.heading("KEYS OF YOUR OWN")
    let own = state.settings.keys.sorted { $0.key.rawValue < $1.key.rawValue }
    for (command, keys) in own { page.text("\(command.rawValue): \(keys.joined(separator: ", "))") }
    page.text(
      "A line such as \"key.goVitals = g w, F4\" in the configuration file gives a command other "
        + "keys. chartline doctor says where the file is.", .muted)
    for problem in state.settings.problems { page.text("! Not used: " + problem, .warning) }
    return page
  }
}
