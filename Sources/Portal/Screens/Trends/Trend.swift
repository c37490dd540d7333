import Cells
import Clinical
import Merging

extension Page {
  /// The readings of one analyte: a sentence, the limit and its author, then the chart or its table
  /// twin.
  static func series(_ key: String, of person: OpenPerson, _ state: PortalState) -> Page {
    var page = Page(state)
    page.whenEmpty = "No readings."
    guard let series = person.series.first(where: { $0.key == key }), !series.points.isEmpty else {
      return page
    }
    page.add(
      Row(
        Piece(
          [series.title.capitalizedFirst, series.unit].filter { !$0.isEmpty }.joined(
            separator: ", "), at: 1,
          .title, bold: true)))
    if !series.summary.isEmpty { page.text(series.summary) }
    // The sentence may have said it already.
    if series.bound.map({ !series.summary.contains($0.words) }) ?? true {
      page.text(series.limitSentence, series.bound == nil ? .muted : .text)
    }
    for raised in person.alerts where Series.key(of: raised.alert.analyte) == key {
      var item = Item("alert:\(raised.id)", .screen(.alert(raised.id)))
        .explained("Enter shows what fired it, who was asked and what was done.")
      item.alert = raised.id
      let words = "! \(raised.alert.words.capitalizedFirst). \(raised.alert.ruleText)"
      page.add(item, page.wrapped(words, at: 3, .critical))
    }
    page.about =
      [series.term, series.summary, series.limitSentence].compactMap { $0 }
      .joined(separator: ". ").replacingDoubleStops
      + " A hollow point is doubtful: kept, not counted."
    page.gap()
    if state.page.showsTable || series.points.count < 2 {
      page.table(of: series, person, state)
    } else {
      page.chart(of: series, person, state)
    }
    return page
  }

  private mutating func table(of series: Series, _ person: OpenPerson, _ state: PortalState) {
    if isWide {
      add(
        Row(
          Piece("WHEN", at: 3, .muted), Piece("VALUE", at: 24, .muted),
          Piece("AS SENT", at: 38, .muted), Piece("FROM", at: 56, .muted)))
    }
    let shown = series.shown(state)
    let wraps = shown.count <= Self.mostWrapped
    for index in shown.reversed() {
      let point = series.points[index]
      let item = Item("point:\(index)", .screen(.fact(point.thing))).of(point.thing)
        .explained(point.doubt ?? "Counted. Enter shows who says it, o what was sent.")
      guard wraps else {
        let chart = person.chart
        add(item, Row { [isWide] in point.row(series, chart, state, isWide: isWide).row.pieces })
        continue
      }
      let (row, mark) = point.row(series, person.chart, state, isWide: isWide)
      let notes = [isWide ? mark : "", point.doubt ?? ""].filter { !$0.isEmpty }
      add(item, [row] + notes.flatMap { wrapped($0, at: isWide ? 24 : 5, .muted) })
    }
    if shown.lowerBound > 0 {
      add(
        Item("earlier", .command(.panLeft)).explained("Z shows more days at once."),
        Row(Piece("Earlier: \(shown.lowerBound) readings more", at: 3, .accent)))
    }
  }
}

extension Series.Point {
  /// `came late, 28 Oct 6:40`; empty for a reading that came in time.
  func late(_ state: PortalState) -> String {
    lateArrival.map { "came late, " + state.moment($0) } ?? ""
  }

  /// Its row in the table, and what is said beside the value.
  fileprivate func row(
    _ series: Series, _ chart: Chart, _ state: PortalState, isWide: Bool
  ) -> (row: Row, mark: String) {
    let said = said(in: chart)
    let local = at.local(offsetMinutes: offsetMinutes)
    let when = Dates.long(local) + (said.isDayOnly ? "" : "  " + Dates.clock(local))
    let isSound = quality == .sound
    let outside = series.isOutside(self)
    let mark = ([isSound ? outside : "not counted", late(state)] + [said.mark].compactMap { $0 })
      .filter { !$0.isEmpty }.joined(separator: "; ")
    let role: Role = isSound ? (outside.isEmpty ? .text : .warning) : .struck
    guard isWide else {
      let value = Piece(shown + "  " + mark, at: 24, width: 28, role)
      return (Row(Piece(when, at: 3, width: 20), value), mark)
    }
    let row = Row(
      Piece(when, at: 3, width: 20), Piece(shown, at: 24, width: 13, role, bold: isSound),
      Piece(sent, at: 38, width: 17, .muted), Piece(sourceName, at: 56, .muted))
    return (row, mark)
  }
}

extension Series {
  /// The limit, who set it and since when; or that nobody did.
  var limitSentence: String {
    guard let bound else { return "Nobody has set a limit for this." }
    let since = bound.since.map { ", \($0.long)" } ?? ""
    let average = bound.isForAverage ? " on the average of a week" : ""
    return "Limit: \(bound.words)\(average), set by \(bound.author)\(since)."
  }

  /// `above` or `below` the limit, in words; empty inside it or where nobody set one.
  func isOutside(_ point: Point) -> String {
    guard let bound, !bound.isForAverage, let value = point.value else { return "" }
    for (value, high) in [(value, bound.high), (point.second ?? value, bound.secondHigh)] {
      if let high, value > high || bound.excludesHigh && value == high { return "above the limit" }
    }
    if let low = bound.low, value < low { return "below the limit" }
    return ""
  }
}
