import Clinical
import Terminology

/// Vaccines of one year (`clinical-corrections.md` 2.14).
///
/// | pair | is |
/// |---|---|
/// | given and not given | different; on one day: ask |
/// | same day, same code, or an unspecified code and a vaccine of its group | one |
/// | same day, two vaccines that people confuse or of one group | different, with a conflict; ask |
/// | one known by its year or month, one vaccine possible for both | ask |
/// | same day, words only | ask when the words name the group |
enum Immunizations {
  static func facts(_ things: [Thing], _ context: Context) -> Outcome {
    let views = things.map(View.init)
    let grouping = Grouping(things, decided: context.decided) { left, right in
      relation(views[left], views[right])
    }
    var outcome = Outcome(grouping, ask: "Is this one dose:") { fact($0) }
    for (left, right, reason) in grouping.questions where reason == otherProduct {
      let pair = [outcome.facts[left], outcome.facts[right]]
      let conflict = Conflict(
        subject: .product,
        words: "Two different vaccines on one day: " + Words.list(pair.map(label)) + ".",
        things: pair.flatMap { $0.members.map(\.kept.thing) }.sorted())
      outcome.facts[left].conflicts.append(conflict)
      outcome.facts[right].conflicts.append(conflict)
    }
    return outcome
  }

  private static let otherProduct = "the same day, another vaccine of the same kind"

  private struct View {
    let code: String?
    let groups: Set<String>
    let words: String?
    let day: PartialDate?
    let isGiven: Bool

    init(_ thing: Thing) {
      let concept = thing.statement.concept
      code = Vaccines.code(of: concept)
      words = concept.words.map(Words.folded)
      let known = Set(code.map { Vaccines.groups(of: $0).map(\.key) } ?? [])
      groups = known.isEmpty ? VaccineWords.groups(in: words ?? "") : known
      day = thing.statement.period.sortDate
      isGiven = !thing.isRefuted
    }
  }

  private static func relation(_ left: View, _ right: View) -> Relation {
    guard let one = left.day, let other = right.day else {
      return left.day == nil && right.day == nil && left.isGiven == right.isGiven
        && left.code != nil && left.code == right.code ? .same : .different
    }
    guard sameDay(one, other) else { return .different }
    let isExact = one.precision >= .day && other.precision >= .day
    let mayBeOne = isRelated(left, right)
    guard left.isGiven == right.isGiven else {
      return mayBeOne && isExact ? .ask("one says given, the other not given") : .different
    }
    guard let mine = left.code, let theirs = right.code else {
      if left.code == nil, right.code == nil, left.words != nil, left.words == right.words, isExact
      {
        return .same
      }
      return mayBeOne ? .ask("one names the vaccine in words only") : .different
    }
    guard isExact else {
      return mayBeOne ? .ask("one date is not exact") : .different
    }
    if Vaccines.canBeOne(mine, theirs) { return .same }
    return mayBeOne ? .ask(otherProduct) : .different
  }

  private static func isRelated(_ left: View, _ right: View) -> Bool {
    if let mine = left.code, let theirs = right.code {
      return mine == theirs || Vaccines.areRelated(mine, theirs)
    }
    return !left.groups.isDisjoint(with: right.groups)
  }

  /// Whether two dates can be one day on their own calendars: a dose is given on a day of a place.
  private static func sameDay(_ one: PartialDate, _ other: PartialDate) -> Bool {
    let (left, right) = (one.civil, other.civil)
    let precision = min(one.precision, other.precision)
    return left.year == right.year && (precision < .month || left.month == right.month)
      && (precision < .day || left.day == right.day)
  }

  private static func fact(_ group: [Thing]) -> Fact {
    // The specific vaccine names the fact.
    let specific = group.first { thing in
      Vaccines.code(of: thing.statement.concept).map { !Vaccines.isUnspecified($0) } ?? false
    }
    var draft = Draft(group, state: .unknown)
    if let specific {
      draft.title =
        PlainNames.name(for: specific.statement.concept, kind: .immunization)
        .map(Words.capitalised) ?? draft.title
      draft.term = specific.statement.concept.words ?? draft.term
    }
    let live = group.filter { !$0.isRetracted }
    draft.state = state(live)
    draft.period = (specific ?? group[0]).statement.period
    draft.evidence =
      specific != nil && Set(group.compactMap { Vaccines.code(of: $0.statement.concept) }).count > 1
      ? "same day, an unspecified code joins the specific one" : "same vaccine, same day"
    addLots(&draft, live)
    draft.addRetractions()
    if draft.state != .retracted, draft.conflicts.contains(where: { $0.subject == .status }) {
      draft.state = .disputed
    }
    return draft.fact(says: says)
  }

  private static func state(_ live: [Thing]) -> FactState {
    let clinical = live.filter { !$0.isBilled }
    if clinical.isEmpty { return live.isEmpty ? .retracted : .billed }
    if clinical.contains(where: \.isRefuted) { return .notDone }
    let newest = clinical.newest(by: \.said) ?? clinical[0]
    return FactState(newest.statement.status.standing)
  }

  /// The lot numbers; "unknown" and "none provided" are no numbers.
  private static func addLots(_ draft: inout Draft, _ live: [Thing]) {
    let lots = live.compactMap { thing -> (Thing, String)? in
      guard case .immunization(let detail) = thing.statement.detail, let lot = detail.lot,
        lot.contains(where: \.isNumber)
      else { return nil }
      return (thing, lot)
    }
    guard let (thing, lot) = lots.first else { return }
    draft.fields.append(
      Field(name: "lot", value: lot, from: thing.name, why: thing.kept.sourceName))
    guard Set(lots.map { Words.folded($0.1) }).count > 1 else { return }
    draft.conflicts.append(
      Conflict(
        subject: .value,
        words: "The lot numbers differ: "
          + Words.sources(lots.map { $0.1 + " (" + $0.0.kept.sourceName + ")" }) + ".",
        things: lots.map(\.0.name)))
  }

  private static func label(_ fact: Fact) -> String {
    let codes = Set(fact.members.compactMap { Vaccines.code(of: $0.kept.statement.concept) })
    let code = codes.isEmpty ? "" : "CVX " + Words.list(codes.sorted()) + "; "
    return fact.title + " (" + code + Words.sources(fact.sources) + ")"
  }

  private static func says(_ thing: Thing) -> String {
    let date = thing.statement.period.sortDate.map { " " + Words.day($0) } ?? ""
    if thing.isRetracted { return "TAKEN BACK" + date }
    if thing.isBilled { return "paid for" + date }
    guard case .immunization(let detail) = thing.statement.detail, thing.isRefuted else {
      return "GIVEN" + date
    }
    return "NOT GIVEN" + date + (detail.reasonNotDone?.words.map { ": " + $0 } ?? "")
  }
}

/// Words by which people name a group of vaccines: for questions, never for a match.
enum VaccineWords {
  static func groups(in words: String) -> Set<String> {
    var found: Set<String> = []
    for (word, groups) in rows where words.contains(word) { found.formUnion(groups) }
    return found
  }

  private static let rows: [(String, Set<String>)] = [
    ("flu", ["88"]), ("influenza", ["88"]), ("tetanus", ["115", "139", "107"]), ("tdap", ["115"]),
    ("pneumo", ["152", "33"]), ("covid", ["213"]), ("shingles", ["188"]), ("zoster", ["188"]),
    ("hepatitis b", ["45"]), ("hep b", ["45"]), ("hepatitis a", ["85"]), ("mmr", ["03"]),
    ("rsv", ["304"]), ("polio", ["89"]), ("varicella", ["21"]), ("hpv", ["137"]),
  ]
}
