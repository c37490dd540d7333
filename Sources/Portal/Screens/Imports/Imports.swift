import Cells
import Clinical

extension Page {
  /// What was imported, newest first, with its account: read = new + same + replaced + rejected.
  static func imports(_ state: PortalState) -> Page {
    var page = Page(state)
    for job in state.jobs.suffix(3) {
      let steps = job.total.map { "\(job.done) of \($0)" } ?? "\(job.done) done"
      let words = job.outcome ?? steps + (job.canCancel ? ", x stops it" : "")
      page.text("\(job.title): \(words)", job.outcome == nil ? .accent : .muted)
      for line in job.left { page.text("  " + line, .muted) }
    }
    page.gap()
    guard let imports = state.imports else { return page }
    page.whenEmpty = "Nothing was imported. i imports a file, a folder or a zip."
    if page.isWide, !imports.isEmpty {
      page.add(
        Row(
          Piece("NO.", at: 3, .muted), Piece("SOURCE", at: 8, .muted),
          Piece("WHEN", at: 32, .muted), Piece("READ", at: 47, .muted),
          Piece("NEW", at: 53, .muted), Piece("SAME", at: 58, .muted),
          Piece("REPLACED", at: 64, .muted), Piece("REFUSED", at: 73, .muted)))
    }
    for run in state.page.filter.isEmpty ? ImportRow.runs(imports) : imports.map({ [$0] }) {
      guard let row = run.first else { continue }
      if run.count > 1 {
        page.addRun(run, row, state)
        continue
      }
      var item = Item("import:\(row.id)", .screen(.importDetail(row.id)))
        .explained(
          "Read \(row.account.read) = \(row.account.new) new + \(row.account.same) same + "
            + "\(row.account.superseding) replaced + \(row.account.rejected) refused. "
            + "u undoes it; nothing is deleted.")
      item.importID = row.id
      page.add(item, page.importRows(row, state))
    }
    return page
  }

  /// Messages that one source sent in a row, as one line.
  private mutating func addRun(_ run: [ImportRow], _ newest: ImportRow, _ state: PortalState) {
    var all = newest
    all.account = run.reduce(into: ImportRow.Account()) { $0 += $1.account }
    all.sourceName += ", \(run.count)"
    add(
      Item("import:\(newest.id)", .screen(.importDetail(newest.id)))
        .explained(
          "\(run.count) messages of \(newest.sourceName) in a row. Enter shows the newest; / and the name "
            + "lists each of them."), importRows(all, state))
  }

  private func importRows(_ row: ImportRow, _ state: PortalState) -> [Row] {
    let role: Role = row.endedAt == nil ? .text : .struck
    let ended = row.endedAt == nil ? "" : " (undone)"
    guard isWide else {
      return [
        Row(Piece("\(row.id)  \(row.sourceName)\(ended)", at: 3, role)),
        Row(
          Piece(
            "\(state.relative(row.at)), \(row.account.new) new, \(row.account.same) same, "
              + "\(row.account.rejected) refused", at: 5, .muted)),
      ]
    }
    let account = row.account
    return [
      Row(
        Piece(String(row.id), at: 3, width: 4, role),
        Piece(row.sourceName + ended, at: 8, width: 23, role, bold: row.endedAt == nil),
        Piece(state.relative(row.at), at: 32, width: 14, .muted),
        Piece(String(account.read), at: 47, role), Piece(String(account.new), at: 53, role),
        Piece(String(account.same), at: 58, role),
        Piece(String(account.superseding), at: 64, role),
        Piece(
          String(account.rejected), at: 73,
          account.rejected > 0 && row.endedAt == nil ? .warning : role))
    ]
  }

  /// One import: its account by section, and why something was rejected.
  static func importDetail(_ id: Int64, _ state: PortalState) -> Page {
    var page = Page(state)
    guard let row = state.imports?.first(where: { $0.id == id }) else { return page }
    page.text("\(row.sourceName), \(row.dialect.title): \(row.file)", .title)
    page.text("Imported \(state.relative(row.at)) by \(row.by).", .muted)
    if let ended = row.endedAt {
      page.text("Undone \(state.relative(ended)). Nothing was deleted; U puts it back.", .warning)
    }
    page.gap()
    page.account("SECTION", "READ", "NEW", "SAME", "REPLACED", "REFUSED", .muted)
    for one in row.sections { page.account(one.section.title, one.account) }
    page.account("All", row.account)
    if !row.rejects.isEmpty { page.heading("REFUSED, AND WHY") }
    for (index, reject) in row.rejects.enumerated() {
      let item = Item("reject:\(index)", .nothing).explained(reject.why)
      page.add(
        item,
        [Row(Piece(reject.why, at: 3))]
          + [Row(Piece("at \(reject.range.path), byte \(reject.range.start)", at: 5, .muted))])
    }
    return page
  }

  private mutating func account(_ name: String, _ account: ImportRow.Account) {
    self.account(
      name, String(account.read), String(account.new), String(account.same),
      String(account.superseding), String(account.rejected), .text)
  }

  private mutating func account(
    _ name: String, _ read: String, _ new: String, _ same: String, _ replaced: String,
    _ rejected: String, _ role: Role
  ) {
    let step = isWide ? 10 : 6
    let start = isWide ? 26 : 14
    var row = Row(Piece(name, at: 3, width: start - 4, role))
    for (index, words) in [read, new, same, replaced, rejected].enumerated() {
      row.add(Piece(words, at: start + index * step, width: step - 1, role))
    }
    add(row)
  }
}
