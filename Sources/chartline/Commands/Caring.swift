import ArgumentParser
import Clinical
import Operations

/// `chartline add ANALYTE VALUE UNIT`
struct Add: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Keep a reading that you type, as typed by you.",
    discussion: """
      Examples: chartline add weight 179.0 lb --at "2026-11-16 07:05"
                chartline add pressure 124/76 mmHg --at "2026-11-16 07:32"
      """)

  @OptionGroup var common: CommonOptions

  @Option(help: "The id of the person; not needed when there is one person.")
  var person: String?

  @Option(help: "When it was measured, by your clock: 2026-11-16 07:32.")
  var at: String

  @Argument(help: "pressure, weight, temperature, pulse, oxygen, breathing, glucose, height.")
  var analyte: String

  @Argument(help: "The number; 124/76 for a blood pressure.")
  var value: String

  @Argument(help: "The unit; none is ever assumed.")
  var unit: String

  func run() throws {
    try common.run { session in
      let key = try PersonChoice.key(person, session)
      let account = try session.addReading(
        try TypedReading.values(analyte: analyte, value: value, unit: unit), of: key,
        at: try TypedReading.moment(at, clock: session.clock))
      if common.json {
        Output.json([
          ("import", .integer(account.id)), ("new", JSONValue(account.total.new)),
          ("alerts", JSONValue(account.alerts)),
        ])
      } else {
        Output.line("kept as import \(account.id), as typed by you")
      }
    }
  }
}

/// `chartline acknowledge ALERT`
struct Acknowledge: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Note that you have seen an alert; it stays open, with your name.")

  @OptionGroup var common: CommonOptions

  @Option(help: "Your remark.")
  var note = ""

  @Argument(help: "The number of the alert, as show alerts --json prints it.")
  var alert: Int64

  func run() throws {
    try common.run { session in
      try session.acknowledge(alert: alert, note: note)
      if common.json {
        Output.json([("alert", .integer(alert)), ("acknowledged", true)])
      } else {
        Output.line("noted, with your name")
      }
    }
  }
}
