import ArgumentParser
import Clinical
import Education
import Operations

/// `chartline education suggest`
struct EducationSuggest: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "suggest",
    abstract: "Name the lessons that fit a record, each with why, and what has no lesson.")

  @OptionGroup var common: CommonOptions

  @Option(help: "The id of the person; not needed when there is one person.")
  var person: String?

  func run() throws {
    try common.run { session in
      let fit = try session.suggestTopics(for: try PersonChoice.key(person, session))
      for one in fit.suggestions { write(one) }
      let without = (fit.problems + fit.medicines).filter(\.topics.isEmpty)
      if common.json {
        for entry in without { Output.json([("without", .text(entry.title))]) }
      } else if !without.isEmpty {
        Output.line("no lesson yet on: " + without.map(\.title).joined(separator: "; "))
      }
    }
  }

  private func write(_ one: TopicSuggestion) {
    if common.json {
      Output.json([
        ("lesson", .text(one.topic.key)), ("title", .text(one.topic.title)),
        ("why", .text(one.why)), ("private", .boolean(one.topic.isPrivate)),
      ])
    } else {
      let mark = one.topic.isPrivate ? " (private: not for a list that others see)" : ""
      Output.line("\(one.topic.key)  \(one.topic.title)  because \(one.why)\(mark)")
    }
  }
}
