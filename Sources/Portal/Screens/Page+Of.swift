import Merging

extension Page {
  /// The page of the screen shown, narrowed to what was typed.
  static func of(_ state: PortalState) -> Page {
    let typed = state.page.filter
    let page = whole(state)
    return typed.isEmpty || !state.screen.isNarrowedByRows ? page : page.narrowed(to: typed)
  }

  private static func whole(_ state: PortalState) -> Page {
    switch state.screen {
    case .search: return search(state)
    case .welcome: return welcome(state)
    case .people: return people(state)
    case .imports: return imports(state)
    case .review: return review(state)
    case .importDetail(let id): return importDetail(id, state)
    case .connections: return connections(state)
    case .allVitals: return allVitals(state)
    case .wire: return wire(state)
    case .inbox: return inbox(state)
    case .exchange(let id): return exchange(id, state)
    case .xray(let subject): return xray(subject, state)
    case .place: return lens(state)
    case .questions: return questions(state)
    case .question(let id): return question(id, state)
    case .log: return log(state)
    case .help: return help(state)
    case .settings: return settings(state)
    default: break
    }
    guard let person = state.person else { return Page(state) }
    return switch state.screen {
    case .section(let section): list(ListedSection(section), of: person, state)
    case .overview: overview(of: person, state)
    case .next: next(of: person, state)
    case .past: past(of: person, state)
    case .timeline: timeline(of: person, state)
    case .narrative(let thing): narrative(thing, of: person, state)
    case .fact(let name): fact(name, of: person, state)
    case .whoSaid(let name): whoSaid(name, of: person, state)
    case .series(let key): series(key, of: person, state)
    case .lens: lens(state)
    case .ledger(let key): ledger(key, state)
    case .sources: sources(of: person, state)
    case .source(let key): source(key, of: person, state)
    case .lessons: lessons(of: person, state)
    case .allLessons: allLessons(state)
    case .lesson(let key): lesson(key, of: person, state)
    case .library: library(state)
    case .messages: messages(of: person, state)
    case .thread(let id): thread(id, of: person, state)
    case .changes: changes(of: person, state)
    case .packet: packet(state)
    case .alerts: alerts(of: person, state)
    case .alert(let id): alert(id, of: person, state)
    default: home(of: person, state)
    }
  }
}

extension Screen {
  /// The name of the screen, for the crumbs.
  func title(in state: PortalState) -> String {
    switch self {
    case .welcome: return "Welcome"
    case .people: return "People"
    case .home: return state.isPatient ? "Home" : state.person?.patient.listed ?? "Home"
    case .section(let section): return ListedSection(section).title
    case .overview: return "All sections"
    case .next: return "What is next"
    case .past: return "Over or not so"
    case .timeline: return "Timeline"
    case .narrative: return "As text"
    case .fact(let name):
      return state.person?.chart.fact(containing: name)?.title ?? "Entry"
    case .whoSaid: return "Who said what"
    case .series(let key):
      return state.person?.series.first { $0.key == key }?.title.capitalizedFirst ?? "Readings"
    case .lens, .place: return "What was sent"
    case .ledger: return "Flagged"
    case .sources: return "Sources"
    case .source(let key):
      return state.person?.chart.absences.first { $0.source == key }?.sourceName ?? "Source"
    case .questions: return "Questions"
    case .question: return "Question"
    case .imports: return "Imports"
    case .review: return "Before it is kept"
    case .importDetail(let id): return "Import \(id)"
    case .connections: return "Systems"
    case .allVitals: return "Vitals of all"
    case .wire: return state.isWirePaused ? "Wire, paused" : "Wire"
    case .exchange(let id): return "Exchange \(id)"
    case .xray: return "X-ray"
    case .lessons: return "Lessons"
    case .allLessons: return "All lessons"
    case .library: return "Outside library"
    case .inbox: return "Inbox"
    case .messages: return "Messages"
    case .thread(let id):
      return state.person?.threads.first { $0.id == id }?.title ?? "Messages"
    case .lesson(let key): return state.lesson(key)?.title ?? "Lesson"
    case .changes: return "Changes"
    case .packet: return "Packet for a visit"
    case .alerts: return "Alerts"
    case .alert: return "Alert"
    case .search: return state.person == nil ? "Find in all records" : "Find"
    case .log: return "Log"
    case .help: return "Help"
    case .settings: return "Settings"
    }
  }
}
