import ArgumentParser
import Clinical
import Education
import Operations

/// `chartline add ANALYTE VALUE UNIT`
struct Add: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Keep a reading that you type, as typed by you.",
    discussion: """
      Examples: chartline add weight 179.0 lb --at "2026-11-16 07:05"
                chartline add pressure 124/76 mmHg --at "2026-11-16 07:32"
      """)

  @OptionGroup var common: CommonOptions

  @Option(help: "The id of the person; not needed when there is one person.")
  var person: String?

  @Option(help: "When it was measured, by your clock: 2026-11-16 07:32.")
  var at: String

  @Argument(help: "pressure, weight, temperature, pulse, oxygen, breathing, glucose, height.")
  var analyte: String

  @Argument(help: "The number; 124/76 for a blood pressure.")
  var value: String

  @Argument(help: "The unit; none is ever assumed.")
  var unit: String

  func run() throws {
    try common.run { session in
      let key = try PersonChoice.key(person, session)
      let account = try session.addReading(
        try TypedReading.values(analyte: analyte, value: value, unit: unit), of: key,
        at: try TypedReading.moment(at, clock: session.clock))
      if common.json {
        Output.json([
          ("import", .integer(account.id)), ("new", JSONValue(account.total.new)),
          ("alerts", JSONValue(account.alerts)),
        ])
      } else {
        Output.line("kept as import \(account.id), as typed by you")
      }
    }
  }
}

/// `chartline acknowledge ALERT`
struct Acknowledge: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Note that you have seen an alert; it stays open, with your name.")

  @OptionGroup var common: CommonOptions

  @Option(help: "Your remark.")
  var note = ""

  @Argument(help: "The number of the alert, as show alerts --json prints it.")
  var alert: Int64

  func run() throws {
    try common.run { session in
      try session.acknowledge(alert: alert, note: note)
      if common.json {
        Output.json([("alert", .integer(alert)), ("acknowledged", true)])
      } else {
        Output.line("noted, with your name")
      }
    }
  }
}

/// `chartline lessons`
struct Lessons: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract:
      "List the lessons that there are; give one, mark one as read, answer a question of one.")

  @OptionGroup var common: CommonOptions

  @Option(help: "The id of the person; not needed when there is one person.")
  var person: String?

  @Option(help: "The key of a lesson to give.")
  var give: String?

  @Option(help: "The key of a lesson to mark as read.")
  var read: String?

  @Option(help: "The key of a lesson of which a question is answered: with --question and --words.")
  var answer: String?

  @Option(help: "The number of the question, from 1.")
  var question = 1

  @Option(help: "The answer: one of the choices as it stands, or your own words.")
  var words = ""

  func run() throws {
    try common.run { session in
      if let give {
        let key = try PersonChoice.key(person, session)
        guard Topics.named(give) != nil else { throw unknown(give) }
        try session.giveTopic(give, to: key)
        try ShowOther.lessons.write(of: key, session, json: common.json)
      } else if let read {
        let (key, given) = try given(read, session)
        try session.markRead(given)
        try ShowOther.lessons.write(of: key, session, json: common.json)
      } else if let answer {
        let (key, given) = try given(answer, session)
        let questions = Topics.named(answer)?.body.questions ?? []
        guard questions.indices.contains(question - 1) else {
          throw OperationError(
            .missing, "\(answer) has no question \(question)", "it has \(questions.count)")
        }
        try session.answer(given, questions[question - 1], words)
        try ShowOther.lessons.write(of: key, session, json: common.json)
      } else {
        Topics.library().forEach(write)
      }
    }
  }

  /// The person, and a lesson that was given to them.
  private func given(
    _ topic: String, _ session: Session
  ) throws -> (IdentityKey, Assignment) {
    let key = try PersonChoice.key(person, session)
    let given = try session.listAssignments(of: key).first {
      $0.topic == topic && $0.endedAt == nil
    }
    guard let given else { throw unknown(topic) }
    return (key, given)
  }

  private func unknown(_ key: String) -> OperationError {
    OperationError(.missing, "there is no such lesson: \(key)", "see chartline lessons")
  }

  private func write(_ topic: Topic) {
    if common.json {
      Output.json([
        ("lesson", .text(topic.key)), ("title", .text(topic.title)),
        ("minutes", JSONValue(topic.minutes)), ("basis", .text(topic.basis)),
        ("questions", JSONValue(topic.body.questions.map(\.text))),
      ])
    } else {
      Output.line("\(topic.key)  \(topic.title) (\(topic.minutes) minutes). \(topic.basis)")
    }
  }
}
