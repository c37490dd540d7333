import Clinical
import Merging
import Monitoring
import RecordStore
import Terminology

extension Derivations {
  /// What the store derives by today's terminology, matching and rules.
  /// - Parameter clock: tells the local time of readings that were sent without an offset.
  public static func standard(_ clock: WallClock) -> Derivations {
    var derivations = ofToday
    derivations.alerts = { input in
      Rules.alerts(
        new: input.new.map(clock.placed), history: input.history.map(clock.placed),
        plan: WatchPlan(input.limits, birth: input.birth), open: input.open, now: input.now,
        offset: clock.offsetMinutes(input.now))
    }
    return derivations
  }

  private static let ofToday = Derivations(
    readings: { Readings.readings(from: $0) },
    lookback: { Rules.lookback(of: $0, WatchPlan($1, birth: nil)) },
    alertSeconds: Int64(Rules.longestFreshHours) * 3600,
    blockingKeys: { Matching.blockingKeys(for: $0) },
    people: { identities, decisions in
      let people = Matching.people(identities, decisions: decisions)
      return ResolvedPeople(
        persons: people.persons, questions: people.questions.compactMap(PairQuestion.init))
    },
    related: { Matching.related(to: $0, among: $1, decisions: $2) },
    areTwo: { Matching.conflict($0, $1) != nil },
    searchWords: { statement in
      guard statement.kind == .observation,
        let analyte = Analytes.analyte(for: statement.concept)
      else { return PlainNames.name(for: statement.concept, kind: statement.kind) ?? "" }
      return analyte.name + " " + analyte.plainName
    })
}

extension PairQuestion {
  /// A question of matching, as the store keeps it.
  init?(_ question: Question) {
    guard question.subject == .identity, question.names.count == 2 else { return nil }
    self.init(
      first: IdentityKey(rawValue: question.names[0]),
      second: IdentityKey(rawValue: question.names[1]), words: question.words,
      reasons: question.reasons, weight: question.weight)
  }
}

extension WatchPlan {
  /// The plan of what the store keeps of one person.
  init(_ kept: [KeptLimit], birth: PartialDate?) {
    self.init(rows: kept.map { ($0.analyte, $0.body) }, birth: birth)
  }
}

extension WallClock {
  /// The reading at its instant: the store holds a wall clock without an offset as if it were UTC; it is
  /// taken as that of this place.
  func placed(_ reading: Reading) -> Reading {
    guard reading.offsetMinutes == nil else { return reading }
    var placed = reading
    let offset = offsetMinutes(reading.at)
    placed.at = reading.at.advanced(bySeconds: -Int64(offset) * 60)
    placed.offsetMinutes = offset
    return placed
  }
}
