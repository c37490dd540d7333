import Cells
import Clinical
import Merging

/// What happened and what lasted, between two days.
struct Timeline {
  /// Days shown at first: five years.
  static let defaultDays = 1825

  /// The first day shown, in days since 1970.
  let start: Double
  /// The day after the last.
  let end: Double
  /// Columns.
  let width: Int

  /// The stretch that a state shows of a chart, drawn in so many columns.
  init(_ chart: Chart, _ state: PortalState, width: Int) {
    let now = Self.day(state.now)
    let wanted = state.page.days ?? Self.defaultDays
    var days = Double(wanted)
    if wanted == 0 {
      // "All" begins with the first thing on record.
      let first = chart.facts.lazy.compactMap { $0.span(now: now)?.start }.min() ?? now
      days = max(1, now - first)
    }
    // A tenth of the width is left for what is to come.
    end = now + days / 10 - Double(state.page.pan) * days / 2
    start = end - days * 1.1
    self.width = width
  }

  /// The column of a day; outside of the columns where it is not shown.
  func column(_ day: Double) -> Int {
    Int(((day - start) / (end - start) * Double(width)).rounded())
  }

  /// An instant in days since 1970.
  static func day(_ instant: Instant) -> Double { Double(instant.milliseconds) / 86_400_000 }

  /// Whether something of a span is shown.
  func shows(_ span: Span) -> Bool { span.end >= start && span.start < end }

  /// What lasts of each list, by its start, then by its name.
  static func lasting(
    of chart: Chart, _ listed: [ListedSection: Listing]
  ) -> [ListedSection: [Lasting]] {
    var lasting: [ListedSection: [Lasting]] = [:]
    for list in ListedSection.lasting {
      lasting[list] = (listed[list]?.all ?? []).compactMap { place in
        chart.facts[place].stretch.map { Lasting(place: place, stretch: $0) }
      }.sorted { one, other in
        (one.stretch.start, chart.facts[one.place].name)
          < (other.stretch.start, chart.facts[other.place].name)
      }
    }
    return lasting
  }

  /// The days on which something of each list happened, in order.
  static func days(
    of chart: Chart, _ listed: [ListedSection: Listing], _ series: [Series]
  ) -> [ListedSection: [Double]] {
    var days: [ListedSection: [Double]] = [:]
    for list in ListedSection.happening {
      days[list] = (listed[list]?.all ?? []).compactMap { place in
        chart.facts[place].period.sortDate.map { day($0.lowerBound()) }
      }
    }
    for one in series where !one.isVital {
      days[.results, default: []] += one.points.indices.map { day(one.points[$0].at) }
    }
    return days.mapValues { $0.sorted() }
  }

  /// How many of some days, which are in order, fall on each column that is shown.
  func counts(_ days: [Double]) -> [(column: Int, count: Int)] {
    var counts: [(column: Int, count: Int)] = []
    for day in days where day >= start && day < end {
      let column = column(day)
      if counts.last?.column != column { counts.append((column, 0)) }
      counts[counts.count - 1].count += 1
    }
    return counts
  }

  /// From when to when something was, in days since 1970.
  struct Span: Equatable {
    var start: Double
    var end: Double
  }

  /// From when to when something was, whatever day it is now; nothing for what goes on.
  struct Stretch: Equatable {
    var start: Double
    var end: Double?

    func span(now: Double) -> Span { Span(start: start, end: max(start, end ?? now)) }
  }

  /// Something that lasts, by its place in the chart.
  struct Lasting: Equatable {
    let place: Int
    let stretch: Stretch
  }
}

extension Fact {
  /// From when to when it was; what goes on ends now; nil without a date.
  func span(now: Double) -> Timeline.Span? { stretch?.span(now: now) }

  /// From when to when it was; nil without a date.
  var stretch: Timeline.Stretch? {
    guard kind != .absence, !isFolded, let date = period.start ?? period.end else { return nil }
    let start = Timeline.day(date.lowerBound())
    if !lasts, period.end == nil { return Timeline.Stretch(start: start, end: start) }
    let end = period.end.map { Timeline.day($0.lowerBound()) } ?? (isPast ? start : nil)
    return Timeline.Stretch(start: start, end: end)
  }
}

/// The lists that the timeline shows, each as a lane.
extension ListedSection {
  /// Lanes in which every entry has a row of its own, since it lasts.
  static let lasting: [ListedSection] = [.problems, .medicines]
  /// Lanes of one row, with a mark wherever something happened.
  static let happening: [ListedSection] = [
    .visits, .hospital, .procedures, .results, .vaccines, .papers, .plan,
  ]
}
