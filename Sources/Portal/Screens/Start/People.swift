import Cells
import Clinical

extension Page {
  /// Who comes first, then everybody whose record the viewer may see.
  static func people(_ state: PortalState) -> Page {
    var page = Page(state)
    let rows = state.people.rows
    page.whenEmpty =
      state.store.people == nil ? "Reading…" : "Nobody's name contains \"\(state.page.filter)\"."
    let panel = state.page.filter.isEmpty ? state.panel.rows : []
    if !panel.isEmpty { page.panel(state) }
    guard !rows.isEmpty else { return page }
    if !panel.isEmpty { page.heading("EVERYBODY") }
    if page.isWide {
      page.add(
        Row(
          Piece("NAME", at: 3, .muted), Piece("AGE, BORN", at: 34, .muted),
          Piece("SOURCES", at: 57, .muted)))
    }
    let first = Set(panel.map(\.key))
    for row in rows { page.person(row, isAbove: first.contains(row.key), state) }
    let height = GlancePane.height(in: state)
    if height > 0, case .person(let key)? = page.item(named: state.page.selected)?.target {
      page.foot = GlancePane.rows(for: key, state, height: height)
    }
    if state.people.total > rows.count {
      page.gap()
      page.text(
        "\(state.people.total - rows.count) more: / and a few letters narrow the list.", .muted)
    }
    return page
  }

  private mutating func person(_ row: PersonRow, isAbove: Bool, _ state: PortalState) {
    let item = Item(row.key.rawValue, .person(row.key))
      .explained(
        "One person, as \(counted(row.sources, "source")) know them. Enter opens the record.")
    let particulars = state.particulars(birth: row.birth, sex: row.sex)
    var words = row.remark
    if let open = row.openAlerts, open > 0 {
      words = "! " + counted(open, "open alert") + (words.isEmpty ? "" : ", " + words)
    }
    if isAbove { words = "" }
    if isWide {
      add(
        item,
        Row(
          Piece(row.listed, at: 3, width: 30, bold: true), Piece(particulars, at: 34, width: 22),
          Piece(String(row.sources), at: 57, width: 2, .muted), Piece(words, at: 60, .warning)))
    } else {
      add(
        item, Row(Piece(row.listed, at: 3, bold: true)),
        Row(Piece(particulars + (words.isEmpty ? "" : "  " + words), at: 5, .muted)))
    }
  }
}
