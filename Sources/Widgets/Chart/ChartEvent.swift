import Cells

/// Something that happened, marked below the time axis of a chart: a medicine began, a visit, an alert.
public struct ChartEvent: Hashable, Sendable {
  /// Where on the time axis, in the unit of ``ChartPoint/x``.
  public let x: Double
  /// One letter or sign for its kind.
  public let sign: String
  /// What it is, in words.
  public let label: String

  /// An event.
  public init(x: Double, sign: String, label: String) {
    self.x = x
    self.sign = sign
    self.label = label
  }
}

/// The events of a chart on its axis.
struct ChartEvents {
  /// More are counted, not named.
  private static let mostNamed = 4

  private let events: [ChartEvent]

  init(_ events: [ChartEvent], in window: ChartWindow) {
    self.events = events.filter { window.contains($0.x) }.sorted { $0.x < $1.x }
  }

  /// What the signs mean, the newest first: `M 14 Nov furosemide`.
  func entries() -> [Line] {
    var labels: Set<String> = []
    let told = events.reversed().filter { labels.insert($0.sign + $0.label).inserted }
    let named = told.prefix(Self.mostNamed).map {
      Line($0.sign + " ", Style(.title, bold: true)) + Line($0.label)
    }
    let rest = told.count - named.count
    return rest > 0 ? named + [Line("and \(rest) more", .muted)] : named
  }

  /// Puts the signs on the axis; where two fall on one column, `+`.
  func draw(into buffer: inout CellBuffer, window: ChartWindow, plot: Rect) {
    var signs: [Int: String] = [:]
    for event in events {
      let column = min(plot.width - 1, max(0, Int(window.place(event.x) * Double(plot.width))))
      signs[column] = signs[column].map { $0 == event.sign ? $0 : "+" } ?? event.sign
    }
    for (column, sign) in signs {
      buffer.put(
        sign, at: Point(x: plot.x + column, y: plot.bottom), style: Style(.title, bold: true))
    }
  }
}
