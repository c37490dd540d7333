import Cells
import Testing

@testable import Widgets

@Suite("Tables")
struct TableTests {
  private let columns = [
    TableColumn("MEDICINE", .flexible(12)), TableColumn("DOSE", .fixed(6), alignment: .right),
    TableColumn("SOURCE", .flexible(8), leaving: 2), TableColumn("SINCE", .fixed(9), leaving: 1),
  ]

  private func screen(_ width: Int, glyphs: Glyphs) -> Screen {
    Screen(width, 4, glyphs: glyphs) { buffer, rect in
      TableView(columns, [1, 2], state: ListState(selection: 2)) { id in
        TableRow(
          ["Lisinopril", Line("\(id * 10) mg"), "Corner Pharmacy", "13 Oct 26"],
          below: id == 2 ? ["automatic refill"] : [])
      }.draw(into: &buffer, in: rect)
    }
  }

  @Test("80 columns show everything")
  func wide() {
    let screen = screen(80, glyphs: .unicode)
    #expect(
      screen.text == """
          MEDICINE                          DOSE  SOURCE                      SINCE
          Lisinopril                       10 mg  Corner Pharmacy             13 Oct 26
        ▸ Lisinopril                       20 mg  Corner Pharmacy             13 Oct 26
          automatic refill
        """)
    #expect(screen.cursor == Point(x: 0, y: 2))
  }

  @Test("40 columns leave out the least important")
  func narrow() {
    #expect(
      screen(40, glyphs: .ascii).text == """
          MEDICINE               DOSE SINCE
          Lisinopril            10 mg 13 Oct 26
        > Lisinopril            20 mg 13 Oct 26
          automatic refill
        """)
  }

  @Test("no column stands outside, whatever the width", arguments: 1...120)
  func layout(width: Int) {
    let places = TableLayout(columns, width: width).places
    #expect(places.first?.column == 0)
    for place in places { #expect(place.x + place.width <= width) }
    for (left, right) in zip(places, places.dropFirst()) {
      #expect(left.x + left.width < right.x)
    }
  }

  @Test("numbers with signs spelled in ASCII stay at the right border")
  func rightASCII() {
    let screen = Screen(20, 2, glyphs: .ascii) { buffer, rect in
      TableView([TableColumn("X", .flexible(4), alignment: .right)], [1], state: ListState()) { _ in
        TableRow(["≥ 5"])
      }.draw(into: &buffer, in: rect)
    }
    #expect(screen.text == "                  X\n>              >= 5")
  }
}
