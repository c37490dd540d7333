import Cells
import Clinical
import Merging

/// The one place where the state changes: what happened goes in, requests to the world come out.
public func update(_ state: inout PortalState, _ message: Message) -> [Effect] {
  switch message {
  case .key(let key): return state.press(key)
  case .paste(let text):
    state.type(text)
    return state.typed()
  case .mouse(let event):
    let effects = state.use(event)
    state.settle()
    return effects
  case .resized(let size):
    state.size = size
    state.settle()
    state.reveal()
    return []
  case .ticked(let now):
    state.now = now
    state.lockWhenUnused()
    return state.keepSchedule()
  case .storeChanged: return state.reload()
  case .personOpened:
    state.take(message)
    state.settle()
    // What came into the thread that is open is read by being seen.
    if case .thread = state.screen { return state.effectsOnEntering(state.screen) }
    return []
  default:
    state.take(message)
    state.settle()
    return []
  }
}

extension PortalState {
  /// Takes an answer into the state.
  mutating func take(_ message: Message) {
    switch message {
    case .storeRead(let facts):
      store = facts
      if facts.people == 0, route == [.people] { route = [.welcome] }
      if facts.people ?? 0 > 0, route.first == .welcome { route[0] = .people }
    // An answer to what was typed before the last letter comes too late.
    case .peopleLoaded(let list): if list.filter == pages[.people]?.filter ?? "" { people = list }
    case .panelLoaded(let loaded): panel = loaded
    case .inboxLoaded(let loaded): inbox = loaded
    case .personOpened(let opened):
      person = opened
      missing = screen == .sources ? Missing(opened.chart, at: now) : nil
      if screen == .packet { packet = VisitPacket(opened.chart, at: now) }
    case .lensLoaded(let page): lens = page
    case .ledgerLoaded(let page): ledger = page
    case .changesLoaded(let page): changes = page
    case .importsLoaded(let rows): imports = rows
    case .wireLoaded(let page): wire = page
    case .connectionsLoaded(let rows): connections = rows
    case .exchangeLoaded(let page): exchange = page
    case .xrayLoaded(let page): xray = page
    case .reviewed(let page):
      review = page
      pages[.review] = nil
      if screen != .review { route.append(.review) }
    case .questionsLoaded(let questions): identityQuestions = questions
    case .searched(let found):
      guard found.query == pages[.search]?.filter ?? "", found.person == person?.key else { break }
      results = person.map { found.ranked(in: $0.chart) } ?? found
    case .topicsLoaded(let rows): topics = rows
    case .lessonLoaded(let lesson): openedLesson = lesson
    case .libraryPlanned(let question):
      library = LibraryPage(question: question)
      if screen != .library { route.append(.library) }
    case .libraryAnswered(let answer):
      library = answer
      pages[.library] = nil
      if screen != .library { route.append(.library) }
    case .jobChanged(let job): take(job)
    case .jobDropped(let id): jobs.removeAll { $0.id == id }
    case .unlocked: overlays = []
    case .done(let words): say(.done, words)
    case .failed(let error): say(.failed, error.line)
    default: break
    }
  }

  private mutating func take(_ job: Job) {
    if let index = jobs.firstIndex(where: { $0.id == job.id }) {
      jobs[index] = job
    } else {
      jobs.append(job)
    }
    if let outcome = job.outcome { say(.done, outcome) }
  }

  /// Puts a message on the status line and into the log.
  mutating func say(_ tone: Notice.Tone, _ text: String) {
    let new = Notice(tone: tone, text: text, at: now)
    notice = new
    log.append(new)
    if log.count > Self.longestLog { log.removeFirst(log.count - Self.longestLog) }
  }

  /// Messages that are kept.
  static let longestLog = 200

  /// Once a minute, looks what time has done to alerts, and whether a source is due.
  mutating func keepSchedule() -> [Effect] {
    let minute = now.milliseconds / 60_000
    guard lastSchedule != minute else { return [] }
    lastSchedule = minute
    return viewer.role == .patient ? [.keepWatch] : [.keepWatch, .syncDue]
  }

  /// What to ask for again after the store changed.
  mutating func reload() -> [Effect] {
    var effects: [Effect] = [.loadStore]
    if viewer.role != .patient {
      effects += [.loadPeople(filter: pages[.people]?.filter ?? ""), .loadPanel, .loadInbox]
    }
    if let person {
      effects.append(.openPerson(person.key))
      if screen == .changes { effects += effectsOnEntering(.changes) }
    } else if let own = viewer.person, viewer.role == .patient {
      effects.append(.openPerson(own))
    }
    if imports != nil { effects.append(.loadImports) }
    if wire != nil, !isWirePaused { effects.append(.loadWire) }
    if connections != nil { effects.append(.loadConnections) }
    return effects + [.loadQuestions]
  }
}
