import Cells
import Testing

@testable import Widgets

@Suite("Forms")
struct FormTests {
  private func form(_ width: Int, focus: String, glyphs: Glyphs = .ascii) -> Screen {
    Screen(width, 8, glyphs: glyphs) { buffer, rect in
      FormView(
        [
          FormField("weight", "Weight", .text(TextFieldState("179.0"), placeholder: "lb")),
          FormField(
            "when", "When", .text(TextFieldState(), placeholder: "today 7:05"),
            error: "A time is needed."),
          FormField("unit", "Unit", .choice(["lb", "kg"], chosen: 0)),
          FormField("save", "Save", .button),
        ], focus: focus
      ).draw(into: &buffer, in: rect)
    }
  }

  @Test("labels stand beside their fields")
  func wide() {
    let screen = form(60, focus: "when")
    #expect(
      screen.text == """
        Weight  179.0
        When    today 7:05
                ! A time is needed.
        Unit    (*) lb  ( ) kg
                [ Save ]



        """)
    #expect(screen.cursor == Point(x: 8, y: 1))
  }

  @Test("on a narrow screen labels stand above them")
  func narrow() {
    let screen = form(40, focus: "save", glyphs: .unicode)
    #expect(
      screen.text == """
        Weight
        179.0
        When
        today 7:05
        ! A time is needed.
        Unit
        (●) lb  ( ) kg
        [ Save ]
        """)
    #expect(screen.cursor == Point(x: 2, y: 7))
  }

  @Test(
    "keys edit",
    arguments: [
      ("a b", "ab", 2), ("a b Left c", "acb", 2), ("a b Home c", "cab", 1),
      ("a b Backspace", "a", 1), ("a b Left Left Del", "b", 0), ("a b C-u c", "c", 1),
      ("a Space b C-w", "a ", 2), ("a b C-a C-k", "", 0), ("é Backspace a", "a", 1),
      ("a Space b C-Left c", "a cb", 3), ("Backspace Del", "", 0),
    ])
  func edits(keys: String, text: String, cursor: Int) {
    var field = TextFieldState()
    for key in Key.sequence(keys) {
      let applied = field.apply(key)
      #expect(applied)
    }
    #expect(field.text == text)
    #expect(field.cursor == cursor)
  }

  @Test(
    "keys that mean nothing in a field are passed on",
    arguments: ["Enter", "Esc", "Tab", "F1", "Up"])
  func passes(name: String) throws {
    var field = TextFieldState("a")
    let applied = field.apply(try #require(Key(name: name)))
    #expect(!applied)
  }

  @Test("a field takes pasted text on one line, clean, up to its limit")
  func paste() {
    var field = TextFieldState("ad", limit: 6)
    _ = field.apply(.left)
    field.insert("b\n\u{1B}[31mcccccc")
    #expect(field.text == "ab �cd")
    #expect(field.cursor == 5)
  }

  @Test("a mark typed after a letter joins it")
  func marks() {
    var field = TextFieldState()
    field.insert("e")
    field.insert("\u{301}")
    #expect(field.text.count == 1 && field.cursor == 1)
  }

  @Test("a long text scrolls with the cursor; a secret is not shown")
  func scrolls() {
    let long = Screen(6, 1) { buffer, rect in
      TextFieldView(TextFieldState("abcdefghij")).draw(into: &buffer, in: rect)
    }
    #expect(long.text == "fghij")
    #expect(long.cursor == Point(x: 5, y: 0))
    let secret = Screen(6, 1) { buffer, rect in
      TextFieldView(TextFieldState("pass"), isSecret: true).draw(into: &buffer, in: rect)
    }
    #expect(secret.text == "****")
  }
}
