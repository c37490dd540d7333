import Clinical
import Testing

@testable import Merging

@Suite("Deceased against a later visit")
struct DeathRecordTests {
  private func identity(_ source: String, died: String?) -> Identity {
    Identity(
      key: IdentityKey(rawValue: source + "|1"), source: source, sourceName: source,
      patient: Patient(deceased: died.map { Period.at(Made.date($0)) }))
  }

  private func visit(_ day: String, _ standing: Status.Standing = .completed) -> Fact {
    let statement = Statement(
      kind: .encounter, section: .encounters, concept: Concept(text: "Office visit"),
      status: Status(standing), period: .at(Made.date(day)))
    return Chart([Made.kept("B", day, statement)]).facts[0]
  }

  @Test("both are told, with who says which and when")
  func told() throws {
    let finding = try #require(
      DeathRecord.finding(
        [identity("A", died: "2026-01-01"), identity("B", died: nil)],
        [visit("2025-12-31"), visit("2026-03-03"), visit("2026-04-04")]))
    #expect(
      finding.words
        == "A says that the patient died on 1 Jan 2026. After that: Office visit on 3 Mar 2026 (B) "
        + "and 1 more.")
    #expect(finding.facts.count == 2)
  }

  @Test("a visit of that day, a planned one, a day that is not known: nothing is said")
  func nothing() {
    #expect(
      DeathRecord.finding(
        [identity("A", died: "2026-01-01")], [visit("2026-01-01"), visit("2026-03-03", .planned)])
        == nil)
    #expect(DeathRecord.finding([identity("A", died: "2026")], [visit("2026-12-31")]) == nil)
    #expect(DeathRecord.finding([identity("A", died: nil)], [visit("2026-12-31")]) == nil)
  }
}
