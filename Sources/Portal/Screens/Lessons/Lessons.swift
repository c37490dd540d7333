import Cells
import Clinical
import Widgets

extension Page {
  /// Lessons given to the patient, then those that fit the record, with why.
  static func lessons(of person: OpenPerson, _ state: PortalState) -> Page {
    var page = Page(state)
    page.whenEmpty = "No lesson was given, and none is suggested."
    let given = person.assignments
    if !given.isEmpty { page.heading(state.isPatient ? "GIVEN TO YOU" : "GIVEN") }
    for assignment in given {
      page.lesson(
        assignment.topic, person,
        "\(assignment.step)from \(assignment.givenBy), \(state.relative(assignment.givenAt)): "
          + state.stands(assignment, person.lesson(assignment.topic)?.questions ?? []))
    }
    if !person.suggestions.isEmpty { page.heading("FITS THIS RECORD") }
    for one in person.suggestions { page.lesson(one.topic, person, "because \(one.why)") }
    page.gap()
    page.add(
      Item("all", .screen(.allLessons))
        .explained("Every lesson that there is, also those that somebody brought."),
      Row(Piece("All lessons", at: 3, .link)))
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
    page.about = "A lesson to read. Clinical words in sight are explained below."
    guard let lesson = state.lesson(key) else { return page }
    page.add(Row(Piece(lesson.title.uppercased(), at: 3, .title, bold: true)))
    let given = state.assignmentHere
    if let given { page.word(of: given, state) }
    page.lesson(lesson.blocks, state)
    page.gap()
    if let given {
      page.questions(of: lesson, given, state)
      let reason = given.terms.reason.map { ", because \($0)" } ?? ""
      page.text(
        "Given by \(given.givenBy), \(state.relative(given.givenAt))\(reason).", indent: 3, .muted)
    } else if let suggestion = person.suggestions.first(where: { $0.topic == key }) {
      page.text("It fits because \(suggestion.why).", indent: 3, .muted)
    }
    if !lesson.basis.isEmpty { page.text(lesson.basis, indent: 3, .muted) }
    page.asked(about: key, person, state)
    page.gap()
    page.lessonAction(state)
    return page
  }

  /// The text of a lesson: headings stand out to the left, so that they are seen without colour and
  /// without bold letters.
  mutating func lesson(_ text: [Lesson.Block], _ state: PortalState) {
    for block in text {
      blocks.append(rows.count)
      switch block {
      case .heading(let words):
        gap()
        document([.heading(words)], state.settings.glyphs)
      case .paragraph(let words):
        if !isBelowHeading { gap() }
        document([.paragraph(Line(words))], at: 5, state.settings.glyphs)
      case .item(let words, let number):
        document(
          [.item(mark: number.map(String.init), Line(words))], at: 3, state.settings.glyphs)
      }
    }
  }

  /// Whether the last row is a heading.
  private var isBelowHeading: Bool { rows.last?.pieces.first?.style.role == .title }

  /// What the giver wrote, and by when it is to be read.
  private mutating func word(of given: Assignment, _ state: PortalState) {
    if let note = given.terms.note { text("\(given.givenBy): \"\(note)\"", indent: 3, .accent) }
    let due = given.terms.due.map { "please read it by \($0.dayWords)" }
    let words = [given.step.isEmpty ? nil : given.step + "of your lessons", due].compactMap { $0 }
    guard given.readAt == nil, !words.isEmpty else { return }
    text(words.joined(separator: ", ").capitalizedFirst + ".", indent: 3, .muted)
  }

  /// What was asked about the lesson.
  private mutating func asked(about key: String, _ person: OpenPerson, _ state: PortalState) {
    for thread in person.threads where thread.subject == .topic(key) {
      let new = thread.unread(byPatient: state.isPatient).count
      let words = "\(counted(thread.messages.count, "message")) about this"
      add(
        Item("thread:\(thread.id)", .screen(.thread(thread.id))),
        Row(Piece(words + (new > 0 ? ", \(new) new" : ""), at: 3, .link)))
    }
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
      add(
        Item("ask", .command(.write), digit: 2),
        Row(Piece("2  Ask \(given.givenBy) something", at: 3, .link)))
    } else if !state.isPatient, state.assignmentHere == nil {
      add(
        Item("give", .command(.give), digit: 1),
        Row(Piece("1  Give this lesson to the patient", at: 3, .link)))
    }
  }
}

extension Assignment {
  /// `lesson 2 ` of a plan; empty outside of one.
  fileprivate var step: String { terms.step.map { "lesson \($0) " } ?? "" }
}
