import Cells
import Testing

@testable import Widgets

@Suite("Palette")
struct PaletteTests {
  @Test(
    "finds by letters",
    arguments: [
      ("", "Medicines", true), ("med", "Medicines", true), ("go med", "Go to medicines", true),
      ("gtm", "Go to medicines", true), ("xyz", "Medicines", false), ("MED", "Medicines", true),
      ("medicinesx", "Medicines", false),
    ])
  func matches(query: String, name: String, found: Bool) {
    #expect((Fuzzy.match(query, in: name) != nil) == found)
  }

  @Test("the start of a word is better than the middle, the whole better than pieces")
  func order() throws {
    let start = try #require(Fuzzy.match("res", in: "Go to results"))
    let middle = try #require(Fuzzy.match("res", in: "Blood pressure"))
    let pieces = try #require(Fuzzy.match("res", in: "Read messages"))
    #expect(start.score > middle.score && middle.score > pieces.score)
    #expect(start.places == [6, 7, 8])
  }

  @Test("shows keys, matched letters, and why something cannot be done")
  func view() {
    let screen = Screen(40, 7, glyphs: .ascii) { buffer, rect in
      PaletteView(
        "Do", query: TextFieldState("me"),
        items: [
          PaletteItem(1, "Medicines", keys: "gm", matches: [0, 1]),
          PaletteItem(2, "Merge", disabledReason: "no question open"),
        ], state: ListState()
      ).draw(into: &buffer, in: rect)
    }
    #expect(
      screen.text == """
        +- Do ---------------------------------+
        | > me                                 |
        | > Medicines                      gm  |
        |   Merge (no question open)           |
        |                                      |
        |                                      |
        +--------------------------------------+
        """)
    #expect(screen.cursor == Point(x: 6, y: 1))
  }
}
