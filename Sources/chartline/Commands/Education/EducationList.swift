import ArgumentParser
import Education

/// `chartline education list`
struct EducationList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the lessons, or those in which some words stand.")

  @OptionGroup var language: LessonLanguage

  @Flag(help: "Print JSON Lines instead of text.")
  var json = false

  @Argument(help: "Words to look for.")
  var words: [String] = []

  func run() {
    let topics =
      words.isEmpty
      ? Topics.library(in: language.tag)
      : Topics.search(words.joined(separator: " "), in: language.tag)
    for topic in topics {
      if json {
        Output.json([
          ("lesson", .text(topic.key)), ("title", .text(topic.title)),
          ("language", .text(topic.language)), ("minutes", JSONValue(topic.minutes)),
          ("reading", .text(topic.reading)), ("basis", .text(topic.basis)),
          ("questions", JSONValue(topic.body.questions.map(\.text))),
        ])
      } else {
        Output.line("\(topic.key)  \(topic.title) (\(topic.minutes) minutes, \(topic.reading))")
      }
    }
  }
}

/// The language of lessons.
struct LessonLanguage: ParsableArguments {
  @Option(
    name: .customLong("language"), help: "The language, where a lesson is written in it: en, es.")
  var tag = Topics.mainLanguage
}
