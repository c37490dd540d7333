import ArgumentParser
import Clinical
import Operations

/// `chartline source THING`
struct Source: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show where a statement comes from, down to the bytes.")

  @OptionGroup var common: CommonOptions

  @Flag(help: "Print the statement's own bytes and nothing else, unaltered.")
  var bytes = false

  @Flag(
    help: "Save the file that it holds (a PDF, a picture, a recording) here, under a name of ours.")
  var file = false

  @Flag(help: "Show what was taken back as another patient's; for clinicians, and noted.")
  var reveal = false

  @Argument(help: "The name of a thing, as show --json prints it.")
  var thing: String

  func run() throws {
    try common.run { session in
      if file {
        let saved = try session.saveFile(of: ThingID(rawValue: thing), into: ".")
        return Output.line("saved \(saved.size) bytes as \(saved.path), for you alone; not opened")
      }
      let passage = try session.source(of: ThingID(rawValue: thing), context: 0, revealing: reveal)
      let range = passage.sighting.range
      let low = max(0, range.start - passage.start)
      let high = min(passage.bytes.count, range.end - passage.start)
      let own = Array(passage.bytes[min(low, high)..<high])
      if bytes {
        Output.bytes(own)
      } else if common.json {
        Output.json([
          ("thing", .text(thing)), ("source", .text(passage.kept.sourceName)),
          ("document", .text(passage.sighting.document.sha256)),
          ("file", .text(passage.sighting.via)),
          ("dialect", .text(passage.sighting.document.dialect.rawValue)),
          ("version", JSONValue(passage.sighting.document.version)),
          ("path", .text(range.path)), ("start", JSONValue(range.start)),
          ("end", JSONValue(range.end)), ("sightings", JSONValue(passage.all.count)),
          (
            "parts",
            .array(
              passage.parts.map {
                .object([
                  ("title", .text($0.title)), ("path", .text($0.range.path)),
                  ("start", JSONValue($0.range.start)), ("end", JSONValue($0.range.end)),
                ])
              })
          ),
          ("text", .text(String(decoding: own, as: UTF8.self))),
        ])
      } else {
        write(passage, own: own)
      }
    }
  }

  private func write(_ passage: SourcePassage, own: [UInt8]) {
    let document = passage.sighting.document
    let dialect = [document.dialect.title, document.version].compactMap { $0 }
    Output.line("\(passage.kept.sourceName), \(dialect.joined(separator: " "))")
    Output.line("document \(document.sha256), \(document.size) bytes, from \(passage.sighting.via)")
    let range = passage.sighting.range
    Output.line("\(range.path), bytes \(range.start) to \(range.end)")
    Output.line()
    if passage.isMasked {
      Output.line("Taken back as another patient's: its bytes are masked. --reveal shows them.")
    }
    Output.lines(String(decoding: own, as: UTF8.self))
  }
}
