import ArgumentParser
import Clinical
import Operations
import RecordStore

/// `chartline import FILE…`
struct Import: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Read documents and keep them, one transaction each.",
    discussion: """
      Files and folders, in any dialect that Chartline reads; the dialect is recognised from the \
      bytes. A file that cannot be read whole is refused in one line and stores nothing; the others \
      go on. The same bytes twice add nothing.
      """)

  @OptionGroup var common: CommonOptions

  @Option(help: "Who sent the files, where they do not say it themselves.")
  var source: String?

  @Flag(help: "Tell what the files would change and keep nothing.")
  var review = false

  @Argument(help: "Files or folders.", completion: .file())
  var files: [String]

  func run() throws {
    if review { return try runReview() }
    var hasRefused = false
    var flagged = 0
    try common.run { session in
      try session.importFiles(files, source: source) { outcome, _ in
        if case .failure = outcome.result { hasRefused = true }
        Self.write(outcome, json: common.json)
        if case .success(let account) = outcome.result { flagged += account.flagged }
        return true
      }
      if flagged > 0, !common.json { Output.line(Ledger.words(flagged) + ": chartline ledger") }
    }
    if hasRefused { throw ExitStatus.badData }
  }

  private func runReview() throws {
    var hasRefused = false
    try common.run { session in
      try session.reviewFiles(files, source: source) { file, result in
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
    switch outcome.result {
    case .success(let account) where json:
      let total = account.total
      Output.json([
        ("import", .integer(account.id)), ("file", .text(outcome.file)),
        ("new", JSONValue(total.new)), ("same", JSONValue(total.same)),
        ("superseding", JSONValue(total.superseding)), ("rejected", JSONValue(total.rejected)),
        ("bySection", bySection(account)), ("alerts", JSONValue(account.alerts)),
        ("flagged", JSONValue(account.flagged)),
      ])
    case .success(let account):
      Output.line("import \(account.id)  \(words(account.total))  \(outcome.file)")
    case .failure(let error): refuse(outcome.file, error, json: json)
    }
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
