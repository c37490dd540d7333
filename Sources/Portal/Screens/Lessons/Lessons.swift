import Cells
import Clinical
import Widgets

extension Page {
  /// Lessons given to the patient, then those that fit the record, with why.
  static func lessons(of person: OpenPerson, _ state: PortalState) -> Page {
    var page = Page(state)
    page.whenEmpty = "No lesson was given, and none is suggested."
    let given = person.assignments.filter { $0.endedAt == nil }
    if !given.isEmpty { page.heading(state.isPatient ? "GIVEN TO YOU" : "GIVEN") }
    for assignment in given {
      let words: String
      if let read = assignment.readAt {
        words = "read \(state.relative(read))"
      } else if let opened = assignment.openedAt {
        words = "opened \(state.relative(opened)), not marked as read"
      } else {
        words = "not opened yet"
      }
      let answered = person.lesson(assignment.topic)?.answered(in: assignment)
      page.lesson(
        assignment.topic, person,
        "from \(assignment.givenBy), \(state.relative(assignment.givenAt)): "
          + [words, answered].compactMap { $0 }.joined(separator: "; "))
    }
    let suggested = person.suggestions.filter { one in !given.contains { $0.topic == one.topic } }
    if !suggested.isEmpty { page.heading("FITS THIS RECORD") }
    for one in suggested { page.lesson(one.topic, person, "because \(one.why)") }
    return page
  }

  private mutating func lesson(_ key: String, _ person: OpenPerson, _ words: String) {
    let lesson = person.lesson(key)
    var item = Item("topic:" + key, .screen(.lesson(key))).explained(words.capitalizedFirst + ".")
    item.topic = key
    let minutes = lesson.map { "  \(counted($0.minutes, "minute"))" } ?? ""
    let title = Wrap.lines((lesson?.title ?? key) + minutes, width: max(10, width - 5))
    add(item, title.map { Row(Piece($0, at: 3, bold: true)) } + wrapped(words, at: 5, .muted))
  }

  /// One lesson to read.
  static func lesson(_ key: String, of person: OpenPerson, _ state: PortalState) -> Page {
    var page = Page(width: min(state.size.width, 84))
    page.whenEmpty = "This lesson is not in the program."
    guard let lesson = person.lesson(key) else { return page }
    page.add(Row(Piece(lesson.title.uppercased(), at: 3, .title, bold: true)))
    page.document(lesson.blocks.flatMap(\.document), state.settings.glyphs)
    page.gap()
    if let given = state.assignmentHere {
      page.questions(of: lesson, given, state)
      page.text("Given by \(given.givenBy), \(state.relative(given.givenAt)).", indent: 3, .muted)
    } else if let suggestion = person.suggestions.first(where: { $0.topic == key }) {
      page.text("It fits because \(suggestion.why).", indent: 3, .muted)
    }
    if !lesson.basis.isEmpty { page.text(lesson.basis, indent: 3, .muted) }
    page.gap()
    page.lessonAction(state)
    return page
  }

  private mutating func lessonAction(_ state: PortalState) {
    if state.isPatient, let given = state.assignmentHere {
      if let read = given.readAt {
        text("You marked it as read, \(state.relative(read)).", indent: 3, .ok)
      } else {
        add(
          Item("read", .command(.markRead), digit: 1),
          Row(Piece("1  I have read this", at: 3, .link)))
      }
    } else if !state.isPatient, state.assignmentHere == nil {
      add(
        Item("give", .command(.give), digit: 1),
        Row(Piece("1  Give this lesson to the patient", at: 3, .link)))
    }
  }
}

extension Lesson.Block {
  /// The block as running text.
  fileprivate var document: [DocumentBlock] {
    switch self {
    case .heading(let words): [.blank, .heading(words)]
    case .paragraph(let words): [.blank, .paragraph(Line(words))]
    case .item(let words, let number): [.item(mark: number.map(String.init), Line(words))]
    }
  }
}
