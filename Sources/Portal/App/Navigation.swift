import Cells
import Clinical
import Merging

/// From screen to screen.
extension PortalState {
  /// Opens a screen over the present one, and asks for what it shows.
  mutating func go(_ next: Screen) -> [Effect] {
    overlays = []
    if screen != next { route.append(next) }
    return effectsOnEntering(next)
  }

  mutating func effectsOnEntering(_ screen: Screen) -> [Effect] {
    switch screen {
    case .people:
      return [.loadPeople(filter: pages[.people]?.filter ?? ""), .loadPanel, .loadInbox]
    case .inbox:
      // Who comes for news is not shown what was looked for the last time.
      pages[.inbox] = nil
      return [.loadInbox, .loadPanel]
    case .thread(let id):
      let thread = person?.threads.first { $0.id == id }
      return thread?.unread(byPatient: isPatient).isEmpty == false ? [.noteRead(thread: id)] : []
    case .allVitals: return [.loadPanel]
    case .imports: return [.loadImports]
    case .connections: return [.loadConnections]
    case .wire: return [.loadWire]
    case .exchange(let id):
      if exchange?.exchange.id != id { exchange = nil }
      return [.loadExchange(id)]
    case .xray(let subject):
      if xray?.subject != subject { xray = nil }
      return [.loadXRay(subject)]
    case .importDetail: return imports == nil ? [.loadImports] : []
    case .questions: return [.loadQuestions]
    case .ledger(let source):
      if ledger?.source != source { ledger = nil }
      return [.loadLedger(source: source)]
    case .packet:
      packet = person.map { VisitPacket($0.chart, at: now) }
      return []
    case .sources:
      missing = person.map { Missing($0.chart, at: now) }
      return []
    case .changes:
      guard let key = person?.key else { return [] }
      return [.loadChanges(key, changes?.choice ?? .lastVisit, changes?.by ?? .known)]
    case .place(let place):
      lens = nil
      pages[screen] = nil
      return [.loadPlace(place, from: nil)]
    case .allLessons: return [.loadTopics]
    case .lesson(let key):
      return (lesson(key) == nil ? [.loadLesson(key)] : []) + enterLesson()
    default: return []
    }
  }

  /// Leaves the topmost thing; at the first screen asks whether to leave the program.
  mutating func back() -> [Effect] {
    if !overlays.isEmpty {
      overlays.removeLast()
    } else if !page.filter.isEmpty || !page.shown.isEmpty {
      page.filter = ""
      page.shown = ListFilter()
      page.isTyping = false
      return typed()
    } else if route.count > 1 {
      pages[route.removeLast()]?.isTyping = false
      if screen == .people { person = nil }
    } else {
      return run(.quit)
    }
    return []
  }

  /// Goes to a screen by its command, at the same depth from wherever one is.
  mutating func goTo(_ command: Command) -> [Effect] {
    guard let target = command.destination else { return [] }
    overlays = []
    let root = route.first ?? .people
    if target == root || target == .people {
      route = [target]
      if target == .people { person = nil }
      return effectsOnEntering(target)
    }
    route = person != nil && !target.isOfStore && root != .home ? [root, .home] : [root]
    return target == .home ? [] : go(target)
  }

  /// Does what Enter does on an item.
  mutating func open(_ item: Item?) -> [Effect] {
    guard let item else { return [] }
    page.selected = item.id
    switch item.target {
    case .nothing: return []
    case .screen(.lens(let thing)): return lens(thing, content: item.content)
    case .screen(let next): return go(next)
    case .command(let command): return run(command)
    case .ask(let question, let detail, let effect):
      ask(question, detail, effect)
      return []
    case .form(let form):
      overlays.append(.form(form))
      return []
    case .effect(let effect):
      page.isWhole = true
      page.top = 0
      return [effect]
    case .person(let key): return openRecord(of: key)
    case .record(let key, let screen): return openRecord(of: key) + go(screen)
    }
  }

  private mutating func openRecord(of key: IdentityKey) -> [Effect] {
    if person?.key != key {
      person = nil
      pages = pages.filter { !$0.key.needsPerson }
    }
    route.removeAll { $0 == .search }
    return [.openPerson(key), .loadQuestions] + go(.home)
  }

  /// Opens the source lens on a version of a thing.
  mutating func lens(_ thing: ThingID, content: String?) -> [Effect] {
    lens = nil
    pages[.lens(thing)] = nil
    // The text of a section is there to be read.
    if let kept = person?.chart.fact(containing: thing)?.members.first?.kept,
      case .document(let detail) = kept.statement.detail,
      detail.contentType == DocumentDetail.sectionText
    {
      pages[.lens(thing), default: PageState()].showsTable = true
    }
    return go(.lens(thing)) + [.loadLens(thing, content: content, from: nil)]
  }

  /// The next or the previous fact of the list that the present one came from.
  mutating func neighbour(_ step: Int) -> [Effect] {
    guard case .fact(let name) = screen, let chart = person?.chart,
      let fact = chart.fact(containing: name)
    else { return [] }
    let list = person?.facts(in: Listing.list(of: fact)) ?? []
    guard let index = list.firstIndex(where: { $0.name == fact.name }),
      list.indices.contains(index + step)
    else {
      say(.information, step > 0 ? "this is the last of the list" : "this is the first of the list")
      return []
    }
    let next = list[index + step].name
    route[route.count - 1] = .fact(next)
    pages[.section(fact.section), default: PageState()].selected = next.rawValue
    return []
  }
}

extension Command {
  /// The screen that a command goes to.
  var destination: Screen? {
    switch self {
    case .goHome: .home
    case .goPeople: .people
    case .goOverview: .overview
    case .goNext: .next
    case .goPast: .past
    case .goTimeline: .timeline
    case .goSources: .sources
    case .goQuestions: .questions
    case .goLessons: .lessons
    case .goInbox: .inbox
    case .goMessages: .messages
    case .goImports: .imports
    case .goConnections: .connections
    case .goWire: .wire
    case .goAlerts: .alerts
    case .goAllVitals: .allVitals
    case .goLog: .log
    case .goSettings: .settings
    default: list.map { .section($0.section) }
    }
  }
}
