import Clinical
import Merging
import Support
import Testing

@testable import Portal

@Suite("The banner tells allergies and silence apart")
struct BannerTests {
  typealias State = SectionStand.State

  static let cases: [([State], String, narrow: String)] = [
    ([.notSent, .notSent], "not sent", "not sent"), ([], "not sent", "not sent"),
    ([.noInformation, .notSent], "no information", "no info"),
    ([.withheld, .notSent], "withheld", "withheld"),
    ([.narrativeOnly], "only as text", "as text"),
    ([.statedNone, .notSent], "none known: 1 source", "none known"),
    ([.statedNone, .statedNone], "none known: 2 sources", "none known"),
  ]

  @Test(
    "Each state of absence in its own words, in the widest and the narrowest form", arguments: cases
  )
  func absence(_ states: [State], _ words: String, _ narrow: String) {
    let stands = states.enumerated().map { index, state in
      SectionStand(
        source: "s\(index)", sourceName: "Source \(index)", section: .allergies, state: state)
    }
    let person = OpenPerson(
      key: Fixture.key, patient: Fixture.person.patient, chart: Chart(absences: stands))
    let allergies = AllergyWords(of: person)
    #expect(!allergies.isWarning)
    #expect(allergies.fitting(70).hasPrefix(words))
    #expect(allergies.fitting(1) == narrow)
  }

  @Test("Allergies beside a statement of none show both; when they do not fit, their number")
  func contradiction() {
    let allergies = AllergyWords(of: Fixture.person)
    #expect(allergies.isWarning)
    #expect(
      allergies.fitting(80)
        == "Penicillin: hives. Codeine: nausea.  ! Riverside Hospital says \"none\"")
    #expect(allergies.fitting(30) == "Penicillin, Codeine; ! \"none\"")
    #expect(allergies.fitting(12) == "2, ! unclear")
    #expect(allergies.fitting(10) == "2 !")
  }

  @Test("An age is shown only where the birth date is known to the day")
  func ages() {
    let state = Fixture.start()
    #expect(state.age(PartialDate(iso: "1968-04-09")) == 58)
    #expect(state.age(PartialDate(iso: "1968-11-17")) == 57)
    #expect(state.age(PartialDate(iso: "1968")) == nil)
    #expect(state.particulars(birth: nil, sex: nil) == "?  birth date not sent")
  }

  @Test(
    "Name, birth date and sex are on every screen of a record, however narrow; only the name is cut"
  )
  func neverWithoutBirthDate() {
    for screen in Fixture.screens {
      let pilot = screen.pilot(width: 40, height: 12)
      guard pilot.state.showsBanner, !screen.name.hasPrefix("overlays/blank") else { continue }
      #expect(pilot.lines[0].contains("9 Apr 1968"), "\(screen.name)")
      #expect(pilot.lines[0].contains(" F"), "\(screen.name)")
      #expect(pilot.lines[0].contains("QUILL"), "\(screen.name)")
    }
  }

  @Test("A question before a change names the person, the birth date and the one who answers")
  func questionsNameThePerson() {
    var pilot = Fixture.pilot(Fixture.clinician)
    pilot.press("Enter g l Down Enter v")
    #expect(pilot.text.contains("QUILLANE, Marisol T, born 9 Apr 1968, F"), "\(pilot.text)")
  }
}
