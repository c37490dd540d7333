import ArgumentParser
import Clinical
import Connections
import Operations

/// `chartline sources match`
struct SourcesMatch: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "match",
    abstract: "Ask a source who somebody is there, or say it.",
    discussion: """
      Tells the source the name, birth date, sex and address, and shows whom it knows and how sure it is: \
      $match at a FHIR server, QBP^Q11 at a registry. Nothing is fetched and nothing is linked. With --is \
      nothing is asked: from now on the source is asked for that number.
      """)

  @OptionGroup var common: CommonOptions

  @Argument(help: "The source's name.")
  var source: String

  @Argument(help: "The id of the person; not needed when there is one person.")
  var person: String?

  @Option(name: .customLong("is"), help: "The number by which the source knows the person.")
  var number: String?

  func run() throws {
    try common.run { session in
      let connection = try session.connection(named: source)
      let key = try PersonChoice.key(person, session)
      let asked = try session.personToAsk(key, of: connection)
      if let number {
        try session.keepNumber(number, of: key, at: source)
        Output.line("\(asked.name) is number \(number) at \(source); the next sync asks for it")
        return
      }
      let sync = SourceSync(session: session, patience: .real { true })
      let answer = try sync.match(asked, at: connection)
      if common.json {
        for candidate in answer.candidates { Output.json(Self.fields(candidate)) }
      } else {
        Output.line(answer.words(about: asked, at: connection))
      }
    }
  }

  private static func fields(_ candidate: Candidate) -> [(String, JSONValue)] {
    [
      ("number", .text(candidate.number)), ("name", .text(candidate.patient.displayName)),
      ("birth", candidate.patient.birth.map { .text($0.iso) } ?? .null),
      ("grade", .text(candidate.grade.rawValue)),
    ]
  }
}
