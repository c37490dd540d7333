import Clinical
import Support
import Testing

@testable import Portal

@Suite("Narrative as readable text")
struct MarkupTextTests {
  static let cases: [(String, [String])] = [
    ("<text>plain</text>", ["plain"]),
    ("<text><paragraph>one</paragraph><paragraph>two</paragraph></text>", ["one", "two"]),
    (
      "<table><tr><th>What</th><th>When</th></tr><tr><td>A</td><td>B</td></tr></table>",
      ["What  When", "A  B"]
    ),
    ("<list>\n <item>a</item>\n <item>b\n c</item></list>", ["a", "b c"]),
    ("<p>5 &lt; 6 &amp; 7&#160;&quot;x&quot; &unknown; & </p>", ["5 < 6 & 7 \"x\" &unknown; &"]),
    ("<n1:paragraph>a</n1:paragraph><br/>b", ["a", "b"]),
    ("cut off <para", ["cut off"]), ("", []), ("<", []), ("a\u{1B}[2Jb", ["a\u{FFFD}b"]),
  ]

  @Test("Tags go, words stay, blocks begin lines, cells stand side by side", arguments: cases)
  func reads(_ markup: String, _ lines: [String]) {
    #expect(MarkupText.lines(Array(markup.utf8)[...]) == lines)
  }

  @Test("In the lens t changes between the bytes and the words in them; JSON has only its bytes")
  func lens() {
    var pilot = Self.pilot("<text><paragraph>Take one &amp; rest.</paragraph></text>")
    pilot.press("gm Enter Enter")
    #expect(pilot.text.contains("<paragraph>") && pilot.text.contains("text or bytes"))
    pilot.press("t")
    #expect(pilot.text.contains("Take one & rest.") && !pilot.text.contains("<paragraph>"))
    pilot.press("t")
    #expect(pilot.text.contains("<paragraph>"))
    var other = Self.pilot("{\"status\": \"stopped\"}")
    other.press("gm Enter Enter t")
    #expect(other.text.contains("stopped") && !other.text.contains("text or bytes"))
  }

  private static func pilot(_ sent: String) -> Pilot {
    let bytes = Array(sent.utf8)
    return Pilot(Fixture.start()) { effect in
      guard case .loadLens(let thing, _, _) = effect else {
        return Fixture.answer(effect, Fixture.person)
      }
      return [
        .lensLoaded(
          LensPage(
            subject: .thing(thing), title: "Lisinopril", sourceName: "Oakwood Family Clinic",
            dialect: "C-CDA R2.1", document: "visit.xml", hash: "00", received: Fixture.now,
            range: SourceRange(start: 0, end: bytes.count, path: "text"), size: bytes.count,
            start: 0, bytes: bytes))
      ]
    }
  }
}
