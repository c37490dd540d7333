import ArgumentParser
import Clinical
import Education
import Monitoring
import Operations

/// `chartline education show KEY`
struct ShowTopic: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Print a lesson, or save it as a text file to be printed.",
    discussion: """
      With --person its places are filled with the limits that were set for that person.
      Example: chartline education show weigh-each-day --save weigh.txt
      """)

  @OptionGroup var common: CommonOptions

  @Option(help: "The language: en, es.")
  var language = Topics.mainLanguage

  @Option(help: "The id of the person for whom it is printed.")
  var person: String?

  @Option(help: "Write it to this new file, for you alone, instead.", completion: .file())
  var save: String?

  @Argument(help: "The key of a lesson, as education list prints it.")
  var lesson: String

  func run() throws {
    try Failure.reporting {
      guard let topic = Topics.named(lesson, in: language) else { return try showLocal() }
      let text = try topic.plainText(filledWith: places())
      if let save {
        try PrivateFiles.write(Array(text.utf8), to: save)
        Output.remark("saved as \(save)")
      } else if common.json {
        Output.json(EducationText.json(topic) + [("text", .text(text))])
      } else {
        Output.lines(text)
      }
    }
  }

  /// One that education import brought.
  private func showLocal() throws {
    let session = try common.session()
    guard let topic = try session.localTopic(lesson) else { throw EducationText.unknown(lesson) }
    let bytes = try session.printed(topic)
    if let save {
      try PrivateFiles.write(bytes, to: save)
      Output.remark("saved as \(save)")
    } else if common.json {
      Output.json(EducationText.json(topic) + [("text", .text(topic.text))])
    } else if topic.isPDF {
      Output.line("\(topic.title): a PDF of \(bytes.count) bytes; --save FILE.pdf writes it")
    } else {
      Output.lines(String(decoding: bytes, as: UTF8.self))
    }
  }

  /// The person's own limits, else the numbers of the rules.
  private func places() throws -> [String: String] {
    guard let person else { return Rules.places }
    let limits = try common.session().listLimits(of: IdentityKey(rawValue: person))
    return Limit.places(limits).merging(Rules.places) { own, _ in own }
  }
}
