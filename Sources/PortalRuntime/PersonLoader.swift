import Access
import Clinical
import Education
import Merging
import Monitoring
import Operations
import Portal
import Terminology

/// Gathers everything that the screens show of one person.
struct PersonLoader {
  var services: Services
  var settings: Settings

  private var session: Session { services.session }

  /// The person with lessons and decisions, under the viewer's scope; the opening is noted in the
  /// access log. `opened` is the chart as it was opened last, and becomes the new one.
  func load(_ key: IdentityKey, since opened: inout OpenedChart?) throws -> OpenPerson {
    var person = try look(key, note: true, since: &opened)
    let topics = TopicSearch(
      chart: person.chart, alerts: person.alerts.map(\.alert),
      limits: try session.listLimits(of: key), contacts: person.contacts,
      analytes: person.series.filter(\.isVital).map(\.key))
    person.assignments = try session.listAssignments(of: key).map { given in
      var named = given
      named.givenBy = services.displayNames[given.givenBy] ?? given.givenBy
      return named
    }
    let given = Set(person.assignments.filter { $0.endedAt == nil }.map(\.topic))
    person.suggestions = topics.suggestions.filter { !given.contains($0.topic) }
    let shown = given.union(person.suggestions.map(\.topic))
    person.lessons = Topics.library().filter { shown.contains($0.key) }.map(topics.lesson)
    person.decisions = try decisions(about: person.identities, person.chart)
    person.flagged = try session.countLedger(of: key)
    return person
  }

  /// The person, opened for the first time.
  func load(_ key: IdentityKey) throws -> OpenPerson {
    var none: OpenedChart?
    return try load(key, since: &none)
  }

  /// The person's chart, readings, alerts and whom to call.
  /// - Parameter note: whether somebody opens the record by this.
  func look(
    _ key: IdentityKey, note: Bool, since last: inout OpenedChart?
  ) throws -> OpenPerson {
    let opened = try session.openChart(of: key, note: note, since: last)
    last = opened
    // A note says that an episode has ended.
    let open = try session.listAlerts(of: key).filter { $0.alert.urgency > .note }
    let alerts = open.map { kept in
      let seen = kept.events.last { $0.what == "acknowledged" }
      return RaisedAlert(
        id: kept.id, alert: kept.alert, acknowledgedBy: seen?.by, acknowledgedAt: seen?.at)
    }
    let builder = SeriesBuilder(
      limits: try session.listLimits(of: key), alerts: alerts.map(\.alert),
      offsetMinutes: session.clock.offsetMinutes(session.clock.now()),
      preferredUnit: settings.unit)
    let series = Series.marked(
      builder.series(of: try session.listReadings(of: key).once(in: opened.chart)),
      by: opened.chart)
    let care = services.care(opened.identities.map(\.key))
    return OpenPerson(
      key: opened.person,
      patient: Patient.shown(among: opened.identities.map(\.patient)) ?? Patient(),
      identities: opened.identities, chart: opened.chart, series: series, alerts: alerts,
      contacts: care.contacts, watching: care.watching)
  }

  private func decisions(about identities: [Identity], _ chart: Chart) throws -> [Decision] {
    let decisions = try session.listDecisions().map(\.decision)
    guard !decisions.isEmpty else { return [] }
    let people = identities.map(\.key.rawValue)
    let things = chart.facts.flatMap { $0.members.map(\.kept.thing.rawValue) }
    let names = Set(people + things)
    return decisions.filter { decision in
      decision.names.contains { names.contains($0) }
    }
  }
}
