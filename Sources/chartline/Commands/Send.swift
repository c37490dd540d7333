import ArgumentParser
import Clinical
import Connections
import Foundation
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
      guard let url = URL(string: to), url.scheme == "mllp", let host = url.host() else {
        throw OperationError(
          .refused, "\(to) is no address to send to", "write mllp://HOST:PORT")
      }
      let messages = try files.flatMap(Self.messages)
      let sender = MLLPSender(
        host: host == "localhost" ? "127.0.0.1" : host, port: UInt16(url.port ?? 2575),
        clock: session.clock)
      let json = common.json
      let refused = try Self.send(messages, by: sender) { exchange in
        Self.write(exchange, json: json)
        // What was sent is sent, whether the log can be written or not.
        try? session.log(exchange)
      }
      if refused > 0 { throw ExitStatus.badData }
    }
  }

  private static func messages(of file: String) throws -> [[UInt8]] {
    guard let data = FileManager.default.contents(atPath: file) else {
      throw OperationError(.missing, "\(file) cannot be opened", "check the name and permissions")
    }
    let messages = HL7Messages.split(Array(data))
    guard !messages.isEmpty else {
      throw OperationError(.badData, "\(file) has no HL7 v2 message: no MSH segment")
    }
    return messages
  }

  /// Returns how many messages were refused.
  private static func send(
    _ messages: [[UInt8]], by sender: MLLPSender, told: @escaping @Sendable (Exchange) -> Void
  ) throws(OperationError) -> Int {
    try Awaiting.result { () async -> Result<Int, OperationError> in
      let refused = Mutex(0)
      do throws(OperationError) {
        try await sender.send(messages) { sent in
          told(sent)
          if sent.isFailure { refused.withLock { $0 += 1 } }
        }
        return .success(refused.withLock { $0 })
      } catch {
        return .failure(error)
      }
    }.get()
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
