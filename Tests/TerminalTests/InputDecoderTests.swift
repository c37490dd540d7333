import Cells
import Testing

@testable import Terminal

@Suite("Keys and sequences")
struct InputDecoderTests {
  private func events(_ text: String, own: [[UInt8]: Key] = [:]) -> [InputEvent] {
    var decoder = InputDecoder(keys: KeySequences(own: own))
    return decoder.feed(text.utf8) + decoder.flush()
  }

  @Test(
    "are read",
    arguments: [
      ("a", .character("a")), ("é", .character("é")), ("作", .character("作")), ("\r", .enter),
      ("\n", .enter), ("\t", .tab), ("\u{7F}", .backspace), ("\u{08}", .backspace),
      ("\u{10}", .control("p")), ("\u{03}", .control("c")), ("\u{1A}", .control("z")),
      ("\u{1B}", .escape), ("\u{1B}[A", .up), ("\u{1B}OA", .up), ("\u{1B}[1;2A", .shift(.up)),
      ("\u{1B}[1;5C", .controlMove(.right)), ("\u{1B}[5;5~", .controlMove(.pageUp)),
      ("\u{1B}[H", .home), ("\u{1B}[1~", .home), ("\u{1B}[7~", .home), ("\u{1B}OF", .end),
      ("\u{1B}[3~", .delete), ("\u{1B}[2~", .insert), ("\u{1B}[5~", .pageUp),
      ("\u{1B}[6~", .pageDown), ("\u{1B}[Z", .backTab), ("\u{1B}OP", .function(1)),
      ("\u{1B}[11~", .function(1)), ("\u{1B}[[A", .function(1)), ("\u{1B}[15~", .function(5)),
      ("\u{1B}[17~", .function(6)), ("\u{1B}[24~", .function(12)), ("\u{1B}[1;2R", .function(15)),
      ("\u{1B}x", .alt("x")), ("\u{1B}é", .alt("é")), ("\u{1B}[", .alt("[")),
      ("\u{1B}O", .alt("O")),
      ("\u{1B}P", .alt("P")), ("\u{1B}OM", .enter),
    ] as [(String, Key)])
  func keys(bytes: String, key: Key) {
    #expect(events(bytes) == [.key(key)])
  }

  @Test(
    "what is unknown is swallowed whole: none of its letters is a command",
    arguments: [
      "\u{1B}[99;99q", "\u{1B}[?1;2c", "\u{1B}[>41;354;0c", "\u{1B}[12;40R\u{1B}[I\u{1B}[O",
      "\u{1B}]11;rgb:0000/0000/0000\u{07}", "\u{1B}]52;c;cQ==\u{1B}\\", "\u{1B}P1$r0q\u{1B}\\",
      "\u{1B}[<0;5;6m", "\u{1B}[<35;5;6M", "\u{1B}[M !!", "\u{1B}[ q", "\u{1B}[201~", "\u{1B}Oz",
      "\u{80}\u{9B}", "\u{00}", "\u{1C}", "\u{1B}[1;", "\u{202E}", "\u{1B}[[Z",
    ])
  func unknown(bytes: String) {
    let letters = events(bytes).filter { $0 != .key(.function(3)) }
    #expect(letters.isEmpty)
  }

