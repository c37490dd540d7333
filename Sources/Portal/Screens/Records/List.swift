import Cells
import Clinical
import Merging

extension Page {
  /// The facts of one section, one row each; results and vitals begin with what has a chart.
  static func list(_ list: ListedSection, of person: OpenPerson, _ state: PortalState) -> Page {
    var page = Page(state)
    let filter = state.page.filter.lowercased()
    page.series(of: list, person, filter, state)
    let all = person.listed[list] ?? []
    let places = filter.isEmpty ? all : all.filter { person.chart.facts[$0].matches(filter) }
    if !places.isEmpty, page.isWide { page.listHeading() }
    let facts = person.chart.facts
    page.rows.reserveCapacity(places.count * (page.isWide ? 1 : 2) + 40)
    for place in places { page.entry(place, of: facts, state) }
    if filter.isEmpty { page.silence(about: list, person) }
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

  /// One fact in one row; on a narrow page in two. The array and the place are kept, not the fact:
  /// a list may have thousands, of which few are drawn.
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

  /// What each source that states nothing here did instead. Silence is called silence.
  mutating func silence(about list: ListedSection, _ person: OpenPerson) {
    guard list != .other else { return }
    let stands = person.chart.absences.filter {
      ListedSection($0.section) == list && $0.section == list.section
        && ($0.state != .stated || $0.text != nil)
    }
    guard !stands.isEmpty else { return }
    gap()
    for stand in stands {
      var row = Row(Piece(stand.sourceName, at: 3, width: 24, .muted))
      row.add(Piece(stand.sentence, at: isWide ? 28 : 20, .muted))
      add(row)
    }
  }
}

extension Fact {
  /// Whether its name, term or remarks contain what was typed, letter case ignored.
  func matches(_ filter: String) -> Bool {
    title.lowercased().contains(filter) || term?.lowercased().contains(filter) == true
      || state.words.contains(filter) || remarks.contains { $0.lowercased().contains(filter) }
  }
}

extension Fact {
  /// The one row of a wide list.
  func columns(width: Int, forPatient isPatient: Bool) -> [Piece] {
    let inset = 4 + (parent == nil ? 0 : 2)
    let words = ([headline(forPatient: isPatient)] + remarks).joined(separator: "  ")
    return [
      Piece(badge, at: 2, .critical, bold: true),
      Piece(words, at: inset, width: width - 48 - inset, role),
      Piece(standing(forPatient: isPatient), at: width - 47, width: 21, role),
      Piece(whenWords, at: width - 25, width: 16, .muted),
      Piece(String(sources.count), at: width - 8, width: 3, .muted),
    ]
  }

  /// The first row of a narrow list.
  func headlinePieces(forPatient isPatient: Bool) -> [Piece] {
    [Piece((badge.isEmpty ? "" : badge + " ") + headline(forPatient: isPatient), at: 3, role)]
  }

  /// The second row of a narrow list.
  func details(forPatient isPatient: Bool) -> String {
    [standing(forPatient: isPatient), whenWords, counted(sources.count, "source")]
      .joined(separator: ", ")
  }
}
