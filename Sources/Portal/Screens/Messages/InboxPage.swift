import Cells
import Clinical
import Education

extension Page {
  /// The care team's inbox: what patients asked, what they said in their own words, what fits something
  /// new, and how far they are with what they were given.
  static func inbox(_ state: PortalState) -> Page {
    var page = Page(state)
    page.whenEmpty = "Nothing was asked, given or suggested."
    let parts = state.inbox.parts
    page.questions(parts, state)
    page.answers(parts, state)
    page.suggestions(state)
    page.given(parts, state)
    page.readThreads(parts, state)
    return page
  }

  private mutating func questions(_ parts: [Inbox.Part], _ state: PortalState) {
    let asked = parts.flatMap { part in
      part.threads.flatMap { thread in
        thread.unread(byPatient: false).map { (part, thread, $0) }
      }
    }
    if !asked.isEmpty { heading("ASKED, NOT READ YET") }
    for (part, thread, message) in asked.sorted(by: { $0.2.at < $1.2.at }) {
      let words = thread.isPrivate ? "A private question" : "\"\(message.words)\""
      let title = thread.isPrivate ? "" : "about \(thread.title), "
      entry(
        "asked:\(message.id)", part, .thread(thread.id), words,
        title + state.relative(message.at), .accent)
    }
  }

  private mutating func answers(_ parts: [Inbox.Part], _ state: PortalState) {
    let said = parts.flatMap { part in
      part.assignments.flatMap { given in given.answersToRead.map { (part, given, $0) } }
    }
    if !said.isEmpty { heading("SAID IN OWN WORDS, TO BE READ") }
    for (part, given, answer) in said.sorted(by: { $0.2.at < $1.2.at }) {
      let isPrivate = given.isPrivate
      entry(
        "said:\(answer.id)", part, .lesson(given.topic),
        isPrivate ? "An answer" : "\"\(answer.words)\"",
        "\(Self.title(of: given)), \(state.relative(answer.at))"
          + (isPrivate ? "" : ". \(answer.question)"), .accent)
    }
  }

  /// Lessons that fit a new diagnosis, medicine, flagged result or alert. Private ones stay in the record:
  /// others may see this list.
  private mutating func suggestions(_ state: PortalState) {
    let panel = state.panel
    let new = panel.suggestions.keys.sorted().flatMap { key in
      (panel.suggestions[key] ?? []).map { (key, $0) }
    }
    if !new.isEmpty { heading("SUGGESTED: A LESSON FOR SOMETHING NEW") }
    for (key, one) in new {
      let part = Inbox.Part(person: key, listed: panel.names[key] ?? "")
      entry(
        "fits:\(key.rawValue):\(one.topic)", part, .lesson(one.topic), one.title,
        "because \(one.why)")
    }
  }

  private mutating func given(_ parts: [Inbox.Part], _ state: PortalState) {
    let given = parts.flatMap { part in part.assignments.map { (part, $0) } }
      .sorted { $0.1.givenAt > $1.1.givenAt }
    let pressing = given.filter { state.isDueSoon($0.1) }
      .sorted { ($0.1.terms.due?.localSeconds ?? 0) < ($1.1.terms.due?.localSeconds ?? 0) }
    section("DUE, NOT READ YET", pressing, state)
    section("GIVEN", given.filter { !state.isDueSoon($0.1) }, state)
  }

  private mutating func section(
    _ title: String, _ given: [(Inbox.Part, Assignment)], _ state: PortalState
  ) {
    if !given.isEmpty { heading(title) }
    for (part, one) in given {
      entry(
        "given:\(one.id)", part, .lesson(one.topic), Self.title(of: one),
        state.stands(one, Topics.named(one.topic)?.body.questions ?? []),
        state.isDueSoon(one) ? .warning : .muted)
    }
  }

  private mutating func readThreads(_ parts: [Inbox.Part], _ state: PortalState) {
    let read = parts.flatMap { part in
      part.threads.filter { $0.unread(byPatient: false).isEmpty }.map { (part, $0) }
    }
    if !read.isEmpty { heading("MESSAGES") }
    for (part, thread) in read {
      let last = thread.messages.last
      let answered =
        last?.isFromPatient == true
        ? "not answered"
        : last?.readAt.map { "answered, read \(state.relative($0))" }
          ?? "answered, not read by the patient yet"
      entry(
        "thread:\(thread.id)", part, .thread(thread.id),
        thread.isPrivate ? "A private question" : thread.title, answered)
    }
  }

  /// Two lines: whose and what, and more.
  private mutating func entry(
    _ id: String, _ part: Inbox.Part, _ screen: Screen, _ words: String, _ more: String,
    _ role: Role = .muted
  ) {
    let item = Item(id, .record(part.person, screen))
      .explained("\(part.listed): \(words) \(more). Enter opens it in the record.")
    if isWide {
      var rows = wrapped(words.capitalizedFirst, at: 27)
      rows[0].add(Piece(part.listed, at: 3, width: 23, bold: true))
      add(item, rows + wrapped(more.capitalizedFirst, at: 29, role))
    } else {
      add(
        item,
        [Row(Piece(part.listed, at: 3, bold: true))] + wrapped(words.capitalizedFirst, at: 5)
          + wrapped(more.capitalizedFirst, at: 7, role))
    }
  }

  /// The title of a lesson for a list that others may see.
  static func title(of given: Assignment) -> String {
    given.isPrivate ? "A private lesson" : given.title
  }
}

extension CareThread {
  /// Tied to a lesson that is never announced by name on a list that others may see.
  var isPrivate: Bool {
    if case .topic(let key) = subject { Topics.named(key)?.isPrivate ?? true } else { false }
  }
}

extension PortalState {
  /// Whether a lesson is to be read today or in the next days, or was to be read already.
  func isDueSoon(_ given: Assignment) -> Bool {
    switch given.due(at: now, offsetMinutes: offsetMinutes) {
    case .over, .soon: true
    case .later, nil: false
    }
  }

  /// How far a lesson is that was given: `read today 8:12, 2 of 3 questions answered`.
  func stands(_ given: Assignment, _ questions: [TopicQuestion]) -> String {
    var parts: [String] = []
    if let read = given.readAt {
      parts.append("read \(relative(read))")
    } else if let opened = given.openedAt {
      parts.append("opened \(relative(opened)), not marked as read")
    } else {
      parts.append("not opened yet")
    }
    if let due = given.dueWords(at: now, offsetMinutes: offsetMinutes) { parts.append(due) }
    if !questions.isEmpty { parts.append(given.understood(questions)) }
    return parts.joined(separator: "; ")
  }
}

extension Assignment {
  /// How far its questions are: `understood`, `2 of 3 questions answered`, `not yet understood`.
  func understood(_ questions: [TopicQuestion]) -> String {
    let last = questions.map { question in answers.last { $0.question == question.text } }
    if last.contains(where: { $0?.isSettled == false }) { return "not yet understood" }
    let done = last.count { $0 != nil }
    if done == 0 { return "no question answered yet" }
    guard done == questions.count else {
      return "\(done) of \(counted(questions.count, "question")) answered"
    }
    return last.contains { $0?.isRight == nil && $0?.review == nil }
      ? "all questions answered, own words to be read" : "understood"
  }
}
