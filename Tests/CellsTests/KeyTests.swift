import Testing

@testable import Cells

@Suite("Key names")
struct KeyTests {
  @Test(
    arguments: [
      ("q", Key.character("q")), ("G", .character("G")), ("Space", .character(" ")),
      ("Enter", .enter), ("Esc", .escape), ("Escape", .escape), ("S-Tab", .backTab),
      ("F1", .function(1)),
      ("F12", .function(12)), ("C-p", .control("p")), ("C-P", .control("p")), ("A-x", .alt("x")),
      ("M-x", .alt("x")), ("S-Up", .shift(.up)), ("C-Left", .controlMove(.left)),
      ("-", .character("-")),
      ("PgDn", .pageDown), ("Del", .delete),
    ])
  func parses(name: String, key: Key) {
    #expect(Key(name: name) == key)
    #expect(Key(name: key.name) == key)
  }

  @Test("names that are none", arguments: ["", "F0", "F25", "C-", "C-xy", "S-x", "gg", "enter"])
  func refuses(name: String) {
    #expect(Key(name: name) == nil)
  }

  @Test("a script is read key by key")
  func script() {
    #expect(
      Key.sequence("gm j Enter C-p") == [
        .character("g"), .character("m"), .character("j"), .enter, .control("p"),
      ])
  }
}
