import Clinical
import Terminology

/// Results and vital signs of one analyte (`clinical-corrections.md` 2.1, 2.3, 2.13, 2.16, 2.17).
///
/// | pair | is |
/// |---|---|
/// | other specimen, method or equation by code, or other known specimen | different |
/// | vital: same time stamp at the same precision and equal value (two paths of one reading) | one |
/// | vital: two time stamps, or two values | different, always; but |
/// | typed by hand within two minutes of a device's, equal value | ask |
/// | a blood pressure's panel and its numbers sent apart | see ``Pressures`` |
/// | lab: shared accession or specimen number | one; other value: one, with a value conflict |
/// | lab: same instant, equal value, performers not contradictory | one |
/// | lab: same instant, other value, performers not contradictory | one, with a value conflict |
/// | lab: same instant, equal value, two performers named | ask |
/// | lab: one of them known by its day only, equal value, performers not contradictory | one |
/// | lab: one has no value, same code, same second, performers not contradictory | one |
/// | one has no value | fits, joins by a third only |
/// | units that cannot be compared, same instant | ask |
/// | lab: equal value, a zone would make the times one, one sent no offset | fits, joins by a third only |
enum Observations {
  static func facts(_ things: [Thing], _ context: Context) -> Outcome {
    let pairs = candidates(things, decided: context.decided)
    // Most stand by themselves: only those that are compared are looked at closely.
    var views = [ObservationView?](repeating: nil, count: things.count)
    for place in Set(pairs.lazy.flatMap { [$0.0, $0.1] }) {
      views[place] = ObservationView(things[place])
    }
    var grouping = Grouping(things, decided: context.decided, candidates: pairs) { left, right in
      guard let left = views[left], let right = views[right] else { return .different }
      return relation(left, right)
    }
    TypedReadings.settle(&grouping)
    return Outcome(grouping, ask: "Is this one result:") { group in
      group.count == 1
        ? ObservationFact.lone(group[0]) : ObservationFact.make(group.map(ObservationView.init))
    }
  }

  /// The names of those whom some observations meet, and whom these meet in turn.
  static func met(by changed: [Thing], among things: [Thing]) -> [ThingID] {
    var rest = things.map { (thing: $0, meeting: ObservationMeeting($0)) }
    var wave = changed.map(ObservationMeeting.init)
    var met: [ThingID] = []
    while !wave.isEmpty {
      let start = rest.partition { one in wave.contains { $0.meets(one.meeting) } }
      met += rest[start...].map(\.thing.name)
      wave = rest[start...].map(\.meeting)
      rest.removeSubrange(start...)
    }
    return met
  }

  /// Pairs that overlap in time (sorted, neighbours only), share a number, or were decided.
  private static func candidates(_ things: [Thing], decided: Decided) -> [(Int, Int)] {
    let meetings = things.map(ObservationMeeting.init)
    var pairs = Sweep.overlaps(meetings.map(\.local)) + Sweep.overlaps(meetings.map(\.instant))
    var byNumber: [String: [Int]] = [:]
    for (index, meeting) in meetings.enumerated() where !meeting.numbers.isEmpty {
      for number in Set(meeting.numbers) { byNumber[number, default: []].append(index) }
    }
    for holders in byNumber.values where holders.count > 1 && holders.count <= 50 {
      for (place, left) in holders.enumerated() {
        for right in holders[(place + 1)...] { pairs.append((left, right)) }
      }
    }
    pairs += decided.pairs(among: things)
    return pairs.sorted { ($0.0, $0.1) < ($1.0, $1.1) }
  }

  private static func relation(_ left: ObservationView, _ right: ObservationView) -> Relation {
    if let one = left.variant, let other = right.variant, one != other { return .different }
    if let one = left.specimen, let other = right.specimen, one.excludes(other) {
      return .different
    }
    if let relation = Pressures.relation(left, right) { return relation }
    let value = compare(left, right)
    if value == .unknown, left.isEmpty || right.isEmpty {
      return isSameResult(left, right) ? .same : .fits
    }
    return left.isVital && right.isVital
      ? vital(left, right, value) : laboratory(left, right, value)
  }

