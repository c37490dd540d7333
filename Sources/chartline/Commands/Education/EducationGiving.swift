import ArgumentParser
import Clinical
import Education
import Operations

/// `chartline education assign`
struct AssignTopic: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "assign",
    abstract: "Give a lesson to a patient, or with --plan several in an order.")

  @OptionGroup var common: CommonOptions

  @Option(help: "The id of the person; not needed when there is one person.")
  var person: String?

  @Option(help: "A word to the patient.")
  var note: String?

  @Option(help: "Days until it is to be read; the steps of a plan have their own.")
  var days: Int?

  @Option(help: "A thing of the record that it is given for, as show --json prints it.")
  var about: String?

  @Option(help: "The key of a plan, instead of a lesson: education list --plans.")
  var plan: String?

  @Argument(help: "The key of the lesson.")
  var lesson: String?

  func validate() throws {
    if (lesson == nil) == (plan == nil) {
      throw ValidationError("name a lesson, or a plan by --plan")
    }
    if let days, !(0...366).contains(days) { throw ValidationError("--days is 0 to 366") }
  }

  func run() throws {
    try common.run { session in
      let key = try PersonChoice.key(person, session)
      var terms = AssignmentTerms(note: note, about: about.map(ThingID.init(rawValue:)))
      let topic = lesson ?? LessonPlans.named(plan ?? "")?.steps.first?.topic
      terms.reason = try session.suggestTopics(for: key).first { $0.topic.key == topic }?.because
      if let plan {
        try session.givePlan(plan, to: key, terms: terms)
      } else if let lesson {
        terms.due = days.flatMap { session.dueDay(inDays: $0) }
        try session.giveTopic(lesson, to: key, terms: terms)
      }
      try EducationText.writeStatus(of: key, session, json: common.json)
    }
  }
}

/// `chartline education status`
struct EducationStatus: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: "List the lessons that were given: opened, read, answered, understood or not yet.")

  @OptionGroup var common: CommonOptions

  @Option(help: "The id of a person; everybody's when left out.")
  var person: String?

  func run() throws {
    try common.run { session in
      let key = try person.map { try PersonChoice.key($0, session) }
      try EducationText.writeStatus(of: key, session, json: common.json)
    }
  }
}

/// The options of a command about one lesson that was given.
struct GivenTopic: ParsableArguments {
  @OptionGroup var common: CommonOptions

  @Option(help: "The id of the person; not needed when there is one person.")
  var person: String?

  @Argument(help: "The key of the lesson.")
  var lesson: String

  /// Works on the lesson, then prints how the person's lessons stand.
  func run(_ work: (Session, Assignment) throws -> Void) throws {
    try common.run { session in
      let key = try PersonChoice.key(person, session)
      let given = try session.listAssignments(of: key).first { $0.topic == lesson }
      guard let given else {
        throw OperationError(
          .missing, "the lesson \(lesson) was not given", "see chartline education status")
      }
      try work(session, given)
      try EducationText.writeStatus(of: key, session, json: common.json)
    }
  }

  /// A question of the lesson, by its number from 1.
  func question(_ number: Int, _ session: Session) throws -> TopicQuestion {
    let questions = try session.topic(lesson)?.body.questions ?? []
    guard questions.indices.contains(number - 1) else {
      throw OperationError(
        .missing, "\(lesson) has no question \(number)", "it has \(questions.count)")
    }
    return questions[number - 1]
  }
}

/// `chartline education read`
struct ReadTopic: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "read", abstract: "Mark a lesson that was given to you as read.")

  @OptionGroup var given: GivenTopic

  func run() throws { try given.run { try $0.markRead($1) } }
}

/// `chartline education answer`
struct AnswerQuestion: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "answer", abstract: "Answer a question of a lesson that was given to you.")

  @OptionGroup var given: GivenTopic

  @Option(help: "The number of the question, from 1.")
  var question = 1

  @Option(help: "The answer: one of the choices as it stands, or your own words.")
  var words: String

  func run() throws {
    try given.run { try $0.answer($1, try given.question(question, $0), words) }
  }
}

/// `chartline education review`
struct ReviewAnswer: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review",
    abstract: "Say of a patient's own words whether it was understood, with a word to the patient.")

  @OptionGroup var given: GivenTopic

  @Option(help: "The number of the question, from 1.")
  var question: Int

  @Flag(help: "Not yet: then a word is needed.")
  var notYet = false

  @Option(help: "A word to the patient.")
  var words = ""

  func run() throws {
    try given.run { session, assignment in
      let asked = try given.question(question, session).text
      let answer = assignment.answers.last { $0.question == asked && $0.isRight == nil }
      guard let answer else {
        throw OperationError(.missing, "nothing was said to question \(question) in own words")
      }
      try session.review(answer: answer, of: assignment, isUnderstood: !notYet, words: words)
    }
  }
}
