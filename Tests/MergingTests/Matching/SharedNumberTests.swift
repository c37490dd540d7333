import Clinical
import Testing

@testable import Merging

/// What two patients under one number of a source cannot differ in, and what is asked when they do.
@Suite("One number, two people")
struct SharedNumberTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var birth: String?
    var given = "Marisol"
    var suffix: String?
    var sex = Patient.Sex.female
    var conflict: String?
    var testDescription: String { "\(birth ?? "no birth date") \(given) \(suffix ?? "")" }
  }

  private static func patient(_ one: Case) -> Patient {
    Patient(
      names: [
        PersonName(
          family: ["Quillane"], given: [one.given], suffixes: one.suffix.map { [$0] } ?? [])
      ],
      birth: one.birth.flatMap { PartialDate(iso: $0) }, sex: one.sex)
  }

  @Test(
    "what fits, or differs by a slip, is one patient",
    arguments: [
      Case(birth: "1968-04-09"), Case(birth: nil), Case(birth: "1968"),
      // One digit, two neighbours or day and month in each other's place.
      Case(birth: "1968-04-19"), Case(birth: "1986-04-09"), Case(birth: "1968-09-04"),
      // What systems send when they have no birth date.
      Case(birth: "1900-01-01"), Case(birth: "1968-04-09", given: "Maria"),
      Case(birth: "1986-11-30", conflict: "birth date differs"),
      // Two digits of eight: a father and a son who bears his name, 1952 and 1980.
      Case(birth: "1940-04-09", conflict: "birth date differs"),
      Case(birth: "1968-05-19", conflict: "birth date differs"),
      Case(birth: "1986", conflict: nil), Case(birth: "1940", conflict: "birth date differs"),
      Case(birth: "1969-12-31", conflict: "birth date differs"),
      Case(
        birth: "1968-04-19", suffix: "Jr",
        conflict: "birth date differs; one is Jr, the other Sr: father and son"),
      Case(
        birth: "1968-04-09", given: "Isla", sex: .male, conflict: "different given name and sex"),
    ])
  func conflict(_ one: Case) {
    let known = Self.patient(
      Case(birth: "1968-04-09", suffix: one.suffix == nil ? nil : "Sr"))
    #expect(Matching.conflict(known, Self.patient(one)) == one.conflict)
    #expect(Matching.conflict(Self.patient(one), known) == one.conflict)
  }

  @Test("they are asked about whatever the score, and joined by nothing but an answer")
  func asked() {
    let first = Identity(
      key: IdentityKey(rawValue: "L|1"), source: "L", sourceName: "Lakeshore",
      patient: Self.patient(Case(birth: "1968-04-09")))
    let other = Identity(
      key: IdentityKey(rawValue: "L|1, 1986-11-30"), source: "L", sourceName: "Lakeshore",
      patient: Self.patient(Case(birth: "1986-11-30", given: "Zoe", sex: .male)),
      sharesNumberWith: first.key)
    let people = Matching.people([first, other], decisions: [])
    #expect(people.persons.count == 2)
    #expect(people.questions.count == 1)
    let reasons = people.questions.first?.reasons ?? []
    #expect(reasons.first?.hasPrefix("Lakeshore gave both one number; birth date differs") == true)
    #expect(
      Matching.related(to: [first.key], among: [first, other], decisions: []).count == 2)
  }
}
