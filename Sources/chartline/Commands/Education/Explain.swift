import ArgumentParser
import Clinical
import Education
import Operations
import Portal

/// `chartline explain WORD|FACT`
struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Say what a word, a result, a medicine or another entry is, in plain words.",
    discussion: """
      A word is looked up in the glossary. With --person, or where the store holds one person, the \
      newest entry of the record with that title is explained too: what it is, why it matters, what its \
      value means against its sender's range or the person's limit, and the codes behind it.
      Examples: chartline explain edema
                chartline explain potassium --person ID
      """)

  @OptionGroup var common: CommonOptions

  @Option(help: "The id of the person whose record is looked into.")
  var person: String?

  @Argument(help: "A word, the title of an entry, or the name of a fact as show --json prints it.")
  var subject: [String]

  func run() throws {
    let asked = subject.joined(separator: " ")
    if let word = Explanation.of(word: asked) { write(word, fact: nil) }
    try common.run { session in
      let found = try facts(asked, session)
      for (explanation, fact) in found { write(explanation, fact: fact) }
      if found.isEmpty, Glossary.builtIn.entry(for: asked) == nil { throw unknown(asked) }
    }
  }

  /// The entry of the record that is meant: by name, else the newest with that title or clinical term.
  private func facts(_ asked: String, _ session: Session) throws -> [(Explanation, ThingID)] {
    let people = try session.listPeople(limit: 2)
    guard let key = person.map(IdentityKey.init) ?? (people.count == 1 ? people.first?.key : nil)
    else { return [] }
    let chart = try session.openChart(of: key).chart
    let limits = try session.listLimits(of: key)
    let found = chart.fact(containing: ThingID(rawValue: asked)) ?? chart.newestFact(called: asked)
    return found.map { [($0.explanation(in: chart, limits: limits), $0.name)] } ?? []
  }

  private func unknown(_ asked: String) -> OperationError {
    let near = Glossary.builtIn.entries(beginningWith: String(asked.prefix(3))).prefix(5)
    let words = near.compactMap(\.words.first).joined(separator: ", ")
    return OperationError(
      .missing, "\(asked) is not in the glossary, nor the title of an entry",
      words.isEmpty ? "see chartline show all" : "there are: \(words)")
  }

  private func write(_ explanation: Explanation, fact: ThingID?) {
    if common.json {
      Output.json([
        ("title", .text(explanation.title)), ("fact", JSONValue(fact?.rawValue)),
        (
          "lines",
          .array(
            explanation.lines.map {
              .object([("label", .text($0.label)), ("value", .text($0.value))])
            })
        ),
      ])
    } else {
      Output.line(explanation.title)
      for line in explanation.lines { Output.line("  \(line.label): \(line.value)") }
    }
  }
}
