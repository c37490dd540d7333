import ArgumentParser
import Clinical
import Operations

/// `chartline check --summary`: many files in one account.
struct CheckSums {
  /// Whether to print one JSON object instead of text.
  var json: Bool

  /// Checks the files and prints the sums.
  /// - Throws: the exit code 65 when a file was refused, 130 when it was stopped.
  func run(_ files: [String]) throws {
    let interruption = Interruption()
    let watch = Stopwatch()
    var progress = Progress()
    var sums = CheckSummary()
    CheckFile.each(in: files, now: systemInstant()) { check in
      sums.add(check)
      progress.show("\(sums.files) files")
      return !interruption.hasCome
    }
    progress.end()
    if json { writeJSON(sums, watch.seconds) } else { write(sums, watch.seconds) }
    if interruption.hasCome {
      Output.remark("stopped after \(sums.files) files")
      throw ExitStatus.interrupted
    }
    if !sums.refused.isEmpty { throw ExitStatus.badData }
  }

  private func speed(_ sums: CheckSummary, _ seconds: Double) -> Double {
    (Double(sums.bytes) / 1e6 / max(seconds, 1e-6) * 10).rounded() / 10
  }

  private func writeJSON(_ sums: CheckSummary, _ seconds: Double) {
    let read = sums.read.sorted { $0.key < $1.key }.map { group, count in
      JSONValue.object([
        ("dialect", JSONValue(group.dialect?.rawValue)), ("version", JSONValue(group.version)),
        ("files", JSONValue(count)),
      ])
    }
    let ledger = sums.ledger.map { ($0.key.rawValue, $0.value) }
    Output.json([
      ("files", JSONValue(sums.files)), ("dialects", .array(read)),
      ("refused", JSONValue(sums.refused)), ("noRecords", JSONValue(sums.noRecords)),
      ("identities", JSONValue(sums.identities)),
      ("elements", JSONValue(sums.elements)), ("read", JSONValue(sums.statements.byName)),
      ("parts", JSONValue(sums.parts)), ("containers", JSONValue(sums.containers)),
      ("rejected", JSONValue(sums.rejected)),
      ("ledger", JSONValue(Dictionary(uniqueKeysWithValues: ledger))),
      ("bytes", JSONValue(sums.bytes)), ("seconds", .number(seconds)),
      ("megabytesPerSecond", .number(speed(sums, seconds))),
    ])
  }

  private func write(_ sums: CheckSummary, _ seconds: Double) {
    Output.line("\(sums.files) files, patients: \(sums.identities)")
    let read = sums.read.map { ($0.key.title, $0.value) }
    table("read", Dictionary(uniqueKeysWithValues: read))
    table("refused", sums.refused)
    table("no records", sums.noRecords)
    table("statements", sums.statements.byName)
    table("elements", sums.elements)
    table("parts of a statement", sums.parts)
    table("containers", sums.containers)
    let ledger = sums.ledger.map { ($0.key.title, $0.value) }
    table("flagged, read as sent", Dictionary(uniqueKeysWithValues: ledger))
    Output.line("not read inside of files: \(sums.rejected)")
    let time = (seconds * 100).rounded() / 100
    Output.line("\(sums.bytes) bytes in \(time) s, \(speed(sums, seconds)) MB/s")
  }

  private func table(_ title: String, _ counts: [String: Int]) {
    guard !counts.isEmpty else { return }
    Output.line("\(title): \(counts.values.reduce(0, +))")
    for (name, count) in counts.sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) }) {
      Output.line("  \(name): \(count)")
    }
  }
}
