import ArgumentParser
import Clinical
import Connections
import Foundation
import Operations

/// `chartline sources`
struct SourcesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sources",
    abstract: "The systems that records are fetched from.",
    subcommands: [
      SourcesList.self, SourcesAdd.self, SourcesTest.self, SourcesRemove.self, SourcesKey.self,
      SourcesMatch.self,
    ],
    defaultSubcommand: SourcesList.self)
}

/// `chartline sources list`
struct SourcesList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the sources and what their newest sync came to.")

  @OptionGroup var common: CommonOptions

  func run() throws {
    try common.run { session in
      let sources = try session.listConnections()
      if sources.isEmpty, !common.json {
        Output.line("no source is set up; add one: chartline sources add NAME --fhir ADDRESS")
      }
      for source in sources { write(source, session) }
    }
  }

  private func write(_ source: ConnectedSource, _ session: Session) {
    let connection = source.connection
    guard !common.json else { return Output.json(Self.fields(source)) }
    Output.line("\(connection.name)  \(connection.kind.rawValue)  \(connection.address)")
    Output.line("  of: \(connection.whoseWords)")
    Output.line("  by what right: \(connection.basis.isEmpty ? "not recorded" : connection.basis)")
    if connection.trust == .aside { Output.line("  what comes is looked at first") }
    for question in source.questions { Output.line("  ? " + question) }
    Output.line("  " + SyncWords.newest(source.newest, clock: session.clock))
    if let due = source.due {
      Output.line("  next: " + session.clock.words(max(due, session.clock.now())))
    }
  }

  private static func fields(_ source: ConnectedSource) -> [(String, JSONValue)] {
    let (connection, newest) = (source.connection, source.newest)
    let patients = connection.patients.map { JSONValue.text($0) }
    var fields: [(String, JSONValue)] = [
      ("name", .text(connection.name)), ("kind", .text(connection.kind.rawValue)),
      ("address", .text(connection.address)), ("trust", .text(connection.trust.rawValue)),
      ("basis", .text(connection.basis)), ("patients", .array(patients)),
      ("asksByName", .boolean(connection.asksByName)),
      ("questions", .array(source.questions.map { .text($0) })),
    ]
    if let minutes = connection.minutes { fields.append(("minutes", .integer(Int64(minutes)))) }
    if let newest {
      fields.append(("synced", .integer(newest.at.milliseconds)))
      fields.append(("documents", .integer(Int64(newest.documents))))
      fields.append(("new", .integer(Int64(newest.new))))
    }
    if let failure = newest?.failure { fields.append(("failure", .text(failure))) }
    return fields
  }
}

/// `chartline sources add`
struct SourcesAdd: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Add a source, or change the one of this name.",
    discussion: """
      A key is named by its place, file:/path or env:NAME: it is never an argument, and is kept \
      neither in the store nor in a log. Its other half is given to the source: chartline sources key.
      """)

  @OptionGroup var common: CommonOptions

  @Argument(help: "The source's name.")
  var name: String

  @Option(help: "The base of a FHIR R4 server: whole records.")
  var fhir: String?

  @Option(help: "The base of a FHIR R4 server: its documents, C-CDA for one.")
  var documents: String?

  @Option(help: "A folder in which files appear.")
  var folder: String?

  @Option(help: "A sender of HL7 v2 that chartline listen takes messages from (MSH-4, else MSH-3).")
  var mllp: String?

  @Option(help: "A registry that is asked for vaccines over MLLP, as in mllp://127.0.0.1:2577.")
  var query: String?

  @Option(
    help:
      "A system whose questions for vaccines chartline listen answers (MSH-4, else MSH-3); needs --basis."
  )
  var answers: String?

  @Option(
    name: .customLong("patient"),
    help:
      "The source's number of a patient; everybody when never given. With --answers: the id of a person it may be told of; nobody when never given."
  )
  var patients: [String] = []

  @Flag(
    help:
      "Also ask for those whose number there is not known, by name, birth date, sex and address.")
  var byName = false

  @Option(help: "What this program is called at the source's token endpoint.")
  var client = ""

  @Option(help: "Where the key is: file:/path or env:NAME.")
  var key = ""

  @Option(help: "By what right: the purpose, the consent and its date.")
  var basis = ""

  @Flag(help: "Keep aside what comes until somebody has looked.")
  var lookFirst = false

  @Option(help: "Minutes between syncs; only on request when not given.")
  var every: Int?

  func run() throws {
    try common.run { session in
      var connection = try connection()
      connection.client = client
      connection.credential = key
      connection.patients = patients
      connection.asksByName = byName
      connection.trust = lookFirst ? .aside : .stored
      connection.basis = basis
      connection.minutes = every.map { max(1, $0) }
      try session.keep(connection)
      Output.line(
        connection.kind == .asking
          ? "\(name) is added; it is told of \(connection.whoseWords)"
          : "\(name) is added; chartline sources test \"\(name)\" asks whether it answers")
    }
  }

  private func connection() throws(OperationError) -> SourceConnection {
    let given: [(SourceConnection.Kind, String)] = [
      (.fhir, fhir), (.documents, documents), (.folder, folder.map(Self.absolute)), (.mllp, mllp),
      (.query, query), (.asking, answers),
    ].compactMap { kind, address in address.map { (kind, $0) } }
    guard given.count == 1 else {
      throw OperationError(
        .refused, "a source is reached in one way",
        "one of --fhir, --documents, --folder, --mllp, --query, --answers")
    }
    if answers != nil, basis.isEmpty {
      throw OperationError(
        .refused, "to tell others needs leave",
        "say by what right: --basis \"consent of 3 November 2026\"")
    }
    if byName, ![.fhir, .documents, .query].contains(given[0].0) {
      throw OperationError(.refused, "\(name) cannot be asked by name", "leave out --by-name")
    }
    return SourceConnection(name: name, kind: given[0].0, address: given[0].1)
  }

  private static func absolute(_ path: String) -> String {
    URL(fileURLWithPath: path).standardizedFileURL.path
  }
}

/// `chartline sources test`
struct SourcesTest: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test",
    abstract: "Ask whether a source answers and lets us in; nothing is fetched.")

  @OptionGroup var common: CommonOptions

  @Argument(help: "The source's name.")
  var name: String

  func run() throws {
    try common.run { session in
      let connection = try session.connection(named: name)
      let sync = SourceSync(session: session, patience: .real { true })
      Output.line("\(name): \(try sync.test(connection))")
    }
  }
}

/// `chartline sources remove`
struct SourcesRemove: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove", abstract: "Fetch no more from a source; what came by it stays.")

  @OptionGroup var common: CommonOptions

  @Argument(help: "The source's name.")
  var name: String

  func run() throws {
    try common.run { session in
      try session.removeConnection(name)
      Output.line("\(name) is removed; what came by it stays")
    }
  }
}

/// `chartline sources key`
struct SourcesKey: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "key",
    abstract: "Make a key: the secret half into a new file, the other half onto the screen.")

  @Argument(help: "The file to make; only you can read it.")
  var file: String

  func run() throws {
    try Failure.reporting {
      let pair = try KeyPair()
      try pair.keep(inFile: file)
      Output.line("The secret half is in \(file). Give this half to the source:")
      Output.line(pair.publicKey)
    }
  }
}
