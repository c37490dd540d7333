import Clinical

/// One place in the portal. The route is a stack of them; each keeps its own ``PageState``.
public enum Screen: Sendable, Hashable {
  /// An empty store: three doors.
  case welcome
  /// Everybody whose record may be seen.
  case people
  /// A person's first screen.
  case home
  /// The facts of one section, one row each.
  case section(Section)
  /// Every section of the record, with how much is in it.
  case overview
  /// What is planned, ordered and not yet done.
  case next
  /// What is over, was not done or is said not to be so.
  case past
  /// What happened and what lasted, over time.
  case timeline
  /// A section that a source sent as text only, by its thing.
  case narrative(ThingID)
  /// One fact and who says what.
  case fact(ThingID)
  /// Which value is shown for each field, whose it is and why.
  case whoSaid(ThingID)
  /// One analyte as a chart, or as its table twin.
  case series(String)
  /// The bytes of the document around one statement.
  case lens(ThingID)
  /// Sources by section: what each said, and what it did not send.
  case sources
  /// What one source said of each section.
  case source(String)
  /// What was flagged in what one source sent.
  case ledger(String)
  /// The bytes of a document round a place.
  case place(DocumentPlace)
  /// What only a person can settle.
  case questions
  /// One question, by ``questionName``.
  case question(String)
  /// What was imported, with undo.
  case imports
  /// What documents would do, before they are kept.
  case review
  /// One import: its account by section, and its rejects.
  case importDetail(Int64)
  /// The systems that records are fetched from.
  case connections
  /// What passed on the wire.
  case wire
  /// One exchange with another system.
  case exchange(Int64)
  /// One document or exchange at the four levels of interoperability.
  case xray(XRaySubject)
  /// Lessons given and suggested.
  case lessons
  /// Every lesson that there is.
  case allLessons
  /// One lesson, by the key of its topic.
  case lesson(String)
  /// A question to an outside library, then what it answered.
  case library
  /// What patients asked, answered and were given.
  case inbox
  /// The messages of the open record.
  case messages
  /// One thread of messages, by its number.
  case thread(Int64)
  /// What was known then and is known now, compared.
  case changes
  /// The vital signs of everybody, who needs somebody first.
  case allVitals
  /// The alerts of the open record.
  case alerts
  /// One alert, by its number: what fired it, who was asked, what was done.
  case alert(Int64)
  /// What to bring to a clinician.
  case packet
  /// Search in the open record.
  case search
  /// What was said on the status line in this session.
  case log
  /// The whole help.
  case help
  /// Colours, dates, units and the like.
  case settings

  /// Whether the screen shows one person's record.
  public var needsPerson: Bool {
    switch self {
    case .welcome, .people, .imports, .review, .importDetail, .log, .help, .settings, .questions,
      .question, .search, .connections, .wire, .exchange, .allVitals, .inbox,
      .xray:
      false
    default: true
    }
  }

  /// Whether the screen is of the whole store, whoever's record is open.
  var isOfStore: Bool {
    switch self {
    case .welcome, .people, .imports, .review, .importDetail, .connections, .wire, .exchange,
      .allVitals, .inbox:
      true
    default: false
    }
  }
}
