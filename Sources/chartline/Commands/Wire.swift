import ArgumentParser
import Clinical
import Operations

/// `chartline wire [ID]`
struct Wire: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List what passed between this store and other systems; open one exchange.",
    discussion: """
      The newest first, both ways. With a number: what was sent and answered, part by part, or with \
      --raw its bytes. Only for those who see the whole store.
      """)

  @OptionGroup var common: CommonOptions

  @Option(help: "How many to list at most.")
  var limit = 100

  @Flag(help: "Write the bytes that were sent, of the exchange with this number.")
  var raw = false

  @Flag(help: "Show what was taken back as another patient's; for clinicians, and noted.")
  var reveal = false

  @Flag(
    help:
      "Make it again as it was: a request over FHIR, or a message that we sent. The answer is kept in the log."
  )
  var again = false

  @Option(help: "With --again, of a question over FHIR: another path and query to ask for.")
  var path: String?

  @Argument(help: "The number of an exchange.")
  var id: Int64?

  func validate() throws {
    guard !raw || id != nil else { throw ValidationError("--raw needs the number of an exchange") }
    guard !again || id != nil else {
      throw ValidationError("--again needs the number of an exchange")
    }
    guard path == nil || again else { throw ValidationError("--path goes with --again") }
  }

  func run() throws {
    try common.run { session in
      guard let id else { return try list(session) }
      let opened = try session.openExchange(id, revealing: reveal)
      if again {
        let answer = try session.makeAgain(opened, path: path)
        return Output.line("\(path.map { "GET " + $0 } ?? opened.exchange.what): \(answer)")
      }
      if raw {
        Output.bytes(opened.exchange.request + opened.exchange.response)
      } else if common.json {
        Output.json(
          opened.exchange.json + [
            ("sent", .array(opened.request.map(Self.json))),
            ("answered", .array(opened.response.map(Self.json))),
          ])
      } else {
        Output.line(line(opened.exchange, session))
        if opened.isMasked {
          Output.line("Some of it was taken back as another patient's. --reveal shows it.")
        }
        Self.write("sent", opened.request)
        Self.write("answered", opened.response)
      }
    }
  }

  private func list(_ session: Session) throws {
    let exchanges = try session.listExchanges(limit: limit)
    if exchanges.isEmpty, !common.json { Output.line("nothing passed on the wire yet") }
    for exchange in exchanges {
      if common.json {
        Output.json(exchange.json)
      } else {
        Output.line(line(exchange, session))
      }
    }
  }

  private func line(_ exchange: Exchange, _ session: Session) -> String {
    let offset = session.clock.offsetMinutes(exchange.at)
    let civil = exchange.at.local(offsetMinutes: offset)
    let answer = exchange.status.isEmpty ? "no answer" : exchange.status
    let words = exchange.words.isEmpty ? "" : ": \(exchange.words)"
    let place = exchange.errorPlace.isEmpty ? "" : " at \(exchange.errorPlace)"
    return "\(exchange.id)  \(civil.isoDate) \(civil.isoTime.prefix(8))  "
      + "\(exchange.direction.rawValue)  \(exchange.transport.rawValue)  "
      + "\(exchange.source.isEmpty ? exchange.peer : exchange.source)  \(exchange.what) "
      + "\(exchange.controlID)  \(answer)\(place)\(words)  "
      + "(\(exchange.size) bytes, \(exchange.milliseconds) ms)"
  }

  private static func write(_ title: String, _ parts: [MessagePart]) {
    if !parts.isEmpty { Output.line("\(title):") }
    for part in parts {
      Output.line("  \(part.name)  \(part.title)")
      for fault in part.faults { Output.line("    ! \(fault)") }
      for field in part.fields { Output.line("    \(field.label): \(field.text)") }
    }
  }

  private static func json(_ part: MessagePart) -> JSONValue {
    .object([
      ("name", .text(part.name)), ("title", .text(part.title)),
      ("faults", JSONValue(part.faults)),
      (
        "fields",
        .array(
          part.fields.map {
            .object([
              ("number", $0.number.map { .integer(Int64($0)) } ?? .null),
              ("label", .text($0.label)),
              ("text", .text($0.text)),
            ])
          })
      ),
    ])
  }
}
