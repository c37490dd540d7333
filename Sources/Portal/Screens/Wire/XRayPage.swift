import Cells
import Clinical

/// An X-ray as the screen shows it.
public struct XRayPage: Sendable, Equatable {
  /// What it was taken of.
  public var subject: XRaySubject
  /// What it shows.
  public var xray: XRay

  /// A page from its parts.
  public init(subject: XRaySubject, xray: XRay) {
    self.subject = subject
    self.xray = xray
  }
}

extension Page {
  /// The four levels of one document or exchange, each with what it asks.
  static func xray(_ subject: XRaySubject, _ state: PortalState) -> Page {
    var page = Page(state)
    guard let shown = state.xray, shown.subject == subject else { return page }
    page.about =
      "Four questions about one document or exchange. Enter on a line shows the bytes it speaks of."
    page.text(shown.xray.title, .title)
    for (number, level) in XRay.Level.allCases.enumerated() {
      page.gap()
      let name = "\(number + 1) \(level.rawValue.uppercased())"
      page.add(
        Row(
          Piece(name, at: 1, .title, bold: true),
          Piece(level.question, at: name.count + 3, .muted)))
      for (index, line) in shown.xray.lines(of: level).enumerated() {
        page.add(line, "\(level.rawValue):\(index)", importID: shown.xray.importID)
      }
    }
    return page
  }

  private mutating func add(_ line: XRay.Line, _ id: String, importID: Int64?) {
    let column = isWide ? 18 : 16
    let mark = line.tone == .notice ? "! " : ""
    let role: Role =
      switch line.tone {
      case .plain: .text
      case .notice: .warning
      case .notRecorded: .muted
      }
    var rows = wrapped(mark + line.words, at: column, role)
    if !line.label.isEmpty {
      rows[0].add(Piece(line.label, at: 3, width: column - 4, .muted))
    }
    var target = Item.Target.nothing
    if let range = line.range, let importID {
      target = .screen(.place(DocumentPlace(importID: importID, range: range)))
    }
    let about = [line.label, line.words].filter { !$0.isEmpty }.joined(separator: ": ")
    add(Item(id, target).explained("\(about). \(line.tone.meaning)"), rows)
  }
}

extension XRay.Tone {
  /// What `?` says of such a line.
  fileprivate var meaning: String {
    switch self {
    case .plain: "As it should be, or a plain fact."
    case .notice: "Worth a look: it was kept and read as it was sent, nothing was changed."
    case .notRecorded: "This store was never told; nothing is assumed in its place."
    }
  }
}

extension PortalState {
  /// What `X` would look through here.
  var xraySubjectHere: XRaySubject? {
    switch screen {
    case .exchange(let id): .exchange(id)
    case .wire:
      focusedItem.flatMap { item in
        if case .screen(.exchange(let id)) = item.target { .exchange(id) } else { nil }
      }
    case .place(let place): .importID(place.importID)
    default: importHere.map { .importID($0.id) } ?? focusedThing.map { .thing($0) }
    }
  }
}
