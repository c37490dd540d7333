import Cells
import Clinical

extension Page {
  /// One exchange: who, what, how it was answered; below, part by part or as the bytes.
  static func exchange(_ id: Int64, _ state: PortalState) -> Page {
    var page = Page(state)
    guard let opened = state.exchange, opened.exchange.id == id else { return page }
    page.about = "What passed, as it was sent. t changes between the parts and the bytes."
    page.exchangeHead(opened.exchange, state)
    if state.page.showsTable {
      page.rawSide("SENT, AS BYTES", opened.exchange.request)
      page.rawSide("ANSWERED, AS BYTES", opened.exchange.response)
    } else {
      page.side("SENT", "request", opened.request)
      page.side("ANSWERED", "response", opened.response)
    }
    if opened.exchange.request.isEmpty, opened.exchange.response.isEmpty {
      page.gap()
      page.text(
        "The log no longer holds its bytes: it keeps those of the newest failures and of what we "
          + "sent, up to 64 kB each.", .muted)
    }
    return page
  }

  private mutating func exchangeHead(_ exchange: Exchange, _ state: PortalState) {
    let number = exchange.controlID.isEmpty ? "" : ", number \(exchange.controlID)"
    text("\(exchange.what)\(number)", .title)
    let came = exchange.direction == .incoming ? "Came from" : "Went to"
    let who = exchange.source.isEmpty ? "" : "\(exchange.source), "
    text(
      "\(came) \(who)\(exchange.peer) by \(exchange.transport.title), "
        + "\(state.wireTime(exchange.at)), \(exchange.size) bytes.")
    let code = exchange.status.isEmpty ? "No answer" : "Answer \(exchange.status)"
    text(
      "\(exchange.isFailure ? "! " : "")\(code) after \(exchange.milliseconds) ms: \(exchange.words)",
      exchange.isFailure ? .warning : .text)
    if !exchange.errorPlace.isEmpty { text("The error is at \(exchange.errorPlace).", .warning) }
    guard let importID = exchange.importID else { return }
    var item = Item("import", .screen(.importDetail(importID)))
      .explained("The import that keeps what came, with its account.")
    item.importID = importID
    add(item, Row(Piece("Import \(importID) holds it", at: 3, .link)))
  }

  private mutating func side(_ title: String, _ side: String, _ parts: [MessagePart]) {
    guard !parts.isEmpty else { return }
    heading(title)
    for (index, part) in parts.enumerated() {
      let item = Item("\(side):\(index)", .nothing)
        .explained(
          "\(part.name): \(part.title)." + part.faults.map { " Wrong: \($0)." }.joined())
      var head = Row(
        Piece(part.name, at: 3, .title, bold: true),
        Piece(part.title, at: max(8, 5 + part.name.count)))
      if !part.faults.isEmpty { head.add(Piece("!", at: 1, .warning)) }
      var rows = [head]
      for fault in part.faults { rows += wrapped("! " + fault, at: 8, .warning) }
      for field in part.fields { rows += fieldRows(field) }
      add(item, rows)
    }
  }

  private func fieldRows(_ field: MessagePart.Field) -> [Row] {
    let column = isWide ? 28 : 20
    let lines = wrapped(field.text, at: column)
    let label = Piece(field.label, at: 8, width: column - 9, .muted)
    guard var first = lines.first else { return [] }
    first.add(label)
    return [first] + lines.dropFirst()
  }

  private mutating func rawSide(_ title: String, _ bytes: [UInt8]) {
    guard !bytes.isEmpty else { return }
    heading(title)
    // A line end is shown, and ends the line.
    var start = 0
    for end in bytes.indices where bytes[end] == 0x0D || end == bytes.count - 1 {
      for line in LensText(bytes: Array(bytes[start...end]), width: width - 3).lines {
        add(Row(line.map { Piece($0.text, at: 1 + $0.at, style: Style(.text)) }))
      }
      start = end + 1
    }
  }
}
