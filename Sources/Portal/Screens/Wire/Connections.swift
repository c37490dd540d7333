import Cells
import Clinical

extension Page {
  /// The systems that records are fetched from: how each is reached, what its newest sync came to, when the
  /// next is due. Enter fetches from one, the first line from all.
  static func connections(_ state: PortalState) -> Page {
    var page = Page(state)
    page.about =
      "Each entry is a system that records are fetched from. Enter fetches what is new there."
    guard let rows = state.connections else { return page }
    page.whenEmpty =
      "No source is set up. On the command line: chartline sources add NAME --fhir ADDRESS"
    guard !rows.isEmpty else { return page }
    page.add(
      Item(
        "all",
        .ask(
          "Fetch what is new from every source?", "x stops between two documents.",
          .sync(source: nil))
      ).explained("Fetches from every source, one after the other."),
      Row(Piece("Fetch what is new from all of them", at: 3, .link)))
    for row in rows {
      page.gap()
      page.add(page.item(row), page.rows(row, state))
    }
    return page
  }

  private func item(_ row: ConnectionRow) -> Item {
    let name = row.connection.name
    guard row.connection.kind.isFetched else {
      let does = row.connection.kind == .mllp ? "sends" : "asks"
      return Item("source:" + name, .nothing).explained("It \(does) by itself: chartline listen.")
    }
    return Item(
      "source:" + name,
      .ask(
        "Fetch what is new from \(name)?",
        "By \(row.connection.kind.title), \(row.connection.address).",
        .sync(source: name))
    ).explained("By what right: " + row.connection.rightWords + ".")
  }

  private func rows(_ row: ConnectionRow, _ state: PortalState) -> [Row] {
    let (connection, newest) = (row.connection, row.newest)
    var rows = [
      Row(
        Piece(connection.name, at: 3, bold: true),
        Piece(connection.kind.title, at: isWide ? 36 : 3 + connection.name.count + 2, .muted))
    ]
    rows += wrapped("\(connection.address)   \(connection.whoseWords)", at: 5, .muted)
    if let failure = newest?.failure {
      rows += wrapped("! \(when(newest, state)): \(failure)", at: 5, .warning)
    } else if connection.kind.isFetched {
      rows += wrapped(
        "\(when(newest, state)): \(newest?.countWords ?? "nothing fetched yet")", at: 5)
    }
    for question in row.questions { rows += wrapped("? \(question)", at: 5, .warning) }
    if connection.trust == .aside {
      rows += wrapped("What comes is kept aside until somebody has looked.", at: 5, .accent)
    }
    if let wrong = state.store.simulated.first(where: { $0.name == connection.name })?.next {
      rows += wrapped("! next time it \(wrong), as was asked", at: 5, .accent)
    }
    if let due = row.due {
      let soon = due <= state.now ? "now" : state.wireTime(due)
      rows += wrapped("next: \(soon)", at: 5, .muted)
    }
    return rows
  }

  private func when(_ sync: SyncRecord?, _ state: PortalState) -> String {
    sync.map { state.wireTime($0.endedAt ?? $0.at) } ?? "never"
  }
}

extension SourceConnection {
  /// By what right it is spoken with, as somebody said.
  var rightWords: String { basis.isEmpty ? "not recorded" : basis }
}

extension SourceConnection.Kind {
  /// What is spoken, for people.
  var title: String {
    switch self {
    case .fhir: "FHIR R4, records"
    case .documents: "FHIR R4, documents"
    case .folder: "files in a folder"
    case .mllp: "HL7 v2, sends by itself"
    case .query: "HL7 v2, asked for vaccines"
    case .asking: "HL7 v2, told vaccines when it asks"
    }
  }
}
