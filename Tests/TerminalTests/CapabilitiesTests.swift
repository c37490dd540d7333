import CTerminal
import Cells
import Testing

@testable import Terminal

@Suite("What the terminal can show")
struct CapabilitiesTests {
  private func capabilities(
    _ options: TerminalOptions = TerminalOptions(), _ environment: [String: String] = [:],
    isUTF8: Bool = true, colors: Int = 256
  ) -> Capabilities {
    Capabilities(
      options,
      Capabilities.Evidence(environment: { environment[$0] }, isUTF8: isUTF8, colors: colors))
  }

  @Test(
    "colours: flag, NO_COLOR, CLICOLOR, configuration, terminfo",
    arguments: [
      (.auto, [:], .auto, 256, .palette256), (.auto, [:], .auto, 16, .sixteen),
      (.auto, [:], .auto, 0, .mono), (.never, [:], .always, 256, .mono),
      (.always, ["NO_COLOR": "1"], .auto, 256, .palette256),
      (.always, [:], .auto, 0, .eight), (.auto, ["NO_COLOR": "1"], .always, 256, .mono),
      (.auto, ["NO_COLOR": ""], .auto, 256, .palette256),
      (.auto, ["CLICOLOR": "0"], .always, 256, .mono),
      (.auto, ["CLICOLOR": "1"], .auto, 8, .eight), (.auto, [:], .never, 256, .mono),
    ] as [(ColorChoice, [String: String], ColorChoice, Int, ColorDepth)])
  func colors(
    flag: ColorChoice, environment: [String: String], configured: ColorChoice, colors: Int,
    depth: ColorDepth
  ) {
    let options = TerminalOptions(color: flag, configuredColor: configured)
    #expect(capabilities(options, environment, colors: colors).depth == depth)
  }

  @Test(
    "marks: flag, locale, TERM",
    arguments: [
      (.auto, "xterm-256color", true, .unicode), (.auto, "linux", true, .basic),
      (.auto, "vt100", true, .ascii), (.auto, "xterm", false, .ascii),
      (.ascii, "xterm", true, .ascii), (.unicode, "vt100", true, .unicode),
      (.basic, "xterm", true, .basic), (.unicode, "xterm", false, .ascii),
    ] as [(GlyphChoice, String, Bool, Glyphs)])
  func glyphs(choice: GlyphChoice, term: String, isUTF8: Bool, glyphs: Glyphs) {
    let options = TerminalOptions(glyphs: choice)
    #expect(capabilities(options, ["TERM": term], isUTF8: isUTF8).glyphs == glyphs)
  }

  @Test("UTF-8 is forced only on a terminal that is known to have it")
  func utf8() {
    #expect(Capabilities.knowsUTF8(.auto) { $0 == "TERM_PROGRAM" ? "vscode" : nil })
    #expect(!Capabilities.knowsUTF8(.auto) { _ in nil })
    #expect(Capabilities.knowsUTF8(.unicode) { _ in nil })
    #expect(!Capabilities.knowsUTF8(.ascii) { _ in "x" })
  }

  @Test("our columns are those of the C library wherever it has an answer")
  func widths() {
    guard ct_locale(1) == 1 else { return }
    var different: [String] = []
    for value in UInt32(0x20)..<0x110000 {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let theirs = Int(ct_width(value))
      let clean = Sanitizer.clean(String(Character(scalar)))
      guard clean.unicodeScalars.first == scalar, theirs >= 0 else { continue }
      let isMark = theirs == 0
      let ours = isMark ? DisplayWidth.of("a\(clean)") - 1 : DisplayWidth.of(clean)
      if ours != theirs { different.append("\(String(value, radix: 16)): \(ours), not \(theirs)") }
    }
    // Ahom medial RA was a nonspacing mark until Unicode 15; the Terminal draws `?` for it.
    #expect(different.filter { $0 != "1171e: 1, not 0" }.isEmpty)
  }
}
