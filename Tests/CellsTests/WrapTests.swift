import Testing

@testable import Cells

@Suite("Wrapped text")
struct WrapTests {
  @Test(
    arguments: [
      ("one two three", 7, ["one two", "three"]), ("one two", 7, ["one two"]), ("", 5, [""]),
      ("a\n\nb", 5, ["a", "", "b"]), ("abcdefgh", 3, ["abc", "def", "gh"]),
      ("  indented text", 12, ["  indented", "text"]), ("作作作", 4, ["作作", "作"]),
      ("ab 作作", 4, ["ab", "作作"]), ("trailing   ", 20, ["trailing"]), ("a  b", 9, ["a  b"]),
      ("5\u{A0}mg daily", 5, ["5 mg", "daily"]), ("x abcdefgh", 4, ["x", "abcd", "efgh"]),
    ])
  func lines(text: String, width: Int, lines: [String]) {
    #expect(Wrap.lines(text, width: width) == lines)
  }

  @Test("later lines hang")
  func hanging() {
    #expect(Wrap.lines("* one two three", width: 8, hanging: 2) == ["* one", "  two", "  three"])
  }

  @Test("no line is too wide, and no letter is lost", arguments: 2...30)
  func widths(width: Int) {
    let text = "Sacubitril/valsartan must not be taken with 作用 an ACE inhibitor (36 hours)."
    let lines = Wrap.lines(text, width: width)
    #expect(lines.allSatisfy { DisplayWidth.of($0) <= width })
    #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " })
  }

  @Test(
    "fits", arguments: [("abcdef", 4, "abc…"), ("abcd", 4, "abcd"), ("作作", 3, "作…"), ("ab", 0, "")])
  func fit(text: String, width: Int, shown: String) {
    #expect(Wrap.fit(text, width: width) == shown)
  }
}
