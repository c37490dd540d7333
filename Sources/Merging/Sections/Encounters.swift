import Clinical
import Terminology

/// Visits (`clinical-corrections.md` 2.15).
///
/// | pair | is |
/// |---|---|
/// | same visit number | one |
/// | same class, times overlap on the clock, or stays overlap by a night | one |
/// | a claim inside a visit of another source | one, as evidence |
/// | same class, same day, no times, two sources | ask |
enum Encounters {
  static func facts(_ things: [Thing], _ context: Context) -> Outcome {
    let views = things.map(View.init)
    let grouping = Grouping(
      things, decided: context.decided, candidates: candidates(things, views, context.decided)
    ) { left, right in relation(views[left], views[right]) }
    return Outcome(grouping, ask: "Is this one visit:") { fact($0) }
  }

  private struct View {
    let kind: String?
    let start: PartialDate?
    let end: PartialDate?
    let firstDay: Int64
    let lastDay: Int64
    let numbers: Set<String>
    let source: String
    let isBilled: Bool

    init(_ thing: Thing) {
      let statement = thing.statement
      if case .encounter(let detail) = statement.detail {
        kind = detail.classCode.flatMap { Self.kinds[$0.uppercased()] }
      } else {
        kind = nil
      }
      start = statement.period.start ?? statement.period.end
      end = statement.period.end
      firstDay = start.map { $0.localSeconds / 86_400 } ?? .min
      lastDay = max(firstDay, end.map { $0.localSeconds / 86_400 } ?? firstDay)
      numbers = Set(statement.otherIdentifiers.map { ($0.system ?? "") + "|" + $0.value })
      source = thing.kept.source
      isBilled = thing.isBilled
    }

    /// Classes that mean one kind of visit (HL7 v3 ActEncounterCode, HL7 v2 table 0004). What stands
    /// there and is no class, such as the visit's own type, tells no two visits apart.
    private static let kinds = [
      "AMB": "AMB", "EMER": "EMER", "FLD": "FLD", "HH": "HH", "IMP": "IMP", "OBSENC": "OBSENC",
      "PRENC": "PRENC", "SS": "SS", "VR": "VR",
      "ACUTE": "IMP", "NONAC": "IMP", "I": "IMP", "E": "EMER", "O": "AMB", "INPATIENT": "IMP",
      "OUTPATIENT": "AMB", "EMERGENCY": "EMER",
    ]
  }

  private static func candidates(
    _ things: [Thing], _ views: [View], _ decided: Decided
  ) -> [(Int, Int)] {
    let days = views.map { $0.start == nil ? nil : $0.firstDay..<$0.lastDay + 1 }
    let pairs = Sweep.overlaps(days) + decided.pairs(among: things)
    return pairs.sorted { ($0.0, $0.1) < ($1.0, $1.1) }
  }

  private static func relation(_ left: View, _ right: View) -> Relation {
    if !left.numbers.isDisjoint(with: right.numbers) { return .same }
    guard let one = left.start, let other = right.start, one.precision >= .day,
      other.precision >= .day
    else { return .different }
    if let mine = left.kind, let theirs = right.kind, mine != theirs { return .different }
    if left.isBilled != right.isBilled, left.source != right.source { return .same }
    let isTimed = one.precision >= .hour && other.precision >= .hour
    if isTimed, let mine = left.end, let theirs = right.end, mine.precision >= .hour,
      theirs.precision >= .hour
    {
      return overlap(one, mine, other, theirs) ? .same : .different
    }
    if isTimed, one.overlaps(other) { return .same }
    let nights = min(left.lastDay, right.lastDay) - max(left.firstDay, right.firstDay)
    if nights >= 1 { return .same }
    if isTimed { return .different }
    return left.source == right.source
      ? .different : .ask("the same day, but no visit number and no times")
  }

  /// Whether two timed visits share more than a moment; one that begins as the other ends is the next
  /// one. Read on their wall clocks when only one of them sent an offset.
  private static func overlap(
    _ start: PartialDate, _ end: PartialDate, _ otherStart: PartialDate, _ otherEnd: PartialDate
  ) -> Bool {
    let isZoned = start.offsetMinutes != nil && otherStart.offsetMinutes != nil
    func second(_ date: PartialDate) -> Int64 {
      isZoned ? date.lowerBound().milliseconds / 1000 : date.localSeconds
    }
    return second(start) == second(otherStart)
      || (second(start) < second(otherEnd) && second(otherStart) < second(end))
  }

  private static func fact(_ group: [Thing]) -> Fact {
    var draft = Draft(group, state: .unknown)
    let live = group.filter { !$0.isRetracted }
    let clinical = live.filter { !$0.isBilled }
    let main = clinical.newest(by: \.said) ?? live.first ?? group[0]
    if clinical.isEmpty {
      draft.state = live.isEmpty ? .retracted : .billed
    } else {
      draft.state = FactState(main.statement.status.standing)
    }
    // What it is called goes by whoever spoke last: a feed of admissions has fewer words.
    let newest = Draft([main], state: draft.state)
    (draft.title, draft.term) = (newest.title, newest.term)
    name(&draft, main)
    draft.period = Period(
      start: (clinical.isEmpty ? live : clinical).compactMap(\.statement.period.start)
        .min { $0.lowerBound() < $1.lowerBound() },
      end: (clinical.isEmpty ? live : clinical).compactMap(\.statement.period.end)
        .max { $0.upperBound() < $1.upperBound() })
    draft.evidence = "the same visit number, or times that overlap"
    addReasons(&draft, main)
    draft.addRetractions()
    return draft.fact(says: says)
  }

  private static func name(_ draft: inout Draft, _ main: Thing) {
    guard case .encounter(let detail) = main.statement.detail, let code = detail.classCode else {
      return
    }
    let visit = Concept(codings: [Coding(system: nil, code: code.uppercased())])
    guard let plain = PlainNames.name(for: visit, kind: .encounter) else { return }
    if main.statement.concept.words == nil {
      draft.title = Words.capitalised(plain)
    } else {
      draft.term = draft.term ?? plain
    }
  }

  private static func addReasons(_ draft: inout Draft, _ main: Thing) {
    guard case .encounter(let detail) = main.statement.detail else { return }
    let reasons = (detail.reasons + detail.diagnoses).compactMap(\.words)
    if !reasons.isEmpty {
      draft.fields.append(
        Field(
          name: "reason", value: reasons.joined(separator: "; "), from: main.name, why: "as sent"))
    }
    if !detail.locations.isEmpty {
      draft.fields.append(
        Field(
          name: "where", value: detail.locations.joined(separator: "; "), from: main.name,
          why: "as sent"))
    }
  }

  private static func says(_ thing: Thing) -> String {
    if thing.isRetracted { return "TAKEN BACK" }
    let period = thing.statement.period
    let dates = [period.start, period.end].compactMap { $0 }.map(Words.date)
    let verb = thing.isBilled ? "paid for" : FactState(thing.statement.status.standing).words
    return
      ([verb]
      + (dates.count == 2 && dates[0] == dates[1] ? [dates[0]] : [dates.joined(separator: " to ")]))
      .filter { !$0.isEmpty }.joined(separator: " ")
  }
}
