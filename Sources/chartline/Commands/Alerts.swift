import ArgumentParser
import Clinical
import Monitoring
import Operations

/// `chartline alerts`
struct Alerts: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Alerts on readings: how each stands, who was asked, and what is done about it.",
    discussion: """
      Examples: chartline alerts
                chartline alerts --person ID --closed
                chartline alerts acknowledge 7 --note "called her"
                chartline alerts snooze 7 --minutes 15 --why "juice taken"
      """,
    subcommands: [
      AlertList.self, Acknowledge.self, SnoozeAlert.self, EscalateAlert.self, NoteOnAlert.self,
    ], defaultSubcommand: AlertList.self)
}

/// `chartline alerts list`
struct AlertList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List alerts, the most pressing first.")

  @OptionGroup var common: CommonOptions

  @Option(help: "The id of a person; everybody's alerts when left out.")
  var person: String?

  @Flag(help: "Those that are over too.")
  var closed = false

  func run() throws {
    try common.run { session in
      let key = try person.map { try PersonChoice.key($0, session) }
      try session.sweep()
      let alerts =
        closed
        ? try session.listStandingAlerts(of: key) : try session.listOpenAlerts(of: key)
      for alert in alerts {
        if common.json {
          Output.json(AlertText.json(alert))
        } else {
          AlertText.lines(alert, session.clock).forEach { Output.line($0) }
        }
      }
    }
  }
}

/// `chartline alerts snooze ALERT`
struct SnoozeAlert: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "snooze",
    abstract: "Put an alert off for some minutes, with a reason; a severe low for 15 at most.")

  @OptionGroup var common: CommonOptions

  @Option(help: "For how many minutes.")
  var minutes: Int

  @Option(help: "Why.")
  var why: String

  @Argument(help: "The number of the alert.")
  var alert: Int64

  func run() throws {
    try common.run { session in
      try session.snooze(alert: alert, minutes: minutes, why: why)
      AlertText.done(alert, "snoozed", "put off for \(minutes) minutes", json: common.json)
    }
  }
}

/// `chartline alerts escalate ALERT`
struct EscalateAlert: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "escalate", abstract: "Pass an alert on to somebody by hand.")

  @OptionGroup var common: CommonOptions

  @Option(help: "To whom.")
  var to: String

  @Option(help: "Your remark.")
  var note = ""

  @Argument(help: "The number of the alert.")
  var alert: Int64

  func run() throws {
    try common.run { session in
      try session.escalate(alert: alert, to: to, note: note)
      AlertText.done(alert, "escalated", "passed on to \(to)", json: common.json)
    }
  }
}

/// `chartline alerts note ALERT WORDS`
struct NoteOnAlert: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "note", abstract: "Add a remark to an alert, or an answer to what it asks.")

  @OptionGroup var common: CommonOptions

  @Flag(help: "It answers what the alert asks.")
  var answer = false

  @Argument(help: "The number of the alert.")
  var alert: Int64

  @Argument(help: "The words.")
  var words: String

  func run() throws {
    try common.run { session in
      try session.remark(onAlert: alert, words, isAnswer: answer)
      AlertText.done(alert, answer ? "answered" : "noted", "noted", json: common.json)
    }
  }
}
