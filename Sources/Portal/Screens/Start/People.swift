extension Page {
  /// Everybody whose record the viewer may see.
  static func people(_ state: PortalState) -> Page {
    var page = Page(state)
    let rows = state.people.rows
    page.whenEmpty =
      state.store.people == nil ? "Reading…" : "Nobody's name contains \"\(state.page.filter)\"."
    guard !rows.isEmpty else { return page }
    if page.isWide {
      page.add(
        Row(
          Piece("NAME", at: 3, .muted), Piece("AGE, BORN", at: 34, .muted),
          Piece("SOURCES", at: 57, .muted)))
    }
    let isWide = page.isWide
    for row in rows {
      let item = Item(row.key.rawValue, .person(row.key))
        .explained(
          "One person, as \(counted(row.sources, "source")) know them. Enter opens the record.")
      let particulars = state.particulars(birth: row.birth, sex: row.sex)
      var words = row.remark
      if let open = row.openAlerts, open > 0 {
        words = "! " + counted(open, "open alert") + (words.isEmpty ? "" : ", " + words)
      }
      let remark = Piece(words, at: isWide ? 60 : 5, .warning)
      if isWide {
        page.add(
          item,
          Row(
            Piece(row.listed, at: 3, width: 30, bold: true), Piece(particulars, at: 34, width: 22),
            Piece(String(row.sources), at: 57, width: 2, .muted), remark))
      } else {
        page.add(
          item, Row(Piece(row.listed, at: 3, bold: true)),
          Row(Piece(particulars + (words.isEmpty ? "" : "  " + words), at: 5, .muted)))
      }
    }
    if state.people.total > rows.count {
      page.gap()
      page.text(
        "\(state.people.total - rows.count) more: / and a few letters narrow the list.", .muted)
    }
    return page
  }
}
