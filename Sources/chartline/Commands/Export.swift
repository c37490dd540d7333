import ArgumentParser
import Clinical
import Operations

/// `chartline export PERSON --originals DIR | --education FILE | --text`
struct Export: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write a person's documents as they came, or the record as text.")

  @OptionGroup var common: CommonOptions

  @Option(help: "Write the original documents into this folder.", completion: .directory)
  var originals: String?

  @Flag(help: "Print the whole record as plain text.")
  var text = false

  @Option(
    help: "Write lessons, answers and messages into this new file: .json is FHIR, .xml C-CDA.",
    completion: .file())
  var education: String?

  @Argument(help: "The id of a person.")
  var person: String

  func validate() throws {
    guard text || originals != nil || education != nil else {
      throw ValidationError("say --originals DIR, --education FILE, or --text")
    }
  }

  func run() throws {
    try common.run { session in
      let key = IdentityKey(rawValue: person)
      if let originals {
        for file in try session.exportOriginals(of: key, to: originals) { write(file) }
      }
      if let education {
        let size = try session.exportEducation(of: key, to: education)
        if common.json {
          Output.json([("file", .text(education)), ("size", JSONValue(size))])
        } else {
          Output.line("\(education)  \(size) bytes")
        }
      }
      if text { Output.lines(try session.exportText(of: key)) }
    }
  }

  private func write(_ file: ExportedFile) {
    if common.json {
      Output.json([
        ("file", JSONValue(file.file)), ("sha256", .text(file.sha256)),
        ("size", JSONValue(file.size)), ("leftOut", JSONValue(file.leftOut)),
      ])
    } else {
      Output.line(
        file.file.map { "\($0)  \(file.size) bytes  \(file.sha256)" }
          ?? "left out: \(file.leftOut ?? "")  \(file.sha256)")
    }
  }
}
