import Cells
import Clinical

extension Page {
  /// Who comes first: why, open how long, whose job.
  mutating func panel(_ state: PortalState) {
    let rows = state.panel.rows
    let reasons = rows.flatMap(\.reasons)
    let alerts = reasons.count { $0.urgency != nil }
    let dangers = reasons.count { $0.kind == .danger }
    text(
      [
        counted(state.store.people ?? rows.count, "person", "people"),
        counted(alerts, "open alert"),
        counted(
          dangers, "disagreement that can harm",
          "disagreements that can harm"),
      ].joined(separator: ", ") + "." + inboxWords(state), .title)
    if isWide {
      add(
        Row(
          Piece("WHO FIRST", at: 3, .muted), Piece("WHY", at: Self.why, .muted),
          Piece("OPEN", at: width - Self.open, .muted),
          Piece("WHOSE JOB", at: width - Self.owner, .muted)))
    }
    for row in rows.map({ $0.withInbox(state) }) {
      add(item(row), isWide ? wide(row, state) : narrow(row, state))
    }
    let others = (state.store.people ?? 0) - state.panel.compared
    if others > 0 {
      text(
        "Sources were compared for these \(state.panel.compared). Of \(others) others only alerts "
          + "are known here; opening a record compares its sources.", .muted)
    }
  }

  /// How much waits in the inbox, and what opens it.
  private func inboxWords(_ state: PortalState) -> String {
    let waiting = state.inbox.waiting + state.panel.suggestions.values.reduce(0) { $0 + $1.count }
    return waiting == 0 ? "" : " Inbox \(waiting) (I)."
  }

  /// The column in which the reasons stand, on a wide page.
  private static let why = 25
  /// Columns from the right edge at which stand since when it is open, and whose job it is.
  private static let open = 22
  private static let owner = 13
  /// The mark of somebody who waits for an answer of the care team.
  private static let waits = "*"
  /// Reasons of one person that are told; more are counted.
  private static let mostReasons = 3
  /// Rows of a screen from which on there is room for what waits in rows of its own.
  private static let high = 30

  private func item(_ row: PanelRow) -> Item {
    Item("first:" + row.key.rawValue, .person(row.key))
      .explained(
        "\(row.patient.listed): "
          + row.reasons.map { $0.words.capitalizedFirst }
          .joined(separator: ". ") + ". Enter opens the record.")
  }

  /// Two rows: the name and the first reason, what the person has and the second; on a high screen one more
  /// for results to sign and one for questions.
  private func wide(_ row: PanelRow, _ state: PortalState) -> [Row] {
    let fit = { Wrap.fit($0, width: $1, ellipsis: state.settings.glyphs.ellipsis) }
    let particulars = state.age(row.patient.birth).map { "\($0) " } ?? ""
    let age = particulars + row.patient.sex.letter
    var name = Row(
      Piece(fit(row.patient.listed, Self.why - age.count - 5), at: 3, bold: true),
      Piece(age, at: Self.why - age.count - 1))
    if row.reasons.contains(where: { $0.kind == .messages }) {
      name.add(Piece(Self.waits, at: 2, .accent, bold: true))
    }
    let problems = Row(Piece(fit(row.problems, Self.why - 5), at: 4, .muted))
    let room = width - Self.why - Self.open - 4
    let isHigh = state.size.height >= Self.high
    let pressing = row.reasons.filter(\.isPressing)
    let waiting = isHigh ? row.reasons.filter { !$0.isPressing } : []
    let rest = (isHigh ? pressing : row.reasons).count - 2
    let more = rest > 0 ? ", and \(rest) more" : ""
    let told = isHigh ? Array(pressing.prefix(2)) : Array(row.reasons.prefix(2))
    let blank = Array(repeating: Row(), count: waiting.count)
    return ([name, problems] + blank).enumerated().map { index, left in
      let reasons = index < 2 ? told.dropFirst(index) : waiting.dropFirst(index - 2)
      guard let reason = reasons.first else { return left }
      let tail = index == 1 ? more : ""
      var line = left
      line.add(Piece(reason.mark, at: Self.why, reason.role, bold: true))
      line.add(
        Piece(
          fit(reason.words.capitalizedFirst, room - tail.count) + tail, at: Self.why + 3,
          reason.role
        ))
      line.add(Piece(reason.open(state), at: width - Self.open, width: 8))
      line.add(Piece(reason.ownerWords, at: width - Self.owner, width: 13))
      return line
    }
  }

  private func narrow(_ row: PanelRow, _ state: PortalState) -> [Row] {
    var rows = [Row(Piece(row.patient.listed, at: 3, bold: true))]
    let messages = row.reasons.filter { $0.kind == .messages }
    for one in messages { rows += wrapped(Self.waits + " " + one.words, at: 5, .accent) }
    let reasons = row.reasons.filter { $0.kind != .messages }
    for reason in reasons.prefix(Self.mostReasons) {
      rows += wrapped(reason.mark + " " + reason.words.capitalizedFirst, at: 5, reason.role)
      rows += wrapped("open \(reason.open(state)), \(reason.ownerWords)", at: 8, .muted)
    }
    if reasons.count > Self.mostReasons {
      rows += wrapped("and \(reasons.count - Self.mostReasons) more", at: 5, .muted)
    }
    return rows
  }
}

extension PanelRow {
  /// The row with what waits in the inbox, the last of its reasons.
  fileprivate func withInbox(_ state: PortalState) -> PanelRow {
    guard let words = state.inbox.waiting(for: key) else { return self }
    var row = self
    var reason = Reason(words: "Inbox: " + words)
    reason.kind = .messages
    row.reasons.append(reason)
    return row
  }
}

extension PanelRow.Reason {
  /// `!!` for what can harm now, `!` for other alerts, `*` for what waits.
  fileprivate var mark: String {
    isPressing ? urgency.map { $0 >= .urgent ? "!!" : "!" } ?? "!!" : "*"
  }

  fileprivate var role: Role { !isPressing ? .text : mark == "!!" ? .critical : .warning }

  /// An alert, or what can harm.
  fileprivate var isPressing: Bool { kind == .alert || kind == .danger }

  /// Whose job it is, in words.
  fileprivate var ownerWords: String { owner ?? "nobody" }

  /// How long it is open; empty where it is not known.
  fileprivate func open(_ state: PortalState) -> String { since.map(state.openFor) ?? "" }
}
