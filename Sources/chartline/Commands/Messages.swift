import ArgumentParser
import Clinical
import Operations

/// `chartline messages`
struct Messages: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Messages between a patient and the care team. Not for emergencies.",
    discussion: """
      Examples: chartline messages list --unread
                chartline messages show 3
                chartline messages send "Do I weigh with shoes?" --topic weigh-each-day --person ID
                chartline messages send "No, without." --thread 3
      """,
    subcommands: [ListMessages.self, ShowMessages.self, SendMessage.self],
    defaultSubcommand: ListMessages.self)
}

/// `chartline messages list`
struct ListMessages: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the threads, the one written to last first.")

  @OptionGroup var common: CommonOptions

  @Option(help: "The id of a person; everybody's when left out.")
  var person: String?

  @Flag(help: "Only those with a message that your side has not read.")
  var unread = false

  func run() throws {
    try common.run { session in
      let key = try person.map { try PersonChoice.key($0, session) }
      for thread in try session.listThreads(of: key) {
        let new = thread.unread(byPatient: session.viewer.role == .patient).count
        guard new > 0 || !unread else { continue }
        if common.json {
          Output.json(MessageText.json(thread, new: new))
        } else {
          Output.line(MessageText.line(thread, new: new))
        }
      }
    }
  }
}

/// `chartline messages show THREAD`
struct ShowMessages: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Print a thread, and note that you have read it: the other side sees that.")

  @OptionGroup var common: CommonOptions

  @Argument(help: "The number of the thread, as messages list prints it.")
  var thread: Int64

  func run() throws {
    try common.run { session in
      try session.noteRead(thread: thread)
      try MessageText.write(try session.thread(thread), json: common.json)
    }
  }
}

/// `chartline messages send WORDS`
struct SendMessage: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "send",
    abstract: "Write a message: as a patient to the care team, else to the patient.",
    discussion: """
      Messages are not for emergencies: nobody may read them today. Chest pain, hard to breathe, \
      fainting: call your local emergency number.
      """)

  @OptionGroup var common: CommonOptions

  @Option(help: "The id of the person; not needed when there is one person.")
  var person: String?

  @Option(help: "The number of the thread to answer in; else a new one begins.")
  var thread: Int64?

  @Option(help: "What a new thread is about: the key of a lesson.")
  var topic: String?

  @Option(help: "What a new thread is about: a thing of the record, as show --json prints it.")
  var about: String?

  @Option(help: "What a new thread is about: the number of an alert.")
  var alert: Int64?

  @Argument(help: "What you write, \(CareThread.longestMessage) characters at most.")
  var words: String

  func validate() throws {
    let subjects = [topic != nil, about != nil, alert != nil, thread != nil].count { $0 }
    if subjects > 1 {
      throw ValidationError("one of --thread, --topic, --about and --alert is enough")
    }
  }

  func run() throws {
    try common.run { session in
      let number: Int64
      if let thread {
        try session.reply(words, inThread: thread)
        number = thread
      } else {
        let subject: CareThread.Subject? =
          topic.map { .topic($0) } ?? about.map { .thing(ThingID(rawValue: $0)) }
          ?? alert.map { .alert($0) }
        number = try session.send(words, about: try PersonChoice.key(person, session), subject)
      }
      try MessageText.write(try session.thread(number), json: common.json)
    }
  }
}
