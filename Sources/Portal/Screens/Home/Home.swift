import Cells
import Clinical
import Merging

extension Page {
  /// A person's first screen: what needs somebody, the numbers beside their limits, the ways on,
  /// and who is watching.
  static func home(of person: OpenPerson, _ state: PortalState) -> Page {
    var page = Page(state)
    page.needs(of: person, state)
    page.codeStatus(of: person, state)
    // Up to the last column: the sentences of the story fit into two rows.
    let watching = person.watching.isEmpty ? [] : Wrap.lines(person.watching, width: page.width - 1)
    var below = Page(state)
    below.ways(of: person, state)
    below.brief(of: person, state)
    // Who is watching stays in sight: on a low screen some numbers are left to the list of vitals.
    let room = Layout.body(state.size).height - page.rows.count - below.rows.count - watching.count
    page.numbers(of: person, state, most: page.isWide ? max(3, room - 1) : mostNumbers)
    let all = page.rows.count + below.rows.count + watching.count
    if all < Layout.body(state.size).height { page.gap() }
    page.rows += below.rows
    if !watching.isEmpty {
      if all + 1 < Layout.body(state.size).height { page.gap() }
      page.rows += watching.map { Row(Piece($0, at: 1)) }
    }
    return page
  }

  /// Numbers on the first screen; the others are in the lists of vitals and results.
  private static let mostNumbers = 6

  private mutating func needs(of person: OpenPerson, _ state: PortalState) {
    let needs = Need.all(of: person, state)
    let who =
      state.isPatient
      ? ("NEEDS YOU", "NEED YOU")
      : needs.contains(where: \.isNews)
        ? ("IS OPEN", "ARE OPEN") : ("IS NOT SETTLED", "ARE NOT SETTLED")
    if needs.isEmpty {
      text(state.isPatient ? "Nothing here needs you today." : "No open alert, no disagreement.")
    } else {
      let count = min(Need.shown, needs.count)
      let new = state.isPatient ? person.newFromCareTeam : 0
      heading(
        "\(count) \(count == 1 ? "THING " + who.0 : "THINGS " + who.1)"
          + (new > 0 ? ", \(new) new from your clinician" : ""))
    }
    let indent = isWide ? 19 : 7
    let first = Need.first(needs)
    for (index, need) in first.enumerated() {
      var item = need.item
      item.digit = index + 1
      let role: Role = need.mark == "!" ? .critical : .accent
      let lines = need.lines(width: max(10, width - indent - 1))
      var rows = lines.map { Row(Piece($0, at: indent)) }
      if isWide {
        rows[0].add(
          Piece("\(index + 1) \(need.mark) \(need.label)", at: 3, width: 15, role, bold: true))
      } else {
        rows.insert(
          Row(Piece("\(index + 1) \(need.mark) \(need.label)", at: 3, role, bold: true)), at: 0)
      }
      add(item, Array(rows))
    }
    let shown = Set(first.map(\.item.id))
    if let next = needs.first(where: { !shown.contains($0.item.id) }) {
      let words = "and \(needs.count - first.count) more: \(next.label.lowercased()), \(next.words)"
      add(next.item, Row(Piece(words, at: 5, width: width - 6, .muted)))
    }
    gap()
  }

  private mutating func numbers(of person: OpenPerson, _ state: PortalState, most: Int) {
    let series = person.series.filter { $0.newest != nil }
      .prefix(min(most, Self.mostNumbers))
    let title = state.isPatient ? "MY NUMBERS" : "NUMBERS"
    let item = Item("way:vitals", .screen(.section(.vitals)))
      .explained("All vital signs and home readings. There + adds one.")
    if isWide, !series.isEmpty {
      add(
        item,
        Row(
          Piece(title, at: 3, .title, bold: true), Piece("Newest", at: 21, .muted),
          Piece("When", at: 34, .muted), Piece("Limit set", at: 49, .muted),
          Piece("Since last week", at: numbersWidth - 15, .muted)))
    } else {
      var row = Row(Piece(title, at: 3, .title, bold: true))
      if series.isEmpty { row.add(Piece("none sent", at: isWide ? 21 : 15, .muted)) }
      add(item, row)
    }
    for one in series { add(number: one, state) }
  }

