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

  /// A person and what they were made of.
  struct Look {
    var person: OpenPerson
    /// The chart as it was opened, to be brought up to date the next time.
    let opened: OpenedChart
    let limits: [Limit]
  }

  /// The person with lessons and decisions, under the viewer's scope; the opening is noted in the
  /// access log.
  /// - Parameter last: the chart as it was opened before.
  func load(_ key: IdentityKey, since last: OpenedChart? = nil) throws -> Look {
    var look = try look(key, note: true, since: last)
    try teach(&look.person, limits: look.limits)
    look.person.decisions = try decisions(about: look.person.identities, look.person.chart)
    look.person.flagged = try session.countLedger(of: key)
    return look
  }

  /// Lessons that were given and lessons that fit.
  private func teach(_ person: inout OpenPerson, limits: [Limit]) throws {
    let topics = TopicSearch(
      chart: person.chart, alerts: person.alerts.map(\.alert), limits: limits,
      contacts: person.contacts, analytes: person.series.filter(\.isVital).map(\.key))
    person.assignments = try session.listAssignments(of: person.key).map { given in
      var named = given
      named.givenBy = services.displayNames[given.givenBy] ?? given.givenBy
      return named
    }
    let given = Set(person.assignments.filter { $0.endedAt == nil }.map(\.topic))
    person.suggestions = topics.suggestions.filter { !given.contains($0.topic) }
    let shown = given.union(person.suggestions.map(\.topic))
    person.lessons = Topics.library().filter { shown.contains($0.key) }.map(topics.lesson)
  }

  /// The person's chart, readings, alerts and whom to call.
  /// - Parameter note: whether somebody opens the record by this.
  func look(
    _ key: IdentityKey, note: Bool, since last: OpenedChart? = nil
  ) throws -> Look {
    let opened = try session.openChart(of: key, note: note, since: last)
    let limits = try session.listLimits(of: key)
    // A note says that an episode has ended.
    let open = try session.listAlerts(of: key).filter { $0.alert.urgency > .note }
    let alerts = open.map { kept in
      let seen = kept.events.last { $0.what == "acknowledged" }
      return RaisedAlert(
        id: kept.id, alert: kept.alert, acknowledgedBy: seen?.by, acknowledgedAt: seen?.at)
    }
    let builder = SeriesBuilder(
      limits: limits, alerts: alerts.map(\.alert),
      offsetMinutes: session.clock.offsetMinutes(session.clock.now()),
      preferredUnit: settings.unit)
    let readings = try session.listReadings(of: key)
    let series = Series.placed(
      builder.series(of: readings.once(in: opened.chart)), in: opened.chart)
    let care = services.care(opened.identities.map(\.key))
    var person = OpenPerson(
      key: opened.person,
      patient: Patient.shown(among: opened.identities.map(\.patient)) ?? Patient(),
      identities: opened.identities, chart: opened.chart, series: series, alerts: alerts,
      contacts: care.contacts, watching: care.watching)
    person.score = PersonScore(of: readings, limits: limits)
    return Look(person: person, opened: opened, limits: limits)
  }

  private func decisions(about identities: [Identity], _ chart: Chart) throws -> [Decision] {
    let decisions = try session.listDecisions().map(\.decision)
    guard !decisions.isEmpty else { return [] }
    let people = identities.map(\.key.rawValue)
    let things = chart.facts.flatMap { $0.things.map(\.rawValue) }
    let names = Set(people + things)
    return decisions.filter { decision in
      decision.names.contains { names.contains($0) }
    }
  }
}
