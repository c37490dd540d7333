import Cells
import Clinical
import Monitoring

extension Page {
  /// The alerts of a record: what is open, the most pressing first, then what is over.
  static func alerts(of person: OpenPerson, _ state: PortalState) -> Page {
    var page = Page(state)
    page.whenEmpty = "No alert was ever raised."
    if !person.watching.isEmpty { page.text(person.watching) }
    if !person.alerts.isEmpty {
      page.heading("OPEN")
      if let place = person.chart.whereabouts(at: state.now) { page.text(place.words, indent: 3) }
    }
    for raised in person.alerts { page.line(raised, state) }
    if !person.pastAlerts.isEmpty { page.heading("OVER") }
    for raised in person.pastAlerts { page.line(raised, state) }
    return page
  }

  private mutating func line(_ raised: RaisedAlert, _ state: PortalState) {
    var item = Item("alert:\(raised.id)", .screen(.alert(raised.id)))
      .explained(raised.alert.ruleText)
    item.alert = raised.id
    let isOpen = raised.standing?.isOpen ?? true
    let role: Role = isOpen ? raised.alert.urgency.role : .muted
    let words = raised.alert.urgency.mark + " " + raised.alert.words.capitalizedFirst
    let when = state.moment(raised.alert.firstAt)
    let stands = [when, raised.stands(state)].filter { !$0.isEmpty }.joined(separator: "; ")
    add(item, wrapped(words, at: 3, role) + wrapped(stands, at: 6, .muted))
  }
}

extension Alert.Urgency {
  /// `!!` for what asks for somebody now, `!` for the rest.
  var mark: String { self >= .urgent ? "!!" : "!" }

  /// How it is coloured.
  var role: Role { self >= .urgent ? .critical : .warning }
}

extension RaisedAlert {
  /// How it stands, in words: `open, nobody has been asked yet`, `seen by Dr. Ovanne 08:12`.
  func stands(_ state: PortalState) -> String {
    switch standing?.state {
    case nil: return acknowledgedBy.map { "seen by \($0)" } ?? "open"
    case .open: return "open, nobody has answered"
    case .acknowledged(_, let at):
      return "seen by \(acknowledgedBy ?? "somebody"), " + state.moment(at)
    case .snoozed(let until, _, let why):
      let by = events.last { $0.what == .snoozed }?.by ?? "somebody"
      return "put off until \(state.moment(until)) by \(by): \(why)"
    case .escalated(let to, let at):
      let whom = to == "you" ? "the patient" : to
      return "passed on to \(whom), \(state.moment(at)), no answer"
    case .closed(_, let why): return why
    }
  }

  /// What becomes of the repeat that the alert asks for; nil where it asks for none.
  func repeatWords(_ state: PortalState) -> String? {
    guard let due = standing?.repeatDue else { return nil }
    return due > state.now
      ? "Measure again by \(state.moment(due)); else the next is asked."
      : "Not measured again by \(state.moment(due)): the next is asked."
  }
}
