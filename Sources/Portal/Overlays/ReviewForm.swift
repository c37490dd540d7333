import Clinical

extension Form {
  /// What somebody of the care team found in a patient's own words.
  static func review(_ answer: TopicAnswer, of given: Assignment, isUnderstood: Bool) -> Form {
    Form(
      .review(assignment: given.id, answer: answer.id, isUnderstood: isUnderstood),
      title: isUnderstood ? "Understood" : "Not yet",
      note: "\"\(answer.words)\" The patient sees your word, with your name."
        + (isUnderstood ? "" : " Say what is missing; the question stays open, without blame."),
      fields: [Field("A word", hint: isUnderstood ? "may stay empty" : "and the scale?")])
  }

  /// What was found, or what is missing.
  func review(
    _ assignment: Int64, _ answer: Int64, isUnderstood: Bool
  ) -> Result<Effect, UserError> {
    let words = value("A word")
    if words.isEmpty, !isUnderstood { return .failure(UserError("Say what is missing")) }
    return .success(
      .reviewAnswer(
        assignment: assignment, answer: answer, isUnderstood: isUnderstood, words: words))
  }
}
