import Foundation
import Testing

@Suite("The demo over the wire")
struct DemoWireTests {
  @Test("What arrives by the providers' protocols is the record that their files make")
  func sameRecord() throws {
    let command = try Command()
    let (files, wire) = (command.store + "-files", command.store + "-wire")
    #expect(try command.run("demo", "--into", files).status == 0)
    #expect(try command.run("demo", "--into", wire, "--wire").status == 0)
    let people = try lines(command, ["people"], files)
    #expect(try lines(command, ["people"], wire) == people)
    #expect(people.count == 5)
    for person in people.compactMap({ $0.components(separatedBy: "  ").last }) {
      for section in ["all", "questions", "absence", "safety", "alerts", "held", "readings"] {
        let asked = ["show", section, "--person", person]
        let (one, other) = (try lines(command, asked, files), try lines(command, asked, wire))
        #expect(one == other, "\(section) of \(person)")
      }
    }
    // It truly came by them: FHIR with a token, MLLP, and folders.
    let sources = try lines(command, ["sources"], wire)
    #expect(sources.count { $0.contains("by what right: treatment") } == 7)
    let exchanges = try lines(command, ["wire"], wire)
    #expect(exchanges.contains { $0.contains("ORU^R01") && $0.contains("AA") })
  }

  private func lines(
    _ command: Command, _ arguments: [String], _ store: String
  ) throws -> [String] {
    let result = try command.run(arguments + ["--store", store])
    #expect(result.status == 0)
    return result.output.split(separator: "\n").map(String.init)
  }
}
