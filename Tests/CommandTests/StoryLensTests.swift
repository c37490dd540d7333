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
    let toFact = "gr / A1c Enter t Down Down Down Down Down Down Enter"
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

  @Test("A40: in HL7 v2 the value is brightest; the next parts are its unit and further on")
  func partByPart() throws {
    let command = try Command()
    defer { try? FileManager.default.removeItem(at: command.folder) }
    let file = Command.root.appending(path: "Assets/demo/lakeshore/quillane-november.hl7").path
    #expect(try command.run("import", file).status == 0)
    let results = try command.run("show", "results", "--json").rows
    let a1c = try #require(results.first { ($0["title"] as? String)?.contains("A1c") == true })
    let thing = try #require(a1c["fact"] as? String)
    let source = try #require(try command.run("source", thing, "--json").rows.first)
    let parts = try #require(source["parts"] as? [[String: Any]])
    #expect(parts.contains { $0["title"] as? String == "OBX-5 value" })
    for (keys, title) in [
      ("", "OBX-5 value"), ("J", "OBX-6 unit"), ("Right J", "OBX-6.1 unit"), ("K", "OBX-3.3 what"),
    ] {
      let screen = try command.run(
        "screen", "--keys", "Enter gr / A1c Enter Enter t Enter o \(keys)", "--glyphs", "ascii")
      #expect(screen.output.contains("Brightest: \(title),"), "\(keys): \(screen.output)")
    }
  }
}
