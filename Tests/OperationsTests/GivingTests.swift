import Clinical
import Education
import Operations
import Testing

@Suite("Lessons are given, and what becomes of them")
struct GivingTests {
  private func desk() throws -> (desk: Desk, person: IdentityKey, patient: Session) {
    let desk = try Desk()
    try desk.take(Desk.bundle([]))
    let person = try desk.person("quillane")
    return (desk, person, desk.session(.patient, person: person))
  }

  @Test("A note, a day and a reason go with it; a patient gives and takes back nothing")
  func terms() throws {
    let (desk, person, patient) = try desk()
    let terms = AssignmentTerms(
      note: "  For the\nnew scale ", due: desk.session.dueDay(inDays: 7), reason: "your weight rose"
    )
    try desk.session.giveTopic("weigh-each-day", to: person, terms: terms)
    let given = try #require(try patient.listAssignments(of: person).first)
    #expect(given.terms.note == "For the new scale")
    #expect(given.terms.due?.iso == "2026-11-23")
    #expect(given.terms.reason == "your weight rose")
    #expect(throws: OperationError.self) { try patient.giveTopic("a1c", to: person) }
    #expect(throws: OperationError.self) { try patient.takeBack(given) }
    #expect(throws: OperationError.self) { try desk.session.giveTopic("no-such", to: person) }
  }

  @Test("A plan is given in its order, each step with its day; what was given is not given twice")
  func plan() throws {
    let (desk, person, patient) = try desk()
    try desk.session.giveTopic("a1c", to: person)
    let numbers = try desk.session.givePlan("new-type-2-diabetes", to: person)
    let plan = try #require(LessonPlans.named("new-type-2-diabetes"))
    #expect(numbers.count == plan.steps.count - 1)
    let steps = try patient.listAssignments(of: person).filter { $0.terms.plan == plan.key }
    #expect(steps.map(\.topic) == plan.steps.map(\.topic).filter { $0 != "a1c" })
    #expect(steps.first?.terms.due?.iso == "2026-11-19")
    #expect(throws: OperationError.self) {
      try desk.session.givePlan("new-type-2-diabetes", to: person)
    }
    #expect(throws: OperationError.self) { try desk.session.givePlan("no-such", to: person) }
  }

  @Test("Own words are read by a person: not yet needs a word, and the question is open again")
  func reviewed() throws {
    let (desk, person, patient) = try desk()
    try desk.session.giveTopic("weigh-each-day", to: person)
    let questions = try #require(Topics.named("weigh-each-day")).body.questions
    let own = try #require(questions.first { $0.isTeachBack })
    var given = try #require(try patient.listAssignments(of: person).first)
    try patient.answer(given, own, "when my feet swell")
    given = try #require(try desk.session.listAssignments(of: person).first)
    let answer = try #require(given.answersToRead.first)
    #expect(throws: OperationError.self) {
      try patient.review(answer: answer, of: given, isUnderstood: true, words: "")
    }
    #expect(throws: OperationError.self) {
      try desk.session.review(answer: answer, of: given, isUnderstood: false, words: " ")
    }
    try desk.session.review(answer: answer, of: given, isUnderstood: false, words: "And the scale?")
    given = try #require(try patient.listAssignments(of: person).first)
    #expect(given.answersToRead.isEmpty)
    #expect(given.answers.last?.isSettled == false)
    #expect(given.answers.last?.review?.words == "And the scale?")
    try desk.session.review(
      answer: try #require(given.answers.last), of: given, isUnderstood: true, words: "")
    #expect(try patient.listAssignments(of: person).first?.answers.last?.isSettled == true)
  }

  @Test("The place is kept over a restart; the log tells of every step and nothing of health")
  func restarted() throws {
    let (desk, person, patient) = try desk()
    try desk.session.giveTopic("weigh-each-day", to: person)
    let given = try #require(try patient.listAssignments(of: person).first)
    try patient.openTopic(given)
    try patient.keepPlace(4, in: given)
    try patient.markRead(given)
    let again = try Session(
      openingStoreAt: desk.folder + "/store", viewer: patient.viewer, clock: desk.clock)
    let kept = try #require(try again.listAssignments(of: person).first)
    #expect(kept.place == 4 && kept.openedAt == Desk.now && kept.readAt == Desk.now)
    let events = try again.listAudit()
    for action in ["assign", "topic opened", "topic read"] {
      #expect(events.contains { $0.action == action && $0.detail == "assignment 1" }, "\(action)")
    }
    #expect(!events.contains { $0.detail.contains("weigh") })
  }
}
