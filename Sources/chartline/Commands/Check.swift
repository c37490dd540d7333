import ArgumentParser
import Clinical
import Operations

/// `chartline check FILE…`
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Tell what is in files and how they would be read; nothing is stored.")

  @Flag(help: "Print JSON Lines instead of text.")
  var json = false

  @Argument(help: "Files.", completion: .file())
  var files: [String]

  func run() throws {
    var hasRefused = false
    for file in files {
      let watch = Stopwatch()
      let check = CheckFile.check(file)
      hasRefused = hasRefused || check.error != nil
      if json { writeJSON(check, seconds: watch.seconds) } else { write(check) }
    }
    if hasRefused { throw ExitStatus.badData }
  }

  private func writeJSON(_ check: FileCheck, seconds: Double) {
    let read = check.read.map { ($0.key.rawValue, $0.value) }
    Output.json([
      ("file", .text(check.file)), ("sha256", .text(check.sha256)),
      ("dialect", JSONValue(check.dialect?.rawValue)), ("version", JSONValue(check.version)),
      ("identities", JSONValue(check.identities)), ("elements", JSONValue(check.elements)),
      ("read", JSONValue(Dictionary(uniqueKeysWithValues: read))),
      ("parts", JSONValue(check.parts)), ("containers", JSONValue(check.containers)),
      (
        "rejected",
        .array(
          check.rejected.map {
            .object([("where", .text($0.range.path)), ("why", .text($0.why))])
          })
      ),
      ("error", JSONValue(check.error)), ("seconds", .number(seconds)),
    ])
  }

  private func write(_ check: FileCheck) {
    if let error = check.error {
      Output.line("\(check.file): refused: \(error)")
      return
    }
    let dialect = [check.dialect?.title, check.version].compactMap { $0 }.joined(separator: " ")
    Output.line("\(check.file): \(dialect), patients: \(check.identities)")
    for (section, count) in check.read.sorted(by: { $0.key < $1.key }) {
      Output.line("  \(section.rawValue): \(count)")
    }
    for reject in check.rejected {
      Output.line("  not read: \(reject.range.path): \(reject.why)")
    }
  }
}