  /// Whether two laboratory results are one though only one of them has its value: one code, and one
  /// time to the second.
  private static func isSameResult(_ left: ObservationView, _ right: ObservationView) -> Bool {
    guard !left.isVital, !right.isVital, let one = left.time, let other = right.time,
      one.precision >= .second, other.precision >= .second, one.overlaps(other),
      !left.contradictsPerformer(of: right)
    else { return false }
    let codes = Set(left.thing.statement.concept.codings.map { [$0.system?.rawValue, $0.code] })
    return right.thing.statement.concept.codings.contains {
      codes.contains([$0.system?.rawValue, $0.code])
    }
  }

  private static func vital(
    _ left: ObservationView, _ right: ObservationView, _ value: ObservedValue.Comparison
  ) -> Relation {
    guard value == .equal, let one = left.time, let other = right.time,
      one.precision >= .day
    else { return .different }
    guard overlapping(one, other) else {
      return TypedReadings.mayRepeat(left, right) ? .ask(TypedReadings.reason) : .different
    }
    let isExact = one.precision >= .minute && other.precision >= .minute
    return isExact || one.precision == other.precision ? .same : .different
  }

  private static func laboratory(
    _ left: ObservationView, _ right: ObservationView, _ value: ObservedValue.Comparison
  ) -> Relation {
    let isSameSample = left.shareNumber(with: right)
    guard let one = left.time, let other = right.time else {
      return isSameSample && value == .equal ? .same : .different
    }
    guard one.precision >= .day, other.precision >= .day, overlapping(one, other) else {
      return value == .equal && differByZone(one, other) ? .fits : .different
    }
    let isInstant = one.precision >= .minute && other.precision >= .minute
    if isSameSample { return value == .unknown ? .ask("the units cannot be compared") : .same }
    switch value {
    case .unknown: return isInstant ? .ask("the units cannot be compared") : .different
    case .different: return isInstant && !left.contradictsPerformer(of: right) ? .same : .different
    case .equal:
      return left.contradictsPerformer(of: right)
        ? .ask("the same time and value, but two laboratories are named") : .same
    }
  }

  /// Whether two times are the same at the coarser precision. A date without a time has no place on
  /// the clock of another zone: it is compared with the other's calendar day.
  private static func overlapping(_ one: PartialDate, _ other: PartialDate) -> Bool {
    if one.precision == .day || other.precision == .day {
      let (left, right) = (one.civil, other.civil)
      return left.year == right.year && left.month == right.month && left.day == right.day
    }
    return one.overlaps(other)
  }

  /// Whether only one of two times has an offset, and a zone of the world would make them one: steps
  /// of 15 minutes up to 14 hours.
  private static func differByZone(_ one: PartialDate, _ other: PartialDate) -> Bool {
    guard (one.offsetMinutes == nil) != (other.offsetMinutes == nil), one.precision >= .minute,
      other.precision >= .minute
    else { return false }
    let minutes = abs(one.localSeconds / 60 - other.localSeconds / 60)
    return minutes <= 14 * 60 && minutes % 15 == 0
  }

  /// The values of two observations, their components included.
  static func compare(
    _ left: ObservationView, _ right: ObservationView
  ) -> ObservedValue.Comparison {
    if let pressures = Pressures.compare(left, right) { return pressures }
    guard !left.detail.components.isEmpty || !right.detail.components.isEmpty else {
      return ObservedValue.compare(left.detail.value, right.detail.value, analyte: left.analyte)
    }
    let mine = components(left.detail)
    let theirs = components(right.detail)
    if left.isEmpty != right.isEmpty { return .unknown }
    guard Set(mine.keys) == Set(theirs.keys) else { return .different }
    var outcome = ObservedValue.Comparison.equal
    for (key, value) in mine {
      switch ObservedValue.compare(value, theirs[key] ?? nil, analyte: key) {
      case .different: return .different
      case .unknown: outcome = .unknown
      case .equal: break
      }
    }
    return outcome
  }

  private static func components(_ detail: ObservationDetail) -> [String: Value?] {
    Dictionary(
      detail.components.map { part in
        (
          Analytes.key(for: part.concept) ?? part.concept.codings.first?.code ?? "",
          part.value
        )
      }, uniquingKeysWith: { first, _ in first })
  }
}
