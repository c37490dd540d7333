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
  }

  /// The person with lessons and decisions, under the viewer's scope; the opening is noted in the
  /// access log.
  /// - Parameter last: the chart as it was opened before.
  func load(_ key: IdentityKey, since last: OpenedChart? = nil) throws -> Look {
    var look = try look(key, note: true, since: last)
    try teach(&look.person)
    look.person.flagged = try session.countLedger(of: key)
    return look
  }

  /// Lessons that were given and lessons that fit.
  private func teach(_ person: inout OpenPerson) throws {
    person.assignments = try session.listAssignments(of: person.key).map(services.named)
    person.threads = try session.listThreads(of: person.key).map(services.named)
    person.suggestions = try suggestions(for: person)
    let shown = Set(person.assignments.map(\.topic)).union(person.suggestions.map(\.topic))
    let text = LessonText(limits: person.limits, contacts: person.contacts)
    person.lessons = Topics.library().filter { shown.contains($0.key) }.map(text.lesson)
    for key in shown.sorted() where Topics.named(key) == nil {
      if let brought = try session.localTopic(key) { person.lessons.append(text.lesson(brought)) }
    }
  }

  /// The lessons that fit and were not given.
  func suggestions(for person: OpenPerson) throws -> [Suggestion] {
    var search = TopicSearch(
      chart: person.chart, alerts: person.alerts.map(\.alert),
      analytes: person.series.filter(\.isVital).map(\.key), now: session.clock.now())
    search.brought = try session.broughtTopics()
    let given = Set(person.assignments.map(\.topic))
    return search.suggestions().filter { !given.contains($0.topic.key) }.map { found in
      Suggestion(
        topic: found.topic.key, title: found.topic.title, why: found.because,
        thing: found.evidence?.thing, isNew: found.evidence?.isNew ?? false,
        isPrivate: found.topic.isPrivate)
    }
  }

  /// The person's chart, readings, alerts and whom to call.
  /// - Parameter note: whether somebody opens the record by this.
  func look(
    _ key: IdentityKey, note: Bool, since last: OpenedChart? = nil
  ) throws -> Look {
    let opened = try session.openChart(of: key, note: note, since: last)
    let limits = try session.listLimits(of: key)
    let standing = try session.listStandingAlerts(of: key)
    let open = standing.filter(\.standing.isOpen)
    let alerts = open.map(raised)
    let builder = SeriesBuilder(
      limits: limits, alerts: alerts.map(\.alert),
      zone: ZoneOffsets(around: session.clock.now(), of: session.clock.offsetMinutes),
      now: session.clock.now(),
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
    person.limits = limits
    person.pastAlerts = standing.filter { !$0.standing.isOpen }.map(raised)
      .sorted { $0.alert.firstAt > $1.alert.firstAt }
    person.decisions = try decisions(about: opened.identities, opened.chart)
    person.score = try score(of: key, readings, limits)
    let coverage = try session.coverage(of: key)
    if let words = watching(coverage, open.map(\.standing), emergency: care.emergency) {
      person.watching = words
    }
    person.answering = answering(coverage, emergency: care.emergency)
    return Look(person: person, opened: opened)
  }

  private func raised(_ alert: StandingAlert) -> RaisedAlert {
    let events = alert.kept.events.map { event in
      var named = event
      named.by = services.name(event.by)
      return named
    }
    let seen = events.last { $0.what == .acknowledged }
    var shown = alert.kept.alert
    shown.urgency = alert.urgency
    return RaisedAlert(
      id: alert.kept.id, alert: shown, acknowledgedBy: seen?.by, acknowledgedAt: seen?.at,
      standing: alert.standing, events: events)
  }

  /// The score, for those for whom it is made.
  private func score(
    of key: IdentityKey, _ readings: [Reading], _ limits: [Limit]
  ) throws -> PersonScore? {
    let plan = try session.watchPlan(of: key)
    guard plan.newsExclusion(at: session.clock.now()) == nil else { return nil }
    return PersonScore(of: readings, limits: limits)
  }

  /// Who is watching now, where somebody has set who does.
  private func watching(
    _ coverage: Coverage, _ open: [AlertStanding], emergency: String
  ) -> String? {
    guard !coverage.steps.isEmpty else { return nil }
    let (now, offset) = (session.clock.now(), session.clock.offsetMinutes)
    return Watching(coverage, open, now: now, offset: offset)
      .words(now: now, offset: offset, emergency: emergency)
  }

  /// Who answers messages, and when: whoever looks at the readings in their hours.
  private func answering(_ coverage: Coverage, emergency: String) -> String {
    let (now, offset) = (session.clock.now(), session.clock.offsetMinutes)
    return Watching.answering(coverage, now: now, offset: offset, emergency: emergency)
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
