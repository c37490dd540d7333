import Clinical
import Operations
import Portal

/// Gathers who comes first: open alerts of everybody, and, where the people are few enough to make
/// every chart, what their sources disagree about and can harm.
struct PanelLoader {
  var services: Services
  var settings: Settings

  /// In stores with more people than this, charts are made only for those with an open alert.
  private static let fewPeople = 30
  /// The most people on a panel.
  private static let mostPeople = 30

  private var session: Session { services.session }

  func load() throws -> Panel {
    let open = try session.listOpenAlerts()
    var order: [IdentityKey] = []
    var alerts: [IdentityKey: [PanelRow.Reason]] = [:]
    for one in open {
      let (kept, alert) = (one.kept, one.kept.alert)
      guard let person = try session.identities(of: alert.identity).first?.key else { continue }
      if alerts[person] == nil { order.append(person) }
      let owner = kept.events.last { $0.what == .acknowledged }?.by
      alerts[person, default: []].append(
        PanelRow.Reason(
          words: alert.words, urgency: one.urgency, since: alert.firstAt,
          owner: owner.map(services.name)))
    }
    if try session.countPeople() <= Self.fewPeople {
      order += try session.listPeople().map(\.key).filter { alerts[$0] == nil }
    }
    var panel = Panel(compared: min(order.count, Self.mostPeople))
    let loader = PersonLoader(services: services, settings: settings)
    let questions = try session.listQuestions()
    for key in order.prefix(Self.mostPeople) {
      // The charts are made to say who comes first; nobody has opened a record by that.
      var person = try loader.look(key, note: false).person
      panel.glances[person.key] = Glance(of: person, at: session.clock.now())
      person.assignments = try session.listAssignments(of: key)
      panel.names[person.key] = person.patient.listed
      let new = try loader.suggestions(for: person).filter { $0.isNew && !$0.isPrivate }
      if !new.isEmpty { panel.suggestions[person.key] = new }
      let waiting = person.waiting(at: session.clock.now(), questions: questions)
      panel.glances[person.key]?.note(waiting, at: session.clock.now())
      if let row = row(person, alerts[key] ?? [], waiting) { panel.rows.append(row) }
    }
    panel.rows.sort(by: PanelRow.precedes)
    return panel
  }

  private func row(
    _ person: OpenPerson, _ alerts: [PanelRow.Reason], _ waiting: [PanelRow.Reason]
  ) -> PanelRow? {
    var told: Set<String> = []
    let reasons = (alerts + person.chart.dangers).filter { told.insert($0.words).inserted }
    // Questions alone bring nobody before the others: most records have some.
    guard !reasons.isEmpty || waiting.contains(where: { $0.kind == .results }) else { return nil }
    return PanelRow(
      key: person.key, patient: person.patient, reasons: reasons + waiting,
      problems: person.chart.problemsInBrief)
  }
}
