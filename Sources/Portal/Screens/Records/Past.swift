import Cells
import Clinical
import Merging

extension Page {
  /// What is over, was not done, or is said not to be so, of every list: kept, and kept apart from
  /// what is so.
  static func past(of person: OpenPerson, _ state: PortalState) -> Page {
    var page = Page(state)
    page.whenEmpty = "Nothing on record is over, refused or said not to be so."
    for list in ListedSection.allCases {
      guard let places = person.listed[list]?.past, !places.isEmpty else { continue }
      page.heading(list.title.uppercased())
      for place in places { page.entry(place, of: person.chart.facts, state) }
    }
    return page
  }
}
