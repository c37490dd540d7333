import Cells

extension Page {
  /// What the status line said in this session, newest first.
  static func log(_ state: PortalState) -> Page {
    var page = Page(state)
    page.whenEmpty = "Nothing was said yet."
    for notice in state.log.reversed() {
      let time = Dates.clock(state.local(notice.at))
      let role: Role = notice.tone == .failed ? .critical : .text
      let lines = Wrap.lines(
        (notice.tone == .failed ? "! " : "") + notice.text, width: page.width - 10)
      for (index, line) in lines.enumerated() {
        var row = Row(Piece(line, at: 8, role))
        if index == 0 { row.add(Piece(time, at: 1, .muted)) }
        page.add(row)
      }
    }
    return page
  }
}
