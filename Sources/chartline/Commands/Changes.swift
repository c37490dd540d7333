import ArgumentParser
import Clinical
import Merging
import Operations

/// `chartline changes --since WHEN`
struct Changes: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "What changed in a record since a date, a visit or an import.",
    discussion: """
      Compares what was known then with what is known now, or at another moment. With --clinical it
      compares what was so on two days, by all that is known today: when things happened, not when
      the record heard of them.

      Examples: chartline changes --since 2026-11-01
                chartline changes --since visit
                chartline changes --since import:7 --json
                chartline changes --since 2026-09-01 --until 2026-10-01
                chartline changes --since 2026-09-01 --until 2026-10-01 --clinical
      """)

  @OptionGroup var common: CommonOptions

  @Option(help: "The id of the person; not needed when there is one person.")
  var person: String?

  @Option(help: "A date, visit (the newest one), or import:NUMBER.")
  var since: String

  @Option(help: "A date: what was known then, in place of what is known now.")
  var until: String?

  @Flag(help: "Compare by when things happened, not by when they became known.")
  var clinical = false

  func run() throws {
    try common.run { session in
      let key = try PersonChoice.key(person, session)
      let listed = try session.listChanges(
        of: key, since: try Self.since(since, session.clock),
        until: try until.map { try Self.moment($0, session.clock) },
        by: clinical ? .clinical : .knowledge)
      if common.json {
        for change in listed.changes { Output.json(Self.json(change)) }
      } else {
        write(listed, session.clock)
      }
    }
  }

  private static func since(_ text: String, _ clock: WallClock) throws -> Since {
    if text == "visit" { return .lastVisit }
    if text.hasPrefix("import:"), let id = Int64(text.dropFirst(7)) { return .importing(id) }
    return .moment(try moment(text, clock))
  }

  /// A day, or a day and a time, by the clock of whoever asks; nothing finer is needed.
  static func moment(_ text: String, _ clock: WallClock) throws -> Instant {
    let iso = text.replacing(" ", with: "T", maxReplacements: 1)
    guard let date = PartialDate(iso: iso) else {
      throw OperationError(
        .badData, "\"\(text)\" is no date", "write 2026-11-01, 2026-11-01 08:30, visit or import:7")
    }
    return date.lowerBound(assumedOffset: clock.offsetMinutes(clock.now()))
  }

  private func write(_ listed: ListedChanges, _ clock: WallClock) {
    let (since, until) = (clock.words(listed.since), clock.words(listed.until))
    Output.line(
      "What was \(clinical ? "so" : "known") on \(since) and on \(until), compared: "
        + (listed.changes.isEmpty ? "nothing changed." : "\(listed.changes.count) changes."))
    Self.write(listed.changes)
  }

  /// Changes by section, each with what became of it.
  static func write(_ changes: [Change]) {
    var section: Section?
    for line in ChangeLine.lines(changes) {
      let change = line.change
      if change.section != section { Output.line(change.section.title.uppercased()) }
      section = change.section
      Output.line(
        "  \(change.what.words): \(line.words)  (\(change.sources.joined(separator: ", ")))")
    }
  }

  /// A change's fields, in the order of `Docs/cli.md`.
  static func json(_ change: Change) -> [(String, JSONValue)] {
    [
      ("what", .text(change.what.rawValue)), ("section", .text(change.section.rawValue)),
      ("fact", .text(change.fact.rawValue)), ("title", .text(change.title)),
      ("field", JSONValue(change.field)), ("before", JSONValue(change.before)),
      ("after", JSONValue(change.after)), ("sources", JSONValue(change.sources)),
    ]
  }
}
