import Cells
import Clinical

extension Page {
  /// What passed on the wire, both ways, the newest first.
  static func wire(_ state: PortalState) -> Page {
    var page = Page(state)
    page.about =
      "Each line is one exchange with another system. Enter shows what was sent, part by part."
    guard let wire = state.wire else { return page }
    page.whenEmpty =
      "Nothing passed on the wire yet. chartline listen takes messages, chartline send sends them."
    if state.isWirePaused {
      page.text("Paused: what comes meanwhile is kept. p goes on, R reads once.", .accent)
    }
    guard !wire.exchanges.isEmpty else { return page }
    if page.isWide { page.add(wireHead) }
    for exchange in wire.exchanges {
      let item = Item("exchange:\(exchange.id)", .screen(.exchange(exchange.id)))
        .explained(
          "\(exchange.direction == .incoming ? "They sent" : "We sent or asked"), "
            + "\(exchange.size) bytes by \(exchange.transport.title). \(exchange.words.capitalizedFirst)."
        )
      page.add(item, page.wireRows(exchange, state))
    }
    return page
  }

  private static let wireHead = Row(
    Piece("WHEN", at: 3, .muted), Piece("WAY", at: 13, .muted), Piece("WITH", at: 17, .muted),
    Piece("WHAT", at: 36, .muted), Piece("ANSWER", at: 60, .muted), Piece("MS", at: 68, .muted),
    Piece("BYTES", at: 74, .muted))

  private func wireRows(_ exchange: Exchange, _ state: PortalState) -> [Row] {
    let time = state.wireTime(exchange.at)
    let role: Role = exchange.isFailure ? .warning : .text
    let mark = exchange.isFailure ? "! " : ""
    guard isWide else {
      return [
        Row(
          Piece(time, at: 3, .muted), Piece(exchange.way, at: 13, .muted),
          Piece(exchange.what, at: 17, role)),
        Row(Piece("\(mark)\(exchange.answered) \(exchange.partner)", at: 5, role)),
      ]
    }
    var rows = [
      Row(
        Piece(time, at: 3, width: 9, .muted), Piece(exchange.way, at: 13, width: 3),
        Piece(exchange.partner, at: 17, width: 18, bold: true),
        Piece(exchange.what, at: 36, width: 23),
        Piece(mark + exchange.answered, at: 60, width: 7, role),
        Piece(String(exchange.milliseconds), at: 68, width: 5),
        Piece(String(exchange.size), at: 74))
    ]
    // What failed says so where one looks; the rest is one line each.
    if exchange.isFailure { rows.append(Row(Piece(exchange.words, at: 17, .warning))) }
    return rows
  }
}

extension Exchange.Transport {
  /// The protocol for people.
  var title: String {
    switch self {
    case .mllp: "HL7 v2 over MLLP"
    case .fhir: "FHIR over HTTP"
    case .folder: "a watched folder"
    case .library: "HL7 Infobutton over HTTP"
    }
  }
}

extension PortalState {
  /// `08:09:12` today, `12 Nov 26` before.
  func wireTime(_ at: Instant) -> String {
    let civil = local(at)
    guard civil.isoDate == civilNow.isoDate else { return Dates.short(civil) }
    return String(civil.isoTime.prefix(8))
  }
}
