import Clinical
import Education
import Operations
import Testing

@Suite("Answers to the questions of a lesson")
struct AnswerTests {
  @Test("Only the patient answers, only with a choice that there is, and every answer is kept")
  func answers() throws {
    let desk = try Desk()
    try desk.take(Desk.bundle([]))
    let person = try desk.person("quillane")
    try desk.session.giveTopic("weigh-each-day", to: person)
    let patient = desk.session(.patient, person: person)
    let given = try #require(try patient.listAssignments(of: person).first)
    let questions = try #require(Topics.named("weigh-each-day")).body.questions
    let quiz = try #require(questions.first { !$0.isTeachBack })
    let own = try #require(questions.first { $0.isTeachBack })
    let right = try #require(quiz.choices.first { $0.isRight }).text
    let wrong = try #require(quiz.choices.first { !$0.isRight }).text
    #expect(throws: OperationError.self) { try desk.session.answer(given, quiz, right) }
    #expect(throws: OperationError.self) { try patient.answer(given, quiz, "no such choice") }
    #expect(throws: OperationError.self) { try patient.answer(given, own, "") }
    try patient.answer(given, quiz, wrong)
    try patient.answer(given, quiz, right)
    try patient.answer(given, own, "three in a day")
    let kept = try #require(try desk.session.listAssignments(of: person).first).answers
    #expect(kept.map(\.isRight) == [false, true, nil])
    #expect(kept.map(\.words) == [wrong, right, "three in a day"])
  }
}
