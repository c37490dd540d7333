import Clinical
import Support
import Testing

@testable import Portal

@Suite("The reader of lessons")
struct LessonReaderTests {
  @Test("Space pages, the page is counted, the place is kept and found again")
  func place() throws {
    var pilot = Fixture.pilot(width: 40, height: 12)
    pilot.press("gl Enter")
    #expect(pilot.lines[1].contains("page 1 of"), "\(pilot.text)")
    pilot.press("Space")
    #expect(pilot.lines[1].contains("page 2 of"), "\(pilot.text)")
    let kept = pilot.effects.compactMap { effect -> Int? in
      if case .keepPlace(assignment: 1, let block) = effect { block } else { nil }
    }
    let block = try #require(kept.last)
    #expect(block > 0)
    var person = Fixture.person
    person.assignments[0].place = block
    var again = Fixture.pilot(width: 40, height: 12, person: person)
    again.press("gl Enter")
    #expect(!again.lines[1].contains("page 1 of"))
    #expect(again.text.contains("here you left off"))
  }

  @Test("Without colour or bold letters headings stand out, to the left of what is below them")
  func mono() throws {
    for width in [80, 40] {
      var pilot = Fixture.pilot(width: width, height: 40, glyphs: .ascii)
      pilot.press("gl Enter")
      let indents = try ["Why?", "When the heart"].map { words in
        let line = try #require(pilot.lines.first { $0.contains(words) }, "\(pilot.text)")
        return line.prefix { $0 == " " }.count
      }
      #expect(indents == [3, 5], "\(pilot.text)")
    }
  }

  @Test("A clinician's reading moves nobody's place")
  func clinician() {
    var pilot = Fixture.pilot(Fixture.clinician, width: 40, height: 12)
    pilot.press("Down Enter gl Enter Space")
    #expect(!pilot.effects.contains { if case .keepPlace = $0 { true } else { false } })
  }

  @Test("A note, a day and the reason stand with the lesson; ? explains the words in sight")
  func terms() {
    var person = Fixture.person
    person.assignments[0].terms = AssignmentTerms(
      note: "for the new scale", due: PartialDate(iso: "2026-11-20"), plan: "new-heart-failure",
      step: 2, reason: "your weight rose")
    person.lessons[0].blocks.append(.paragraph("Ask for your dry weight and about edema."))
    var pilot = Fixture.pilot(height: 60, person: person)
    pilot.press("gl Enter")
    for words in [
      "\"for the new scale\"", "Lesson 2 of your lessons", "by 20 Nov 2026", "your weight rose",
    ] {
      #expect(pilot.text.contains(words), "\(words)")
    }
    pilot.press("?")
    #expect(pilot.text.contains("Your weight without extra water"), "\(pilot.text)")
    #expect(pilot.text.contains("edema"))
  }

  @Test("What was understood is said by a person, kindly; not yet opens the question again")
  func reviewed() {
    let own = "In your own words: which gains make you call?"
    var person = Fixture.person
    person.assignments[0].answers = [
      TopicAnswer(id: 7, question: own, words: "three", isRight: nil, by: "m", at: Fixture.now)
    ]
    var doctor = Fixture.pilot(Fixture.clinician, height: 60, person: person)
    doctor.press("Down Enter gl Enter Home Down Enter Enter Enter")
    #expect(doctor.text.contains("Say what is missing"), "\(doctor.text)")
    doctor.press("Up i n Space a Space d a y Enter Enter")
    #expect(
      doctor.effects.last
        == .reviewAnswer(assignment: 1, answer: 7, isUnderstood: false, words: "in a day"))
    person.assignments[0].answers[0].review = AnswerReview(
      isUnderstood: false, words: "in a day?", by: "Dr. Ovanne", at: Fixture.now)
    var patient = Fixture.pilot(height: 60, person: person)
    patient.press("gl Enter")
    #expect(patient.text.contains("Dr. Ovanne says: not yet: \"in a day?\""))
    #expect(patient.text.contains("Say it in another way"))
  }

  @Test("From an entry the lessons that fit it are offered, and the plan that begins with one")
  func fromAnEntry() throws {
    var person = Fixture.person
    let problem = try #require(person.facts(in: .problems).first)
    person.suggestions = [
      Suggestion(topic: "type-2-diabetes", why: "your record says so", thing: problem.name)
    ]
    var pilot = Fixture.pilot(Fixture.clinician, person: person)
    pilot.press("Down Enter gb Enter v Right")
    #expect(pilot.text.contains("New to type 2 diabetes: 7 lessons"), "\(pilot.text)")
    pilot.press("Down o k Down Down Enter")
    #expect(
      pilot.effects.last
        == .give(
          GivingEntry(
            plan: "new-type-2-diabetes", note: "ok", days: 7, reason: "your record says so",
            about: problem.name)))
  }

  @Test(
    "Of a medicine that is not settled the lesson is to ask first, of a stopped one there is none")
  func askFirst() throws {
    let facts = Fixture.person.chart.facts.filter { $0.kind == .medication }
    let disputed = try #require(facts.first { $0.title.hasPrefix("Lisinopril") })
    #expect(Fixture.person.topics(for: disputed) == ["new-medicine-for-old"])
    for fact in facts where fact.conflicts.isEmpty && fact.state != .active {
      #expect(Fixture.person.topics(for: fact).isEmpty, "\(fact.title)")
    }
  }
}
