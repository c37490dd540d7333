import ArgumentParser
import Education

/// `chartline education check`
struct CheckTopics: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check every lesson, and print how hard each is to read.",
    discussion: """
      Figures: Flesch-Kincaid grade, Flesch reading ease, SMOG; for Spanish the INFLESZ scale. Ends \
      with exit code 65 where a lesson has a fault.
      """)

  @Flag(help: "Print JSON Lines instead of text.")
  var json = false

  func run() throws {
    let report = LibraryReport(of: Topics.all)
    for row in report.rows { write(row) }
    if !json { Output.line(report.summary) }
    if report.rows.contains(where: { !$0.faults.isEmpty }) { throw ExitStatus.badData }
  }

  private func write(_ row: LibraryReport.Row) {
    if json {
      Output.json([
        ("lesson", .text(row.key)), ("language", .text(row.language)),
        ("words", JSONValue(row.words)), ("sentences", JSONValue(row.counts.sentences)),
        ("grade", .number(row.grade)), ("ease", .number(row.ease)), ("smog", .number(row.smog)),
        ("faults", JSONValue(row.faults)),
      ])
    } else {
      Output.line("\(row.language)/\(row.key)  \(row.words) words, \(row.figures)")
      for fault in row.faults { Output.line("  ! " + fault) }
    }
  }
}
