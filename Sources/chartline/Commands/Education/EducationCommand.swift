import ArgumentParser
import Clinical
import Education
import Operations

/// `chartline education`
struct EducationCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "education",
    abstract:
      "Lessons: which there are, which fit a record, which were given and what became of them.",
    discussion: """
      Examples: chartline education suggest --person ID
                chartline education assign weigh-each-day --person ID --note "for the scale" --days 7
                chartline education assign --plan new-type-2-diabetes --person ID
                chartline education status
      """,
    subcommands: [
      ListTopics.self, ShowTopic.self, SuggestTopics.self, AssignTopic.self, EducationStatus.self,
      ReadTopic.self, AnswerQuestion.self, ReviewAnswer.self, CheckTopics.self,
      LibraryServer.self, AskLibrary.self, ImportTopics.self,
    ], defaultSubcommand: ListTopics.self)
}

/// `chartline education list`
struct ListTopics: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the lessons and the plans that there are.")

  @OptionGroup var common: CommonOptions

  @Flag(help: "The plans: several lessons in an order.")
  var plans = false

  @Flag(help: "Instead: lessons that education import brought.")
  var local = false

  @Argument(help: "Words that stand in a lesson.")
  var words: [String] = []

  func run() throws {
    if plans { return LessonPlans.all.forEach(write) }
    if local { return try common.run { try $0.listLocalTopics(matching: words).forEach(write) } }
    let found = words.isEmpty ? Topics.library() : Topics.search(words.joined(separator: " "))
    for topic in found {
      if common.json {
        Output.json(EducationText.json(topic))
      } else {
        Output.line("\(topic.key)  \(topic.title) (\(topic.minutes) minutes). \(topic.basis)")
      }
    }
  }

  private func write(_ topic: LocalTopic) {
    if common.json {
      Output.json(EducationText.json(topic))
    } else {
      Output.line("\(topic.key)  \(topic.title). \(topic.source)")
    }
  }

  private func write(_ plan: LessonPlan) {
    if common.json {
      Output.json([
        ("plan", .text(plan.key)), ("title", .text(plan.title)), ("source", .text(plan.source)),
        (
          "steps",
          .array(
            plan.steps.map { .object([("lesson", .text($0.topic)), ("days", JSONValue($0.days))]) })
        ),
      ])
    } else {
      Output.line("\(plan.key)  \(plan.title). \(plan.source)")
      for step in plan.steps { Output.line("  day \(step.days)  \(step.topic)") }
    }
  }
}

/// `chartline education suggest`
struct SuggestTopics: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "suggest",
    abstract: "List the lessons that fit a record and were not given, with the reason.")

  @OptionGroup var common: CommonOptions

  @Option(help: "The id of the person; not needed when there is one person.")
  var person: String?

  @Flag(help: "Only what fits something new: a diagnosis, a medicine, a flagged result, an alert.")
  var new = false

  @Flag(help: "Instead: active problems, and medicines for more than two weeks, without a lesson.")
  var without = false

  func run() throws {
    try common.run { session in
      let key = try PersonChoice.key(person, session)
      if without { return writeWithout(try session.topicFit(for: key)) }
      for one in try session.suggestTopics(for: key) where !new || one.evidence?.isNew == true {
        if common.json {
          Output.json([
            ("lesson", .text(one.topic.key)), ("title", .text(one.topic.title)),
            ("because", .text(one.because)), ("thing", JSONValue(one.evidence?.thing?.rawValue)),
            ("new", .boolean(one.evidence?.isNew ?? false)),
            ("private", .boolean(one.topic.isPrivate)),
          ])
        } else {
          Output.line("\(one.topic.key)  \(one.topic.title)")
          Output.line("  because \(one.because)")
        }
      }
    }
  }

  private func writeWithout(_ fit: TopicFit) {
    for (kind, entries) in [("problem", fit.problems), ("medicine", fit.medicines)] {
      let none = entries.filter(\.topics.isEmpty)
      if common.json {
        Output.json([
          ("kind", .text(kind)), ("all", JSONValue(entries.count)),
          ("without", JSONValue(none.map(\.title))),
        ])
      } else {
        let names = none.isEmpty ? "" : ": " + none.map(\.title).joined(separator: "; ")
        Output.line("\(kind)s: \(none.count) of \(entries.count) without a lesson\(names)")
      }
    }
  }
}
