import ArgumentParser
import Clinical
import Operations

/// `chartline xray 7`, `chartline xray exchange:12`
struct XRayCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "xray",
    abstract: "Look through one document or exchange at the four levels of interoperability.",
    discussion: """
      Foundational: did it come, whole? Structural: could all of it be read? Semantic: is it \
      understood? Organizational: by whose leave is it here, and who may see it? What the store was \
      never told is said to be not recorded.
      """)

  @OptionGroup var common: CommonOptions

  @Argument(help: "The number of an import, as imports prints it, or exchange:N, as wire does.")
  var subject: String

  func run() throws {
    try common.run { session in
      let xray = try session.xray(of: try Self.subject(of: subject))
      if common.json {
        for line in xray.lines { Output.json(Self.json(line, xray)) }
      } else {
        Self.write(xray)
      }
    }
  }

  private static func subject(of text: String) throws(OperationError) -> XRaySubject {
    if let id = Int64(text) { return .importID(id) }
    let prefix = "exchange:"
    if text.hasPrefix(prefix), let id = Int64(text.dropFirst(prefix.count)) { return .exchange(id) }
    throw OperationError(
      .refused, "\(text) is neither an import nor an exchange",
      "write its number (chartline imports), or exchange:N (chartline wire)")
  }

  private static func write(_ xray: XRay) {
    Output.line(xray.title)
    for (number, level) in XRay.Level.allCases.enumerated() {
      Output.line("")
      Output.line("\(number + 1) \(level.rawValue): \(level.question)")
      for line in xray.lines(of: level) {
        let label = line.label.isEmpty ? "  " : line.label + ": "
        Output.line("  \(line.tone == .notice ? "! " : "")\(label)\(line.words)")
      }
    }
  }

  private static func json(_ line: XRay.Line, _ xray: XRay) -> [(String, JSONValue)] {
    [
      ("level", .text(line.level.rawValue)), ("label", .text(line.label)),
      ("words", .text(line.words)), ("tone", .text(line.tone.rawValue)),
      ("count", line.count.map { .integer(Int64($0)) } ?? .null),
      ("path", JSONValue(line.range?.path)),
      ("start", line.range.map { .integer(Int64($0.start)) } ?? .null),
      ("end", line.range.map { .integer(Int64($0.end)) } ?? .null),
      ("import", xray.importID.map { .integer($0) } ?? .null),
    ]
  }
}
