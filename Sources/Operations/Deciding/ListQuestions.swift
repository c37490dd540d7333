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
    var pairs: [[String]: (first: KeptStatement, second: KeptStatement, count: Int)] = [:]
    for things in try store.sharedIdentifiers(scope: scope) {
      let kept = try current(things)
      for (index, left) in kept.enumerated() {
        for right in kept[(index + 1)...] where left.identity != right.identity {
          let key = [left.identity.rawValue, right.identity.rawValue].sorted()
          pairs[key] = (left, right, (pairs[key]?.count ?? 0) + 1)
        }
      }
    }
    var questions: [Question] = []
    for (_, pair) in pairs.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
      let names = [pair.first.thing.rawValue, pair.second.thing.rawValue]
      let settled = try store.decisions(naming: names, scope: scope).contains {
        Set(names).isSubset(of: $0.names) && $0.verdict != .later
      }
      if !settled { questions.append(Self.question(pair.first, pair.second, count: pair.count)) }
    }
    return questions
  }

  private func current(_ things: [ThingID]) throws(StoreError) -> [KeptStatement] {
    var kept: [KeptStatement] = []
    for thing in things {
      if let found = try store.versions(of: thing, scope: scope).first { kept.append(found) }
    }
    return kept
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
