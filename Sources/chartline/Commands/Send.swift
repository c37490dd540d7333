import ArgumentParser
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
      answer came; a message that was not answered can be sent again.
      """)

  @Option(help: "Where to: mllp://HOST:PORT.")
  var to: String

  @Flag(help: "Print JSON Lines instead of text.")
  var json = false

  @Argument(help: "Files with HL7 v2 messages.", completion: .file())
  var files: [String]

  func run() throws {
    try Failure.reporting {
      guard let url = URL(string: to), url.scheme == "mllp", let host = url.host() else {
        throw OperationError(
          .refused, "\(to) is no address to send to", "write mllp://HOST:PORT")
      }
      let messages = try files.flatMap(Self.messages)
      let sender = MLLPSender(
        host: host == "localhost" ? "127.0.0.1" : host, port: UInt16(url.port ?? 2575))
      let refused = try Self.send(messages, by: sender, json: json)
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
    _ messages: [[UInt8]], by sender: MLLPSender, json: Bool
  ) throws(OperationError) -> Int {
    try Awaiting.result { () async -> Result<Int, OperationError> in
      let refused = Mutex(0)
      do throws(OperationError) {
        try await sender.send(messages) { sent in
          write(sent, json: json)
          if sent.answer?.isSuccess == false { refused.withLock { $0 += 1 } }
        }
        return .success(refused.withLock { $0 })
      } catch {
        return .failure(error)
      }
    }.get()
  }

  private static func write(_ sent: MLLPSender.Sent, json: Bool) {
    let code = sent.answer?.code ?? ""
    if json {
      Output.json([
        ("control", .text(sent.controlID)), ("answer", .text(code)),
        ("words", .text(sent.answer?.words ?? "")),
      ])
    } else {
      let words = sent.answer.map { $0.words.isEmpty ? "" : ": " + $0.words } ?? ""
      Output.line("\(sent.controlID): \(code.isEmpty ? "sent, no answer wanted" : code)\(words)")
    }
    Output.flush()
  }
}
