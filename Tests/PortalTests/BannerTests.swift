import Clinical
import Merging
import Support
import Testing

@testable import Portal

@Suite("The banner tells allergies and silence apart")
struct BannerTests {
  typealias State = SectionStand.State

  static let cases: [([State], String)] = [
    ([.notSent, .notSent], "not sent"), ([], "not sent"),
    ([.noInformation, .notSent], "no information"), ([.withheld, .notSent], "withheld"),
    ([.narrativeOnly], "only as text"), ([.statedNone, .notSent], "none known: 1 source"),
    ([.statedNone, .statedNone], "none known: 2 sources"),
  ]

  @Test(
    "Each state of absence in its own words, in the widest and the narrowest form", arguments: cases
  )
  func absence(_ states: [State], _ words: String) {
    let stands = states.enumerated().map { index, state in
      SectionStand(
        source: "s\(index)", sourceName: "Source \(index)", section: .allergies, state: state)
    }
    let person = OpenPerson(
      key: Fixture.key, patient: Fixture.person.patient, chart: Chart(absences: stands))
    let allergies = AllergyWords(of: person)
    #expect(!allergies.isWarning)
    #expect(allergies.fitting(70).hasPrefix(words))
    #expect(allergies.fitting(1).hasPrefix(words))
  }

  @Test("Allergies beside a statement of none show both; when they do not fit, their number")
  func contradiction() {
    let allergies = AllergyWords(of: Fixture.person)
    #expect(allergies.isWarning)
    #expect(
      allergies.fitting(80)
        == "Penicillin: hives. Codeine: nausea.  ! Riverside Hospital says \"none\"")
    #expect(allergies.fitting(30) == "Penicillin, Codeine; ! \"none\"")
    #expect(allergies.fitting(10) == "2, ! unclear")
  }

  @Test("An age is shown only where the birth date is known to the day")
  func ages() {
    let state = Fixture.start()
    #expect(state.age(PartialDate(iso: "1968-04-09")) == 58)
    #expect(state.age(PartialDate(iso: "1968-11-17")) == 57)
    #expect(state.age(PartialDate(iso: "1968")) == nil)
    #expect(state.particulars(birth: nil, sex: nil) == "?  birth date not sent")
  }
}
