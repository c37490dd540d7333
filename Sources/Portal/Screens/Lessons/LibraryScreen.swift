import Cells
import Clinical
import Education
import Merging

extension Page {
  /// What an outside library would be asked, to the letter; then what it answered, to be read.
  static func library(_ state: PortalState) -> Page {
    var page = Page(width: min(state.size.width, 84))
    guard let library = state.library else { return page }
    page.about = "A library outside of Chartline. Clinical words in sight are explained below."
    page.add(
      page.wrapped(library.question.title.uppercased(), at: 3, .title)
        .map { row in Row(row.pieces.map { Piece($0.text, at: 3, .title, bold: true) }) })
    if let at = library.at {
      page.answer(library, at, state)
    } else {
      page.plan(library.question)
    }
    return page
  }

  private mutating func plan(_ question: LibraryQuestion) {
    guard let url = question.url else { return }
    text("Nothing has been sent yet. This would be sent, and nothing else:", indent: 3)
    gap()
    text(url, indent: 3, .accent)
    gap()
    text(
      "One code, its code system, the language, and whether a patient or a clinician reads. No name, "
        + "no number, no date, no age. Whoever runs the library sees that somebody here asked.",
      indent: 3, .muted)
    gap()
    add(
      Item(
        "send", .ask("Send exactly this? No name goes with it.", url, .askLibrary(question)),
        digit: 1),
      Row(Piece("1  Send it", at: 3, .link)))
  }

  private mutating func answer(_ library: LibraryPage, _ at: Instant, _ state: PortalState) {
    if library.entries.isEmpty {
      text("The library has nothing on it.", indent: 3)
    }
    for entry in library.entries {
      heading(entry.title)
      lesson(entry.blocks, state)
      gap()
      if !entry.link.isEmpty { text(entry.link, indent: 3, .muted) }
    }
    gap()
    let asked = (library.wasKept ? "kept since " : "answered ") + state.relative(at)
    text(
      "From \(library.source), \(asked). Not Chartline's text, and not checked by it.", indent: 3,
      .muted)
  }

  private mutating func add(_ new: [Row]) { rows += new }
}

extension PortalState {
  /// What an outside library would be asked here; nil where nothing with a code is chosen.
  var libraryQuestion: LibraryQuestion? {
    if let key = topicHere {
      let given = assignmentHere?.terms.about
      let thing = given ?? person?.suggestions.first { $0.topic == key }?.thing
      if let fact = thing.flatMap({ person?.chart.fact(containing: $0) }) {
        return LibraryQuestion(title: fact.title, codings: fact.codings)
      }
      guard let topic = Topics.named(key) else { return nil }
      let codings = topic.triggers.flatMap(\.codings)
      return codings.isEmpty ? nil : LibraryQuestion(title: topic.title, codings: codings)
    }
    guard let fact = focusedFact, !fact.codings.isEmpty else { return nil }
    return LibraryQuestion(title: fact.title, codings: fact.codings)
  }

  /// Why no library can be asked here.
  var libraryObstacle: String? {
    guard libraryQuestion != nil else { return "nothing that has a code is chosen" }
    return settings[.library].isEmpty ? "off; the settings (g ,) turn it on" : nil
  }
}

extension Fact {
  /// Its codes, those of the source that is shown first.
  fileprivate var codings: [Coding] {
    var seen: Set<String> = []
    return members.flatMap { Meaning.codings(of: $0.kept.statement.concept, kind: kind) }
      .filter { seen.insert("\($0.system?.rawValue ?? "")|\($0.code)").inserted }
  }
}
