import Clinical
import Merging
import Monitoring

/// Everything that the screens show of one person, loaded as a whole under the viewer's scope.
public struct OpenPerson: Sendable, Equatable {
  /// The name of the person.
  public var key: IdentityKey
  /// The patient for the banner, from the identity that is preferred.
  public var patient: Patient
  /// The person as each source knows them.
  public var identities: [Identity]
  /// The chart.
  public let chart: Chart
  /// Readings by analyte, in the order to show: vital signs first.
  public let series: [Series]
  /// Alerts that are not over, the most pressing first.
  public var alerts: [RaisedAlert]
  /// Alerts that are over, the newest first.
  public var pastAlerts: [RaisedAlert] = []
  /// Lessons given, those taken back left out.
  public var assignments: [Assignment]
  /// The messages between the patient and the care team, the thread written to last first.
  public var threads: [CareThread] = []
  /// Lessons that fit the record and were not given.
  public var suggestions: [Suggestion]
  /// The lessons that were given or are suggested.
  public var lessons: [Lesson]
  /// What people decided about this record, newest first.
  public var decisions: [Decision]
  /// Whom to call, and for what.
  public var contacts: [Contact]
  /// The limits that somebody set for the person.
  public var limits: [Limit] = []
  /// Who is watching the readings, and when nobody is, in sentences.
  public var watching: String
  /// Who answers messages, and when, in a sentence, with what to do in an emergency.
  public var answering = ""
  /// The score of the newest readings; nil where too few of its inputs were measured together.
  public var score: PersonScore?
  /// How many things were flagged in what each source sent, by the source's key.
  public var flagged: [String: Int]
  /// The facts that each list shows, by their place in the chart; made once, since lists are drawn
  /// at every key.
  let listed: [ListedSection: Listing]
  /// Of each fact of the chart, by its place, whether a series shows its readings.
  let inSeries: [Bool]
  /// What is still to come, by its place in the chart.
  let coming: [Coming: [Int]]
  /// The visits that were, and what the sources disagree about: the first screen asks at every key.
  let visits: [Fact]
  let disputes: [Fact]
  /// What lasts of a list, in the order of the timeline.
  let lasting: [ListedSection: [Timeline.Lasting]]
  /// The days on which something of a list happened, in days since 1970, for the timeline.
  let happened: [ListedSection: [Double]]

  /// A person from its parts.
  public init(
    key: IdentityKey, patient: Patient, identities: [Identity] = [], chart: Chart = Chart(),
    series: [Series] = [], alerts: [RaisedAlert] = [], assignments: [Assignment] = [],
    suggestions: [Suggestion] = [], lessons: [Lesson] = [], decisions: [Decision] = [],
    contacts: [Contact] = [], watching: String = "", flagged: [String: Int] = [:]
  ) {
    self.key = key
    self.patient = patient
    self.identities = identities
    self.chart = chart
    self.series = series
    self.alerts = alerts
    self.assignments = assignments
    self.suggestions = suggestions
    self.lessons = lessons
    self.decisions = decisions
    self.contacts = contacts
    self.watching = watching
    self.flagged = flagged
    coming = Coming.index(of: chart)
    inSeries = Listing.shown(in: series, of: chart)
    listed = Listing.index(of: chart, without: inSeries)
    visits = chart.visits
    disputes = chart.facts.filter { !$0.conflicts.isEmpty }
    lasting = Timeline.lasting(of: chart, listed)
    happened = Timeline.days(of: chart, listed, series)
  }

  /// The contact for a purpose.
  public func contact(for purpose: Contact.Purpose) -> Contact? {
    contacts.first { $0.purpose == purpose }
  }

  /// The lesson on a topic.
  func lesson(_ key: String) -> Lesson? { lessons.first { $0.key == key } }

  /// The facts of a list, in order.
  func facts(in list: ListedSection) -> [Fact] {
    (listed[list]?.all ?? []).map { chart.facts[$0] }
  }
}

/// A lesson that fits the record.
public struct Suggestion: Sendable, Equatable {
  /// The key of the topic.
  public var topic: String
  /// Its title.
  public var title: String
  /// Why: `heart failure is on the problem list`.
  public var why: String
  /// The entry of the record that it fits; nil where it is no one entry.
  public var thing: ThingID?
  /// Whether what it fits is new: a diagnosis, a medicine, a flagged result, an alert.
  public var isNew: Bool
  /// It is never announced by name on a list that others may see.
  public var isPrivate: Bool

  /// A suggestion from its parts.
  public init(
    topic: String, title: String = "", why: String, thing: ThingID? = nil, isNew: Bool = false,
    isPrivate: Bool = false
  ) {
    self.topic = topic
    self.title = title
    self.why = why
    self.thing = thing
    self.isNew = isNew
    self.isPrivate = isPrivate
  }
}

/// Somebody to call.
public struct Contact: Sendable, Equatable {
  /// For what.
  public enum Purpose: String, Sendable, Equatable {
    /// Readings and symptoms.
    case readings
    /// Medicines.
    case medicines
    /// When nobody else is there.
    case onCall
  }

  /// For what.
  public var purpose: Purpose
  /// Who: `heart nurse`, `your pharmacist`.
  public var name: String
  /// The number to dial.
  public var phone: String

  /// A contact from its parts.
  public init(purpose: Purpose, name: String, phone: String) {
    self.purpose = purpose
    self.name = name
    self.phone = phone
  }
}
