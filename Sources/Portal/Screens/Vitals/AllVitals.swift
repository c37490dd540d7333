import Cells
import Clinical

extension Page {
  /// The vital signs of everybody whose record was looked at, by urgency: the newest of each, how old,
  /// and what is open.
  static func allVitals(_ state: PortalState) -> Page {
    var page = Page(state)
    page.whenEmpty = state.panel.glances.isEmpty ? "Reading…" : "Nobody has sent vital signs."
    let urgent = state.panel.rows.map(\.key)
    let rest = state.panel.glances.keys.filter { !urgent.contains($0) }.sorted()
    let shown = (urgent + rest).compactMap { key in
      state.panel.glances[key].map { (key, $0) }
    }.filter { !$0.1.numbers.isEmpty }
    let columns = page.columns(of: shown.map(\.1), state.now)
    if page.isWide, !shown.isEmpty { page.heads(columns) }
    for (key, glance) in shown {
      let reason = state.panel.rows.first { $0.key == key }?.reasons.first { $0.urgency != nil }
      page.patient(key, glance, columns, reason, state)
    }
    if !shown.isEmpty {
      page.gap()
      let isMixed =
        page.isWide
        && columns.contains { column in
          shown.contains { $0.1.number(column.title)?.differs(from: column, state.now) == true }
        }
      page.text(
        "The newest of each; what has an open alert is marked. "
          + (isMixed ? "* in another unit: open the record. " : "")
          + "For information. Not medical advice.", .muted)
    }
    return page
  }

  /// A vital sign that has a column, and the unit that its numbers are in.
  fileprivate struct Column {
    let title: String
    let unit: String
  }

  private static let firstColumn = 23
  private static let columnWidth = 9

  /// The vital signs that have room: those with an open alert first, else as each record orders them.
  private func columns(of glances: [Glance], _ now: Instant) -> [Column] {
    var order: [String] = []
    for title in glances.flatMap({ $0.numbers.map(\.title) }) where !order.contains(title) {
      order.append(title)
    }
    let pressing = Set(glances.flatMap { $0.numbers.filter(\.isPressing).map(\.title) })
    let room = max(1, (numbersWidth - Self.firstColumn - 7) / Self.columnWidth)
    let kept = Set(
      (order.filter(pressing.contains) + order.filter { !pressing.contains($0) }).prefix(room))
    return order.filter(kept.contains).map { title in
      let units = glances.compactMap { $0.number(title) }.filter { !$0.isOld(now) }.map(\.unit)
      let counts = Dictionary(units.map { ($0, 1) }, uniquingKeysWith: +)
      let most = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
      return Column(title: title, unit: most ?? "")
    }
  }

  /// The names of the columns, and under them the units.
  private mutating func heads(_ columns: [Column]) {
    var names = Row(Piece("WHO", at: 3, .muted), Piece("AGO", at: numbersWidth - 6, .muted))
    var units = Row(Piece("h:min", at: numbersWidth - 6, .muted))
    for (index, column) in columns.enumerated() {
      let place = Self.firstColumn + index * Self.columnWidth
      let name = Self.shortNames[column.title] ?? column.title
      names.add(Piece(name, at: place, width: Self.columnWidth - 1, .muted))
      units.add(Piece(column.unit, at: place, width: Self.columnWidth - 1, .muted))
    }
    add(names)
    add(units)
  }

  private static let shortNames = [
    "Blood pressure": "Pressure", "Temperature": "Temp.", "Breathing": "Breaths",
    "Blood sugar": "Glucose",
  ]

  private mutating func patient(
    _ key: IdentityKey, _ glance: Glance, _ columns: [Column], _ reason: PanelRow.Reason?,
    _ state: PortalState
  ) {
    let item = Item("vitals:" + key.rawValue, .person(key)).explained(
      glance.numbers.map { "\($0.title) \($0.newest)" + ($0.usual.map { ", usual \($0)" } ?? "") }
        .joined(separator: ". ") + ". Enter opens the record.")
    let newest = glance.numbers.map(\.at).max().map(state.briefAge) ?? ""
    let age = state.age(glance.patient.birth).map { " \($0)" } ?? ""
    guard isWide else {
      let values = glance.numbers.filter { !$0.isOld(state.now) }
        .map { [$0.title, $0.value, $0.unit].filter { !$0.isEmpty }.joined(separator: " ") }
        .joined(separator: ", ")
      var rows = [Row(Piece(glance.patient.listed + age, at: 3, bold: true))]
      if let reason { rows += wrapped(reason.words.capitalizedFirst, at: 5, .critical) }
      add(item, rows + wrapped("\(newest) ago: \(values)", at: 5, .muted))
      return
    }
    var row = Row(
      Piece(
        Wrap.fit(
          glance.patient.listed, width: Self.firstColumn - 8,
          ellipsis: state.settings.glyphs.ellipsis) + age, at: 3, bold: reason != nil),
      Piece(newest, at: numbersWidth - 6, .muted))
    for (index, column) in columns.enumerated() {
      guard let number = glance.number(column.title) else { continue }
      let isOld = number.isOld(state.now)
      let mark = number.differs(from: column, state.now) ? "*" : ""
      row.add(
        Piece(
          isOld ? Series.old : (number.isPressing ? "!" : "") + number.value + mark,
          at: Self.firstColumn + index * Self.columnWidth, width: Self.columnWidth - 1,
          isOld ? .muted : number.isPressing ? .critical : .text,
          bold: number.isPressing && !isOld))
    }
    add(
      item, [row] + (reason.map { [Row(Piece($0.words.capitalizedFirst, at: 5, .critical))] } ?? [])
    )
  }
}

extension Glance.Number {
  /// Days after which a number says nothing beside those of others.
  private static let oldDays: Int64 = 7

  /// Whether it says nothing of now.
  fileprivate func isOld(_ now: Instant) -> Bool {
    now > at.advanced(bySeconds: Self.oldDays * 86_400)
  }

  /// The value without its unit, for a narrow column.
  fileprivate var value: String {
    newest.split(separator: " ", maxSplits: 1).first.map(String.init) ?? newest
  }

  /// Whether it is shown and not in the unit of its column.
  fileprivate func differs(from column: Page.Column, _ now: Instant) -> Bool {
    !isOld(now) && unit != column.unit
  }
}

extension Glance {
  fileprivate func number(_ title: String) -> Number? { numbers.first { $0.title == title } }
}
