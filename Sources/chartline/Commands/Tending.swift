import ArgumentParser
import Clinical
import Operations
import RecordStore

/// `chartline rebuild`
struct Rebuild: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Drop what is derived and derive it again; the record stays the same.")

  @OptionGroup var common: CommonOptions

  func run() throws {
    try common.run { session in
      try session.rebuild()
      if common.json {
        Output.json([("rebuilt", true)])
      } else {
        Output.line("rebuilt; the record is the same")
      }
    }
  }
}

/// `chartline forget import|person|source NAME`
struct Forget: ParsableCommand {
  enum What: String, ExpressibleByArgument, CaseIterable {
    case `import`, person, source
  }

  static let configuration = CommandConfiguration(
    abstract: "Delete an import, a person or a source for good, its bytes included.")

  @OptionGroup var common: CommonOptions

  @Flag(help: "Do it without asking. There is no way back.")
  var yes = false

  @Argument(help: "import, person or source.")
  var what: What

  @Argument(help: "The number of the import, the id of the person, the key of the source.")
  var name: String

  func run() throws {
    guard yes || confirmed else {
      Output.remark("nothing was forgotten; add --yes to delete for good")
      throw ExitStatus.failure
    }
    try common.run { session in
      let count = try session.forget(try forgettable())
      if common.json {
        Output.json([("forgotten", JSONValue(count))])
      } else {
        Output.line("forgotten for good: \(count) \(count == 1 ? "import" : "imports")")
      }
    }
  }

  private var confirmed: Bool {
    Output.remark("Delete \(what.rawValue) \(name) for good? Type its name again:")
    return readLine() == name
  }

  private func forgettable() throws -> Forgettable {
    switch what {
    case .import:
      guard let number = Int64(name) else {
        throw OperationError(.missing, "\(name) is no number of an import", "see chartline imports")
      }
      return .importID(number)
    case .person: return .person(IdentityKey(rawValue: name))
    case .source: return .source(name)
    }
  }
}

/// `chartline backup FILE`
struct Backup: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Copy the whole store into a file.")

  @OptionGroup var common: CommonOptions

  @Argument(help: "A new file.", completion: .file())
  var file: String

  func run() throws {
    try common.run { session in
      try session.backUp(to: file)
      if common.json {
        Output.json([("file", .text(file))])
      } else {
        Output.line("the store is copied to \(file)")
      }
    }
  }
}

/// `chartline restore FILE`
struct Restore: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Put a backup in the place of the store; the store as it was is kept beside it.")

  @OptionGroup var common: CommonOptions

  @Argument(help: "A file that backup wrote.", completion: .file())
  var file: String

  func run() throws {
    try Failure.reporting {
      let kept = try Session.restore(
        file, toStoreAt: Places.store(flag: common.store), clock: .system)
      if common.json {
        Output.json([("file", .text(file)), ("kept", JSONValue(kept))])
      } else {
        Output.line("restored from \(file)" + (kept.map { "; the store as it was: \($0)" } ?? ""))
      }
    }
  }
}

/// `chartline dump --canonical`
struct Dump: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print the record without row numbers, import log, access log and derived rows.",
    discussion: "Equal dumps are equal records, in whatever order they were imported.")

  @OptionGroup var common: CommonOptions

  @Flag(help: "The only form there is; said so that the command reads well.")
  var canonical = false

  func run() throws {
    try common.run { session in for line in try session.dump() { Output.line(line) } }
  }
}

/// `chartline doctor`
struct Doctor: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Look whether the store is whole and private.")

  @OptionGroup var common: CommonOptions

  func run() throws {
    var isGood = true
    try common.run { session in
      for finding in try session.doctor() {
        isGood = isGood && finding.isGood
        if common.json {
          Output.json([
            ("check", .text(finding.check)), ("ok", .boolean(finding.isGood)),
            ("words", .text(finding.words)),
          ])
        } else {
          Output.line((finding.isGood ? "ok    " : "WRONG ") + finding.check)
          Output.line("      " + finding.words)
        }
      }
    }
    if !isGood { throw ExitStatus.failure }
  }
}
