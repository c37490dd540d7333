import ArgumentParser
import Clinical
import Monitoring
import Operations

/// `chartline rules [PERSON]`
struct RulesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules",
    abstract: "The rules that watch a person's readings, each with its source; set a person's own.",
    discussion: """
      What is set takes the place of what was set before of the same kind, with your name.

      Examples: chartline rules ID
                chartline rules ID --limit "weight: gain 5 [lb_av] in 7 d | call | Dr. Halvane | 2026-09-10"
                chartline rules ID --group "pregnancy due 2027-05-30 | Dr. Tervik | 2026-10-12"
                chartline rules ID --expect "oxygen every 720 min | remind | Dr. Sandoe | 2025-01-30"
                chartline rules ID --cover "Heart nurses | 555-0142 | Mon-Fri 08:00-17:00 | 60 min" \\
                                   --cover "instruction | Chest pain: call 911."
      """)

  @OptionGroup var common: CommonOptions

  @Argument(help: "The id of the person; not needed when there is one person.")
  var person: String?

  @Option(help: "Set a limit: ANALYTE: BOUND | call, goal or average | AUTHOR | DATE.")
  var limit: [String] = []

  @Option(help: "State a group, of all that the person belongs to: GROUP | AUTHOR | DATE.")
  var group: [String] = []

  @Option(
    help:
      "Expect a reading, of all that are expected: ANALYTE RHYTHM | remind or call | AUTHOR | DATE."
  )
  var expect: [String] = []

  @Option(help: "A step of who answers alerts, in order: WHO | TELEPHONE | HOURS | MINUTES min.")
  var cover: [String] = []

  func run() throws {
    try common.run { session in
      let key = try PersonChoice.key(person, session)
      try set(key, session)
      try write(key, session)
    }
  }

  private func set(_ key: IdentityKey, _ session: Session) throws {
    if !limit.isEmpty {
      let limits = try limit.map { line in
        let parts = line.split(separator: ":", maxSplits: 1)
        let analyte = parts.first?.trimmed ?? ""
        return try understood(
          parts.count == 2 ? Limit(analyte: analyte, text: String(parts[1])) : nil, line)
      }
      try session.setLimits(limits, of: key)
    }
    if !group.isEmpty || !expect.isEmpty {
      let plan = try session.watchPlan(of: key)
      try session.setWatch(
        groups: group.isEmpty
          ? plan.groups : try group.map { try understood(CareGroup(text: $0), $0) },
        schedules: expect.isEmpty
          ? plan.schedules : try expect.map { try understood(Schedule(text: $0), $0) }, of: key)
    }
    if !cover.isEmpty {
      for line in cover where !Coverage.isUnderstood(line) {
        _ = try understood(Coverage.Step(text: line), line)
      }
      try session.setCoverage(Coverage(lines: cover), of: key)
    }
  }

  private func understood<Value>(_ value: Value?, _ line: String) throws -> Value {
    guard let value else {
      throw OperationError(.badData, "\"\(line)\" is not understood", "see chartline rules --help")
    }
    return value
  }

  private func write(_ key: IdentityKey, _ session: Session) throws {
    let plan = try session.watchPlan(of: key)
    let now = session.clock.now()
    for rule in Rules.rules(for: plan, at: now) { write(rule) }
    let own: [(String, [String])] = [
      ("group", plan.groups.map(\.text)), ("expected", plan.schedules.map(\.text)),
      ("covered by", try session.coverage(of: key).lines),
    ]
    for (kind, lines) in own {
      for line in lines {
        if common.json {
          Output.json([(kind, .text(line))])
        } else {
          Output.line("\(kind): \(line)")
        }
      }
    }
    if let unjudged = plan.unjudged(at: now) {
      if common.json { Output.json([("unjudged", .text(unjudged))]) } else { Output.line(unjudged) }
    }
  }

  private func write(_ rule: Rule) {
    if common.json {
      Output.json([
        ("rule", .text(rule.key)), ("version", JSONValue(rule.version)),
        ("analyte", JSONValue(rule.analyte)), ("words", .text(rule.words)),
        ("advice", .text(rule.advice)), ("source", .text(rule.source)),
        ("urgency", JSONValue(rule.urgency.rawValue)),
      ])
    } else {
      Output.line("\(rule.key): \(rule.words). \(rule.advice)")
      Output.line("  \(rule.source)")
    }
  }
}