  /// The lists and other screens, with digits from 4 on.
  private mutating func ways(of person: OpenPerson, _ state: PortalState) {
    let ways = Way.all(of: person, state)
    let columns = isWide ? 3 : 1
    let widths = isWide ? [28, 25, 26] : [width - 3]
    for start in stride(from: 0, to: ways.count, by: columns) {
      var row = Row()
      for (index, way) in ways[start..<min(ways.count, start + columns)].enumerated() {
        let at = 1 + widths[..<index].reduce(0, +)
        row.places.append(Row.Place(item: way.item, at: at, width: widths[index] - 1))
        let number = way.item.digit.map { "\($0) " } ?? "  "
        row.add(Piece(number, at: at + 2, .accent, bold: true))
        row.add(
          Piece(
            way.words, at: at + 4, width: widths[index] - 4, way.isUnclear ? .warning : .text))
      }
      add(row)
    }
  }
}

extension Page {
  /// How wide a row of numbers is: what stands further apart is hard to follow along the row.
  var numbersWidth: Int { min(width, 100) }

  /// Adds the row of a series.
  mutating func add(number one: Series, _ state: PortalState) {
    let place = rows.count
    add(Item.series(one), Row.number(one, state, width: isWide ? numbersWidth : nil))
    if isWide, place < rows.count { rows[place].places[0].width = numbersWidth - 2 }
  }
}

extension Item {
  /// The item that opens a series of readings.
  static func series(_ one: Series) -> Item {
    let limit = one.bound.map { "The limit, \($0.words), was set by \($0.author)." }
    return Item("series:" + one.key, .screen(.series(one.key)))
      .explained(
        [one.term, one.summary, limit ?? "Nobody set a limit for it."].compactMap { $0 }
          .filter { !$0.isEmpty }.joined(separator: ". ").replacingDoubleStops
      ).of(one.newest?.thing)
  }
}

extension Row {
  /// One line of the numbers: newest value, when, limit, change. On a narrow page two rows.
  static func number(_ one: Series, _ state: PortalState, width: Int?) -> [Row] {
    guard let newest = one.newest else { return [] }
    let value = newest.shown + (one.unit.isEmpty ? "" : " " + one.unit)
    let when = state.relative(newest.at, offsetMinutes: newest.offsetMinutes)
    let limit = one.bound.map { width == nil ? $0.words : $0.brief } ?? "no limit set"
    let title = one.title.capitalizedFirst.withoutRemark
    let both = one.call.isEmpty ? one.change : "\(one.change) \(one.call)"
    // Where both do not fit, what it calls for is never cut.
    let change = DisplayWidth.of(both) > 14 && width != nil ? "\(one.call) \(one.change)" : both
    let role: Role = one.call.isEmpty ? .text : .critical
    if let width {
      return [
        Row(
          Piece(title, at: 3, width: 17), Piece(value, at: 21, width: 12, role, bold: true),
          Piece(when, at: 34, width: 15, .muted), Piece(limit, at: 49, width: width - 65),
          Piece(change, at: width - 15, role))
      ]
    }
    let limited = one.bound == nil ? limit : "limit set: \(limit)"
    let rest = when + (change.isEmpty ? "" : ", " + change)
    // A long name has its row to itself.
    let isLong = DisplayWidth.of(title) > 15
    var first = Row(Piece(title, at: 3))
    var second = Row(Piece(isLong ? "\(value), \(rest)" : rest, at: 5, .muted))
    if isLong {
      second.add(Piece(value, at: 5, role, bold: true))
    } else {
      first.add(Piece(value, at: 19, role, bold: true))
    }
    return [first, second, Row(Piece(limited, at: 5, .muted))]
  }
}

extension String {
  /// The text up to a remark in brackets, for narrow columns.
  var withoutRemark: String {
    guard let bracket = firstIndex(of: "("), bracket > startIndex else { return self }
    return String(self[..<index(before: bracket)])
  }

  /// The text without two full stops in a row.
  var replacingDoubleStops: String {
    var text = ""
    for character in self where !(character == "." && text.last == ".") { text.append(character) }
    return text
  }
}
