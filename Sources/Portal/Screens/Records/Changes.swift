import Cells
import Clinical
import Merging

extension Page {
  /// What arrived, newest first, by the day on which it was received; readings of one analyte
  /// together.
  static func changes(of person: OpenPerson, _ state: PortalState) -> Page {
    var page = Page(state)
    page.whenEmpty = "Nothing has arrived yet."
    let facts = person.chart.facts
    let arrived = facts.indices.filter { place in
      facts[place].kind != .absence && !facts[place].isFolded
        && !person.inSeries.contains(facts[place].name)
    }.compactMap { place in
      facts[place].members.map(\.kept.received).max().map { (place, state.shortDay($0), $0) }
    }.sorted { ($1.2, $0.0) < ($0.2, $1.0) }.prefix(longestChanges)
    let readings = page.readings(of: person, state)
    let all = arrived.map { ($0.1, $0.2) } + readings.map { ($0.day, $0.at) }
    var days: [String] = []
    for (day, _) in all.sorted(by: { $0.1 > $1.1 }) where days.last != day { days.append(day) }
    for day in days {
      page.heading("RECEIVED \(day)")
      for (place, _, _) in arrived.filter({ $0.1 == day }) { page.entry(place, of: facts, state) }
      for reading in readings.filter({ $0.day == day }) { page.add(reading.item, reading.row) }
    }
    return page
  }

  /// The readings of one series that were received on one day.
  private struct Received {
    var day: String
    var at: Instant
    var item: Item
    var row: Row
  }

  private func readings(of person: OpenPerson, _ state: PortalState) -> [Received] {
    let received = Dictionary(
      person.chart.facts.lazy.filter { person.inSeries.contains($0.name) }.flatMap(\.members).map {
        ($0.kept.thing, $0.kept.received)
      }, uniquingKeysWith: max)
    return person.series.flatMap { one -> [Received] in
      let points = one.points.compactMap { point in received[point.thing].map { (point, $0) } }
      let byDay = Dictionary(grouping: points) { state.shortDay($0.1) }
      return byDay.sorted { $0.key < $1.key }.compactMap { day, own in
        guard let newest = own.last else { return nil }
        let words =
          own.count == 1 ? newest.0.shown : "\(own.count) readings, last \(newest.0.shown)"
        return Received(
          day: day, at: newest.1,
          item: Item("series:\(one.key):\(day)", .screen(.series(one.key))).of(newest.0.thing)
            .explained("Readings that arrived on \(day). Enter shows the chart."),
          row: Row(
            Piece(
              "\(one.title.capitalizedFirst.withoutRemark)  \(words) \(one.unit)",
              at: isWide ? 4 : 3)))
      }
    }
  }

  /// Entries that the screen of changes lists.
  private static let longestChanges = 200
}
