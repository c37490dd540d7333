import Cells
import Clinical
import Merging

extension Page {
  /// The facts of one list, one row each: what is so, below it what is over or not so. Results and
  /// vitals begin with what has a chart.
  static func list(_ list: ListedSection, of person: OpenPerson, _ state: PortalState) -> Page {
    var page = Page(state)
    let filter = state.page.filter.lowercased()
    let shown = state.page.shown
    page.tellShown(shown)
    if shown.isEmpty { page.series(of: list, person, filter, state) }
    let listing = person.listed[list] ?? Listing()
    let facts = person.chart.facts
    func matching(_ places: [Int]) -> [Int] {
      if filter.isEmpty, shown.isEmpty { return places }
      return places.filter { place in
        (filter.isEmpty || facts[place].matches(filter))
          && (shown.isEmpty || shown.shows(facts[place], now: state.now))
      }
    }
    let (current, past) = (matching(listing.current), matching(listing.past))
    page.rows.reserveCapacity((current.count + past.count) * (page.isWide ? 1 : 2) + 40)
    if current.count + past.count > 0, page.isWide { page.listHeading() }
    let wraps = current.count + past.count <= mostWrapped
    func add(_ place: Int) {
      page.entry(
        place, of: facts, state, wraps: wraps, isBeneath: listing.beneath.contains(place))
    }
    for place in current { add(place) }
    if !past.isEmpty {
      page.heading("OVER, NOT DONE, OR SAID NOT TO BE SO")
      for place in past { add(place) }
    }
    if filter.isEmpty, shown.isEmpty {
      page.silence(about: list, person, isEmpty: page.rows.isEmpty)
    }
    let empty =
      list == .other
      ? "Everything that was sent has its place in another list."
      : "Nothing was sent. This is not \"none\"."
    page.whenEmpty = filter.isEmpty ? empty : "Nothing here contains \"\(filter)\"."
    return page
  }

  private mutating func listHeading() {
    gap()
    let columns = FactColumns(width: width)
    add(
      Row(
        Piece("WHAT", at: 4, .muted), Piece("STANDING", at: columns.standing, .muted),
        Piece("WHEN", at: columns.when, .muted),
        Piece("FROM", at: columns.sources - 1, .muted)))
  }

  /// One fact in one row, with more below where its kind has more to say; on a narrow page always in
  /// two. The array and the place are kept, not the fact: a list may have thousands, of which few are
  /// drawn.
  mutating func entry(
    _ place: Int, of facts: [Fact], _ state: PortalState, wraps: Bool = true,
    isBeneath: Bool = false
  ) {
    let name = facts[place].name
    var item = Item(name.rawValue, .screen(.fact(name)))
    item.thing = name
    let isPatient = state.isPatient
    let columns = FactColumns(width: width, isBeneath: isBeneath)
    if wraps {
      add(item, wrappedEntry(facts[place], columns, forPatient: isPatient))
    } else if isWide {
      add(item, Row { facts[place].row(columns, forPatient: isPatient) })
    } else {
      add(
        item, Row { facts[place].headlinePieces(forPatient: isPatient) },
        Row { [Piece(facts[place].details(forPatient: isPatient), at: 5, .muted)] })
    }
    guard facts[place].kind.hasMoreInLists else { return }
    let more = facts[place].secondLine
    if !more.isEmpty { text(more, indent: isWide ? 6 : 5, .muted) }
  }

  private func wrappedEntry(
    _ fact: Fact, _ columns: FactColumns, forPatient isPatient: Bool
  ) -> [Row] {
    guard isWide else {
      let badge = fact.badge.isEmpty ? "" : fact.badge + " "
      return wrapped(badge + fact.listWords(forPatient: isPatient), at: 3, fact.role)
        + wrapped(fact.details(forPatient: isPatient), at: 5, .muted)
    }
    let words = Wrap.lines(fact.listWords(forPatient: isPatient), width: columns.titleWidth)
    var rows = words.map { Row(Piece($0, at: columns.title, fact.role)) }
    if rows.isEmpty { rows = [Row()] }
    for piece in fact.columns(columns, forPatient: isPatient) { rows[0].add(piece) }
    return rows
  }

  /// Long names are wrapped in lists of up to so many entries: a longer one is made row by row, as it is
  /// shown.
  static let mostWrapped = 300

  private mutating func series(
    of list: ListedSection, _ person: OpenPerson, _ filter: String, _ state: PortalState
  ) {
    guard list == .vitals || list == .results else { return }
    if list == .vitals, filter.isEmpty {
      board(of: person, state)
      return
    }
    let series = person.series.filter { one in
      one.isVital == (list == .vitals) && one.newest != nil
        && (filter.isEmpty || one.title.lowercased().contains(filter))
    }
    if !series.isEmpty, isWide {
      add(
        Row(
          Piece("WHAT", at: 3, .muted), Piece("NEWEST", at: 21, .muted),
          Piece("WHEN", at: 34, .muted), Piece("LIMIT SET", at: 49, .muted),
          Piece("SINCE LAST WEEK", at: numbersWidth - 15, .muted)))
    }
    for one in series { add(number: one, state) }
  }
}
