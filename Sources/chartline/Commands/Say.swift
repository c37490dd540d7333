import ArgumentParser
import Clinical
import Operations

/// `chartline say SECTION WHAT`
struct Say: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Keep what you say in your own words, beside what the sources sent.",
    discussion: """
      Examples: chartline say allergies Latex --words "rash on both hands"
                chartline say medications "Ibuprofen 400 mg" --words "for my knee, most days"
                chartline say medications Metformin --about THING --words "only in the evening"

      Sections: \(OwnWord.sections.map { "\($0.key.rawValue) (\($0.value))" }.joined(separator: ", ")).
      """)

  @OptionGroup var common: CommonOptions

  @Option(help: "The id of the person; not needed when there is one person.")
  var person: String?

  @Option(help: "What you want to say of it.")
  var words: String?

  @Option(help: "A thing of the record that you speak of, as show --json prints it.")
  var about: String?

  @Flag(help: "It is over: you no longer take it, it is no longer there.")
  var over = false

  @Argument(help: "Where it belongs.")
  var section: String

  @Argument(help: "What it is, in a word or two.")
  var what: String

  func run() throws {
    try common.run { session in
      guard let place = Section(rawValue: section) else {
        throw OperationError(
          .badData, "there is no section \(section)", "see chartline help say")
      }
      let account = try session.say(
        OwnWord(section: place, what: what, words: words, isOver: over),
        of: try PersonChoice.key(person, session), about: about.map(ThingID.init(rawValue:)))
      if common.json {
        Output.json([
          ("import", .integer(account.id)), ("new", JSONValue(account.total.new)),
          ("same", JSONValue(account.total.same)),
        ])
      } else {
        Output.line("kept as your word, beside what the sources sent")
      }
    }
  }
}
