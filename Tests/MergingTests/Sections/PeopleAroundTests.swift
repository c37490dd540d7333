import Clinical
import Merging
import Testing

/// Relatives, teams, insurances, contacts and papers: one only by exact keys.
struct PeopleAroundTests {
  private static let stroke = Made.snomed("230690007", "Stroke")
  private static let asthma = Made.snomed("195967001", "Asthma")

  private static func facts(
    _ one: Statement, _ other: Statement, same source: Bool = false
  ) -> [Fact] {
    Chart([Made.kept("A", "1", one), Made.kept(source ? "A" : "B", "2", other)]).facts
  }

  @Test func `A mother is one within a source, and across sources by an illness in common`() {
    let mother = Made.relative(Made.role("MTH"), [Self.stroke])
    let other = Made.relative(Concept(text: "Mother"), [Self.asthma])
    let both = Made.relative(Made.role("NMTH"), [Self.stroke, Self.asthma])
    #expect(Self.facts(mother, other, same: true).count == 1)
    #expect(Self.facts(mother, other).count == 2)
    let joined = Self.facts(mother, both)
    #expect(joined.count == 1)
    #expect(joined[0].title == "Mother: Stroke and asthma")
    #expect(joined[0].remarks.isEmpty)
    let spelt = Self.facts(
      mother, Made.relative(Made.role("MTH"), [Made.snomed("230690007", "STROKE")]))
    #expect(spelt[0].title == "Mother: Stroke")
  }

  @Test func `Two brothers of one source are two, and two names are never one`() {
    let brother = Made.relative(Made.role("BRO"), [Self.stroke])
    #expect(Self.facts(brother, brother, same: true).count == 2)
    #expect(Self.facts(brother, brother).count == 1)
    let rosa = Made.relative(Made.role("MTH"), [Self.stroke], name: "Rosa")
    let ana = Made.relative(Made.role("MTH"), [Self.stroke], name: "Ana")
    #expect(Self.facts(rosa, ana).count == 2)
    #expect(Self.facts(rosa, Made.relative(Made.role("FTH"), [Self.stroke])).count == 2)
  }

  @Test func `Insurance by payer and member number, contact by name and relationship`() {
    let cover = Made.coverage("Blue Payer", "M-1")
    #expect(Self.facts(cover, Made.coverage("BLUE PAYER", "M-1")).count == 1)
    #expect(Self.facts(cover, Made.coverage("Blue Payer", "M-2")).count == 2)
    #expect(Self.facts(Made.coverage(nil, "M-1"), Made.coverage(nil, "M-1")).count == 2)
    let daughter = Made.contact("Ione Q.", Made.role("DAU"), "555-0174")
    let again = Self.facts(daughter, Made.contact("ione q.", Concept(text: "Daughter"), "555-0100"))
    #expect(again.count == 1)
    #expect(again[0].title == "Ione Q.")
    #expect(Self.facts(daughter, Made.contact("Ione Q.", Made.role("SIS"), "555-0174")).count == 2)
  }

  @Test func `A team is one by its name and members, whoever lists it`() {
    let team = Made.team(["N. Ovanne", "A. Halvane"])
    let facts = Self.facts(team, team)
    #expect(facts.count == 1)
    #expect(Self.facts(team, Made.team(["N. Ovanne"])).count == 2)
    #expect(facts[0].title == "Care team")
    #expect(facts[0].remarks == ["N. Ovanne and A. Halvane"])
  }

  @Test func `The newest version of a paper speaks, the earlier ones are struck`() throws {
    let chart = Chart([
      Made.kept("K", "1", Made.paper("Letter", at: "2026-10-08", id: "1", series: "L", version: 1)),
      Made.kept(
        "K", "2",
        Made.paper(
          "Letter, corrected", at: "2026-11-10", id: "2", series: "L", version: 2, replaces: ["1"])),
      Made.kept("K", "3", Made.paper("Addendum", at: "2026-11-12", id: "3", replaces: ["2"])),
    ])
    let fact = try #require(chart.facts.first)
    #expect(chart.facts.count == 1)
    #expect(fact.remarks == ["2 earlier versions"])
    #expect(fact.title == "Addendum")
    #expect(fact.members.map(\.isReplaced) == [true, true, false])
  }

  @Test func `Two notes of one day stay two, two copies of one file are one`() {
    let note = Made.paper("Progress note", at: "2026-09-03", text: "Well.")
    #expect(Self.facts(note, note).count == 1)
    #expect(Self.facts(note, note, same: true).count == 2)
    let other = Made.paper("Progress note", at: "2026-09-03", text: "Cough.")
    #expect(Self.facts(note, other).count == 2)
    let file = Made.paper("Scan", at: "2026-09-03", hash: "ab")
    #expect(Self.facts(file, Made.paper("X-ray", at: "2026-09-04", hash: "ab")).count == 1)
  }

  @Test func `What a source says of any section is known, silence only of those asked for`() {
    let chart = Chart([
      Made.kept("A", "1", Made.absence(.procedures, .none)),
      Made.kept("A", "2", Made.team(["N. Ovanne"])),
    ])
    #expect(chart.stand("A", .procedures) == .statedNone)
    #expect(chart.stand("A", .careTeam) == .stated)
    #expect(chart.stand("A", .problems) == .notSent)
    #expect(chart.stand("A", .devices) == nil)
  }
}
