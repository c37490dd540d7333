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
    let titles = page.columns(of: shown.map(\.1))
    if page.isWide, !shown.isEmpty { page.heads(titles) }
    for (key, glance) in shown {
      let reason = state.panel.rows.first { $0.key == key }?.reasons.first { $0.urgency != nil }
      page.patient(key, glance, titles, reason, state)
    }
    if !shown.isEmpty {
      page.gap()
      page.text(
        "The newest of each; what has an open alert is marked. For information. Not medical advice.",
        .muted)
    }
    return page
  }

  private static let firstColumn = 23
  private static let columnWidth = 9

  /// The vital signs that have room: those with an open alert first, else as each record orders them.
  private func columns(of glances: [Glance]) -> [String] {
    var order: [String] = []
    for title in glances.flatMap({ $0.numbers.map(\.title) }) where !order.contains(title) {
      order.append(title)
    }
    let pressing = Set(glances.flatMap { $0.numbers.filter(\.isPressing).map(\.title) })
    let room = max(1, (numbersWidth - Self.firstColumn - 7) / Self.columnWidth)
    let kept = Set(
      (order.filter(pressing.contains) + order.filter { !pressing.contains($0) }).prefix(room))
    return order.filter(kept.contains)
  }

  private mutating func heads(_ titles: [String]) {
    var row = Row(
      Piece("WHO", at: 3, .muted), Piece("AGO", at: numbersWidth - 6, .muted))
    for (index, title) in titles.enumerated() {
      let short =
        title == "Blood pressure"
        ? "Pressure" : title == "Temperature" ? "Temp." : title == "Breathing" ? "Breaths" : title
      row.add(
        Piece(
          short, at: Self.firstColumn + index * Self.columnWidth, width: Self.columnWidth - 1,
          .muted))
    }
    add(row)
  }

  private mutating func patient(
    _ key: IdentityKey, _ glance: Glance, _ titles: [String], _ reason: PanelRow.Reason?,
    _ state: PortalState
  ) {
    let item = Item("vitals:" + key.rawValue, .person(key)).explained(
      glance.numbers.map { "\($0.title) \($0.newest)" + ($0.usual.map { ", usual \($0)" } ?? "") }
        .joined(separator: ". ") + ". Enter opens the record.")
    let newest = glance.numbers.map(\.at).max().map(state.briefAge) ?? ""
    let age = state.age(glance.patient.birth).map { " \($0)" } ?? ""
    guard isWide else {
      let values = glance.numbers.filter { !$0.isOld(state.now) }
        .map { "\($0.title) \($0.newest)" }.joined(separator: ", ")
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
    for (index, title) in titles.enumerated() {
      guard let number = glance.numbers.first(where: { $0.title == title }) else { continue }
      let isOld = number.isOld(state.now)
      row.add(
        Piece(
          isOld ? Series.old : (number.isPressing ? "!" : "") + number.value,
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
}
