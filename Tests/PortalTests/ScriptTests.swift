import Foundation
import Support
import Testing

@Suite("Key scripts, in memory")
struct ScriptTests {
  static let folder = Golden.folder.deletingLastPathComponent().appendingPathComponent("Scripts")
  static let names: [String] = {
    let files = try? FileManager.default.contentsOfDirectory(atPath: folder.path)
    return (files ?? []).filter { $0.hasSuffix(".keys") }.sorted()
  }()

  @Test("There are scripts")
  func scriptsAreFound() { #expect(Self.names.count >= 4) }

  @Test("A script runs as written", arguments: names)
  func script(_ name: String) throws {
    let text = try String(contentsOf: Self.folder.appendingPathComponent(name), encoding: .utf8)
    let script = try KeyScript(text)
    let viewer = name.hasPrefix("clinician") ? Fixture.clinician : Fixture.patient
    var pilot = Fixture.pilot(viewer, glyphs: .ascii)
    for failure in pilot.run(script, golden: { Golden.difference($0, $1) }) {
      Issue.record("\(name) \(failure)")
    }
  }

  @Test(
    "A line that is no step is refused with its number",
    arguments: ["press: x", "expect-line: x \"y\"", "resize: 80", "expect-screen: unquoted"])
  func malformed(_ line: String) {
    #expect(throws: KeyScript.Malformed(line: 2, text: line)) { try KeyScript("# a\n" + line) }
  }
}
