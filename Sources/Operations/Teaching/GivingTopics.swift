import Access
import Clinical
import Education
import RecordStore

extension Session {
  /// Gives a topic to a patient; returns the assignment's number.
  /// - Throws: ``OperationError`` `.refused` for a patient, `.missing` for a topic that there is not.
  @discardableResult
  public func giveTopic(
    _ topic: String, to person: IdentityKey, terms: AssignmentTerms = AssignmentTerms()
  ) throws(OperationError) -> Int64 {
    try give([(topic, terms)], to: person)[0]
  }

  /// Gives the topics of a plan to a patient, each with its own day; returns the assignments' numbers.
  /// What was given already and not taken back is not given again.
  /// - Parameters:
  ///   - plan: its key in ``LessonPlans``.
  ///   - terms: the note and the reason, which go with every step.
  /// - Throws: ``OperationError`` `.refused` where every topic of it was given already.
  @discardableResult
  public func givePlan(
    _ plan: String, to person: IdentityKey, terms: AssignmentTerms = AssignmentTerms()
  ) throws(OperationError) -> [Int64] {
    guard let plan = LessonPlans.named(plan) else {
      throw OperationError(
        .missing, "there is no plan \(plan)",
        "there are: " + LessonPlans.all.map(\.key).joined(separator: ", "))
    }
    let given = Set(try listAssignments(of: person).map(\.topic))
    let steps = plan.steps.enumerated().filter { !given.contains($0.element.topic) }
    guard !steps.isEmpty else {
      throw OperationError(.refused, "every lesson of \"\(plan.title)\" was given already")
    }
    let today = now
    return try give(
      steps.map { index, step in
        var own = terms
        (own.plan, own.step) = (plan.key, index + 1)
        own.due = dueDay(inDays: step.days, from: today)
        return (step.topic, own)
      }, to: person)
  }

  /// The day so many days from now, by the local calendar.
  public func dueDay(inDays days: Int) -> PartialDate? { dueDay(inDays: days, from: now) }

  private func dueDay(inDays days: Int, from instant: Instant) -> PartialDate? {
    let day = instant.advanced(bySeconds: Int64(days) * 86_400)
    return PartialDate(iso: day.local(offsetMinutes: clock.offsetMinutes(day)).isoDate)
  }

  private func give(
    _ topics: [(String, AssignmentTerms)], to person: IdentityKey
  ) throws(OperationError) -> [Int64] {
    try requireCareTeam("only the care team gives lessons")
    var prepared: [(topic: String, brought: BroughtName?, terms: AssignmentTerms)] = []
    for (topic, terms) in topics {
      guard let found = try self.topic(topic) else {
        throw OperationError(
          .missing, "there is no such lesson: \(topic)", "see chartline education list")
      }
      var own = terms
      own.note = try terms.note.map { words throws(OperationError) in
        try PlainWords.oneLine(words, longest: CareThread.longestMessage)
      }
      if own.note?.isEmpty == true { own.note = nil }
      let brought =
        found.isBrought ? BroughtName(title: found.title, isPrivate: found.isPrivate) : nil
      prepared.append((topic, brought, own))
    }
    return try OperationError.wrap { () throws(StoreError) in
      try requireVisible(person)
      return try store.assign(prepared, to: person, by: viewer, at: now)
    }
  }

  /// The topics given that may be seen, the newest first; to one person or to all. A viewer from whom
  /// something of a person is withheld does not see private topics either: they would tell of it.
  public func listAssignments(
    of person: IdentityKey? = nil
  ) throws(OperationError) -> [Assignment] {
    let given = try OperationError.wrap { () throws(StoreError) in
      try store.assignments(of: person, scope: scope)
    }
    return scope.hidesNothingOfAPerson
      ? given : given.filter { !$0.isPrivate }
  }

  /// Notes that the patient has opened a topic; the first time counts.
  public func openTopic(_ assignment: Assignment) throws(OperationError) {
    try advance(assignment, .opened)
  }

  /// Notes that the patient has marked a topic as read.
  public func markRead(_ assignment: Assignment) throws(OperationError) {
    try advance(assignment, .read)
  }

  /// Keeps the block at which the patient left off reading.
  public func keepPlace(_ block: Int, in assignment: Assignment) throws(OperationError) {
    guard viewer.role == .patient, block >= 0, block != assignment.place else { return }
    try OperationError.wrap { () throws(StoreError) in
      try requireVisible(assignment.identity)
      try store.setPlace(block, ofAssignment: assignment.id)
    }
  }

  /// Takes a topic back.
  public func takeBack(_ assignment: Assignment) throws(OperationError) {
    try requireCareTeam("only the care team takes a lesson back")
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

  func requireCareTeam(_ words: String) throws(OperationError) {
    if viewer.role == .patient { throw OperationError(.refused, words) }
  }
}
