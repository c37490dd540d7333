import Foundation
import Testing

/// The documents of the demo against the story that writes them.
@Suite("Demo documents")
struct DemoDocumentsTests {
  @Test("Every document is as Scripts/write-demo writes it today")
  func fresh() throws {
    let script = Command.root.appending(path: "Scripts/write-demo")
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3", script.path, "--check"]
    let errors = Pipe()
    process.standardError = errors
    try process.run()
    let words = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    guard process.terminationStatus != 127 else {
      print("no python3 here: the demo's documents were not written again and compared")
      return
    }
    #expect(process.terminationStatus == 0, "\(words)")
  }

  @Test(
    "Blue Payer bills 14, 9 and 6 times",
    arguments: [(StoryPerson.marisol, 14), (.augustin, 9), (.ione, 6), (.isla, 0)])
  func claims(_ person: StoryPerson, _ count: Int) throws {
    let claims = try StoryStore.record(of: person).facts.filter { $0.section == "claims" }
    // A bill and the one that took its place are one fact.
    #expect(claims.reduce(0) { $0 + $1.members.count } == count)
    #expect(claims.allSatisfy { $0.sources == [StorySource.b.rawValue] })
  }
}
