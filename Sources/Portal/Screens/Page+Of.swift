import Merging

extension Page {
  /// The page of the screen shown.
  static func of(_ state: PortalState) -> Page {
    switch state.screen {
    case .welcome: return welcome(state)
    case .people: return people(state)
    case .imports: return imports(state)
    case .importDetail(let id): return importDetail(id, state)
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
    case .fact(let name): fact(name, of: person, state)
    case .whoSaid(let name): whoSaid(name, of: person, state)
    case .series(let key): series(key, of: person, state)
    case .lens: lens(state)
    case .sources: sources(of: person, state)
    case .source(let key): source(key, of: person, state)
    case .lessons: lessons(of: person, state)
    case .lesson(let key): lesson(key, of: person, state)
    case .changes: changes(of: person, state)
    case .search: search(state)
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
    case .section(let section):
      let title = ListedSection(section).section.title
      return title == "Other" ? "Kept whole, not understood" : title
    case .fact(let name):
      return state.person?.chart.fact(containing: name)?.title ?? "Entry"
    case .whoSaid: return "Who said what"
    case .series(let key):
      return state.person?.series.first { $0.key == key }?.title.capitalizedFirst ?? "Readings"
    case .lens: return "What was sent"
    case .sources: return "Sources"
    case .source(let key):
      return state.person?.chart.absences.first { $0.source == key }?.sourceName ?? "Source"
    case .questions: return "Questions"
    case .question: return "Question"
    case .imports: return "Imports"
    case .importDetail(let id): return "Import \(id)"
    case .lessons: return "Lessons"
    case .lesson(let key): return state.person?.lesson(key)?.title ?? "Lesson"
    case .changes: return "Changes"
    case .search: return "Find"
    case .log: return "Messages"
    case .help: return "Help"
    case .settings: return "Settings"
    }
  }
}
