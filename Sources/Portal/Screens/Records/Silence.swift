import Cells
import Clinical
import Merging

extension Page {
  /// What each source that states nothing in a list did instead. Silence is called silence. Of a list
  /// that is not asked of every source, silence is told only where nobody stated anything.
  mutating func silence(about list: ListedSection, _ person: OpenPerson, isEmpty: Bool) {
    let stands = person.chart.absences.filter { list.section == $0.section }
    let shown = stands.filter { $0.state != .stated || $0.text != nil }
    var silent: [SectionStand] = []
    if isEmpty, list != .other {
      let isNone = stands.contains { $0.state == .statedNone }
      text(
        isNone ? "No entries. Who said what of it:" : "Nothing was sent. This is not \"none\".")
      let speaking = Set(stands.map(\.source))
      silent = person.sourceNames.filter { !speaking.contains($0.key) }.map {
        SectionStand(
          source: $0.key, sourceName: $0.name, section: list.section, state: .notSent)
      }
    }
    guard !shown.isEmpty || !silent.isEmpty else { return }
    gap()
    for stand in (shown + silent).sorted(by: { $0.sourceName < $1.sourceName }) { row(of: stand) }
  }

  private mutating func row(of stand: SectionStand) {
    var row = Row(Piece(stand.sourceName, at: 3, width: 24, .muted))
    let at = isWide ? 28 : 20
    guard let text = stand.text ?? (stand.state == .narrativeOnly ? stand.thing : nil) else {
      row.add(Piece(stand.sentence, at: at, .muted))
      return add(row)
    }
    row.add(Piece(stand.sentence, at: at, .link))
    add(
      Item("text:" + stand.source, .screen(.narrative(text)))
        .explained("\(stand.sourceName) sent words without entries. Enter shows them.").of(text),
      row)
  }

  /// A section that a source sent as text only, as readable text. It is shown, never merged.
  static func narrative(_ thing: ThingID, of person: OpenPerson, _ state: PortalState) -> Page {
    var page = Page(state)
    let stand = person.chart.absences.first { $0.text == thing || $0.thing == thing }
    guard let stand, let narrative = stand.narrative else {
      page.whenEmpty = "This text is no longer in the record."
      return page
    }
    page.add(
      Item("narrative", .screen(.lens(thing))).explained("Enter shows the bytes that were sent.")
        .of(thing),
      Row(
        Piece(
          "\(stand.section.title), as \(stand.sourceName) wrote it", at: 3, width: page.width - 4,
          .title, bold: true)))
    page.text("Only text was sent. It is shown as it came, and counted as no entry.", .muted)
    page.gap()
    page.readable(narrative)
    return page
  }

  /// Running text with its own lines and paragraphs, wrapped.
  mutating func readable(_ text: String) {
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let words = line.drop { $0 == " " || $0 == "\r" || $0 == "\t" }
      if words.isEmpty { gap() } else { self.text(String(words), indent: 3) }
    }
  }
}

extension OpenPerson {
  /// Every source by its key, with its name.
  var sourceNames: [(key: String, name: String)] {
    var seen: Set<String> = []
    return chart.absences.filter { seen.insert($0.source).inserted }
      .map { ($0.source, $0.sourceName) }
  }
}
