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

  /// The person, under the viewer's scope; the opening is noted in the access log.
  func load(_ key: IdentityKey) throws -> OpenPerson {
    let opened = try session.openChart(of: key)
    let (identities, chart) = (opened.identities, opened.chart)
    let described = identities.map(\.patient)
    let patient = Patient.shown(among: described) ?? Patient()
    // A note says that an episode has ended.
    let open = try session.listAlerts(of: key).filter { $0.alert.urgency > .note }
    let alerts = open.map { kept in
      let seen = kept.events.last { $0.what == "acknowledged" }
      return RaisedAlert(
        id: kept.id, alert: kept.alert, acknowledgedBy: seen?.by, acknowledgedAt: seen?.at)
    }
    let limits = try session.listLimits(of: key)
    let builder = SeriesBuilder(
      limits: limits, alerts: alerts.map(\.alert),
      offsetMinutes: session.clock.offsetMinutes(session.clock.now()),
      preferredUnit: settings.unit)
    let series = Series.marked(
      builder.series(of: try session.listReadings(of: key)), by: chart)
    let care = services.care(identities.map(\.key))
    let topics = TopicSearch(
      chart: chart, alerts: alerts.map(\.alert), limits: limits, contacts: care.contacts,
      analytes: series.filter(\.isVital).map(\.key))
    let assignments = try session.listAssignments(of: key).map { given in
      var named = given
      named.givenBy = services.displayNames[given.givenBy] ?? given.givenBy
      return named
    }
    let given = Set(assignments.filter { $0.endedAt == nil }.map(\.topic))
    let suggestions = topics.suggestions.filter { !given.contains($0.topic) }
    let shown = given.union(suggestions.map(\.topic))
    return OpenPerson(
      key: opened.person, patient: patient, identities: identities,
      chart: chart, series: series, alerts: alerts, assignments: assignments,
      suggestions: suggestions,
      lessons: Topics.library().filter { shown.contains($0.key) }.map(topics.lesson),
      decisions: try decisions(about: identities, chart), contacts: care.contacts,
      watching: care.watching, flagged: try session.countLedger(of: key))
  }

  private func decisions(about identities: [Identity], _ chart: Chart) throws -> [Decision] {
    let people = identities.map(\.key.rawValue)
    let things = chart.facts.flatMap { $0.members.map(\.kept.thing.rawValue) }
    let names = Set(people + things)
    return try session.listDecisions().map(\.decision).filter { decision in
      decision.names.contains { names.contains($0) }
    }
  }
}
