import Access
import Cells
import Clinical
import Foundation
import Operations
import Portal
import Support
import Testing

@testable import PortalRuntime

@Suite("Papers and waveforms as they are read")
struct PaperScreenTests {
  /// A store with a note, a letter in RTF, a picture and an ECG of two leads.
  private func session() throws -> Session {
    let folder =
      FileManager.default.temporaryDirectory.path + "/chartline-paper-\(UUID().uuidString)"
    let session = try Session(
      openingStoreAt: folder, viewer: Viewer(account: "ada", role: .clinician),
      clock: .fixed(Instant(milliseconds: 1_794_834_600_000), offsetMinutes: -300))
    _ = try session.importDocument(Array(Self.bundle.utf8), via: "papers.json", source: "Riverside")
    return session
  }

  private static let rtf =
    #"{\rtf1\ansi{\fonttbl{\f0 Arial;}}\b Letter\b0\par\par No fever (37.1 \'b0C).\par\bullet  Weigh each day\par}"#

  private static var bundle: String {
    let paper = { (id: String, type: String, title: String, data: String) in
      """
      {"resource":{"resourceType":"DocumentReference","id":"\(id)","status":"current",
      "type":{"text":"Note"},"subject":{"reference":"Patient/p"},"date":"2026-11-09",
      "description":"\(title)","content":[{"attachment":{"contentType":"\(type)",
      "data":"\(Data(data.utf8).base64EncodedString())"}}]}}
      """
    }
    // A triangle of 300 values, 4 ms apart, one of them missing.
    let values = (0..<300).map { $0 == 40 ? "E" : String(abs($0 % 100 - 50) * 4) }
    let lead = """
      "valueSampledData":{"origin":{"value":-100,"unit":"uV"},"period":4,"factor":2,"dimensions":1,
      "data":"\(values.joined(separator: " "))"}
      """
    return """
      {"resourceType":"Bundle","type":"collection","entry":[{"resource":{"resourceType":"Patient",
      "id":"p","identifier":[{"system":"urn:oid:1.2","value":"R-1"}],
      "name":[{"family":"Quillane","given":["Marisol"]}],"birthDate":"1968-04-09"}},
      \(paper("n", "text/plain", "Progress note", "Crackles at both bases.\nCall on 3 lb in a day.")),
      \(paper("r", "application/rtf", "Ward letter", rtf)),
      \(paper("i", "image/png", "Swollen foot", "no picture")),
      {"resource":{"resourceType":"Observation","id":"e","status":"final",
      "subject":{"reference":"Patient/p"},"code":{"text":"ECG"},"effectiveDateTime":"2026-11-10",
      "component":[{"code":{"text":"Lead I"},\(lead)},{"code":{"text":"Lead II"},\(lead)}]}}]}
      """
  }

  @Test(
    "A note, an RTF letter, a picture and a waveform as their goldens, at three sizes",
    arguments: ["Progress", "Ward", "Swollen", "ECG"])
  func goldens(_ name: String) throws {
    let session = try session()
    for (width, height) in [(80, 24), (120, 40), (40, 12)] {
      for glyphs in [Glyphs.unicode, .ascii] {
        let portal = HeadlessPortal(
          services: Services(session: session, fillDemo: { _, _ in }),
          size: Size(width: width, height: height), glyphs: glyphs)
        portal.press(Key.sequence("Enter s"))
        portal.type(name)
        portal.press(Key.sequence("Enter"))
        let ending = glyphs.isASCII ? "-ascii" : ""
        let golden = "papers/\(name.lowercased())-\(width)x\(height)\(ending)"
        if let difference = Golden.difference(golden, portal.text) { Issue.record("\(difference)") }
      }
    }
  }

  @Test("A file is saved for its owner alone, under a name of ours, and never over another")
  func saves() throws {
    let session = try session()
    let person = try #require(try session.listPeople().first?.key)
    let fact = try session.openChart(of: person).chart.facts.first { $0.title == "Swollen foot" }
    let thing = try #require(fact?.name)
    let folder = session.store.location.folder
    let saved = try session.saveFile(of: thing, into: folder)
    #expect(saved.path.hasPrefix(folder + "/chartline-paper-2026-11-09-"))
    #expect(FileManager.default.contents(atPath: saved.path) == Data("no picture".utf8))
    let attributes = try FileManager.default.attributesOfItem(atPath: saved.path)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
    #expect(throws: OperationError.self) { try session.saveFile(of: thing, into: folder) }
    let note = try session.openChart(of: person).chart.facts.first { $0.title == "ECG" }
    let other = try #require(note?.name)
    #expect(throws: OperationError.self) { try session.saveFile(of: other, into: folder) }
  }
}
