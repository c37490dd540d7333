import Cells
import Clinical
import Monitoring

extension Page {
  /// One alert: its words, the rule that fired and on whose authority, the readings that fired it, who was
  /// asked, what was done. From each reading one goes on to what was sent.
  static func alert(_ id: Int64, of person: OpenPerson, _ state: PortalState) -> Page {
    var page = Page(state)
    page.whenEmpty = "This alert is not there any more."
    guard let raised = (person.alerts + person.pastAlerts).first(where: { $0.id == id }) else {
      return page
    }
    page.text(
      raised.alert.urgency.mark + " " + raised.alert.words.capitalizedFirst,
      raised.standing?.isOpen == false ? .muted : raised.alert.urgency.role)
    page.labelled("SINCE", state.moment(raised.alert.firstAt))
    if let place = person.chart.whereabouts(at: state.now) {
      page.labelled("WHERE", "\(place.words), since \(place.since.long)")
    }
    page.labelled("STANDS", raised.stands(state).capitalizedFirst)
    if let words = raised.repeatWords(state) { page.labelled("REPEAT", words, .critical) }
    page.asked(raised, state)
    page.labelled("RULE", raised.alert.ruleText)
    page.readings(of: raised, person, state)
    page.done(raised, state)
    if !person.watching.isEmpty { page.text(person.watching, .muted) }
    page.text("For information. Not medical advice.", .muted)
    return page
  }

  /// Who was asked so far, who is next, and what the person does when nobody is left.
  private mutating func asked(_ raised: RaisedAlert, _ state: PortalState) {
    guard let standing = raised.standing, standing.isOpen else { return }
    for passing in standing.passed where passing.to != "you" {
      let phone = passing.phone.isEmpty ? "" : ", \(passing.phone)"
      labelled("ASKED", "\(passing.to)\(phone), \(state.moment(passing.at))")
    }
    if let next = standing.next {
      let whom = next.to == "you" ? "the patient's own instruction" : next.to
      labelled("NEXT", "\(whom), \(state.moment(next.at)), if nobody answers before")
    }
    if let instruction = standing.instruction { labelled("NOW", instruction, .critical) }
  }

  private mutating func readings(
    of raised: RaisedAlert, _ person: OpenPerson, _ state: PortalState
  ) {
    heading("READINGS THAT FIRED IT")
    let points = person.series.flatMap { one in one.points.map { (one, $0) } }
    var found = false
    for thing in Set(raised.alert.things).sorted() {
      for (one, point) in points where point.thing == thing {
        found = true
        let unit = one.unit.isEmpty ? "" : " " + one.unit
        let when = state.moment(point.at, offsetMinutes: point.offsetMinutes)
        add(
          Item("fired:\(thing.rawValue):\(one.key)", .screen(.fact(thing))).of(thing)
            .explained("Enter shows who says it, o what was sent."),
          wrapped(
            "\(one.title.capitalizedFirst.withoutRemark) \(point.shown)\(unit), \(when), "
              + point.sourceName, at: 3))
      }
    }
    if !found {
      text(
        raised.alert.things.isEmpty
          ? "No reading: it fired because none came." : "They are no longer among the readings.",
        indent: 3, .muted)
    }
    let key = Series.key(of: raised.alert.analyte)
    guard let series = person.series.first(where: { $0.key == key }) else { return }
    add(
      Item("chart", .screen(.series(key))).explained("All readings of it, with the limit."),
      Row(Piece("Chart of \(series.title.withoutRemark.lowercased())", at: 3, .accent)))
  }

  private mutating func done(_ raised: RaisedAlert, _ state: PortalState) {
    guard !raised.events.isEmpty else { return }
    heading("WHAT WAS DONE")
    for event in raised.events {
      let whom = event.recipient.map { " to \($0)" } ?? ""
      let until = event.until.map { " until \(state.moment($0))" } ?? ""
      let note = event.note.isEmpty ? "" : ": \(event.note)"
      rows += wrapped(
        "\(state.moment(event.at))  \(event.by) \(event.what.words)\(whom)\(until)\(note)", at: 3,
        .text)
    }
  }
}

extension AlertEvent.What {
  /// What somebody did, in words after their name.
  fileprivate var words: String {
    switch self {
    case .acknowledged: "has seen it"
    case .snoozed: "put it off"
    case .escalated: "passed it on"
    case .noted: "remarked"
    case .answered: "answered"
    }
  }
}
