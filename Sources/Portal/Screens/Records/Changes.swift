import Cells
import Clinical
import Merging

extension Page {
  /// What was known then and is known now, or what happened since, compared: since the last visit,
  /// unless something else is chosen on the first line.
  static func changes(of person: OpenPerson, _ state: PortalState) -> Page {
    var page = Page(state)
    guard let compared = state.changes, compared.person == person.key else {
      page.whenEmpty = "Comparing …"
      return page
    }
    page.add(
      Item("since", .form(.since(compared.choice, compared.by)))
        .explained("Enter chooses another time to compare with."),
      page.wrapped(
        "Since \(compared.choice.words), \(state.shortDay(compared.since)): \(compared.by.words)",
        at: 3, .link))
    page.gap()
    if compared.lines.isEmpty { page.text("Nothing has changed.", indent: 3) }
    page.compare(compared.lines, of: person.chart)
    return page
  }

  /// Changes by section, each with what became of it.
  mutating func compare(_ lines: [ChangeLine], of chart: Chart) {
    var section: Section?
    var what: Change.What?
    for (index, line) in lines.enumerated() {
      if line.change.section != section {
        heading(line.change.section.title.uppercased())
        (section, what) = (line.change.section, nil)
      }
      let isKnown = chart.fact(containing: line.change.fact) != nil
      let item = Item("change:\(index)", isKnown ? .screen(.fact(line.change.fact)) : .nothing)
        .explained(
          "\(line.change.what.words.capitalizedFirst), by "
            + line.change.sources.joined(separator: ", ") + "."
        )
        .of(isKnown ? line.change.fact : nil)
      if line.change.what != what {
        what = line.change.what
        let role: Role = line.change.what.isPressing ? .warning : .muted
        add(Row(Piece(line.change.what.words.capitalizedFirst + ":", at: 3, role)))
      }
      add(item, wrapped(line.words, at: 5))
    }
  }
}

extension Change.What {
  /// To be looked at first.
  fileprivate var isPressing: Bool {
    switch self {
    case .newlyAbnormal, .disputed, .retracted, .stopped: true
    case .new, .changed, .resolved, .agreed, .gone: false
    }
  }
}

extension Form {
  /// The time to compare with.
  static func since(_ now: SinceChoice, _ by: ChangesBy) -> Form {
    var field = Field("Since", choices: SinceChoice.allCases.map { .init($0.rawValue, $0.words) })
    field.chosen = SinceChoice.allCases.firstIndex(of: now) ?? 0
    var shown = Field("Show", choices: ChangesBy.allCases.map { .init($0.rawValue, $0.words) })
    shown.chosen = ChangesBy.allCases.firstIndex(of: by) ?? 0
    var form = Form(
      .since, title: "What changed since when?",
      note:
        "Compared is what the record knew then and knows now, or what was so then and is so now.",
      fields: [field, shown])
    form.button = "Compare"
    return form
  }
}
