import Clinical
import Education
import Operations

/// Lessons as lines and as data.
enum EducationText {
  static func unknown(_ key: String) -> OperationError {
    OperationError(.missing, "there is no such lesson: \(key)", "see chartline education list")
  }

  static func json(_ topic: Topic) -> [(String, JSONValue)] {
    [
      ("lesson", .text(topic.key)), ("title", .text(topic.title)),
      ("language", .text(topic.language)), ("minutes", JSONValue(topic.minutes)),
      ("reading", .text(topic.reading)), ("basis", .text(topic.basis)),
      ("private", .boolean(topic.isPrivate)),
      ("questions", JSONValue(topic.body.questions.map(\.text))),
    ]
  }

  static func json(_ topic: LocalTopic) -> [(String, JSONValue)] {
    [
      ("lesson", .text(topic.key)), ("title", .text(topic.title)),
      ("language", .text(topic.language)), ("source", .text(topic.source)),
      ("link", .text(topic.link)), ("pdf", .boolean(topic.isPDF)),
    ]
  }

  /// Writes how the lessons that were given stand; of one person or of all.
  static func writeStatus(of person: IdentityKey?, _ session: Session, json: Bool) throws {
    for given in try session.listAssignments(of: person) {
      if json {
        let now = session.clock.now()
        let due = given.due(at: now, offsetMinutes: session.clock.offsetMinutes(now))
        Output.json(Self.json(given) + [("stands", JSONValue(due?.name))])
      } else {
        let title = given.title
        let now = session.clock.now()
        let offset = session.clock.offsetMinutes(now)
        let due = given.dueWords(at: now, offsetMinutes: offset).map { ", " + $0 } ?? ""
        let whose = person == nil ? given.identity.rawValue + "  " : ""
        Output.line(
          "\(whose)\(given.topic)  \(title), given by \(given.givenBy) \(given.givenAt.iso)\(due), "
            + given.stands)
        for answer in given.answers { Output.line("  \(answer.question)  \(words(answer))") }
      }
    }
  }

  private static func words(_ answer: TopicAnswer) -> String {
    guard let isRight = answer.isRight else {
      let review = answer.review.map {
        ", \($0.isUnderstood ? "understood" : "not yet"), says \($0.by)"
          + ($0.words.isEmpty ? "" : ": " + $0.words)
      }
      return "in own words: \(answer.words)" + (review ?? ", nobody has read it yet")
    }
    return (isRight ? "right: " : "not yet right: ") + answer.words
  }

  private static func json(_ given: Assignment) -> [(String, JSONValue)] {
    [
      ("assignment", .integer(given.id)), ("person", .text(given.identity.rawValue)),
      ("lesson", .text(given.topic)), ("givenBy", .text(given.givenBy)),
      ("givenAt", .text(given.givenAt.iso)), ("note", JSONValue(given.terms.note)),
      ("due", JSONValue(given.terms.due?.iso)), ("plan", JSONValue(given.terms.plan)),
      ("step", given.terms.step.map { JSONValue($0) } ?? .null),
      ("reason", JSONValue(given.terms.reason)),
      ("about", JSONValue(given.terms.about?.rawValue)),
      ("openedAt", JSONValue(given.openedAt?.iso)), ("readAt", JSONValue(given.readAt?.iso)),
      ("answers", .array(given.answers.map(json))),
    ]
  }

  private static func json(_ answer: TopicAnswer) -> JSONValue {
    .object([
      ("question", .text(answer.question)), ("words", .text(answer.words)),
      ("right", answer.isRight.map { .boolean($0) } ?? .null), ("at", .text(answer.at.iso)),
      ("understood", answer.review.map { .boolean($0.isUnderstood) } ?? .null),
      ("review", JSONValue(answer.review?.words)),
    ])
  }
}

extension Assignment {
  /// How far it is: `read 2026-11-16T13:10:00Z`.
  fileprivate var stands: String {
    if let readAt { return "read " + readAt.iso }
    return openedAt.map { "opened \($0.iso), not marked as read" } ?? "not opened yet"
  }
}

extension Due {
  /// Its name as data.
  fileprivate var name: String {
    switch self {
    case .over: "overdue"
    case .soon: "due soon"
    case .later: "due later"
    }
  }
}
