import Clinical

/// Answers about two things that what was said since contradicts: the question comes back. The answer
/// holds until somebody gives another.
///
/// | answer | asked again when, said anew, |
/// |---|---|
/// | same | they are neither one nor alike any more, and were before |
/// | different | the rules make them one, and did not before |
enum Reopened {
  static func questions(
    _ facts: [Fact], besides measurements: [Fact], decided: Decided
  ) -> [Question] {
    let answers = decided.answersAboutThings
    guard !answers.isEmpty else { return [] }
    let wanted = Set(answers.flatMap(\.names))
    var members: [String: Member] = [:]
    for fact in facts + measurements {
      for member in fact.members where wanted.contains(member.kept.thing.rawValue) {
        members[member.kept.thing.rawValue] = member
      }
    }
    return answers.compactMap { answer in
      let sides = answer.names.compactMap { members[$0] }
      guard sides.count == answer.names.count else { return nil }
      return question(answer, sides)
    }
  }

  private static func question(_ answer: Decision, _ sides: [Member]) -> Question? {
    let then = sides.map { side in version(side, seen: answer.seen[side.kept.thing.rawValue]) }
    let now = sides.map(\.kept)
    guard then != now, then.allSatisfy({ $0 != nil }) else { return nil }
    let (before, after) = (stand(then.compactMap { $0 }), stand(now))
    let isContradicted =
      answer.verdict == .same
      ? after == .apart && before != .apart : after == .one && before != .one
    guard isContradicted else { return nil }
    let names = sides.map {
      ($0.kept.statement.concept.words ?? $0.kept.statement.kind.rawValue) + " ("
        + $0.kept.sourceName + ")"
    }
    return Question(
      subject: .thing, names: answer.names,
      words: "\(answer.by) (\(answer.role)) said that these are "
        + (answer.verdict == .same ? "the same: " : "different: ") + Words.list(names)
        + ". What was sent since speaks against it. Is it still so?",
      reasons: ["sent anew since the answer"])
  }

  /// The version of a thing that the maker of the answer knew; nil where it is gone.
  private static func version(_ side: Member, seen: String?) -> KeptStatement? {
    guard let seen, seen != side.kept.content else { return side.kept }
    return side.earlier.first { $0.content == seen }
  }

  private enum Stand {
    case one, asked, apart
  }

  /// How two statements stand by the rules alone.
  private static func stand(_ sides: [KeptStatement]) -> Stand {
    let current = sides.map { side in
      var side = side
      side.isSuperseded = false
      return side
    }
    let chart = Reconciliation.chart(of: current, decisions: [])
    if chart.facts.count == 1 { return .one }
    return chart.questions.contains { $0.subject == .thing } ? .asked : .apart
  }
}
