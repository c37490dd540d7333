import Clinical

extension Page {
  /// Search in the open record; without one, in all that may be seen.
  static func search(_ state: PortalState) -> Page {
    var page = Page(state)
    let query = state.page.filter
    page.whenEmpty =
      query.isEmpty
      ? "Type what you look for: a medicine, a problem, a test, a code, a source, a date."
      : "Nothing was found for \"\(query)\"."
    guard !query.isEmpty, state.results.query == query, state.results.person == state.person?.key
    else { return page }
    let shown = state.page.shown
    page.tellShown(shown)
    for hit in state.results.hits {
      if let person = state.person {
        guard let fact = person.chart.fact(containing: hit.thing),
          shown.isEmpty || shown.shows(fact, now: state.now)
        else { continue }
      } else if let list = shown.list, ListedSection(hit.section) != list {
        continue
      }
      page.add(hit)
    }
    return page
  }

  private mutating func add(_ hit: SearchHit) {
    let list = ListedSection(hit.section).title
    guard let key = hit.person else {
      let item = Item(hit.thing.rawValue, .screen(.fact(hit.thing))).of(hit.thing)
      return add(
        item, Row(Piece(hit.title, at: 3, bold: true)),
        Row(Piece(list + ": " + hit.excerpt, at: 5, .muted)))
    }
    let item = Item(hit.thing.rawValue, .record(key, .fact(hit.thing)))
      .explained("Enter opens this entry in the record of \(hit.personName).")
    add(
      item, Row(Piece(hit.personName + ": " + hit.title, at: 3, bold: true)),
      Row(Piece(list + ": " + hit.excerpt, at: 5, .muted)))
  }

  /// Says that a list shows only some of what there is.
  mutating func tellShown(_ shown: ListFilter) {
    if !shown.isEmpty { text("Shown: only \(shown.words). Esc shows all again.", .warning) }
  }
}
