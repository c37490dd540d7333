import Clinical
import Merging
import Testing

/// The bad reactions of the demo story (section 6), each row a check.
struct AllergyStoryTests {
  private let penicillin = Made.rx("70618", "Penicillin")
  private let none = Made.snomed("716186003", "No known allergy")

  @Test
  func `A30 penicillin: shown, the older none is history, the newer one asks, the member asks`()
    throws
  {
    let chart = Chart([
      Made.kept(
        "O", "1", Made.allergy(Concept(text: "PENICILLIN - hives 1998")), written: "2021-12-30",
        dialect: .ccr),
      Made.kept(
        "C", "1",
        Made.allergy(
          penicillin, type: "allergy", reaction: "hives", said: "2024-01-10",
          categories: ["medication"])),
      Made.kept("P", "1", Made.allergy(Made.rx("723"))),
      Made.kept("K", "1", Made.allergy(Made.snomed("409137002"), said: "2023-05-02")),
      Made.kept("H", "1", Made.allergy(none, said: "2026-08-19")),
    ])
    let fact = try #require(chart.fact(containing: ThingID(rawValue: "C/1")))
    #expect(fact.state == .active)
    let older = fact.conflicts.filter { $0.subject == .noneKnown && $0.isOlderOnly }
    let newer = fact.conflicts.filter { $0.subject == .noneKnown && !$0.isOlderOnly }
    #expect(older.count == 1 && older[0].things.contains(ThingID(rawValue: "K/1")))
    #expect(newer.count == 1 && newer[0].isSafety)
    #expect(chart.asks("penicillin", "amoxicillin"))
    #expect(chart.asks("PENICILLIN - hives 1998", "the name stands in the words"))
    #expect(chart.stand("H", .allergies) == .statedNone)
  }

  @Test func `A31 codeine: one fact, its kind disputed, and the source's own none clears nothing`()
    throws
  {
    let chart = Chart([
      Made.kept("C", "1", Made.allergy(Made.rx("2670"), type: "intolerance", reaction: "nausea")),
      Made.kept("H", "1", Made.allergy(Made.rx("2670"), type: "allergy", said: "2023-05-01")),
      Made.kept("H", "2", Made.allergy(none, said: "2026-08-19")),
    ])
    let fact = try #require(chart.fact(containing: ThingID(rawValue: "C/1")))
    #expect(fact.members.count == 2)
    #expect(fact.conflicts.contains { $0.subject == .reaction })
    #expect(fact.conflicts.contains { $0.subject == .noneKnown && $0.words.contains("itself") })
    #expect(chart.stand("H", .allergies) == .stated)
  }

  @Test func `A32 not allergic to latex is a statement about latex only`() {
    let chart = Chart([
      Made.kept("C", "1", Made.allergy(Made.snomed("1003755004"), certainty: .refuted)),
      Made.kept("C", "2", Made.allergy(penicillin)),
    ])
    #expect(chart.fact(containing: ThingID(rawValue: "C/1"))?.state == .refuted)
    #expect(chart.fact(containing: ThingID(rawValue: "C/2"))?.state == .active)
    #expect(chart.questions.isEmpty)
  }

  @Test
  func `B30 sulfa: class and member a question; no information, and nothing sent, are not none`() {
    let chart = Chart([
      Made.kept("C", "1", Made.allergy(Made.rx("10831"), reaction: "rash", said: "2026-08-06")),
      Made.kept(
        "H", "1", Made.allergy(Made.snomed("387406002", "Sulfonamides"), said: "2026-03-16")),
      Made.kept("O", "1", Made.allergy(Made.snomed("409137002"), said: "2019-01-01")),
      Made.kept("K", "1", Made.absence(.allergies, .noInformation)),
      Made.kept("P", "1", Made.fill(Made.rx("979492"), on: "2026-11-03")),
    ])
    #expect(chart.facts(.allergy).filter { $0.state == .active }.count == 2)
    #expect(chart.asks("one is the class of the other"))
    #expect(chart.stand("K", .allergies) == .noInformation)
    #expect(chart.stand("P", .allergies) == .notSent)
    #expect(chart.stand("O", .allergies) == .statedNone)
    #expect(chart.stand("C", .allergies) == .stated)
    #expect(!chart.questions.contains { $0.subject == .conflict })
  }

  @Test func `C30 none known by two sources, and three silent`() throws {
    let chart = Chart([
      Made.kept("C", "1", Made.allergy(none, said: "2026-09-28")),
      Made.kept("H", "1", Made.allergy(none, said: "2026-10-12")),
      Made.kept("P", "1", Made.fill(Made.rx("892246"), on: "2026-09-30")),
    ])
    let fact = try #require(chart.facts(.allergy).first)
    #expect(fact.state == .noneKnown)
    #expect(fact.remarks == ["2 sources"])
    #expect(fact.fields.first?.value == "12 Oct 2026")
    #expect(chart.stand("P", .allergies) == .notSent)
  }

