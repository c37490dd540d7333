import ArgumentParser
import Clinical
import Merging
import Operations

/// `chartline done --code CODE --within 90d`
struct Done: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Look whether a test, procedure or vaccine has been done already, and by whom.",
    discussion: """
      The same analyte under another code counts. Answers with exit code 0 when something was found, \
      1 when nothing was.

      Examples: chartline done --code 4548-4 --within 90d
                chartline done --text "eye exam" --within 1y
      """)

  @OptionGroup var common: CommonOptions

  @Option(help: "The id of the person; not needed when there is one person.")
  var person: String?

  @Option(help: "A code: LOINC, SNOMED CT, CVX, CPT.")
  var code: String?

  @Option(help: "Words of its name.")
  var text: String?

  @Option(help: "How far back: 90d, 12w, 6m, 1y.")
  var within: String

  func validate() throws {
    guard (code == nil) != (text == nil) else {
      throw ValidationError("give --code or --text, one of them")
    }
    guard days != nil else { throw ValidationError("\"\(within)\" is no time: 90d, 12w, 6m, 1y") }
  }

  /// Days; a month is 31 and a year 366, so that nothing at the edge is missed.
  private var days: Int64? {
    let lengths: [Character: Int64] = ["d": 1, "w": 7, "m": 31, "y": 366]
    guard let unit = within.last.flatMap({ lengths[$0] }), let count = Int64(within.dropLast()),
      (1...36_600).contains(count)
    else { return nil }
    return count * unit
  }

  func run() throws {
    var isFound = false
    try common.run { session in
      let key = try PersonChoice.key(person, session)
      let wanted = code.map { AlreadyDone.Wanted.code($0) } ?? .text(text ?? "")
      let now = session.clock.now()
      let facts = AlreadyDone.facts(
        wanted, in: try session.openChart(of: key).chart,
        from: now.advanced(bySeconds: -(days ?? 0) * 86_400), to: now)
      for fact in facts {
        if common.json { Output.json(FactText.json(fact)) } else { Self.write(fact) }
      }
      if facts.isEmpty, !common.json {
        Output.line("Nothing of it is on record within \(within). A source may not have sent it.")
      }
      isFound = !facts.isEmpty
    }
    if !isFound { throw ExitStatus.failure }
  }

  private static func write(_ fact: Fact) {
    let value = fact.field("value")?.value
    let parts = [fact.period.sortDate?.iso, fact.title, value ?? fact.state.words].compactMap { $0 }
    Output.line("\(parts.joined(separator: "  "))  (\(fact.sources.joined(separator: ", ")))")
  }
}
