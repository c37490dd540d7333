import Clinical
import Education
import RecordStore

extension Session {
  /// Gives a topic to a patient; returns the assignment's number.
  @discardableResult
  public func giveTopic(_ topic: String, to person: IdentityKey) throws(OperationError) -> Int64 {
    try OperationError.wrap { () throws(StoreError) in
      try requireVisible(person)
      return try store.assign(topic: topic, to: person, by: viewer, at: now)
    }
  }

  /// The topics given to a person, the newest first.
  public func listAssignments(of person: IdentityKey) throws(OperationError) -> [Assignment] {
    try OperationError.wrap { () throws(StoreError) in
      try store.assignments(of: person, scope: scope)
    }
  }

  /// Notes that the patient has opened a topic; the first time counts.
  public func openTopic(_ assignment: Assignment) throws(OperationError) {
    try advance(assignment, .opened)
  }

  /// Notes that the patient has marked a topic as read.
  public func markRead(_ assignment: Assignment) throws(OperationError) {
    try advance(assignment, .read)
  }

  /// Keeps the patient's answer to a question of a topic that was given.
  /// - Throws: ``OperationError`` `.refused` for anybody but the patient, and for an empty answer.
  public func answer(_ assignment: Assignment, _ question: TopicQuestion, _ words: String)
    throws(OperationError)
  {
    guard viewer.role == .patient else {
      throw OperationError(.refused, "only the patient answers the questions of a lesson")
    }
    let choice = question.choices.first { $0.text == words }
    guard !words.isEmpty, question.isTeachBack || choice != nil else {
      throw OperationError(.refused, "this is no answer to: \(question.text)")
    }
    try OperationError.wrap { () throws(StoreError) in
      try requireVisible(assignment.identity)
      try store.answer(
        assignment: assignment.id,
        TopicAnswer(
          question: question.text, words: words, isRight: choice?.isRight, by: viewer.account,
          at: now), by: viewer, at: now)
    }
  }

  /// Takes a topic back.
  public func takeBack(_ assignment: Assignment) throws(OperationError) {
    try advance(assignment, .ended)
  }

  private func advance(
    _ assignment: Assignment, _ step: RecordStore.AssignmentStep
  ) throws(OperationError) {
    try OperationError.wrap { () throws(StoreError) in
      try requireVisible(assignment.identity)
      try store.advance(assignment: assignment.id, step, by: viewer, at: now)
    }
  }
}
