import ArgumentParser
import Foundation
import Operations

/// `chartline education import PATH`
struct ImportTopics: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract:
      "Keep lessons from elsewhere: MedlinePlus's file of health topics, or a folder of yours.",
    discussion: """
      The file is mplus_topics_YYYY-MM-DD.xml of medlineplus.gov/xml.html; of a folder its Markdown and \
      PDF files are taken. A Markdown file may begin with lines that say what it fits, as in \
      "for: icd-10-cm I50 | heart failure is on your record", and "title:", "source:", "language:", \
      "private: yes". They are kept in the store, apart from Chartline's own lessons, and name their \
      source: education list --local WORDS, education show KEY, education assign KEY.
      """)

  @OptionGroup var common: CommonOptions

  @Argument(help: "The file or the folder.", completion: .file())
  var path: String

  func run() throws {
    try common.run { session in
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
        throw OperationError(.missing, "there is no \(path)")
      }
      var (count, leftOut) = (0, [String]())
      if isFolder.boolValue {
        let result = try session.importTopics(inFolder: path)
        (count, leftOut) = (result.kept.count, result.leftOut)
      } else {
        count = try session.importHealthTopics(path)
      }
      if common.json {
        Output.json([("kept", JSONValue(count)), ("leftOut", JSONValue(leftOut))])
      } else {
        Output.line("kept \(count) lessons, apart from Chartline's own")
        for line in leftOut { Output.line("left out: " + line) }
      }
    }
  }
}
