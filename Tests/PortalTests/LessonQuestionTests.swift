import Clinical
import Support
import Testing

@testable import Portal

@Suite("Questions at the end of a lesson")
struct LessonQuestionTests {
  private static let question = "Your weight is up fast, and you feel fine. What do you do?"

  private func person(_ answers: [TopicAnswer]) -> OpenPerson {
    var person = Fixture.person
    person.assignments[0].answers = answers
    return person
  }

  private func answer(_ words: String, _ isRight: Bool?, to question: String = question)
    -> TopicAnswer
  {
    TopicAnswer(
      question: question, words: words, isRight: isRight, by: "marisol", at: Fixture.now)
  }

  @Test("The patient's choice is kept only after it is confirmed")
  func chosen() {
    var pilot = Fixture.pilot(height: 60)
    pilot.press("gl Enter")
    #expect(pilot.text.contains("2 QUESTIONS FOR YOU"))
    pilot.press("Home Down Enter")
    #expect(pilot.text.contains("Is this your answer?"))
    #expect(!pilot.effects.contains { $0.changesRecord })
    pilot.press("y")
    #expect(
      pilot.effects.contains(
        .answer(
          assignment: 1, question: Self.question, words: "Call my heart nurse the same day")))
  }

  @Test("A wrong answer is explained and asked again, without that choice; a right one is settled")
  func explained() {
    var pilot = Fixture.pilot(
      height: 60, person: person([answer("Wait until my feet swell", false)]))
    pilot.press("gl Enter")
    #expect(pilot.text.contains("Water shows on the scale first"))
    #expect(pilot.text.contains("Choose again"))
    #expect(!pilot.text.contains("o Wait until my feet swell"))
    pilot = Fixture.pilot(
      height: 60, person: person([answer("Call my heart nurse the same day", true)]))
    pilot.press("gl Enter")
    #expect(pilot.text.contains("Yes: Call my heart nurse"))
    #expect(!pilot.text.contains("Choose again"))
  }

  @Test("Own words are typed into a form, and the clinician reads them as they stand")
  func ownWords() {
    let own = "In your own words: which gains make you call?"
    var pilot = Fixture.pilot(height: 60)
    pilot.press("gl Enter Home Down Down Enter")
    pilot.type("three in a day")
    pilot.press("Enter Enter")
    #expect(
      pilot.effects.contains(.answer(assignment: 1, question: own, words: "three in a day")))
    var clinician = Fixture.pilot(
      Fixture.clinician, height: 60,
      person: person([
        answer("Wait until my feet swell", false),
        answer("Call my heart nurse the same day", true), answer("three in a day", nil, to: own),
      ]))
    clinician.press("Down Enter gl Enter")
    #expect(clinician.text.contains("answered right, at the second try"))
    #expect(clinician.text.contains("own words: \"three in a day\""))
  }
}
