import Cells
import Clinical

extension Page {
  /// Who comes first: why, open how long, whose job.
  mutating func panel(_ state: PortalState) {
    let rows = state.panel.rows
    let reasons = rows.flatMap(\.reasons)
    let alerts = reasons.count { $0.urgency != nil }
    let dangers = reasons.count - alerts
    text(
      [
        counted(state.store.people ?? rows.count, "person", "people"),
        counted(alerts, "open alert"),
        counted(
          dangers, "disagreement that can harm",
          "disagreements that can harm"),
      ].joined(separator: ", ") + ".", .title)
    gap()
    if isWide {
      add(
        Row(
          Piece("WHO FIRST", at: 3, .muted), Piece("WHY", at: Self.why, .muted),
          Piece("OPEN", at: width - 22, .muted), Piece("WHOSE JOB", at: width - 13, .muted)))
    }
    for row in rows { add(item(row), isWide ? wide(row, state) : narrow(row, state)) }
    let others = (state.store.people ?? 0) - state.panel.compared
    if others > 0 {
      text(
        "Sources were compared for these \(state.panel.compared). Of \(others) others only alerts "
          + "are known here; opening a record compares its sources.", .muted)
    }
  }

  /// The column in which the reasons stand.
  private static let why = 27
  /// Reasons of one person that are told; more are counted.
  private static let mostReasons = 3

  private func item(_ row: PanelRow) -> Item {
    Item("first:" + row.key.rawValue, .person(row.key))
      .explained(
        "\(row.patient.listed): "
          + row.reasons.map { $0.words.capitalizedFirst }
          .joined(separator: ". ") + ". Enter opens the record.")
  }

  private func wide(_ row: PanelRow, _ state: PortalState) -> [Row] {
    let particulars = state.particulars(
      birth: row.patient.birth, sex: row.patient.sex, isNarrow: true)
    let problems = Wrap.lines(row.problems, width: Self.why - 6).prefix(2)
      .map { $0.hasSuffix(",") ? String($0.dropLast()) : $0 }
    let left = [row.patient.listed, particulars] + problems
    var right: [Row] = []
    for reason in row.reasons.prefix(Self.mostReasons) {
      let room = width - Self.why - 27
      let lines = Wrap.lines(
        Wrap.fit(
          reason.words.capitalizedFirst, width: room * 2 - 6,
          ellipsis: state.settings.glyphs.ellipsis), width: room)
      for (index, line) in lines.enumerated() {
        var piece = Row(Piece(line, at: Self.why + 3, reason.role))
        if index == 0 {
          piece.add(Piece(reason.mark, at: Self.why, reason.role, bold: true))
          piece.add(Piece(reason.open(state), at: width - 22, width: 8))
          piece.add(Piece(reason.ownerWords, at: width - 13, width: 13))
        }
        right.append(piece)
      }
    }
    if row.reasons.count > Self.mostReasons {
      right.append(
        Row(Piece("and \(row.reasons.count - Self.mostReasons) more", at: Self.why + 3, .muted)))
    }
    return (0..<max(left.count, right.count)).map { index in
      var line = index < right.count ? right[index] : Row()
      if index < left.count {
        line.add(
          Piece(
            left[index], at: index == 0 ? 3 : 4, width: Self.why - 5, index == 0 ? .text : .muted,
            bold: index == 0))
      }
      return line
    }
  }

  private func narrow(_ row: PanelRow, _ state: PortalState) -> [Row] {
    var rows = [Row(Piece(row.patient.listed, at: 3, bold: true))]
    for reason in row.reasons.prefix(Self.mostReasons) {
      rows += wrapped(reason.mark + " " + reason.words.capitalizedFirst, at: 5, reason.role)
      rows += wrapped("open \(reason.open(state)), \(reason.ownerWords)", at: 8, .muted)
    }
    if row.reasons.count > Self.mostReasons {
      rows += wrapped("and \(row.reasons.count - Self.mostReasons) more", at: 5, .muted)
    }
    return rows
  }
}

extension PanelRow.Reason {
  /// `!!` for what can harm now, `!` for the rest.
  fileprivate var mark: String { urgency.map { $0 >= .urgent ? "!!" : "!" } ?? "!!" }

  fileprivate var role: Role { mark == "!!" ? .critical : .warning }

  /// Whose job it is, in words.
  fileprivate var ownerWords: String { owner ?? "nobody" }

  /// How long it is open; empty where it is not known.
  fileprivate func open(_ state: PortalState) -> String { since.map(state.openFor) ?? "" }
}
