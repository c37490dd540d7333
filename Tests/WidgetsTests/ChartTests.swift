import Cells
import Testing

@testable import Widgets

private func point(_ x: Double, _ y: Double, doubtful: Bool = false) -> ChartPoint {
  ChartPoint(
    x: x, y: y, when: "day \(x.isFinite ? Int(x) : 0)", shown: Decimals.text(y, places: 0),
    isDoubtful: doubtful,
    note: doubtful ? "arm moved" : "")
}

private let systolic = ChartSeries(
  "systolic",
  points: [
    point(1, 124), point(2, 128), point(3, 135), point(4, 131), point(8, 127), point(9, 126),
    point(9.5, 150, doubtful: true), point(10, 124),
  ], limits: [ChartLimit(130, .upper, label: "under 130, Dr. Halvane")], gap: 2)

@Suite("Charts")
struct ChartTests {
  private func chart(
    _ series: [ChartSeries], _ width: Int = 40, _ height: Int = 12, glyphs: Glyphs = .ascii,
    window: ChartWindow? = nil, focus: Int? = nil
  ) -> Screen {
    Screen(width, height, glyphs: glyphs) { buffer, rect in
      ChartView(series, window: window, startLabel: "1 Nov", endLabel: "10 Nov", focus: focus)
        .draw(into: &buffer, in: rect)
    }
  }

