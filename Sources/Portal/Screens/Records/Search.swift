import Clinical

extension Page {
  /// Search in the open record.
  static func search(_ state: PortalState) -> Page {
    var page = Page(state)
    let query = state.page.filter
    page.whenEmpty =
      query.isEmpty
      ? "Type what you look for: a medicine, a problem, a test."
      : "Nothing was found for \"\(query)\"."
    guard !query.isEmpty, state.results.query == query else { return page }
    for hit in state.results.hits {
      let item = Item(hit.thing.rawValue, .screen(.fact(hit.thing))).of(hit.thing)
      page.add(
        item, Row(Piece(hit.title, at: 3, bold: true)),
        Row(Piece(hit.section.title + ": " + hit.excerpt, at: 5, .muted)))
    }
    return page
  }
}
