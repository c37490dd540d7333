import Cells
import Clinical
import Merging

extension Page {
  /// The timeline: what lasts as bars, what happens as marks; by `t` the same as a list, the newest
  /// first.
  static func timeline(of person: OpenPerson, _ state: PortalState) -> Page {
    var page = Page(state)
    page.whenEmpty = "Nothing in this record has a date."
    page.about =
      "A bar is something that lasts, a mark something that happened; a number counts several. z and Z "
      + "show fewer and more days, the arrows left and right move in time, t shows a list."
    let label = page.isWide ? 24 : 14
    let time = Timeline(person.chart, state, width: page.width - label - 2)
    if state.page.showsTable {
      page.events(of: person, time, state)
    } else {
      page.lanes(of: person, time, label: label, state)
    }
    return page
  }

  private mutating func lanes(
    of person: OpenPerson, _ time: Timeline, label: Int, _ state: PortalState
  ) {
    axis(time, label: label, state)
    let now = Timeline.day(state.now)
    let (isPatient, glyphs) = (state.isPatient, state.settings.glyphs)
    for list in ListedSection.lasting {
      let count = person.listed[list]?.all.count ?? 0
      let shown = (person.lasting[list] ?? []).compactMap { one -> (Int, Timeline.Span)? in
        let span = one.stretch.span(now: now)
        return time.shows(span) ? (one.place, span) : nil
      }
      guard count > 0 else { continue }
      gap()
      let rest = count - shown.count
      text(
        list.title.uppercased() + (rest == 0 ? "" : "  (\(rest) more without a date, or not then)"),
        .muted)
      for (place, span) in shown {
        let fact = person.chart.facts[place]
        // Of a long record there are thousands: each is asked for its name once.
        let name = fact.name
        add(
          Item(name.rawValue, .screen(.fact(name))).of(name),
          Row {
            [
              Piece(fact.headline(forPatient: isPatient), at: 3, width: label - 4, fact.role),
              Self.bar(span, time, at: label, fact.role, glyphs),
            ]
          })
        // The name is marked, not the bar: three bytes a column.
        rows[rows.count - 1].places[0].width = label - 2
      }
    }
    gap()
    text("WHAT HAPPENED", .muted)
    for list in ListedSection.happening { lane(list, person, time, label: label, state) }
  }

  /// The years or months under which the columns stand.
  private mutating func axis(_ time: Timeline, label: Int, _ state: PortalState) {
    var row = Row()
    let words = { (day: Double) in
      Dates.short(
        state.local(Instant(milliseconds: Int64(day * 86_400_000))))
    }
    row.add(Piece(words(time.start), at: label, .muted))
    let end = words(time.end)
    let now = time.column(Timeline.day(state.now))
    let hasNow = now > 12 && now < time.width
    if hasNow { row.add(Piece("now", at: label + now - 1, .accent)) }
    if !hasNow || now < time.width - end.count - 4 {
      row.add(Piece(end, at: label + time.width - end.count, .muted))
    }
    add(row)
  }

  private static func bar(
    _ span: Timeline.Span, _ time: Timeline, at label: Int, _ role: Role, _ glyphs: Glyphs
  ) -> Piece {
    let first = max(0, time.column(span.start))
    let last = min(time.width - 1, max(first, time.column(span.end)))
    let length = last - first + 1
    let begins = span.start >= time.start
    let bar =
      length == 1
      ? glyphs.dot
      : (begins ? glyphs.dot : glyphs.horizontal)
        + String(repeating: glyphs.horizontal, count: length - 1)
    return Piece(bar, at: label + first, width: length, role)
  }

  private mutating func lane(
    _ list: ListedSection, _ person: OpenPerson, _ time: Timeline, label: Int, _ state: PortalState
  ) {
    let days = person.happened[list] ?? []
    guard !days.isEmpty else { return }
    let counts = time.counts(days)
    let shown = counts.reduce(0) { $0 + $1.count }
    var row = Row(Piece(list.title, at: 3, width: label - 4))
    for (column, count) in counts where column < time.width {
      let mark = count == 1 ? state.settings.glyphs.dot : count < 10 ? String(count) : "+"
      row.add(Piece(mark, at: label + column, .accent))
    }
    add(
      Item("lane:\(list)", .screen(.section(list.section)))
        .explained("\(list.title): \(shown) in the time shown. Enter opens the list."), row)
  }

  /// Everything with a date in the time shown, the newest first.
  private mutating func events(of person: OpenPerson, _ time: Timeline, _ state: PortalState) {
    let now = Timeline.day(state.now)
    let inSeries = person.inSeries
    let shown = person.chart.facts.enumerated().compactMap { place, fact -> (Int, Double)? in
      guard !inSeries[place], let span = fact.span(now: now), time.shows(span) else { return nil }
      return (place, span.start)
    }.sorted { ($1.1, $0.0) < ($0.1, $1.0) }
    var year = ""
    for (place, start) in shown {
      let words = String(
        state.local(Instant(milliseconds: Int64(start * 86_400_000))).year)
      if words != year { heading(words) }
      year = words
      entry(place, of: person.chart.facts, state, wraps: shown.count <= Self.mostWrapped)
    }
    whenEmpty = "Nothing on record is of this time. Z shows more."
  }
}
