import ArgumentParser
import Foundation

/// `chartline bench matching FILE…`
struct BenchMatching: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "matching",
    abstract: "Compare people whose true identity is known, and count right and wrong answers.",
    discussion: """
      Reads FEBRL's CSV files and the immunization registries' labelled pairs. "linkage" links by the \
      score and the hard conflicts alone; "clinical" is what an import does. Nothing is trained on \
      the labels and nothing is stored.
      """)

  @Flag(help: "Print JSON Lines instead of text.")
  var json = false

  @Flag(help: "Print every pair that is not answered as its label says, with the reasons.")
  var misses = false

  @Argument(help: "Files of labelled people.", completion: .file())
  var files: [String]

  func run() throws {
    var hasRefused = false
    var half: (file: String, people: LabelledPeople)?
    for file in files {
      guard let text = try? String(contentsOfFile: file, encoding: .utf8),
        let people = LabelledPeople(text)
      else {
        Output.remark(
          "chartline: \(file) is no file of labelled people; see 'bench matching --help'")
        hasRefused = true
        continue
      }
      if !people.truths.isEmpty {
        write(file, people)
      } else if let first = half {
        write(first.file + " + " + file, FebrlFile.join(first.people, people))
        half = nil
      } else {
        half = (file, people)
      }
    }
    if let half { write(half.file, half.people) }
    if hasRefused { throw ExitStatus.badData }
  }

  private func write(_ file: String, _ people: LabelledPeople) {
    let report = MatchingReport(file: file, trial: MatchingTrial(people))
    if json { report.writeJSON() } else { report.writeText() }
    if misses { report.writeMisses() }
  }
}
