import Clinical
import Merging

/// The page that is drawn, while it is drawn: the hints of the footer ask what is chosen on it, and need
/// not make it again.
enum InHand {
  @TaskLocal static var page: Page?
}

/// Questions about the state that bindings and screens ask.
extension PortalState {
  /// Keys are commands, not text.
  var isBrowsing: Bool { overlays.isEmpty && !page.isTyping }

  /// There is a screen below, or something to leave.
  var canGoBack: Bool { route.count > 1 || !overlays.isEmpty || page.isTyping }

  /// A record is open.
  var hasPerson: Bool { person != nil }

  /// The screen shows the open record, or lies over it: the banner says whose it is.
  var showsBanner: Bool { person != nil && !screen.isOfStore }

  /// The job that runs.
  var runningJob: Job? { jobs.last { $0.outcome == nil } }

  /// The item that is chosen on the screen shown.
  var focusedItem: Item? { (InHand.page ?? Page.of(self)).item(named: page.selected) }

  /// The thing that the chosen item, else the screen, is about.
  var focusedThing: ThingID? {
    if let thing = focusedItem?.thing { return thing }
    return switch screen {
    case .fact(let name), .whoSaid(let name), .lens(let name): name
    case .series(let key): person?.series.first { $0.key == key }?.newest?.thing
    default: nil
    }
  }

  /// The place of a document that the chosen item is about.
  var focusedPlace: DocumentPlace? {
    if case .screen(.place(let place)) = focusedItem?.target { place } else { nil }
  }

  /// The fact that the chosen item, else the screen, is about.
  var focusedFact: Fact? { focusedThing.flatMap { person?.chart.fact(containing: $0) } }

  /// The questions about the open record; without one those about who is who in the whole store.
  var questions: [Question] {
    guard let person else { return identityQuestions }
    let own = Set(person.identities.map(\.key.rawValue) + [person.key.rawValue])
    return person.chart.questions
      + identityQuestions.filter { $0.names.contains { own.contains($0) } }
  }

  /// The question that `d` would answer here.
  var questionHere: Question? {
    switch screen {
    case .question(let name): return questions.first { $0.id == name }
    case .fact(let name), .whoSaid(let name):
      return person?.chart.fact(containing: name).flatMap { question(about: $0) }
    default: return nil
    }
  }

  /// The question that is asked about a fact.
  func question(about fact: Fact) -> Question? {
    let things = Set([fact.name.rawValue] + fact.members.map(\.kept.thing.rawValue))
    return questions.first { question in question.names.contains { things.contains($0) } }
  }

  /// The alert that the chosen item or the screen is about.
  var alertHere: RaisedAlert? {
    guard let person, !person.alerts.isEmpty else { return nil }
    if case .alert(let id) = screen { return person.alerts.first { $0.id == id } }
    guard screen == .home || screen.isSeries || screen == .alerts else { return nil }
    if let id = focusedItem?.alert { return person.alerts.first { $0.id == id } }
    if case .series(let key) = screen {
      return person.alerts.first { Series.key(of: $0.alert.analyte) == key }
    }
    return nil
  }

  /// The result that the screen is of, where it waits to be signed by the clinician who looks.
  var unsignedHere: Fact? {
    guard viewer.role == .clinician, let person, case .fact(let name) = screen,
      let fact = person.chart.fact(containing: name), person.isUnsigned(fact, at: now)
    else { return nil }
    return fact
  }

  /// The topic that the screen or the chosen item is about.
  var topicHere: String? {
    if case .lesson(let key) = screen { return key }
    return screen == .lessons || screen == .allLessons ? focusedItem?.topic : nil
  }

  /// The assignment of the topic here, if it was given.
  var assignmentHere: Assignment? {
    topicHere.flatMap { key in
      person?.assignments.last { $0.topic == key && $0.endedAt == nil }
    }
  }

  /// Messages are what one is here for: the footer says how to write one.
  var isWritingOffered: Bool {
    switch screen {
    case .lesson, .messages, .thread: true
    default: false
    }
  }

