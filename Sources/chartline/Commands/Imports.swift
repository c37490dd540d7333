import ArgumentParser
import Operations
import RecordStore

/// `chartline imports`
struct Imports: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "List what was imported, newest first.")

  @OptionGroup var common: CommonOptions

  func run() throws {
    try common.run { session in
      for one in try session.listImports() { write(one) }
    }
  }

  private func write(_ one: ImportSummary) {
    let total = one.sections.values.reduce(into: ImportAccount.Counts()) { $0 += $1 }
    guard common.json else {
      let state = one.endedAt == nil ? "" : "  undone by \(one.endedBy ?? "?")"
      Output.line(
        "\(one.id)  \(one.at.iso)  \(one.sourceName), \(one.document.dialect.title)  "
          + Import.words(total) + "  \(one.via)\(state)")
      return
    }
    Output.json([
      ("import", .integer(one.id)), ("file", .text(one.via)), ("source", .text(one.sourceName)),
      ("dialect", .text(one.document.dialect.rawValue)), ("at", .text(one.at.iso)),
      ("by", .text(one.by)), ("inForce", .boolean(one.endedAt == nil)),
      ("sha256", .text(one.document.sha256)), ("reader", JSONValue(one.reader)),
      ("new", JSONValue(total.new)), ("same", JSONValue(total.same)),
      ("superseding", JSONValue(total.superseding)), ("rejected", JSONValue(total.rejected)),
      ("bySection", Import.bySection(one.sections)),
    ])
  }
}

/// `chartline undo IMPORT`
struct Undo: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Take an import out of force; nothing is deleted.")

  @OptionGroup var common: CommonOptions

  @Flag(help: "Put it back in force instead.")
  var again = false

  @Argument(help: "The number of the import.")
  var number: Int64

  func run() throws {
    try common.run { session in
      if again { try session.redo(import: number) } else { try session.undo(import: number) }
      if common.json {
        Output.json([("import", .integer(number)), ("inForce", .boolean(again))])
      } else {
        Output.line("import \(number) is \(again ? "in force again" : "undone")")
      }
    }
  }
}

/// `chartline reread [IMPORT]`
struct Reread: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Read kept documents again with today's reader.",
    discussion: """
      Without a number: every import that an older reader read. Health cards that were checked with a \
      key are checked again only with it.
      """)

  @OptionGroup var common: CommonOptions

  @OptionGroup var keys: KeyOptions

  @Argument(help: "The number of the import.")
  var number: Int64?

  func run() throws {
    try common.run { session in
      let outcomes = try keys.given(to: session).reread(import: number)
      for outcome in outcomes { Import.write(outcome, json: common.json) }
      if outcomes.isEmpty, !common.json { Output.line("nothing to read again") }
    }
  }
}
