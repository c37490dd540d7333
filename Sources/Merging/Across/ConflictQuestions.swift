import Clinical

/// Conflicts that a person should settle, as questions.
enum ConflictQuestions {
  /// One question for each conflict that is neither merely older nor decided. What can harm is asked
  /// again after a decision of the patient's: a patient's word stands beside, never instead
  /// (`clinical-corrections.md` 2.8).
  static func questions(_ facts: [Fact], decided: Decided) -> [Question] {
    var seen: Set<Key> = []
    var questions: [Question] = []
    for index in facts.indices where !facts[index].conflicts.isEmpty {
      let fact = facts[index]
      for conflict in fact.conflicts where !conflict.isOlderOnly {
        let key = Key(subject: conflict.subject, things: conflict.things)
        guard seen.insert(key).inserted else { continue }
        if let decision = decided.decision(
          onConflict: conflict.things, among: fact.members),
          !(conflict.isSafety && decision.role == "patient")
        {
          continue
        }
        questions.append(
          Question(
            subject: .conflict, names: conflict.things.map(\.rawValue),
            words: conflict.subject == .noneKnown
              ? conflict.words : fact.title + ": " + conflict.words,
            reasons: [conflict.isSafety ? "this can harm" : conflict.subject.rawValue]))
      }
    }
    return questions
  }

  private struct Key: Hashable {
    let subject: Conflict.Subject
    let things: [ThingID]
  }

  /// What can harm first, then other conflicts, then pairs; by words, so that the order is the same.
  static func order(_ questions: [Question], facts: [Fact]) -> [Question] {
    questions.sorted { left, right in
      (rank(left), left.words, left.names.joined()) < (
        rank(right), right.words, right.names.joined()
      )
    }
  }

  private static func rank(_ question: Question) -> Int {
    if question.reasons.first == "this can harm" { return 0 }
    return question.subject == .conflict ? 1 : 2
  }
}
