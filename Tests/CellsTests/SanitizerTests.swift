import Testing

@testable import Cells

@Suite("Hostile text")
struct SanitizerTests {
  @Test(
    "becomes harmless",
    arguments: [
      ("colour", "a\u{1B}[31mb", "a�b"),
      ("cursor home and clear", "\u{1B}[2J\u{1B}[Hx", "��x"),
      ("private modes", "\u{1B}[?1049lx", "�x"),
      ("title, ended by BEL", "\u{1B}]0;pwned\u{07}x", "�x"),
      ("clipboard, ended by ST", "\u{1B}]52;c;aGk=\u{1B}\\x", "�x"),
      ("link", "\u{1B}]8;;http://x\u{1B}\\t\u{1B}]8;;\u{1B}\\", "�t�"),
      ("device control", "\u{1B}P$q\"p\u{1B}\\x", "�x"),
      ("application command", "\u{1B}_G\u{1B}\\x", "�x"),
      ("a string that never ends hides nothing", "\u{1B}]0;dose 5 mg", "�0;dose 5 mg"),
      ("C1 control sequence", "a\u{9B}31mb", "a�b"),
      ("C1 string", "\u{9D}0;t\u{9C}x", "�x"),
      ("character set", "\u{1B}(0x", "�x"),
      ("reset", "\u{1B}cx", "�x"),
      ("escape at the end", "x\u{1B}", "x�"),
      ("sequence cut by a letter beyond ASCII", "\u{1B}[3é", "�é"),
      ("bell, backspace, delete", "a\u{07}\u{08}\u{7F}b", "a���b"),
      ("line breaks", "a\r\nb\nc\rd\u{2028}e", "a b c d e"),
      ("tab", "a\tb", "a b"),
      ("right-to-left override", "\u{202E}gm 5", "gm 5"),
      ("isolates", "\u{2066}a\u{2069}", "a"),
      ("zero-width", "a\u{200B}\u{200D}\u{FEFF}b", "ab"),
      ("tags", "a\u{E0041}\u{E007F}b", "ab"),
      ("soft hyphen", "hyper\u{AD}tension", "hypertension"),
      ("private use", "\u{E000}\u{F0000}", "��"),
      ("code point without a character", "\u{FFFF}\u{0378}", "��"),
      ("other spaces", "a\u{2003}b\u{3000}c", "a b c"),
      ("marks on one letter", "e\u{301}\u{302}\u{303}\u{304}x", "e\u{301}\u{302}\u{303}x"),
      ("family", "👨‍👩‍👧‍👦!", "👨!"),
      ("skin tone", "👍🏽", "👍"),
      ("flag", "🇫🇷", "FR"),
      ("heart with variation selector", "❤️", "❤"),
      ("plain", "Penicillin: hives", "Penicillin: hives"),
      ("letters of other scripts", "José 作 שלום हिन्दी", "José 作 שלום हिन्दी"),
    ])
  func clean(what: String, text: String, shown: String) {
    #expect(scalars(Sanitizer.clean(text)) == scalars(shown), "\(what)")
    #expect(Sanitizer.clean(Sanitizer.clean(text)) == Sanitizer.clean(text), "\(what), twice")
  }

  @Test("keeps line breaks where they are wanted")
  func lines() {
    #expect(Sanitizer.clean("a\r\nb\u{1B}[0m\nc", keepsLines: true) == "a\nb�\nc")
  }

  @Test("ten thousand marks take one cell")
  func marks() {
    let text = "a" + String(repeating: "\u{301}", count: 10_000) + "b"
    #expect(Sanitizer.clean(text).unicodeScalars.count == 5)
    #expect(DisplayWidth.of(text) == 2)
    var buffer = CellBuffer(Size(width: 4, height: 1))
    #expect(buffer.put(text, at: Point(x: 0, y: 0)) == 2)
    #expect(buffer[Point(x: 0, y: 0)].values.count == Cell.maximumScalars)
  }

  @Test("many strings are read once, whether they end or not", arguments: ["", "\u{07}"])
  func linear(end: String) {
    let text = String(repeating: "\u{1B}]", count: 500_000) + end
    #expect(Sanitizer.clean(text).unicodeScalars.count > 490_000)
  }

  @Test("a string that ends far away hides nothing")
  func farEnd() {
    let page = String(repeating: "dose ", count: 1_000)
    #expect(Sanitizer.clean("\u{1B}]\(page)\u{07}x") == "�\(page)�x")
    #expect(Sanitizer.clean("\u{1B}]\(page)\u{1B}\\x") == "�\(page)�x")
    #expect(Sanitizer.clean("\u{1B}]\(page.prefix(4_000))\u{07}x") == "�x")
  }

  @Test("no control or invisible character passes, whatever comes")
  func everyScalar() {
    for value in UInt32(0)..<0x20000 {
      guard let scalar = Unicode.Scalar(value) else { continue }
      for shown in Sanitizer.clean("a\(Character(scalar))b").unicodeScalars {
        #expect(shown.value >= 0x20 && !(0x7F...0x9F).contains(shown.value))
        #expect(!shown.properties.isDefaultIgnorableCodePoint)
        #expect(shown.properties.generalCategory != .format)
      }
    }
  }

  private func scalars(_ text: String) -> [UInt32] { text.unicodeScalars.map(\.value) }
}
