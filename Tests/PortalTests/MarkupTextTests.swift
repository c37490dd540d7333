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
}