  /// The import that is chosen or shown.
  var importHere: ImportRow? {
    if case .importDetail(let id) = screen { return imports?.first { $0.id == id } }
    return focusedItem?.importID.flatMap { id in imports?.first { $0.id == id } }
  }

  /// The decision that is chosen.
  var decisionHere: Decision? {
    guard screen == .questions, viewer.role != .patient, let name = focusedItem?.id else {
      return nil
    }
    return person?.decisions.first { $0.itemName == name }
  }

  /// Why `u` cannot be done here.
  var undoObstacle: String? {
    if screen == .questions {
      guard let decision = decisionHere else { return "no decision is chosen" }
      return decision.endedAt == nil ? nil : "it was taken back already"
    }
    guard let row = importHere else { return "no import is chosen" }
    return row.endedAt == nil ? nil : "it was undone already"
  }
}

extension Question {
  /// A name that is the same after a reload.
  public var id: String { subject.rawValue + ":" + names.joined(separator: ",") }
}

extension Decision {
  /// The name of its line on the screen of questions.
  var itemName: String { "decided:" + String(at.milliseconds) + names.joined(separator: ",") }
}

extension Series {
  /// The key of the series that an analyte is shown in: both parts of a blood pressure share one.
  public static func key(of analyte: String) -> String {
    analyte == "systolic" || analyte == "diastolic" ? "pressure" : analyte
  }
}

extension Screen {
  /// Who says what about one fact.
  var isFact: Bool {
    if case .fact = self { true } else { false }
  }

  /// A chart or its table.
  var isSeries: Bool {
    if case .series = self { true } else { false }
  }

  /// The bytes round something.
  var isLens: Bool {
    switch self {
    case .lens, .place: true
    default: false
    }
  }

  /// One question.
  var isQuestion: Bool {
    if case .question = self { true } else { false }
  }

  /// One exchange with another system.
  var isExchange: Bool {
    if case .exchange = self { true } else { false }
  }

  /// One import.
  var isImportDetail: Bool {
    if case .importDetail = self { true } else { false }
  }

  /// The imports, or one of them.
  var isImports: Bool {
    switch self {
    case .imports, .importDetail: true
    default: false
    }
  }

  /// A text that is read page by page.
  var isText: Bool {
    switch self {
    case .lesson, .library, .lens, .place, .help, .log, .narrative, .packet: true
    default: false
    }
  }

  /// Something over time: a chart of readings, or the timeline.
  var isChart: Bool { isSeries || self == .timeline }

  /// Something to look at in which Enter is seldom needed.
  var isRead: Bool { self == .help || self == .log || self == .packet || isChart }

  /// The chart is shown, not its table.
  func hasChart(_ state: PortalState) -> Bool {
    guard case .series(let key) = self, !state.page.showsTable else { return false }
    return state.person?.series.first { $0.key == key }.map { $0.points.count > 1 } ?? false
  }

  /// Digits choose among its lines.
  var hasDigits: Bool {
    switch self {
    case .welcome, .home, .question, .lesson, .library, .thread, .overview, .review: true
    default: false
    }
  }

  /// A list that `/` narrows as one types; elsewhere `/` searches the record.
  var isNarrowed: Bool {
    switch self {
    case .people, .section, .search: true
    default: isNarrowedByRows
    }
  }

  /// A list of which `/` leaves the lines that contain what was typed.
  var isNarrowedByRows: Bool {
    switch self {
    case .overview, .next, .past, .timeline, .sources, .source, .ledger, .questions, .imports,
      .importDetail, .lessons, .allLessons, .changes, .whoSaid, .settings, .connections, .wire,
      .inbox,
      .messages,
      .allVitals, .alerts:
      true
    default: false
    }
  }

  /// A list of entries of the record, of which `f` shows some.
  var isFiltered: Bool {
    switch self {
    case .section, .search: true
    default: false
    }
  }
}
