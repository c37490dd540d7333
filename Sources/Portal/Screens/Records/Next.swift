import Cells
import Clinical
import Merging

extension Page {
  /// What is planned and not yet done, by kind, the earliest first.
  static func next(of person: OpenPerson, _ state: PortalState) -> Page {
    var page = Page(state)
    page.whenEmpty =
      "No source sent a booked visit, a referral, an order or a goal with a date. This is not "
      + "\"nothing planned\"."
    let coming = person.coming
    for group in Coming.allCases {
      guard let places = coming[group] else { continue }
      page.heading(group.rawValue)
      for place in places {
        page.entry(place, of: person.chart.facts, state)
        if person.chart.facts[place].dueDate.map({ $0.upperBound() < state.now }) == true {
          page.text(
            "this date has passed; no source says that it was done", indent: 6, .warning)
        }
      }
    }
    return page
  }
}
