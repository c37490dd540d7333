import Cells
import Testing

@testable import Widgets

@Suite("Lists")
struct ListTests {
  private let ids = Array(1...10)

  private func screen(
    _ state: ListState<Int>, height: Int = 4, ids: [Int]? = nil, glyphs: Glyphs = .unicode
  ) -> Screen {
    Screen(12, height, glyphs: glyphs) { buffer, rect in
      ListView(ids ?? self.ids, state: state) { ListRow(Line("row \($0)")) }
        .draw(into: &buffer, in: rect)
    }
  }

  @Test("the first row is selected at the start, and the cursor stands on it")
  func start() {
    let screen = screen(ListState())
    #expect(screen.text == "▸ row 1\n  row 2\n  row 3\n  row 4    ▼")
    #expect(screen.cursor == Point(x: 0, y: 0))
    #expect(screen.styles.hasPrefix("STTTTTTTTTT"))
  }

  @Test("the view follows the selection and comes back with it")
  func follows() {
    var state = ListState<Int>()
    state.move(.by(5), among: ids, room: 4)
    #expect(screen(state).text == "  row 3    ▲\n  row 4\n  row 5\n▸ row 6    ▼")
    state.move(.by(-1), among: ids, room: 4)
    #expect(screen(state).text == "  row 3    ▲\n  row 4\n▸ row 5\n  row 6    ▼")
    state.move(.last, among: ids, room: 4)
    #expect(screen(state).text == "  row 7    ▲\n  row 8\n  row 9\n▸ row 10")
    state.move(.page(-1), among: ids, room: 4)
    #expect(state.selection == 7)
    state.move(.first, among: ids, room: 4)
    #expect(state.selection == 1 && state.offset == 0)
  }

  @Test("the wheel moves the view; the selection stays in it")
  func wheel() {
    var state = ListState<Int>()
    state.settle(among: ids, room: 4)
    state.scroll(by: 3, among: ids, room: 4)
    #expect(state.selection == 4 && state.offset == 3)
    state.scroll(by: 100, among: ids, room: 4)
    #expect(state.selection == 7 && state.offset == 6)
    state.scroll(by: -100, among: ids, room: 4)
    #expect(state.selection == 4 && state.offset == 0)
  }

  @Test("the selection stays on its thing when rows arrive above it")
  func refresh() {
    var state = ListState<Int>()
    state.select(5, among: ids, room: 4)
    state.settle(among: [20, 21] + ids, room: 4)
    #expect(state.selection == 5)
  }

  @Test("when its thing disappears the selection keeps its place")
  func disappears() {
    var state = ListState<Int>()
    state.select(5, among: ids, room: 4)
    state.settle(among: ids.filter { $0 != 5 }, room: 4)
    #expect(state.selection == 6)
    state.settle(among: [], room: 4)
    #expect(state.selection == nil)
    state.settle(among: [9], room: 4)
    #expect(state.selection == 9)
  }

  @Test("an empty list says so")
  func empty() {
    let screen = screen(ListState(), ids: [])
    #expect(screen.text.hasPrefix("  Nothing h…\n"))
    #expect(screen.cursor == Point(x: 0, y: 0))
  }

  @Test("rows of several lines and headings")
  func tall() {
    let screen = Screen(16, 5, glyphs: .ascii) { buffer, rect in
      ListView([1, 2, 3], state: ListState(selection: 3)) { id in
        ListRow([Line("row \(id)"), Line("  more")], heading: id == 3 ? ["GROUP"] : [])
      }.draw(into: &buffer, in: rect)
    }
    #expect(screen.text == "  row 2        ^\n    more\nGROUP\n> row 3\n    more")
    #expect(screen.cursor == Point(x: 0, y: 3))
  }

  @Test("a row taller than the screen shows its start")
  func tooTall() {
    let screen = Screen(12, 2, glyphs: .ascii) { buffer, rect in
      ListView([1, 2], state: ListState(selection: 2)) { ListRow([Line("row \($0)"), "b", "c"]) }
        .draw(into: &buffer, in: rect)
    }
    #expect(screen.text.hasPrefix("> row 2"))
  }

  @Test("the mouse finds its row")
  func mouse() {
    let list = ListView(ids, state: ListState(selection: 9)) { ListRow(Line("row \($0)")) }
    let rect = Rect(x: 0, y: 1, width: 12, height: 4)
    #expect(list.id(at: Point(x: 3, y: 1), in: rect) == 6)
    #expect(list.id(at: Point(x: 3, y: 0), in: rect) == nil)
  }

  @Test("only the rows on screen are asked for")
  func lazy() {
    var asked = 0
    var buffer = CellBuffer(Size(width: 20, height: 10))
    let ids = Array(0..<20_000)
    ListView(ids, state: ListState(selection: 10_000)) { id in
      asked += 1
      return ListRow(Line("row \(id)"))
    }.draw(into: &buffer, in: buffer.bounds)
    #expect(asked < 100)
  }
}
