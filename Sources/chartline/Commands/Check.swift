import ArgumentParser
import Clinical
import Operations

/// `chartline check FILE…`
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Tell what is in files and how they would be read; nothing is stored.",
    discussion: """
      Files, folders and archives (zip, tar, tar.gz), as import reads them. With --summary they are \
      added up, and Ctrl-C shows the sums so far.
      """)

  @Flag(help: "Print JSON Lines instead of text.")
  var json = false

  @Flag(help: "Add up all files, instead of a line for each.")
  var summary = false

  @Argument(help: "Files, folders or archives.", completion: .file())
  var files: [String]

  func run() throws {
    if summary { return try CheckSums(json: json).run(files) }
    var hasRefused = false
    var watch = Stopwatch()
    CheckFile.each(in: files, now: systemInstant()) { check in
      hasRefused = hasRefused || check.error != nil
      if json { writeJSON(check, seconds: watch.seconds) } else { write(check) }
      watch = Stopwatch()
      return true
    }
    if hasRefused { throw ExitStatus.badData }
  }

  private func writeJSON(_ check: FileCheck, seconds: Double) {
    let rejected = check.rejected.map {
      JSONValue.object([("where", .text($0.range.path)), ("why", .text($0.why))])
    }
    let ledger = check.ledger.map {
      JSONValue.object([
        ("check", .text($0.check.rawValue)), ("where", .text($0.range.path)),
        ("what", .text($0.words)),
      ])
    }
    Output.json([
      ("file", .text(check.file)), ("sha256", .text(check.sha256)),
      ("dialect", JSONValue(check.dialect?.rawValue)), ("version", JSONValue(check.version)),
      ("identities", JSONValue(check.identities)), ("elements", JSONValue(check.elements)),
      ("read", JSONValue(check.read.byName)),
      ("parts", JSONValue(check.parts)), ("containers", JSONValue(check.containers)),
      ("rejected", .array(rejected)), ("ledger", .array(ledger)),
      ("noRecord", JSONValue(check.noRecord)), ("error", JSONValue(check.error)),
      ("seconds", .number(seconds)),
    ])
  }

  private func write(_ check: FileCheck) {
    if let why = check.noRecord {
      Output.line("\(check.file): no record: \(why)")
      return
    }
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
    for line in check.ledger {
      Output.line("  \(line.check.title): \(line.words), at \(line.range.path)")
    }
  }
}

extension [Section: Int] {
  /// The counts by the sections' names.
  var byName: [String: Int] {
    [String: Int](uniqueKeysWithValues: map { ($0.key.rawValue, $0.value) })
  }
}