  @Test func `One statement of none against three allergies is one question`() {
    let chart = Chart([
      Made.kept("H", "1", Made.allergy(none, said: "2026-08-19")),
      Made.kept("C", "1", Made.allergy(penicillin, said: "2024-01-10")),
      Made.kept("C", "2", Made.allergy(Made.rx("2670"), said: "2024-01-10")),
      Made.kept("C", "3", Made.allergy(Made.rx("1191"), said: "2024-01-10")),
    ])
    #expect(chart.questions.count == 1)
    #expect(chart.facts(.allergy).allSatisfy { $0.conflicts.count == 1 })
    #expect(chart.asks("H says no known allergies (19 Aug 2026)", "penicillin (C, 10 Jan 2024)"))
  }

  @Test func `B31 code status: both wishes with their dates, a safety item, never chosen`() throws {
    func wish(_ code: String, on day: String, _ section: Section) -> Statement {
      Statement(
        kind: .other, section: section, concept: Made.snomed(code), status: Status(.active),
        period: .at(Made.date(day)))
    }
    let chart = Chart([
      Made.kept("H", "1", wish("304253006", on: "2026-03-20", .flags)),
      Made.kept("C", "1", wish("304252001", on: "2024-02-12", .advanceDirectives)),
    ])
    #expect(chart.facts.count == 2)
    for fact in chart.facts { #expect(fact.conflicts.map(\.subject) == [.codeStatus]) }
    let words = try #require(chart.facts[0].conflicts.first).words
    #expect(words.contains("H do not resuscitate (20 Mar 2026)"))
    #expect(words.contains("C for resuscitation (12 Feb 2024)"))
    #expect(chart.questions.first?.reasons == ["this can harm"])
  }

  @Test func `Asserted and refuted is a safety conflict that stays after a decision`() {
    let statements = [
      Made.kept("A", "1", Made.allergy(penicillin, said: "2020-01-01")),
      Made.kept("B", "1", Made.allergy(penicillin, said: "2025-01-01", certainty: .refuted)),
    ]
    let decision = Decision(
      subject: .conflict, names: ["A/1", "B/1"], verdict: .same, by: "ovanne", role: "clinician",
      at: Made.now)
    var patients = decision
    patients.role = "patient"
    #expect(Chart(statements).questions.count == 1)
    #expect(Chart(statements, [decision]).questions.isEmpty)
    #expect(Chart(statements, [decision]).facts[0].conflicts.count == 1)
    #expect(Chart(statements, [patients]).questions.count == 1)
  }

  @Test(arguments: [
    ("Oral amoxicillin challenge 3 Jan 2025: no reaction", Dialect.fhir, true),
    ("Patient says she is not allergic", .fhir, false),
    ("I had a skin test", .typed, false),
  ])
  func `A test that was negative is named first, and the old claim stays beneath`(
    note: String, dialect: Dialect, isTested: Bool
  ) throws {
    var refuted = Made.allergy(penicillin, said: "2025-01-03", certainty: .refuted)
    refuted.notes = [note]
    let chart = Chart([
      Made.kept("A", "1", Made.allergy(penicillin, reaction: "hives", said: "2020-01-01")),
      Made.kept("B", "1", refuted, dialect: dialect),
    ])
    let fact = try #require(chart.facts(.allergy).first)
    let words = try #require(fact.conflicts.first?.words)
    #expect(
      words.hasPrefix("Tested negative: B (3 Jan 2025); listed by A (1 Jan 2020)") == isTested)
    #expect(fact.remarks.contains("tested negative by B (3 Jan 2025)") == isTested)
    #expect(fact.members.count == 2 && fact.conflicts.first?.isSafety == true)
    #expect(fact.fields.map(\.value).contains("hives"))
  }

  @Test func `Torture 10 and 24: a reaction nobody described stays, and a rash on the trunk too`()
    throws
  {
    let chart = Chart([
      Made.kept("A", "1", Made.allergy(penicillin)),
      Made.kept("B", "1", Made.allergy(penicillin, reaction: "rash on trunk")),
    ])
    let fact = try #require(chart.facts(.allergy).first)
    #expect(fact.members.count == 2)
    #expect(fact.fields.map(\.value) == ["rash on trunk"])
  }

  @Test func `A medicine of the class of an allergy is named by the safety table`() {
    let chart = Chart([
      Made.kept("C", "1", Made.allergy(penicillin)),
      Made.kept("H", "1", Made.medicine(Made.rx("308191"), .order)),
    ])
    #expect(chart.safety.map(\.rule) == ["penicillin-allergy"])
  }
}
