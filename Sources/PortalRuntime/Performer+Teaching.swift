import Clinical
import Education
import Operations
import Portal

/// Effects of lessons and messages.
extension Performer {
  /// Does it; returns what to say, nil where nothing is said.
  func teach(_ effect: Effect) throws -> String? {
    switch effect {
    case .give(let entry): return try give(entry)
    case .noteOpened(let id):
      try session.openTopic(try assignment(id))
      return nil
    case .keepPlace(let id, let block):
      try session.keepPlace(block, in: try assignment(id))
      return nil
    case .markRead(let id):
      try session.markRead(try assignment(id))
      return "Marked as read. Your clinician sees it."
    case .answer(let id, let question, let answer):
      let given = try assignment(id)
      guard
        let asked = try session.topic(given.topic)?.body.questions.first(where: {
          $0.text == question
        })
      else { throw OperationError(.missing, "the lesson no longer asks this", "open it again") }
      try session.answer(given, asked, answer)
      return "Kept. Your clinician sees your answer."
    case .reviewAnswer(let id, let answer, let isUnderstood, let words):
      let given = try assignment(id)
      guard let found = given.answers.first(where: { $0.id == answer }) else {
        throw OperationError(.missing, "the answer is not there any more")
      }
      try session.review(answer: found, of: given, isUnderstood: isUnderstood, words: words)
      return "Kept, with your name. The patient sees it."
    case .send(let words, let subject, let title):
      try session.send(words, about: try person(), subject, title: title)
      return session.viewer.role == .patient
        ? "Sent to your care team. When somebody has read it, it says so here."
        : "Sent. It is on the patient's first screen now."
    case .reply(let words, let thread):
      try session.reply(words, inThread: thread)
      return "Sent."
    case .noteRead(let thread):
      try session.noteRead(thread: thread)
      return nil
    default: return nil
    }
  }

  /// Every lesson that there is: those of the program by title, then those that were brought.
  func topics() throws -> [TopicRow] {
    Topics.library().sorted { $0.title < $1.title }
      .map { TopicRow(key: $0.key, title: $0.title, minutes: $0.minutes) }
      + (try session.listLocalTopics()).map {
        TopicRow(key: $0.key, title: $0.title, source: $0.source)
      }
  }

  /// One lesson, its places filled for the open person.
  func lesson(_ key: String) throws -> Lesson? {
    let person = openPerson.withLock { $0 }
    let limits = try person.map { try session.listLimits(of: $0) } ?? []
    let text = LessonText(
      limits: limits, contacts: services.care(person.map { [$0] } ?? []).contacts)
    if let own = Topics.named(key) { return text.lesson(own) }
    return try session.localTopic(key).map(text.lesson)
  }

  /// Asks the outside library; without an agreed address nothing is sent.
  func ask(_ question: LibraryQuestion) throws {
    let server = settings.withLock { $0[.library] }
    let page = try services.askLibrary(server, question)
    mailbox.post(page.at == nil ? .libraryPlanned(page.question) : .libraryAnswered(page))
  }

  private func give(_ entry: GivingEntry) throws -> String {
    var terms = AssignmentTerms(
      note: entry.note, reason: entry.reason, about: entry.about)
    if let plan = entry.plan {
      let given = try session.givePlan(plan, to: try person(), terms: terms)
      return "Given: \(given.count) lessons. The first is on the patient's first screen now."
    }
    guard let lesson = entry.lesson else { return "" }
    terms.due = entry.days.flatMap { session.dueDay(inDays: $0) }
    try session.giveTopic(lesson, to: try person(), terms: terms)
    return "Given. It is on the patient's first screen now."
  }

  private func person() throws -> IdentityKey {
    guard let key = openPerson.withLock({ $0 }) else {
      throw OperationError(.missing, "no record is open", "open a person first")
    }
    return key
  }

  private func assignment(_ id: Int64) throws -> Assignment {
    let given = try session.listAssignments(of: try person())
    guard let found = given.first(where: { $0.id == id }) else {
      throw OperationError(.missing, "the lesson was taken back", "")
    }
    return found
  }
}
