import ArgumentParser
import Clinical
import Operations
import RecordStore

/// `chartline ledger [SOURCE]`
struct Ledger: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List what looks wrong in what the sources sent.",
    discussion: """
      Numbers without units, dates that cannot be, codes that do not fit: flagged, read as sent, \
      never repaired.
      """)

  @OptionGroup var common: CommonOptions

  @Option(name: .customLong("import"), help: "Only this import, by its number.")
  var importNumber: Int64?

  @Argument(help: "Only this source, by its name or key.")
  var source: String?

  func run() throws {
    try common.run { session in
      let ledgers = try session.listLedger(source: source, import: importNumber)
      if common.json {
        for ledger in ledgers { ledger.lines.forEach(writeJSON) }
      } else {
        ledgers.forEach(write)
        if ledgers.isEmpty { Output.line("nothing was flagged") }
      }
    }
  }

  /// How many lines there are, in words.
  static func words(_ count: Int) -> String {
    count == 1 ? "1 thing to look at" : "\(count) things to look at"
  }

  private func write(_ ledger: SourceLedger) {
    Output.line("\(ledger.name): \(Self.words(ledger.total)), read as sent")
    for (check, count) in ledger.counts.sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) }) {
      Output.line("  \(count)  \(check.title)")
    }
    for kept in ledger.lines {
      let range = kept.line.range
      Output.line("  \(kept.line.check.title): \(kept.line.words)")
      Output.line(
        "    import \(kept.importID), \(range.path), bytes \(range.start) to \(range.end)")
    }
  }

  private func writeJSON(_ kept: KeptLedgerLine) {
    let range = kept.line.range
    Output.json([
      ("source", .text(kept.source)), ("name", .text(kept.sourceName)),
      ("import", .integer(kept.importID)), ("sha256", .text(kept.sha256)),
      ("check", .text(kept.line.check.rawValue)), ("where", .text(range.path)),
      ("start", JSONValue(range.start)), ("end", JSONValue(range.end)),
      ("what", .text(kept.line.words)),
    ])
  }
}
