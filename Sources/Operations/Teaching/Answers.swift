import Access
import Clinical
import Education
import RecordStore

extension Session {
  /// Keeps the patient's answer to a question of a topic that was given.
  /// - Throws: ``OperationError`` `.refused` for anybody but the patient, and for an empty answer.
  public func answer(
    _ assignment: Assignment, _ question: TopicQuestion, _ words: String
  ) throws(OperationError) {
    guard viewer.role == .patient else {
      throw OperationError(.refused, "only the patient answers the questions of a lesson")
    }
    let choice = question.choices.first { $0.text == words }
    let own = try PlainWords.oneLine(words, longest: CareThread.longestMessage)
    guard !own.isEmpty, question.isTeachBack || choice != nil else {
      throw OperationError(.refused, "this is no answer to: \(question.text)")
    }
    try OperationError.wrap { () throws(StoreError) in
      try requireVisible(assignment.identity)
      try store.answer(
        assignment: assignment.id,
        TopicAnswer(
          question: question.text, words: choice?.text ?? own, isRight: choice?.isRight,
          by: viewer.account, at: now), by: viewer, at: now)
    }
  }

  /// Keeps what somebody of the care team found in a patient's own words: understood, or not yet, with a
  /// word to the patient.
  /// - Throws: ``OperationError`` `.refused` for a patient, and for "not yet" without a word: the patient
  ///   is to know what to say better.
  public func review(
    answer: TopicAnswer, of assignment: Assignment, isUnderstood: Bool, words: String
  ) throws(OperationError) {
    try requireCareTeam("your care team reads what you said in your own words")
    let own = try PlainWords.oneLine(words, longest: CareThread.longestMessage)
    guard isUnderstood || !own.isEmpty else {
      throw OperationError(
        .refused, "\"not yet\" needs a word to the patient", "say what is missing")
    }
    try OperationError.wrap { () throws(StoreError) in
      try requireVisible(assignment.identity)
      try store.review(
        answer: answer.id,
        AnswerReview(isUnderstood: isUnderstood, words: own, by: viewer.account, at: now),
        by: viewer)
    }
  }
}
