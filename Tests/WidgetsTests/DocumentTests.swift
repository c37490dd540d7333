import Cells
import Testing

@testable import Widgets

@Suite("Documents")
struct DocumentTests {
  private let document = DocumentView([
    .heading("Weigh yourself"), .blank,
    .paragraph("When the heart is weak, the body keeps extra water."),
    .item(mark: nil, "In the morning, before you eat."), .item(mark: "2", "Same scale."), .rule,
  ])

  @Test(arguments: [(Glyphs.unicode, "•", "─"), (.ascii, "*", "-")])
  func wrapped(glyphs: Glyphs, bullet: String, rule: String) {
    let screen = Screen(30, 9, glyphs: glyphs) { buffer, rect in
      document.draw(into: &buffer, in: rect, scroll: ScrollState())
    }
    #expect(
      screen.text == """
        Weigh yourself

        When the heart is weak, the
        body keeps extra water.
          \(bullet)  In the morning, before
             you eat.
          2  Same scale.
        \(String(repeating: rule, count: 29))

        """)
  }

  @Test("scrolls by lines and pages and stops at both ends")
  func scroll() {
    var scroll = ScrollState()
    let total = document.lines(width: 29, glyphs: .unicode).count
    #expect(total == 8)
    scroll.move(.page(1), total: total, room: 4)
    #expect(scroll.offset == 3)
    #expect(scroll.page(total: total, room: 4) == (2, 3))
    let screen = Screen(30, 4) { buffer, rect in
      document.draw(into: &buffer, in: rect, scroll: scroll)
    }
    #expect(screen.text.hasPrefix("body keeps extra water.      ▲\n  •  In the"))
    #expect(screen.cursor == Point(x: 0, y: 0))
    scroll.move(.page(5), total: total, room: 4)
    #expect(scroll.offset == 4)
    #expect(scroll.page(total: total, room: 4) == (3, 3))
    scroll.move(.first, total: total, room: 4)
    #expect(scroll.page(total: total, room: 4) == (1, 3))
  }

  @Test("shows a line that is out of view")
  func show() {
    var scroll = ScrollState()
    scroll.show(7, total: 8, room: 4)
    #expect(scroll.offset == 4)
    scroll.show(1, total: 8, room: 4)
    #expect(scroll.offset == 1)
  }
}
