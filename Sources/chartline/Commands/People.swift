import ArgumentParser
import Operations

/// `chartline people`
struct People: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List the people that you may see, or those whose name or number begins so.")

  @OptionGroup var common: CommonOptions

  @Argument(help: "Words to look for.")
  var words: [String] = []

  func run() throws {
    try common.run { session in
      let people = try session.listPeople(matching: words.joined(separator: " "), limit: .max)
      for person in people {
        if common.json {
          Output.json([
            ("id", .text(person.key.rawValue)), ("name", .text(person.name)),
            ("birth", JSONValue(person.birth?.iso)), ("sex", JSONValue(person.sex?.rawValue)),
            ("sources", JSONValue(person.sources)),
          ])
        } else {
          let birth = person.birth.map { "born " + $0.iso } ?? "birth date not sent"
          let sources = person.sources.count == 1 ? "1 source" : "\(person.sources.count) sources"
          Output.line("\(person.name), \(birth), \(sources)  \(person.key.rawValue)")
        }
      }
      if people.isEmpty, !common.json { Output.line("nobody that you may see") }
    }
  }
}

/// `chartline search WORDS`
struct Search: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Find statements that hold every word, of one person or of all.")

  @OptionGroup var common: CommonOptions

  @Option(help: "The id of a person.")
  var person: String?

  @Argument(help: "Words, codes, source names.")
  var words: [String]

  func run() throws {
    try common.run { session in
      let hits = try session.search(
        words.joined(separator: " "), person: person.map { .init(rawValue: $0) })
      for hit in hits {
        let statement = hit.kept.statement
        let title = statement.concept.title
        if common.json {
          Output.json([
            ("person", .text(hit.person.rawValue)), ("section", .text(statement.section.rawValue)),
            ("title", .text(title)), ("source", .text(hit.kept.sourceName)),
            ("when", JSONValue(statement.period.sortDate?.iso)),
            ("thing", .text(hit.kept.thing.rawValue)),
          ])
        } else {
          Output.line(
            "\(hit.personName)  \(statement.section.title)  \(title)  "
              + "\(statement.period.sortDate?.iso ?? "undated")  \(hit.kept.sourceName)  "
              + hit.kept.thing.rawValue)
        }
      }
      if hits.isEmpty, !common.json { Output.line("nothing found") }
    }
  }
}
