import Cells
import Clinical

/// The chosen person at a glance, at the foot of the panel: who it is, the numbers beside their usual,
/// what is not settled, who is silent, whom to call.
struct GlancePane {
  /// The least rows of a pane: the name, four of numbers, six of notes.
  private static let least = 11
  /// The most rows, where the screen is high.
  private static let most = 18
  /// Rows that the list above keeps.
  private static let list = 8

  /// Rows of the pane at the foot of the screen; 0 where there is none.
  static func height(in state: PortalState) -> Int {
    let body = Layout.body(state.size).height
    guard state.screen == .people, state.page.filter.isEmpty, !state.panel.rows.isEmpty,
      state.size.width >= Page.wide, body >= list + least
    else { return 0 }
    return min(most, max(least, body / 2))
  }

  /// The rows of the pane for the person that is chosen.
  static func rows(for key: IdentityKey, _ state: PortalState, height: Int) -> [Row] {
    var page = Page(state)
    guard let glance = state.panel.glances[key] else {
      page.title(state.people.rows.first { $0.key == key }?.listed ?? "", state)
      page.text("The sources of this record were not compared here. Enter opens it.", .muted)
      return page.rows
    }
    page.title(state.subject(of: glance.patient), state)
    page.numbers(glance.numbers, state)
    page.notes(glance.notes, room: height - page.rows.count, state)
    return Array(page.rows.prefix(height))
  }
}

extension Page {
  /// Whose glance it is, on a rule.
  fileprivate mutating func title(_ words: String, _ state: PortalState) {
    let rule = String(repeating: state.settings.glyphs.horizontal, count: width)
    add(Row(Piece(rule, at: 0, .border), Piece(" \(words) ", at: 2, .title, bold: true)))
  }

  /// As many numbers as fit, in columns: the newest, how old it is, the usual.
  fileprivate mutating func numbers(_ numbers: [Glance.Number], _ state: PortalState) {
    guard !numbers.isEmpty else { return }
    var rows = ["", "newest", "ago", "usual"].map { Row(Piece($0, at: 1, .muted)) }
    var at = 10
    for number in numbers {
      let cells = [
        number.title, number.newest, state.openFor(number.at), number.usual ?? "not known",
      ]
      let columns = (cells.map(DisplayWidth.of).max() ?? 0) + 2
      guard at + columns <= width else { break }
      for (index, cell) in cells.enumerated() {
        let isNewest = index == 1
        let role: Role = isNewest ? (number.isPressing ? .critical : .text) : .muted
        rows[index].add(Piece(cell, at: at, role, bold: isNewest && number.isPressing))
      }
      at += columns
    }
    self.rows += rows
  }

  /// Each note in one row; those that are cut get more rows where there is room.
  fileprivate mutating func notes(_ notes: [Glance.Note], room: Int, _ state: PortalState) {
    let indent = 10
    let lines = notes.map { Wrap.lines($0.words, width: width - indent - 1) }
    var spare = max(0, room - notes.count)
    for (note, all) in zip(notes, lines) {
      let shown = min(all.count, 1 + spare)
      spare -= shown - 1
      var kept = Array(all.prefix(shown))
      if shown < all.count {
        kept[shown - 1] = Wrap.fit(
          all[(shown - 1)...].joined(separator: " "), width: width - indent - 1,
          ellipsis: state.settings.glyphs.ellipsis)
      }
      for (index, line) in kept.enumerated() {
        var row = Row(Piece(line, at: indent, note.isPressing ? .warning : .text))
        if index == 0 { row.add(Piece(note.label, at: 1, .title, bold: true)) }
        add(row)
      }
    }
  }
}
