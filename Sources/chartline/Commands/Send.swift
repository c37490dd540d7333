import ArgumentParser
import Clinical
import Connections
import Interchange
import Operations
import Synchronization

/// `chartline send FILE… --to mllp://HOST:PORT`
struct Send: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Send the HL7 v2 messages of files over MLLP, and tell what was answered.",
    discussion: """
      One message after the other, each waited for. Ends with an error when one was refused or no \
      answer came; a message that was not answered can be sent again. Each exchange is kept in the \
      log: chartline wire.
      """)

  @OptionGroup var common: CommonOptions

  @Option(help: "Where to: mllp://HOST:PORT.")
  var to: String

  @Argument(help: "Files with HL7 v2 messages.", completion: .file())
  var files: [String]

  func run() throws {
    try common.run { session in
      let address = try MLLPAddress(to)
      let messages = try files.flatMap(Self.messages)
      let (json, refused) = (common.json, Counter())
      try session.send(messages, to: address) { exchange in
        Self.write(exchange, json: json)
        if exchange.isFailure { refused.add() }
      }
      if refused.count > 0 { throw ExitStatus.badData }
    }
  }

  /// Counts on whichever thread the answers come.
  private final class Counter: Sendable {
    private let value = Mutex(0)
    func add() { value.withLock { $0 += 1 } }
    var count: Int { value.withLock { $0 } }
  }

  private static func messages(of file: String) throws -> [[UInt8]] {
    let messages = HL7Messages.split(try InputFiles.bytes(of: file))
    guard !messages.isEmpty else {
      throw OperationError(.badData, "\(file) has no HL7 v2 message: no MSH segment")
    }
    return messages
  }

  private static func write(_ sent: Exchange, json: Bool) {
    if json {
      Output.json(sent.json)
    } else {
      let code = sent.status.isEmpty ? "" : sent.status + ": "
      Output.line("\(sent.controlID): \(code)\(sent.words)")
    }
    Output.flush()
  }
}