  @Test("limit with its author, doubtful values hollow at the edge of the scale, gaps as gaps")
  func ascii() {
    let screen = chart([systolic])
    #expect(
      screen.text == """
        135 |        ^                       o
            |      .. ..
        130 |-----.-----^-----------------------
            |   .*
            | ..                       *...*.
        125 |*                               ..*
            |
        120 |
            +-----------------------------------
             1 Nov                        10 Nov
        -- under 130, Dr. Halvane
        ^ above the limit   o not counted
        """)
    #expect(screen.cursor == Point(x: 39, y: 5))
  }

  @Test("what happened is marked on the axis and named below; two on one column are a plus")
  func events() {
    let screen = Screen(60, 12, glyphs: .ascii) { buffer, rect in
      ChartView(
        [systolic], startLabel: "1 Nov", endLabel: "10 Nov",
        events: [
          ChartEvent(x: 3, sign: "M", label: "3 Nov furosemide"),
          ChartEvent(x: 8, sign: "V", label: "8 Nov visit"),
          ChartEvent(x: 8, sign: "!", label: "8 Nov weight up"),
          ChartEvent(x: 40, sign: "M", label: "later than the chart"),
        ]
      ).draw(into: &buffer, in: rect)
    }
    let axis = screen.text.split(separator: "\n").first { $0.contains("+---") } ?? ""
    #expect(axis.contains("M") && axis.dropFirst(6).contains("+") && !axis.contains("V"))
    #expect(screen.text.contains("M 3 Nov furosemide") && screen.text.contains("V 8 Nov visit"))
    #expect(!screen.text.contains("later than the chart"))
  }

  @Test(
    "every size and alphabet keeps the words and stays inside",
    arguments: [(80, 24), (40, 12), (120, 40), (20, 8)], [Glyphs.unicode, .basic, .ascii])
  func sizes(size: (Int, Int), glyphs: Glyphs) {
    let screen = chart([systolic], size.0, size.1, glyphs: glyphs)
    #expect(screen.text.contains("130"))
    #expect(screen.text.contains(glyphs.hollow))
    #expect(screen.cursor.map { screen.buffer.bounds.contains($0) } == true)
    #expect(!glyphs.isASCII || screen.text.utf8.allSatisfy { $0 < 0x7F })
  }

  @Test("braille in Unicode, half blocks in the basic set")
  func alphabets() {
    let braille = chart([systolic], glyphs: .unicode).text.unicodeScalars
    #expect(braille.contains { (0x2801...0x28FF).contains($0.value) })
    let blocks = chart([systolic], glyphs: .basic).text.unicodeScalars
    #expect(!blocks.contains { (0x2800...0x28FF).contains($0.value) })
    #expect(blocks.contains { ["▀", "▄", "█"].contains($0) })
  }

  @Test("a single value stands in the middle of a scale of its own")
  func single() {
    let screen = chart([ChartSeries("weight", points: [point(1, 179)])], 40, 10)
    #expect(screen.text.contains("180 |                 *"))
    #expect(screen.cursor == Point(x: 22, y: 4))
  }

  @Test("a flat series is a level line", arguments: [0, 2, -5, 1e6, 1e-3])
  func flat(value: Double) {
    let screen = chart([ChartSeries("x", points: [point(1, value), point(5, value)])], 40, 10)
    #expect(!screen.text.contains("nan") && !screen.text.contains("inf"))
    #expect(screen.text.contains("*......"))
  }

  @Test("values that are no numbers are not drawn, and do no harm")
  func notFinite() {
    let odd = [point(1, .nan), point(2, .infinity), point(.nan, 3), point(3, 5), point(4, 6)]
    let screen = chart([
      ChartSeries("x", points: odd, limits: [ChartLimit(.nan, .upper, label: "")])
    ])
    #expect(screen.text.split(separator: "\n").first?.contains("*") == true)
    #expect(chart([ChartSeries("x", points: [point(1, .nan)])]).text.hasPrefix("No values"))
    #expect(chart([]).text.hasPrefix("No values"))
  }

  @Test("steps hold their value until the next")
  func steps() {
    let dose = ChartSeries("dose", points: [point(0, 10), point(10, 20)], joining: .step)
    let screen = chart([dose], 24, 8)
    let rows = screen.text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(rows[5].contains("*..................."))
    #expect(rows[2].hasSuffix(" ."))
  }

  @Test("two series have their own marks and names")
  func two() {
    let diastolic = ChartSeries("diastolic", points: [point(1, 76), point(10, 78)])
    let screen = chart([systolic, diastolic], 80, 16)
    #expect(screen.text.contains("* systolic   + diastolic"))
  }

  @Test("the cursor stands on the focused value")
  func focus() {
    #expect(chart([systolic], focus: 0).cursor == Point(x: 5, y: 5))
    #expect(chart([systolic], focus: 99).cursor == Point(x: 39, y: 5))
  }

  @Test("panning and zooming stay within the values")
  func window() throws {
    let whole = try #require(ChartWindow(all: [systolic]))
    var window = whole
    window.zoom(by: 0.5, in: whole)
    #expect(window == ChartWindow(from: 3.25, to: 7.75))
    window.pan(by: -5, in: whole)
    #expect(window == ChartWindow(from: 1, to: 5.5))
    #expect(!chart([systolic], window: window).text.contains("o not counted"))
    window.zoom(by: 1_000, in: whole)
    #expect(window == whole)
    window.zoom(by: 0, in: whole)
    #expect(window.end > window.start)
  }

  @Test(
    "numbers beside the axis are round",
    arguments: [
      ([124.0, 135.0], 4, ["122", "124"], 5.0), ([0.0, 1.0], 5, ["0.0", "0.2"], 0.2),
      ([4.1, 6.0], 3, ["4", "5"], 1.0),
    ])
  func scale(values: [Double], ticks: Int, labels: [String], step: Double) {
    let scale = ChartScale(values, ticks: ticks)
    #expect(scale.low <= values[0] && scale.high >= values[1])
    #expect(scale.ticks.count >= 2)
    if step < 2 { #expect(scale.ticks.prefix(2).map { scale.text($0) } == labels) }
  }

  @Test(arguments: [
    (1.005, 2, "1.00"), (0.05, 1, "0.1"), (-0.04, 1, "0.0"), (-12.5, 1, "-12.5"), (179, 0, "179"),
    (7.1, 3, "7.100"),
  ])
  func decimals(value: Double, places: Int, text: String) {
    #expect(Decimals.text(value, places: places) == text)
  }
}
