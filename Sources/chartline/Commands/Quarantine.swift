import ArgumentParser
import Clinical
import Operations

/// `chartline quarantine`
struct Quarantine: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List messages that arrived and are no part of the record; take one up.",
    discussion: """
      A message is kept aside when it cannot be read or its sender is not known. Nothing that was \
      sent is lost: look at it with --show, read it again with --take-up, or delete it for good.
      """)

  @OptionGroup var common: CommonOptions

  @Option(help: "Write the bytes of this message.")
  var show: Int64?

  @Option(help: "Read this message again and store it.")
  var takeUp: Int64?

  @Option(help: "Delete this message for good.")
  var discard: Int64?

  func run() throws {
    try common.run { session in
      if let show {
        Output.bytes(try session.bytesKeptAside(show))
      } else if let takeUp {
        let account = try session.takeUp(takeUp)
        Output.line("import \(account.id)  \(Import.words(account.total))")
      } else if let discard {
        try session.discard(discard)
        Output.line("message \(discard) is deleted")
      } else {
        try list(session)
      }
    }
  }

  private func list(_ session: Session) throws {
    let messages = try session.listKeptAside()
    if messages.isEmpty, !common.json { Output.line("no message is kept aside") }
    for message in messages {
      if common.json {
        Output.json([
          ("id", .integer(message.id)), ("at", .integer(message.at.milliseconds)),
          ("via", .text(message.via)), ("sender", .text(message.sender)),
          ("why", .text(message.why)), ("bytes", .integer(Int64(message.size))),
        ])
      } else {
        let when = session.clock.words(message.at)
        Output.line("\(message.id)  \(when)  \(message.via)  \(message.sender)  \(message.why)")
      }
    }
  }
}
