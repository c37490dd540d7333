import Cells
import Clinical
import Merging

extension Page {
  /// The facts of one list, one row each: what is so, below it what is over or not so. Results and
  /// vitals begin with what has a chart.
  static func list(_ list: ListedSection, of person: OpenPerson, _ state: PortalState) -> Page {
    var page = Page(state)
    let filter = state.page.filter.lowercased()
    page.series(of: list, person, filter, state)
    let listing = person.listed[list] ?? Listing()
    let facts = person.chart.facts
    func matching(_ places: [Int]) -> [Int] {
      filter.isEmpty ? places : places.filter { facts[$0].matches(filter) }
    }
    let (current, past) = (matching(listing.current), matching(listing.past))
    page.rows.reserveCapacity((current.count + past.count) * (page.isWide ? 1 : 2) + 40)
    if current.count + past.count > 0, page.isWide { page.listHeading() }
    for place in current { page.entry(place, of: facts, state) }
    if !past.isEmpty {
      page.heading("OVER, NOT DONE, OR SAID NOT TO BE SO")
      for place in past { page.entry(place, of: facts, state) }
    }
    if filter.isEmpty {
      page.silence(about: list, person, isEmpty: page.rows.isEmpty)
    }
    page.whenEmpty =
      filter.isEmpty
      ? "Nothing was sent. This is not \"none\"." : "Nothing here contains \"\(filter)\"."
    return page
  }

  private mutating func listHeading() {
    gap()
    add(
      Row(
        Piece("WHAT", at: 4, .muted), Piece("STANDING", at: width - 47, .muted),
        Piece("WHEN", at: width - 25, .muted), Piece("SOURCES", at: width - 8, .muted)))
  }

  /// One fact in one row, with more below where its kind has more to say; on a narrow page always in
  /// two. The array and the place are kept, not the fact: a list may have thousands, of which few are
  /// drawn.
  mutating func entry(_ place: Int, of facts: [Fact], _ state: PortalState) {
    let name = facts[place].name
    var item = Item(name.rawValue, .screen(.fact(name)))
    item.thing = name
    let width = width
    let isPatient = state.isPatient
    if isWide {
      add(item, Row { facts[place].columns(width: width, forPatient: isPatient) })
    } else {
      add(
        item, Row { facts[place].headlinePieces(forPatient: isPatient) },
        Row { [Piece(facts[place].details(forPatient: isPatient), at: 5, .muted)] })
    }
    guard facts[place].kind.hasMoreInLists else { return }
    let more = facts[place].secondLine
    if !more.isEmpty { text(more, indent: isWide ? 6 : 5, .muted) }
  }

  private mutating func series(
    of list: ListedSection, _ person: OpenPerson, _ filter: String, _ state: PortalState
  ) {
    guard list == .vitals || list == .results else { return }
    let series = person.series.filter { one in
      one.isVital == (list == .vitals) && one.newest != nil
        && (filter.isEmpty || one.title.lowercased().contains(filter))
    }
    if !series.isEmpty, isWide {
      add(
        Row(
          Piece("WHAT", at: 3, .muted), Piece("NEWEST", at: 21, .muted),
          Piece("WHEN", at: 34, .muted), Piece("LIMIT SET", at: 48, .muted),
          Piece("SINCE LAST WEEK", at: width - 15, .muted)))
    }
    for one in series { add(Item.series(one), Row.number(one, state, width: isWide ? width : nil)) }
  }
}
