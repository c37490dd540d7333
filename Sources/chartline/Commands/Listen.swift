import ArgumentParser
import Clinical
import Connections
import Operations

/// `chartline listen`
struct Listen: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Listen for HL7 v2 over MLLP and keep what arrives.",
    discussion: """
      Each message is acknowledged after it is stored (AA), or after it was kept aside because it \
      cannot be read or its sender is not known here (AE): chartline quarantine lists those. The same \
      message again adds nothing and is acknowledged again. Ctrl-C ends. The protocol knows no \
      passwords: it is bound to this machine alone unless --host says otherwise.
      """)

  @OptionGroup var common: CommonOptions

  @Option(help: "The address to listen on.")
  var host = "127.0.0.1"

  @Option(help: "The port to listen on; 0 takes a free one.")
  var port: UInt16 = 2575

  @Option(
    name: .customLong("from"),
    help: "A sender whose messages are stored (MSH-4, else MSH-3); all when never given.")
  var senders: [String] = []

  func run() throws {
    try common.run { session in
      let options = MLLPOptions(
        host: host, port: port, senders: senders.isEmpty ? nil : Set(senders))
      let json = common.json
      let listener = try MLLPListener(options, session: session) { Self.write($0, json: json) }
      Self.begun(host, listener.port, json: json)
      Self.serve(listener)
    }
  }

  /// Serves until Ctrl-C or a polite request to end; what has arrived whole is stored first.
  private static func serve(_ listener: MLLPListener) {
    Awaiting.result {
      let serving = Task { await listener.run() }
      let ending = EndingSignals { serving.cancel() }
      await serving.value
      withExtendedLifetime(ending) {}
    }
  }

  private static func begun(_ host: String, _ port: UInt16, json: Bool) {
    if json {
      Output.json([("listening", .text(host)), ("port", .integer(Int64(port)))])
    } else {
      Output.line("listening on \(host):\(port) for HL7 v2 over MLLP; Ctrl-C ends")
    }
    Output.flush()
  }

  private static func write(_ exchange: Exchange, json: Bool) {
    if json {
      Output.json(exchange.json)
    } else {
      let answer = exchange.status.isEmpty ? "no answer wanted" : exchange.status
      Output.line(
        "\(exchange.source) \(exchange.what) \(exchange.controlID): \(answer), \(exchange.words) "
          + "(\(exchange.size) bytes, \(exchange.milliseconds) ms)")
    }
    Output.flush()
  }
}
