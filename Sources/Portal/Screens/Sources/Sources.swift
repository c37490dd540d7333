import Cells
import Clinical
import Merging

extension Page {
  /// Every source by every section that each is asked for: stated, none, or silent.
  static func sources(of person: OpenPerson, _ state: PortalState) -> Page {
    var page = Page(state)
    let stands = person.chart.absences
    page.whenEmpty = "No source has sent anything."
    let bySource = Dictionary(grouping: stands, by: \.source)
    let order = bySource.keys.sorted {
      (bySource[$0]?.first?.sourceName ?? "", $0) < (bySource[$1]?.first?.sourceName ?? "", $1)
    }
    guard !order.isEmpty else { return page }
    if page.isWide { page.gridHeading() }
    for key in order {
      guard let row = bySource[key], let name = row.first?.sourceName else { continue }
      let item = Item("source:" + key, .screen(.source(key)))
        .explained("\(name): Enter shows what it said of each section, and when.")
      page.add(
        item,
        page.isWide
          ? page.gridRows(name, row, flagged: person.flagged[key])
          : page.narrowRow(name, row, flagged: person.flagged[key]))
    }
    let others = person.facts(in: .other).count
    if others > 0 {
      page.gap()
      page.add(
        Item("other", .screen(.section(.other)))
          .explained("Entries of kinds that Chartline does not read yet. Nothing of them is lost."),
        Row(Piece("Kept whole, not understood: \(others)", at: 3)))
    }
    page.silent(in: person.chart, state)
    page.gap()
    page.text(
      "stated 4: four statements. none: the source says that there is none. no info: it says "
        + "that it does not know. text only: words, no entries. not sent: it said nothing, which is not "
        + "\"none\". withheld: it has something and does not show it.", .muted)
    return page
  }

  private var columnWidth: Int { (width - 3) / Section.asked.count }

  private mutating func gridHeading() {
    var row = Row()
    for (index, section) in Section.asked.enumerated() {
      row.add(
        Piece(
          String(section.title.uppercased().prefix(columnWidth - 1)),
          at: 3 + index * columnWidth, .muted))
    }
    add(row)
  }

  private func nameRow(_ name: String, flagged: Int?) -> Row {
    var row = Row(Piece(name, at: 3, bold: true))
    if let flagged { row.add(Piece(Page.flagged(flagged), at: width - 22, .warning)) }
    return row
  }

  private func gridRows(_ name: String, _ stands: [SectionStand], flagged: Int?) -> [Row] {
    var row = Row()
    for (index, section) in Section.asked.enumerated() {
      let stand = stands.first { $0.section == section }
      row.add(
        Piece(
          stand?.cell ?? "not sent", at: 3 + index * columnWidth, width: columnWidth - 1,
          stand?.role ?? .muted))
    }
    return [nameRow(name, flagged: flagged), row]
  }

  private func narrowRow(
    _ name: String, _ stands: [SectionStand], flagged: Int?
  ) -> [Row] {
    let stated = stands.filter { $0.state == .stated }.map { "\($0.section.title) \($0.cell)" }
    let rest = stands.filter { $0.state != .stated }.map { "\($0.section.title) \($0.cell)" }
    let parts = (flagged.map { [Page.flagged($0)] } ?? []) + stated + rest
    let words = Wrap.lines(parts.joined(separator: ", "), width: width - 6)
    return [Row(Piece(name, at: 3, bold: true))] + words.map { Row(Piece($0, at: 5, .muted)) }
  }

  /// What one source said of each section, and how it knows the person.
  static func source(_ key: String, of person: OpenPerson, _ state: PortalState) -> Page {
    var page = Page(state)
    page.whenEmpty = "This source has sent nothing."
    let identities = person.identities.filter { $0.source == key }
    for identity in identities {
      let numbers = identity.patient.identifiers.map(\.value).joined(separator: ", ")
      page.text(
        "Knows the patient as \(identity.patient.listed), "
          + "\(state.particulars(birth: identity.patient.birth, sex: identity.patient.sex))"
          + (numbers.isEmpty ? "." : ", number \(numbers)."))
    }
    page.gap()
    if let flagged = person.flagged[key] {
      page.add(
        Item("ledger", .screen(.ledger(key)))
          .explained("What looks wrong in its documents: read as sent, not repaired."),
        Row(Piece(Page.flagged(flagged) + ": Enter shows what and where", at: 3, .link)))
      page.gap()
    }
    for stand in person.chart.absences where stand.source == key {
      let target: Item.Target =
        stand.state == .stated
        ? .screen(.section(stand.section))
        : stand.thing.map { .screen(.lens($0)) } ?? .nothing
      let item = Item("stand:" + stand.section.rawValue, target)
        .explained("\(stand.section.title): \(stand.sentence).").of(stand.thing)
      page.add(
        item,
        Row(
          Piece(stand.section.title, at: 3, width: 20, bold: true),
          Piece(stand.sentence, at: page.isWide ? 26 : 18, stand.role)))
      guard let text = stand.text else { continue }
      page.add(
        Item("text:" + stand.section.rawValue, .screen(.lens(text)))
          .explained("Words without entries. Enter shows them as they were sent.").of(text),
        Row(Piece("its text", at: page.isWide ? 26 : 18, .link)))
    }
    return page
  }
}

extension SectionStand {
  fileprivate var role: Role {
    switch state {
    case .stated: .text
    case .statedNone: .ok
    case .withheld, .narrativeOnly, .noInformation: .warning
    case .notSent: .muted
    }
  }
}
