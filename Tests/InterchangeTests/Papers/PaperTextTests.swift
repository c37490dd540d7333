import Testing

@testable import Interchange

@Suite("Papers that came as files, as text")
struct PaperTextTests {
  private func rtf(_ text: String) -> String? { RTFText.plain(Array(text.utf8)) }

  @Test(
    "RTF is read as its words",
    arguments: [
      (#"{\rtf1\ansi Hello\par World}"#, "Hello\nWorld"),
      (#"{\rtf1{\fonttbl{\f0 Arial;}}{\colortbl;\red0;}\f0 No fever.}"#, "No fever."),
      (
        #"{\rtf1 caf\'e9, 38.5 \u176?C, dose \{5 mg\} \bullet x}"#,
        "caf\u{E9}, 38.5 \u{B0}C, dose {5 mg} \u{2022}x"
      ),
      (#"{\rtf1\uc2 \u8805 >=5}"#, "\u{2265}5"),
      (#"{\rtf1 a\cell b\row c\tab d}"#, "a \u{B7} b\nc \u{B7} d"),
      (
        #"{\rtf1 {\*\generator Word;}{\pict 89504e47}seen{\field{\*\fldinst HYPERLINK "http://x"}{\fldrslt here}}}"#,
        "seenhere"
      ),
      (#"{\rtf1 quote \ldblquote no\rdblquote{} end}"#, "quote \"no\" end"),
      (#"{\rtf1 cut off {\b bold"#, "cut off bold"),
    ])
  func words(_ file: String, _ text: String) {
    #expect(rtf(file) == text)
  }

  @Test("What is no RTF is none; hostile RTF ends")
  func hostile() {
    #expect(rtf("Hello") == nil)
    #expect(rtf(#"{\rtf1\bin99999999999 abc}"#) == "")
    #expect(rtf(#"{\rtf1\bin-5 abc}"#) == "abc")
    #expect(rtf("{\\rtf1" + String(repeating: "{", count: 100_000) + "deep") == "")
    #expect(rtf(#"{\rtf1 \'zz\u99999999999? ok}"#)?.hasSuffix("ok") == true)
  }

  @Test("Of HTML only words: no script, no style, no comment, nothing fetched")
  func html() {
    let html = """
      <html><head><title>t</title></head><body><!-- <p>gone --><style>p{}</style>
      <SCRIPT src="https://x/y.js">alert("x<p>")</SCRIPT><p>No&nbsp;fever.</p><img src="https://x/p.png">
      <table><tr><td>K</td><td>4.5</td></tr></table></body></html>
      """
    #expect(
      PaperText.text(of: Array(html.utf8), type: "text/html; charset=utf-8")
        == "No fever.\nK \u{B7} 4.5")
    #expect(PaperText.text(of: [1, 2], type: "application/pdf") == nil)
    #expect(PaperText.isText("Application/RTF") && !PaperText.isText("image/png"))
  }

  @Test("A long text ends with where the rest is")
  func long() {
    let text = PaperText.text(of: Array(repeating: 0x61, count: 300_000), type: "text/plain")
    #expect(text?.hasSuffix("the rest stands in the source") == true)
  }
}
