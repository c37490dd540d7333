import Foundation
import Testing

@Suite("Before and after a visit, by the built program")
struct VisitCommandTests {
  private static let bundle = """
    {"resourceType":"Bundle","type":"collection","timestamp":"2026-11-10T08:00:00Z","entry":[
    {"resource":{"resourceType":"Patient","id":"p","birthDate":"1968-04-09",
      "identifier":[{"system":"urn:mrn","value":"1"}],"name":[{"family":"Quillane"}]}},
    {"resource":{"resourceType":"Observation","id":"o","status":"final",
      "subject":{"reference":"Patient/p"},"category":[{"coding":[{"code":"laboratory"}]}],
      "code":{"coding":[{"system":"http://loinc.org","code":"2823-3"}]},
      "effectiveDateTime":"2026-11-09","valueQuantity":{"value":5.9,"unit":"mmol/L",
      "system":"http://unitsofmeasure.org","code":"mmol/L"}}}]}
    """

  @Test("done finds it within the time and not outside, and says so by its exit code")
  func done() throws {
    let command = try Command()
    try command.run("import", try command.file("a.json", Self.bundle), "--source", "riverside")
    let clock = ["--clock", "2026-11-16T08:10:00-05:00"]
    let found = try command.run(["done", "--code", "2823-3", "--within", "30d"] + clock)
    #expect(found.status == 0 && found.output.contains("5.9 mmol/L  (riverside)"))
    let none = try command.run(["done", "--text", "potassium", "--within", "2d"] + clock)
    #expect(none.status == 1 && none.output.contains("A source may not have sent it"))
    #expect(try command.run("done", "--code", "1", "--within", "soon").status == 64)
  }

  @Test("packet is written for its owner alone, changes tell what an import brought")
  func packetAndChanges() throws {
    let command = try Command()
    try command.run("import", try command.file("a.json", Self.bundle), "--source", "riverside")
    let path = command.folder.appending(path: "packet.txt").path
    try command.run("packet", "--output", path)
    let text = try String(contentsOfFile: path, encoding: .utf8)
    #expect(text.hasPrefix("Quillane, born 9 Apr 1968"))
    #expect(text.contains("Potassium, 5.9 mmol/L") && text.contains("Page 1 of 1"))
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    #expect(mode == 0o600)
    let rows = try command.run("changes", "--since", "import:1", "--json").rows
    #expect(rows.map { $0["title"] as? String } == ["Potassium"])
    #expect(try command.run("changes", "--since", "yesterday").status == 65)
  }
}
