import ArgumentParser
import Clinical
import Operations

extension Decision.Verdict: ExpressibleByArgument {}
extension Decision.Subject: ExpressibleByArgument {}

/// `chartline decide same|different|later|prefer NAME NAME`
struct Decide: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Answer a question: are these the same? It can be taken back.",
    discussion: """
      chartline show questions --json prints the names and the subject. "prefer" takes the side that \
      is named first; the others stay beside it.
      """)

  @OptionGroup var common: CommonOptions

  @Option(help: "What the names are: identity, thing, conflict.")
  var subject: Decision.Subject = .thing

  @Option(help: "Why, in words.")
  var reason = ""

  @Argument(help: "same, different, later or prefer.")
  var verdict: Decision.Verdict

  @Argument(help: "The names, two or more.")
  var names: [String]

  func run() throws {
    try common.run { session in
      let isPreference = verdict == .prefer
      let number = try session.decide(
        isPreference ? .conflict : subject, names, verdict,
        preferring: isPreference ? names.first : nil, reason: reason)
      if common.json {
        Output.json([("decision", .integer(number)), ("verdict", .text(verdict.rawValue))])
      } else {
        Output.line("decision \(number): \(verdict.rawValue); chartline decisions lists them")
      }
    }
  }
}

/// `chartline decisions`
struct Decisions: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List what people decided, newest first; take one back.")

  @OptionGroup var common: CommonOptions

  @Option(help: "The number of a decision to take back.")
  var takeBack: Int64?

  func run() throws {
    try common.run { session in
      if let takeBack { try session.takeBack(decision: takeBack) }
      for kept in try session.listDecisions() where takeBack == nil || kept.id == takeBack {
        write(kept.id, kept.decision)
      }
    }
  }

  private func write(_ number: Int64, _ decision: Decision) {
    if common.json {
      Output.json([
        ("decision", .integer(number)), ("subject", .text(decision.subject.rawValue)),
        ("verdict", .text(decision.verdict.rawValue)), ("names", JSONValue(decision.names)),
        ("preferred", JSONValue(decision.preferred)), ("by", .text(decision.by)),
        ("role", .text(decision.role)),
        ("scope", .text(decision.scope)), ("reason", .text(decision.reason)),
        ("at", .text(decision.at.iso)), ("endedAt", JSONValue(decision.endedAt?.iso)),
      ])
    } else {
      let state = decision.endedAt.map { ", taken back " + $0.iso } ?? ""
      Output.line(
        "\(number)  \(decision.verdict.rawValue)  \(decision.by) (\(decision.role)) "
          + "\(decision.at.iso)\(state)  \(decision.reason)")
      for name in decision.names {
        Output.line("    " + name + (name == decision.preferred ? "  preferred" : ""))
      }
    }
  }
}
