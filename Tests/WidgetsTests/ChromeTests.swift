import Cells
import Testing

@testable import Widgets

@Suite("Title, footer, boxes")
struct ChromeTests {
  @Test(
    "breadcrumbs give way in the middle first",
    arguments: [
      (40, "Home › Medicines › Oral › Lisinopril"), (33, "Home › … › Oral › Lisinopril"),
      (26, "Home › … › Lisinopril"), (12, "Lisinopril"), (6, "Lisin…"),
    ])
  func crumbs(width: Int, shown: String) {
    let line = Crumbs(["Home", "Medicines", "Oral", "Lisinopril"]).line(
      width: width, glyphs: .unicode)
    #expect(line.text == shown)
  }

  @Test(
    "a bar keeps its right end",
    arguments: [(30, "Lisinopril             2 of 10"), (15, "Lisino… 2 of 10")])
  func bar(width: Int, shown: String) {
    let screen = Screen(width, 1) { buffer, rect in
      Bar("Lisinopril", right: "2 of 10").draw(into: &buffer, in: rect)
      return nil
    }
    #expect(screen.text == shown)
  }

  private let footer = Footer([
    FooterHint("Enter", "open"), FooterHint("Esc", "back"), FooterHint("/", "find"),
    FooterHint("F1", "help"), FooterHint("F10", "quit"),
  ])

  @Test(
    "the footer leaves out what does not fit",
    arguments: [
      (80, " Enter open  Esc back  / find  F1 help  F10 quit"),
      (40, " Enter open  Esc back  / find  F1 help"), (12, " Enter open"),
    ])
  func footer(width: Int, shown: String) {
    let screen = Screen(width, 1, glyphs: .ascii) { buffer, rect in
      footer.draw(into: &buffer, in: rect)
      return nil
    }
    #expect(screen.text == shown)
  }

  @Test("a hint can be clicked", arguments: [(0, nil), (1, "Enter"), (11, nil), (13, "Esc")])
  func click(column: Int, key: String?) {
    let rect = Rect(x: 0, y: 5, width: 40, height: 1)
    let hint = footer.hint(at: Point(x: column, y: 5), in: rect, glyphs: .unicode)
    #expect(hint?.key == key)
  }

  @Test("the keys after a prefix, in columns")
  func whichKey() {
    let screen = Screen(40, 6, glyphs: .ascii) { buffer, rect in
      WhichKey(
        "g: go to",
        [
          FooterHint("g", "top"), FooterHint("m", "medicines"), FooterHint("a", "allergies"),
          FooterHint("r", "results"), FooterHint("t", "timeline"),
        ]
      ).draw(into: &buffer, in: rect)
      return nil
    }
    #expect(
      screen.text == """

        +- g: go to ---------------------------+
        | g  top        r  results             |
        | m  medicines  t  timeline            |
        | a  allergies                         |
        +--------------------------------------+
        """)
  }

  @Test("a dialog wraps, stacks its buttons when it must, and holds the cursor on one")
  func dialog() {
    let screen = Screen(40, 12) { buffer, rect in
      Dialog(
        "Leave?", body: ["The note is not saved. It will be lost if you leave now."],
        buttons: ["No, go on writing", "Leave without saving"], focus: 1
      ).draw(into: &buffer, in: rect)
    }
    #expect(
      screen.text == """


        ┌─ Leave? ─────────────────────────────┐
        │ The note is not saved. It will be    │
        │ lost if you leave now.               │
        │                                      │
        │ [ No, go on writing ]                │
        │ [ Leave without saving ]             │
        └──────────────────────────────────────┘



        """)
    #expect(screen.cursor == Point(x: 4, y: 7))
  }

  @Test("a long dialog says that there is more")
  func longDialog() {
    let body = (1...40).map { Line("line \($0)") }
    let screen = Screen(40, 10, glyphs: .ascii) { buffer, rect in
      Dialog("Long", body: body, buttons: ["Close"]).draw(into: &buffer, in: rect)
    }
    #expect(screen.text.contains("line 5") && !screen.text.contains("line 7"))
    #expect(screen.text.contains("[ Close ]") && screen.text.contains("~"))
  }

  @Test("a screen without room says what it needs")
  func tooSmall() {
    #expect(TooSmall.applies(to: Size(width: 30, height: 8)))
    #expect(!TooSmall.applies(to: Size(width: 40, height: 10)))
    let screen = Screen(39, 3) { buffer, _ in TooSmall.draw(into: &buffer) }
    #expect(screen.text == "\n   Enlarge to 40 by 10 (now 39 by 3)\n")
  }

  @Test("nothing breaks on the smallest screens", arguments: [0, 1, 2, 3, 5, 8])
  func tiny(size: Int) {
    let screen = Screen(size, size) { buffer, rect in
      WhichKey("g", [FooterHint("g", "top")]).draw(into: &buffer, in: rect)
      Bar("left", right: "right").draw(into: &buffer, in: rect)
      return Dialog("T", body: ["body"], buttons: ["No", "Yes"]).draw(into: &buffer, in: rect)
    }
    #expect(screen.buffer.size == Size(width: size, height: size))
  }
}
