import Clinical
import Merging

extension Page {
  /// What arrived, newest first, by the day on which it was received.
  static func changes(of person: OpenPerson, _ state: PortalState) -> Page {
    var page = Page(state)
    page.whenEmpty = "Nothing has arrived yet."
    let arrived = person.chart.facts.filter { $0.kind != .absence && !$0.isFolded }
      .compactMap { fact in fact.members.map(\.kept.received).max().map { (fact, $0) } }
      .sorted { ($1.1, $0.0.name) < ($0.1, $1.0.name) }
      .prefix(longestChanges)
    var day = ""
    for (fact, received) in arrived {
      let words = state.shortDay(received)
      if words != day {
        page.heading("RECEIVED \(words)")
        day = words
      }
      page.entry(0, of: [fact], state)
    }
    return page
  }

  /// Entries that the screen of changes lists.
  private static let longestChanges = 200
}
