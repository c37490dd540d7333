import Testing

@testable import Cells

@Suite("Cell buffer")
struct CellBufferTests {
  private func buffer(_ width: Int, _ height: Int = 1, glyphs: Glyphs = .unicode) -> CellBuffer {
    CellBuffer(Size(width: width, height: height), glyphs: glyphs)
  }

  @Test("puts text and says how many columns it took")
  func put() {
    var screen = buffer(10, 2)
    #expect(screen.put("pulse", at: Point(x: 2, y: 1)) == 5)
    #expect(screen.text == "\n  pulse")
  }

  @Test(
    "cuts at the width with an ellipsis, never inside a wide character",
    arguments: [
      ("Lisinopril", 6, "Lisin…"), ("Lisinopril", 10, "Lisinopril"), ("作作作", 4, "作…"),
      ("作作作", 5, "作作…"), ("作作", 1, "…"), ("e\u{301}e\u{301}e\u{301}", 2, "e\u{301}…"),
    ])
  func truncates(text: String, width: Int, shown: String) {
    var screen = buffer(20)
    #expect(screen.put(text, at: Point(x: 0, y: 0), width: width) <= width)
    #expect(screen.text == shown)
  }

  @Test("cuts at the right edge of the screen")
  func rightEdge() {
    var screen = buffer(4)
    #expect(screen.put("abcdef", at: Point(x: 1, y: 0)) == 3)
    #expect(screen.text == " ab…")
  }

  @Test("text left of, above and below the screen is cut off")
  func outside() {
    var screen = buffer(4)
    screen.put("abc", at: Point(x: -1, y: 0))
    screen.put("作", at: Point(x: -1, y: 0))
    screen.put("x", at: Point(x: 0, y: -1))
    screen.put("x", at: Point(x: 0, y: 1))
    screen.fill(Rect(x: -5, y: -5, width: 3, height: 3))
    #expect(screen.text == " c")
  }

  @Test("overwriting half of a wide character blanks the other half", arguments: [0, 1])
  func overwrite(column: Int) {
    var screen = buffer(4)
    screen.put("作b", at: Point(x: 0, y: 0))
    screen.put("x", at: Point(x: column, y: 0))
    #expect(screen.text == (column == 0 ? "x b" : " xb"))
    #expect(!screen[Point(x: 1, y: 0)].isContinuation)
  }

  @Test("a filled rectangle mends wide characters at its border")
  func fillBorder() {
    var screen = buffer(6)
    screen.put("作作作", at: Point(x: 0, y: 0))
    screen.fill(Rect(x: 1, y: 0, width: 4, height: 1))
    #expect((0..<6).allSatisfy { screen[Point(x: $0, y: 0)].width == 1 })
  }

  @Test("hostile text reaches no cell")
  func hostile() {
    var screen = buffer(20)
    screen.put("\u{1B}]52;c;aGk=\u{07}\u{202E}a\u{1B}[2Jb", at: Point(x: 0, y: 0))
    #expect(screen.text == "�a�b")
  }

  @Test("reads no more of a long text than it shows")
  func long() {
    var screen = buffer(3)
    screen.put(String(repeating: "é", count: 2_000_000), at: Point(x: 0, y: 0))
    #expect(screen.text == "éé…")
  }

  @Test(
    "in the ASCII set text is spelled, and signs keep their meaning",
    arguments: [
      ("José", "Jose"), ("Müller", "Mueller"), ("≥ 5 µg", ">= 5 ug"),
      ("1½ tablets", "1 1/2 tablets"),
      ("38.6 °C", "38.6 degC"), ("1.73 m²", "1.73 m^2"), ("作", "?"), ("5–10", "5-10"),
      ("Łódź", "Lodz"), ("Ōsaka", "Osaka"), ("Žižka", "Zizka"), ("e\u{301}", "e"),
    ])
  func ascii(text: String, shown: String) {
    var screen = buffer(20, glyphs: .ascii)
    screen.put(text, at: Point(x: 0, y: 0))
    #expect(screen.text == shown)
  }

  @Test("the style plane shows the roles, upper case where reversed")
  func styles() {
    var screen = buffer(10)
    screen.put("ab", at: Point(x: 0, y: 0), style: .warning)
    screen.put("作", at: Point(x: 3, y: 0), style: .selected)
    #expect(screen.styleText == "ww SS")
    screen.restyle(Rect(x: 0, y: 0, width: 1, height: 1), style: .critical)
    #expect(screen.styleText == "cw SS")
    #expect(screen.text == "ab 作")
  }

  @Test("equal content is equal")
  func equality() {
    var one = buffer(5)
    var two = buffer(5)
    one.put("abc", at: Point(x: 0, y: 0))
    #expect(one != two)
    two.put("abc", at: Point(x: 0, y: 0))
    #expect(one == two)
  }

  @Test("whatever is put wherever, every wide character is whole", arguments: 0..<50)
  func fuzz(seed: UInt64) {
    var seed = seed
    func random(_ limit: Int) -> Int {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(seed >> 33) % limit
    }
    let pieces = [
      "a", "作", "é", "\u{301}", "👍🏽", "🇫🇷", "\u{1B}[1m", "\u{202E}", "ᄒ", "ᅡ", "ᆫ", "\n", " ",
    ]
    var screen = buffer(12, 3)
    for _ in 0..<200 {
      let text = (0..<random(8)).map { _ in pieces[random(pieces.count)] }.joined()
      let place = Point(x: random(16) - 2, y: random(3))
      screen.put(text, at: place, width: random(2) == 0 ? nil : random(6))
      for y in 0..<3 {
        let widths = screen.row(y).map { Int($0.width) }
        #expect(widths.reduce(0, +) == 12)
        for (left, right) in zip(widths, widths.dropFirst()) {
          #expect((left == 2) == (right == 0))
        }
      }
    }
  }
}
