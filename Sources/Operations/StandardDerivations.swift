import Clinical
import Merging
import Monitoring
import RecordStore
import Terminology

extension Derivations {
  /// What the store derives by today's terminology, matching and rules.
  public static let standard = Derivations(
    readings: { Readings.readings(from: $0) },
    alerts: { input in
      Rules.alerts(
        new: input.new, history: input.history,
        limits: input.limits.compactMap { Limit(analyte: $0.analyte, text: $0.body) },
        now: input.now)
    },
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
