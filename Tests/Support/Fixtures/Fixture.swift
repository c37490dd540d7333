import Access
import Cells
import Clinical
import Merging
import Portal

/// The story's person A as the screens get her, built from literals: invented, not for care.
public enum Fixture {
  /// Monday 2026-11-16 08:10, five hours behind UTC.
  public static let now = instant("2026-11-16T08:10:00-05:00")
  /// Minutes ahead of UTC there.
  public static let offset = -300
  /// Person A.
  public static let key = IdentityKey(rawValue: "riverside|RH-118402")
  /// Person A herself.
  public static let patient = Viewer(
    account: "marisol", role: .patient, person: key, displayName: "Marisol Quillane")
  /// Her family doctor.
  public static let clinician = Viewer(
    account: "ovanne", role: .clinician, displayName: "Dr. N. Ovanne")

  /// An instant from ISO 8601 text.
  public static func instant(_ text: String) -> Instant {
    PartialDate(iso: text)?.lowerBound() ?? Instant(milliseconds: 0)
  }

  /// A thing named by a word.
  public static func thing(_ word: String) -> ThingID { ThingID(rawValue: word) }

  /// The state at the start, before any answer came.
  public static func start(
    _ viewer: Viewer = patient, width: Int = 80, height: Int = 24, glyphs: Glyphs = .unicode
  ) -> PortalState {
    PortalState(
      viewer: viewer, size: Size(width: width, height: height), now: now,
      zone: ZoneOffsets(offset),
      settings: Settings(glyphs: glyphs),
      store: StoreFacts(path: "/run/user/1000/chartline-demo", isDemo: true))
  }

  /// A pilot whose portal is answered from the fixtures.
  public static func pilot(
    _ viewer: Viewer = patient, width: Int = 80, height: Int = 24, glyphs: Glyphs = .unicode,
    person: OpenPerson = person
  ) -> Pilot {
    Pilot(start(viewer, width: width, height: height, glyphs: glyphs)) { answer($0, person) }
  }

  /// What the runtime would answer.
  public static func answer(_ effect: Effect, _ person: OpenPerson) -> [Message] {
    switch effect {
    case .loadStore:
      [
        .storeRead(
          StoreFacts(
            path: "/run/user/1000/chartline-demo", people: 3, documents: 9, isDemo: true))
      ]
    case .loadPeople(let filter):
      [
        .peopleLoaded(
          PeopleList(
            filter: filter,
            rows: people.filter {
              filter.isEmpty || $0.listed.lowercased().contains(filter.lowercased())
            }))
      ]
    case .loadPanel: [.panelLoaded(panel)]
    case .loadInbox: [.inboxLoaded(inbox)]
    case .openPerson: [.personOpened(person)]
    case .loadImports: [.importsLoaded(imports)]
    case .loadConnections: [.connectionsLoaded(connections)]
    case .loadWire: [.wireLoaded(WirePage(exchanges: exchanges))]
    case .loadXRay(let subject): [.xrayLoaded(XRayPage(subject: subject, xray: xray))]
    case .loadExchange(let id): opened(exchange: id).map { [.exchangeLoaded($0)] } ?? []
    case .loadLens(let thing, _, _): [.lensLoaded(lens(thing))]
    case .loadLedger(let source): [.ledgerLoaded(ledger(source))]
    case .loadChanges(let key, let choice, let by):
      [.changesLoaded(changes(of: person, key, choice, by))]
    case .review(let path, let source): [.reviewed(review(of: person, path, source))]
    case .loadPlace(let place, _): [.lensLoaded(lens(place))]
    case .search(let query, let person): [.searched(found(query, person))]
    default: []
    }
  }

  /// The three invented people.
  public static let people = [
    PersonRow(
      key: IdentityKey(rawValue: "riverside|RH-331950"), listed: "CASTELLAWAY, Ione M",
      birth: PartialDate(iso: "1992-07-21"), sex: .female, sources: 4, openAlerts: 1,
      remark: "lisinopril"),
    PersonRow(
      key: IdentityKey(rawValue: "riverside|RH-204417"), listed: "FARROWBY, Augustin R Sr",
      birth: PartialDate(iso: "1952-02-27"), sex: .male, sources: 4, openAlerts: 1),
    PersonRow(
      key: key, listed: "QUILLANE, Marisol T", birth: PartialDate(iso: "1968-04-09"),
      sex: .female, sources: 4, openAlerts: 1, remark: "lisinopril not settled"),
  ]

  /// Person A, opened.
  public static let person: OpenPerson = {
    var person = opened
    person.threads = threads
    person.answering = "The care team answers in its hours: Heart nurses, Mon-Fri, 08:00 to 17:00."
    return person
  }()

  private static let opened = OpenPerson(
    key: key, patient: marisol,
    identities: [
      Identity(key: key, source: "riverside", sourceName: "Riverside Hospital", patient: marisol),
      Identity(
        key: IdentityKey(rawValue: "corner|77120931"), source: "corner",
        sourceName: "Corner Pharmacy",
        patient: Patient(
          identifiers: [Identifier(system: "urn:oid:2.16.840.1.113883.19.5", value: "77120931")],
          names: [PersonName(family: ["Quillane"], given: ["Marisol"])],
          birth: PartialDate(iso: "1968-09-04"), sex: .female)),
    ],
    chart: chart, series: series, alerts: [weightAlert], assignments: [assignment],
    suggestions: [
      Suggestion(topic: "ask-first", why: "the sources disagree about lisinopril")
    ], lessons: [weighing, replacing], decisions: [decision],
    contacts: [
      Contact(purpose: .readings, name: "Heart nurse", phone: "555-0142"),
      Contact(purpose: .medicines, name: "Pharmacist", phone: "555-0117"),
    ],
    watching:
      "The heart nurses look at these numbers Monday to Friday, 8 to 5. At other times nobody is "
      + "watching. Chest pain, hard to breathe, fainting, swollen face: 911.",
    flagged: ["riverside": 3])

  private static let marisol = Patient(
    identifiers: [Identifier(system: "urn:oid:2.16.840.1.113883.19.1", value: "RH-118402")],
    names: [PersonName(family: ["Quillane"], given: ["Marisol", "T"])],
    birth: PartialDate(iso: "1968-04-09"), sex: .female)
}
