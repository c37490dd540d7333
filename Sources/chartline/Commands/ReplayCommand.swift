import ArgumentParser
import Clinical
import Connections
import Foundation
import Operations

/// `chartline replay SCRIPT`
struct ReplayCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "replay",
    abstract: "Play a recorded day into the store, or to a listener, with the times of the script.",
    discussion: """
      Each line of the script is TIME PROTOCOL WHAT: a time or sent (as the message says), mllp or \
      folder, and @FILE beside the script or a message with <CR> between its segments. The store is \
      told the script's time, so that the same script gives the same record every time. demo plays \
      the month of the home hub that is built in. Ctrl-C ends between two events.
      """)

  @OptionGroup var common: CommonOptions

  @Option(help: "How many times as fast as it was: a number, or max.")
  var speed = "max"

  @Option(help: "Send it to a listener instead: mllp://HOST:PORT.")
  var to: String?

  @Argument(help: "The script, or demo.", completion: .file())
  var script: String

  func run() throws {
    try common.run { session in
      let replay = Replay(try Self.read(script), speed: try Self.speed(speed))
      let json = common.json
      let told: @Sendable (Exchange) -> Void = { Self.write($0, json: json) }
      let count: Int
      if let to {
        let address = try MLLPAddress(to)
        let sender = MLLPSender(host: address.host, port: address.port, clock: session.clock)
        count = try Self.wait { () async throws(OperationError) in
          try await replay.send(by: sender) { exchange in
            try? session.log(exchange)
            told(exchange)
          }
        }
      } else {
        count = try Self.wait { () async throws(OperationError) in
          await replay.run(into: session, told: told)
        }
      }
      if !json { Output.line("\(count) events played") }
    }
  }

  /// Waits for the replay; Ctrl-C ends it between two events.
  private static func wait(
    _ body: @escaping @Sendable () async throws(OperationError) -> Int
  ) throws(OperationError) -> Int {
    try Awaiting.result { () async -> Result<Int, OperationError> in
      let playing = Task { () async -> Result<Int, OperationError> in
        do throws(OperationError) { return .success(try await body()) } catch {
          return .failure(error)
        }
      }
      let ending = EndingSignals { playing.cancel() }
      defer { withExtendedLifetime(ending) {} }
      return await playing.value
    }.get()
  }

  private static func speed(_ text: String) throws(OperationError) -> Replay.Speed {
    if text == "max" { return .most }
    guard let factor = Double(text), factor > 0, factor.isFinite else {
      throw OperationError(.refused, "\(text) is no speed", "write a number above 0, or max")
    }
    return .times(factor)
  }

  private static func read(_ name: String) throws(OperationError) -> ReplayScript {
    if name == "demo" {
      let folder = "demo/homehub/"
      let text = String(decoding: DemoStory.asset(folder + "month.replay"), as: UTF8.self)
      return try ReplayScript(text) { DemoStory.asset(folder + $0) }
    }
    let folder = URL(filePath: name).deletingLastPathComponent()
    let text = String(decoding: try InputFiles.bytes(of: name), as: UTF8.self)
    return try ReplayScript(text) { file throws(OperationError) in
      try InputFiles.bytes(of: folder.appending(path: file).path)
    }
  }

  private static func write(_ exchange: Exchange, json: Bool) {
    if json {
      Output.json(exchange.json)
    } else {
      let code = exchange.status.isEmpty ? "" : exchange.status + ", "
      Output.line(
        "\(exchange.at.iso)  \(exchange.source)  \(exchange.what) \(exchange.controlID)  "
          + "\(code)\(exchange.words)")
    }
    Output.flush()
  }
}
