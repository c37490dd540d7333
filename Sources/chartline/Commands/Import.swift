import ArgumentParser
import Clinical
import Operations
import RecordStore

/// `chartline import FILE…`
struct Import: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Read documents and keep them, one transaction each.",
    discussion: """
      Files, folders and archives (zip, tar, tar.gz), in any dialect that Chartline reads; the dialect \
      is recognised from the bytes. A file that cannot be read whole is refused in one line and stores \
      nothing; the others go on. What is no record is listed. The same bytes twice add nothing. Ctrl-C \
      stops between two files; the same command goes on where it stood, as it does after a crash.
      """)

  @OptionGroup var common: CommonOptions

  @OptionGroup var keys: KeyOptions

  @Option(help: "Who sent the files, where they do not say it themselves.")
  var source: String?

  @Flag(help: "Tell what the files would change and keep nothing.")
  var review = false

  @Argument(help: "Files, folders or archives.", completion: .file())
  var files: [String]

  func run() throws {
    if review { return try runReview() }
    var flagged = 0
    var last: JobCount?
    let interruption = Interruption()
    try common.run { session in
      var progress = Progress()
      let count = try keys.given(to: session).importFiles(files, source: source) { outcome, count in
        progress.end()
        Self.write(outcome, json: common.json)
        progress.show("\(count.done) of \(count.total)")
        if case .imported(let account) = outcome.fate { flagged += account.flagged }
        return !interruption.hasCome
      }
      progress.end()
      last = count
      Self.writeEnd(count, json: common.json)
      if flagged > 0, !common.json { Output.line(Ledger.words(flagged) + ": chartline ledger") }
    }
    if interruption.hasCome { throw ExitStatus.interrupted }
    if let last, last.refused > 0 { throw ExitStatus.badData }
  }

  private func runReview() throws {
    var hasRefused = false
    try common.run { session in
      try keys.given(to: session).reviewFiles(files, source: source) { file, result in
        switch result {
        case .success(let review): ReviewText.write(review, file: file, json: common.json)
        case .failure(let error):
          hasRefused = true
          Self.refuse(file, error, json: common.json)
        }
      }
    }
    if hasRefused { throw ExitStatus.badData }
  }

  private static func refuse(_ file: String, _ error: OperationError, json: Bool) {
    if json {
      Output.json([("file", .text(file)), ("error", .text(error.what))])
    } else {
      Output.remark("refused, nothing stored: \(file): \(error.what)")
    }
  }

  /// Writes what became of one file.
  static func write(_ outcome: FileOutcome, json: Bool) {
    switch outcome.fate {
    case .imported(let account) where json:
      let total = account.total
      Output.json([
        ("import", .integer(account.id)), ("file", .text(outcome.file)),
        ("new", JSONValue(total.new)), ("same", JSONValue(total.same)),
        ("superseding", JSONValue(total.superseding)), ("rejected", JSONValue(total.rejected)),
        ("bySection", bySection(account)), ("alerts", JSONValue(account.alerts)),
        ("flagged", JSONValue(account.flagged)),
      ])
    case .imported(let account):
      Output.line("import \(account.id)  \(words(account.total))  \(outcome.file)")
    case .refused(let error): refuse(outcome.file, error, json: json)
    case .noRecord(let why) where json:
      Output.json([("file", .text(outcome.file)), ("noRecord", .text(why))])
    case .noRecord(let why): Output.line("no record  \(outcome.file): \(why)")
    case .doneBefore where json:
      Output.json([("file", .text(outcome.file)), ("doneBefore", .boolean(true))])
    case .doneBefore: break
    }
  }

  /// Writes what became of all of them, where there were several.
  private static func writeEnd(_ count: JobCount, json: Bool) {
    guard count.total > 1, !json else { return }
    let left = count.total - count.done
    var words = ["\(count.imported) imported", "\(count.refused) refused"]
    if count.noRecords > 0 { words.append("\(count.noRecords) no records") }
    if count.doneBefore > 0 { words.append("\(count.doneBefore) done before") }
    if left > 0 { words.append("\(left) left: the same command goes on") }
    Output.line("job \(count.job)  \(count.total) files: " + words.joined(separator: ", "))
  }

  /// The account in words: read = new + same + superseding + rejected.
  static func words(_ counts: ImportAccount.Counts) -> String {
    "read \(counts.read) = \(counts.new) new + \(counts.same) same + "
      + "\(counts.superseding) superseding + \(counts.rejected) rejected"
  }

  /// The account by section.
  static func bySection(_ account: ImportAccount) -> JSONValue { bySection(account.sections) }

  /// The account by section.
  static func bySection(_ sections: [Section: ImportAccount.Counts]) -> JSONValue {
    .object(
      sections.sorted { $0.key < $1.key }.map { section, counts in
        (
          section.rawValue,
          .object([
            ("new", JSONValue(counts.new)), ("same", JSONValue(counts.same)),
            ("superseding", JSONValue(counts.superseding)),
            ("rejected", JSONValue(counts.rejected)),
          ])
        )
      })
  }
}
