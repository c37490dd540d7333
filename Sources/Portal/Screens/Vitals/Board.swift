import Cells
import Clinical
import Monitoring

extension Page {
  /// The vitals board: of each vital sign the newest value, how it stands to the limit and who set that,
  /// which way it goes and its last days; doubtful readings; the score; all of it in words.
  mutating func board(of person: OpenPerson, _ state: PortalState) {
    let vitals = person.series.filter { $0.isVital && $0.newest != nil }
    guard !vitals.isEmpty else { return }
    if isWide {
      add(
        Row(
          Piece("VITAL", at: 3, .muted), Piece("NEWEST", at: Self.newest, .muted),
          Piece("AGO", at: Self.ago, .muted), Piece("LIMIT, SET BY", at: Self.limit, .muted),
          Piece(hasRoom ? "TREND" : "", at: trend, .muted), Piece("14 DAYS", at: spark, .muted)))
    }
    for one in vitals {
      if isWide { add(Item.series(one), boardRow(one, state)) } else { add(number: one, state) }
      for point in one.doubted(state.now) { doubted(one, point, state) }
    }
    if !state.isPatient { score(of: person, state) }
    inWords(vitals, person, state)
  }

  private static let newest = 18
  private static let ago = 33
  private static let limit = 40
  /// On a wider page the limits have more room, and the trend is a word, not a sign.
  private var spark: Int { numbersWidth - Series.sparkDays - 1 }
  private var trend: Int { spark - (hasRoom ? 9 : 3) }
  private var hasRoom: Bool { numbersWidth >= 90 }

  private func boardRow(_ one: Series, _ state: PortalState) -> Row {
    guard let point = one.newest else { return Row() }
    let flag = one.flag(state)
    let role: Role =
      flag.isEmpty ? .text : [Series.old, Series.late].contains(flag) ? .muted : .critical
    let room = Self.ago - Self.newest - 1
    var value = [point.shown, one.unit, flag].filter { !$0.isEmpty }.joined(separator: " ")
    if value.count > room { value = [point.shown, flag].joined(separator: " ") }
    let author = one.bound?.author.lastName ?? ""
    let limit = one.bound.map { $0.brief + (author.isEmpty ? "" : " " + author) } ?? "none set"
    let fit = { Wrap.fit($0, width: $1, ellipsis: state.settings.glyphs.ellipsis) }
    return Row(
      Piece(fit(one.title.capitalizedFirst.withoutRemark, Self.newest - 4), at: 3),
      Piece(value, at: Self.newest, width: room, role, bold: true),
      Piece(state.briefAge(point.at), at: Self.ago, width: 6, .muted),
      Piece(
        fit(limit, trend - Self.limit - 1), at: Self.limit, one.bound == nil ? .muted : .text),
      Piece(
        trendWords(one, state.settings.glyphs), at: trend, one.call.isEmpty ? .text : .critical),
      Piece(one.spark(state), at: spark, .accent))
  }

  private func trendWords(_ one: Series, _ glyphs: Glyphs) -> String {
    guard let direction = one.direction else { return "" }
    if hasRoom { return direction.rawValue }
    switch direction {
    case .rising: return glyphs.up
    case .falling: return glyphs.down
    case .steady: return "="
    }
  }

  /// A doubtful reading of the last day: kept, hollow, with why it does not count.
  private mutating func doubted(_ one: Series, _ point: Series.Point, _ state: PortalState) {
    let item = Item("doubt:" + point.thing.rawValue, .screen(.fact(point.thing))).of(point.thing)
      .explained("Kept, and not counted: \(point.doubt ?? "doubtful"). Enter shows who says it.")
    let why = "not counted: " + (point.doubt ?? "doubtful")
    guard isWide else {
      add(
        item,
        [Row(Piece("\(state.settings.glyphs.hollow) \(point.shown)", at: 3, .struck))]
          + wrapped(why, at: 5, .muted))
      return
    }
    add(
      item,
      Row(
        Piece(
          state.settings.glyphs.hollow + " " + one.title.capitalizedFirst.withoutRemark, at: 3,
          width: Self.newest - 4, .muted),
        Piece(point.shown + " ?", at: Self.newest, width: 15, .struck),
        Piece(state.briefAge(point.at), at: Self.ago, width: 6, .muted),
        Piece(why, at: Self.limit, .muted)))
  }
}

extension Series {
  /// The mark of a value that is older than vital signs are usually sent.
  static let old = "OLD"
  /// The mark of a value that came long after it was measured.
  static let late = "LATE"
  /// Vital signs older than so many hours say little of now.
  static let oldHours: Int64 = 48
  /// Hours for which a doubtful reading is listed.
  private static let doubtHours: Int64 = 24

  /// `HIGH` or `LOW` against the limit that somebody set, `ALERT` where a rule has fired on it, `OLD` for
  /// a value that says little of now, `LATE` for one that came long after it was measured; empty else.
  func flag(_ state: PortalState) -> String {
    guard let point = newest else { return "" }
    if state.now.milliseconds - point.at.milliseconds > Self.oldHours * 3_600_000 {
      return Self.old
    }
    let outside = isOutside(point)
    if outside.hasPrefix("above") { return "HIGH" }
    if outside.hasPrefix("below") { return "LOW" }
    if !call.isEmpty { return state.isPatient ? call : "ALERT" }
    return point.lateArrival == nil ? "" : Self.late
  }

  /// Doubtful readings of the last day, the newest first.
  func doubted(_ now: Instant) -> [Point] {
    let first = now.milliseconds - Self.doubtHours * 3_600_000
    return points.reversed().prefix { $0.at.milliseconds >= first }
      .filter { $0.quality == .doubtful || $0.quality == .held }
  }
}

extension String {
  /// The name by which an author is called in a narrow column: `Dr. N. Ovanne` is `Ovanne`.
  fileprivate var lastName: String {
    split(separator: " ").last.map(String.init) ?? self
  }
}
