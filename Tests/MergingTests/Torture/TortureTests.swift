import Clinical
import Merging
import Testing

/// The torture inputs of `peers.md` 3.10 that concern merging and are no row of the demo story; each
/// breaks a program in use today.
struct TortureTests {
  @Test func `4 and 18: no unit, no date, a year, and a time with its offset are kept as sent`()
    throws
  {
    let chart = Chart([
      Made.kept("A", "1", Made.result(Made.loinc("6301-6"), Made.value("2.4"), at: nil)),
      Made.kept("A", "2", Made.problem(Made.snomed("44054006"), from: "2021")),
      Made.kept(
        "A", "3",
        Made.result(
          Made.loinc("2823-3"), Made.value("4.1", "mmol/L"), at: "2021-03-04T23:30:00-05:00")),
    ])
    #expect(chart.fact(containing: ThingID(rawValue: "A/1"))?.period.isUndated == true)
    #expect(chart.fact(containing: ThingID(rawValue: "A/2"))?.fields.first?.value == "2021")
    #expect(chart.fact(containing: ThingID(rawValue: "A/3"))?.period.start?.civil.day == 4)
  }

  @Test func `11: no known allergies in 2024, penicillin in 2025: shown, with a dated note`() throws
  {
    let chart = Chart([
      Made.kept("A", "1", Made.allergy(Made.snomed("716186003"), said: "2024-03-01")),
      Made.kept("B", "1", Made.allergy(Made.rx("70618"), said: "2025-04-01")),
    ])
    let allergy = try #require(chart.fact(containing: ThingID(rawValue: "B/1")))
    #expect(allergy.state == .active)
    #expect(allergy.conflicts.first?.words.contains("1 Mar 2024") == true)
    #expect(allergy.conflicts.first?.isOlderOnly == true)
  }

  @Test func `12: a source without an allergy section has not said none`() {
    let chart = Chart([Made.kept("C", "1", Made.problem(Made.snomed("44054006")))])
    #expect(chart.stand("C", .allergies) == .notSent)
    #expect(chart.facts(.allergy).isEmpty)
  }

  @Test(arguments: [
    (AbsenceDetail.State.none, SectionStand.State.statedNone), (.noInformation, .noInformation),
    (.withheld, .withheld), (.narrativeOnly, .narrativeOnly),
  ])
  func `Absence is shown as it was said`(said: AbsenceDetail.State, shown: SectionStand.State) {
    let chart = Chart([Made.kept("C", "1", Made.absence(.problems, said))])
    #expect(chart.stand("C", .problems) == shown)
    #expect(chart.facts.isEmpty)
  }

  @Test func `What is withheld shows beside what is stated; a text alone does not hide it`() {
    let stated = Made.kept("C", "1", Made.problem(Made.snomed("44054006")))
    let withheld = Made.kept("C", "2", Made.absence(.problems, .withheld))
    let text = Made.kept("C", "3", Made.absence(.problems, .narrativeOnly))
    #expect(Chart([stated, withheld]).absences.first?.count == 1)
    #expect(Chart([stated, withheld]).stand("C", .problems) == .withheld)
    #expect(Chart([stated, text]).stand("C", .problems) == .stated)
    #expect(Chart([stated, text]).absences.first?.text == text.thing)
    #expect(Chart([text]).absences.first?.text == nil)
  }

  @Test func `13: brand, generic and package are one by table, ingredient and words are asked`() {
    let package = Concept(.ndc, "50580-0451-03")
    let chart = Chart([
      Made.kept("A", "1", Made.medicine(Made.rx("198440"))),
      Made.kept("B", "1", Made.medicine(Made.rx("209459"))),
      Made.kept("C", "1", Made.medicine(package)),
      Made.kept("D", "1", Made.medicine(Made.rx("161"))),
      Made.kept("E", "1", Made.medicine(Concept(text: "Tylenol extra strength"))),
    ])
    #expect(chart.facts(.medication).map(\.members.count).sorted() == [1, 1, 3])
    #expect(chart.asks("one names no form"))
    #expect(chart.asks("tylenol extra strength", "acetaminophen"))
  }

  @Test func `15: lisinopril active here, stopped there: both dates, no silent pick`() throws {
    let chart = Chart([
      Made.kept("A", "1", Made.medicine(Made.rx("314076"), .order, said: "2025-01-10")),
      Made.kept("B", "1", Made.medicine(Made.rx("314076"), .order, .stopped, until: "2025-06-01")),
    ])
    let fact = try #require(chart.facts(.medication).first)
    #expect(fact.state == .disputed)
    #expect(fact.conflicts.first?.words.contains("10 Jan 2025") == true)
    #expect(fact.conflicts.first?.words.contains("1 Jun 2025") == true)
  }

  @Test func `19: flags and ranges are the source's, none are invented`() {
    let flagged = Made.result(
      Made.loinc("2823-3"), Made.value("5.9", "mmol/L"), at: "2025-01-01T08:00:00Z", flags: ["HH"])
    let chart = Chart([
      Made.kept("A", "1", flagged),
      Made.kept(
        "A", "2",
        Made.result(Made.loinc("4548-4"), Made.value("9.9", "%"), at: "2025-01-01T08:00:00Z")),
    ])
    let fields = chart.facts.map { $0.fields.map(\.name) }
    #expect(fields.contains(["value", "flag", "method"]))
    #expect(fields.contains(["value"]))
  }

  @Test func `23: a corrected prescription keeps its old version`() throws {
    let chart = Chart([
      Made.kept(
        "A", "1", Made.medicine(Made.rx("314076"), .order, sig: "1 tablet daily"), superseded: true),
      Made.kept(
        "A", "1", Made.medicine(Made.rx("314077"), .order, sig: "1 tablet daily"), version: 2),
    ])
    let fact = try #require(chart.facts.first)
    #expect(fact.title == "Lisinopril 20 mg")
    #expect(fact.members[0].earlier.count == 1)
    #expect(fact.conflicts.isEmpty)
  }

  @Test func `What carries a modifier that is not understood stands alone`() {
    var strange = Made.medicine(Made.rx("314076"), .order)
    strange.notUnderstood = ["http://example.org/not"]
    let chart = Chart([
      Made.kept("A", "1", strange), Made.kept("B", "1", Made.medicine(Made.rx("314076"), .order)),
    ])
    #expect(chart.facts.map(\.members.count) == [1, 1])
  }

  @Test func `Alike words are never one medicine or allergy, the same words are`() {
    let chart = Chart([
      Made.kept("A", "1", Made.medicine(Concept(text: "Hydralazine 25 mg"))),
      Made.kept("B", "1", Made.medicine(Concept(text: "Hydroxyzine 25 mg"))),
      Made.kept("A", "2", Made.allergy(Concept(text: "Shellfish"))),
      Made.kept("B", "2", Made.allergy(Concept(text: "shellfish"))),
      Made.kept("C", "2", Made.allergy(Concept(text: "Fish"))),
    ])
    #expect(chart.facts(.medication).count == 2)
    #expect(chart.facts(.allergy).count == 2)
  }

  @Test func `Insulin by words alone is never joined`() {
    let chart = Chart([
      Made.kept("A", "1", Made.medicine(Concept(text: "Insulin glargine"))),
      Made.kept("B", "1", Made.medicine(Concept(text: "Insulin glargine"))),
      Made.kept("C", "1", Made.medicine(Made.rx("274783"))),
      Made.kept("D", "1", Made.medicine(Made.rx("274783"))),
    ])
    #expect(chart.facts(.medication).count == 4)
  }
}