  @Test("bytes that are not UTF-8 are swallowed")
  func invalid() {
    var decoder = InputDecoder()
    #expect(
      decoder.feed([0xFF, 0xC3, 0x28, 0x61]) == [.key(.character("(")), .key(.character("a"))])
  }

  @Test(
    "a sequence in pieces is one key",
    arguments: ["\u{1B}[1;5C", "\u{1B}[200~hello\u{1B}[201~", "作"])
  func pieces(bytes: String) {
    var decoder = InputDecoder()
    var found: [InputEvent] = []
    for byte in bytes.utf8 { found += decoder.feed([byte]) }
    #expect(found == events(bytes))
    #expect(found.count == 1)
    #expect(!decoder.isWaiting)
  }

  @Test("Esc twice, Esc and an arrow, Esc and a control key")
  func escapes() {
    #expect(events("\u{1B}\u{1B}") == [.key(.escape), .key(.escape)])
    #expect(events("\u{1B}\u{1B}[A") == [.key(.escape), .key(.up)])
    #expect(events("\u{1B}\r") == [.key(.escape), .key(.enter)])
  }

  @Test("the terminal's own sequences come first")
  func own() {
    let own: [[UInt8]: Key] = [Array("\u{1B}[V".utf8): .pageUp, Array("\u{1B}[VV".utf8): .pageDown]
    #expect(events("\u{1B}[V", own: own) == [.key(.pageUp)])
    #expect(events("\u{1B}[VV", own: own) == [.key(.pageDown)])
  }

  @Test(
    "the mouse",
    arguments: [
      ("\u{1B}[<0;5;6M", MouseEvent(.press, at: Point(x: 4, y: 5))),
      ("\u{1B}[<64;300;200M", MouseEvent(.wheelUp, at: Point(x: 299, y: 199))),
      ("\u{1B}[<69;1;1M", MouseEvent(.wheelDown, at: Point(x: 0, y: 0))),
    ])
  func mouse(bytes: String, event: MouseEvent) {
    #expect(events(bytes) == [.mouse(event)])
  }

  @Test("a paste is clean text, whatever is in it")
  func paste() {
    let text = "\u{1B}[200~q\r\nx\u{1B}[2J\u{1B}[A\u{202E}é\u{1B}[201~q"
    #expect(events(text) == [.paste("q\nx��é"), .key(.character("q"))])
  }

  @Test("a paste is kept to its limit, and swallowed to its end")
  func longPaste() {
    var decoder = InputDecoder()
    var found = decoder.feed("\u{1B}[200~".utf8)
    for _ in 0..<3 { found += decoder.feed([UInt8](repeating: 0x61, count: 500_000)) }
    found += decoder.feed("\u{1B}[201~b".utf8)
    guard case .paste(let text)? = found.first else {
      Issue.record("no paste")
      return
    }
    #expect(text.utf8.count == InputDecoder.pasteLimit)
    #expect(found.dropFirst() == [.key(.character("b"))])
  }

  @Test("a paste that never ends is given as far as it came, and keys work again")
  func brokenPaste() {
    var decoder = InputDecoder()
    #expect(decoder.feed("\u{1B}[200~abc".utf8).isEmpty)
    #expect(decoder.isPasting)
    #expect(decoder.flush() == [.paste("abc")])
    #expect(decoder.feed("q".utf8) == [.key(.character("q"))])
  }

  @Test("a sequence without an end does not grow for ever")
  func endless() {
    var decoder = InputDecoder()
    _ = decoder.feed("\u{1B}]".utf8)
    _ = decoder.feed([UInt8](repeating: 0x61, count: 10_000))
    #expect(!decoder.isWaiting)
  }

  @Test("whatever comes, in whatever pieces, gives the same events", arguments: 0..<50)
  func fuzz(seed: UInt64) {
    var random = Random(seed: seed)
    let alphabet = Array("\u{1B}[[]OPM<;0123~~AHRZmq\\\u{07}\u{9B}é\r".utf8) + [0xFF, 0x00]
    for _ in 0..<100 {
      let bytes = (0..<40).map { _ in alphabet[random.next(below: alphabet.count)] }
      var whole = InputDecoder()
      var pieces = InputDecoder()
      let expected = whole.feed(bytes) + whole.flush()
      var found: [InputEvent] = []
      var rest = bytes[...]
      while !rest.isEmpty {
        let count = min(rest.count, 1 + random.next(below: 5))
        found += pieces.feed(rest.prefix(count))
        rest = rest.dropFirst(count)
      }
      #expect(found + pieces.flush() == expected, "\(bytes)")
    }
  }
}

/// A generator that gives the same numbers each time.
private struct Random {
  var seed: UInt64

  mutating func next(below limit: Int) -> Int {
    seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(seed >> 33) % limit
  }
}
