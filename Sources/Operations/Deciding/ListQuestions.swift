import Clinical
import Merging
import RecordStore

extension Session {
  /// What a person should be asked about who is who: identities that may be one person, and
  /// identifiers that stand under two patients; at most 1,000 of the first kind, the likeliest first.
  /// Questions inside one chart are in the chart.
  public func listQuestions() throws(OperationError) -> [Question] {
    try OperationError.wrap { () throws(StoreError) in
      let pairs = try store.pairQuestions(scope: scope).map {
        Question(
          subject: .identity, names: [$0.first.rawValue, $0.second.rawValue], words: $0.words,
          reasons: $0.reasons, weight: $0.weight)
      }
      return try pairs + wrongPatients()
    }
  }

  /// One question for each two patients that share native identifiers, until it is answered.
  private func wrongPatients() throws(StoreError) -> [Question] {
    var questions: [Question] = []
    for shared in try store.sharedIdentifiers(scope: scope) {
      let names = shared.things.map(\.rawValue)
      let settled = try store.decisions(naming: names, scope: scope).contains {
        Set(names).isSubset(of: $0.names) && $0.verdict != .later
      }
      guard !settled, let first = try store.versions(of: shared.things[0], scope: scope).first,
        let second = try store.versions(of: shared.things[1], scope: scope).first
      else { continue }
      questions.append(Self.question(first, second, count: shared.count))
    }
    return questions
  }

  private static func question(
    _ first: KeptStatement, _ second: KeptStatement, count: Int
  ) -> Question {
    let entry = count == 1 ? "one entry" : "\(count) entries"
    let title = first.statement.concept.words ?? first.statement.kind.rawValue
    return Question(
      subject: .wrongPatient, names: [first.thing.rawValue, second.thing.rawValue],
      words: "\(first.sourceName) sent \(entry) under the same number for two patients. "
        + "Did one get the wrong record?",
      reasons: [
        "first: \(title), for \(first.identity.rawValue)",
        "and for \(second.identity.rawValue)",
      ])
  }
}
