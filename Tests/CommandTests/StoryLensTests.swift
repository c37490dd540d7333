import Foundation
import Testing

/// From one fact to the bytes of each source that says it (`demo-story.md` A40, A42, A44).
@Suite("Demo story: to the bytes")
struct StoryLensTests {
  @Test(
    "A40: one HbA1c in four dialects; o goes from document to document, each with its own bytes lit"
  )
  func fourDialects() throws {
    let command = try Command()
    defer { try? FileManager.default.removeItem(at: command.folder) }
    #expect(try command.run("demo", "--into", command.store).status == 0)
    let toFact = "gr / A1c Enter Enter t Down Down Down Down Down Down Enter"
    let titles = [
      ("o", "Oakwood Family Clinic, C-CDA R2.1", "section[30954-2]/entry[1]"),
      ("o o", "Old Practice, CCR V1.0", "/TestResult"),
      ("o o o", "Riverside Hospital, FHIR R4", "entry[19].resource"),
      ("o o o o", "Lakeshore Laboratory, HL7 v2 2.5.1", "message[1]/OBX[1]"),
      ("o o o o o", "Oakwood Family Clinic, C-CDA R2.1", "section[30954-2]/entry[1]"),
    ]
    for (keys, title, place) in titles {
      let screen = try command.run(
        "screen", "--as", "marisol", "--keys", "\(toFact) \(keys)", "--glyphs", "ascii",
        "--clock", "2026-11-16T08:10:00-05:00")
      #expect(screen.output.contains(title), "\(keys): \(screen.output)")
      #expect(screen.output.contains(place), "\(keys): \(screen.output)")
    }
  }
}
