import Clinical
import Merging
import Testing

/// The medicines of the demo story (section 5), each row a check.
struct MedicationStoryTests {
  private let metformin500 = Made.rx("861007", "metformin hydrochloride 500 MG Oral Tablet")

  @Test func `A10 metformin: the clinic's dose disagrees, and so do its code and words`() throws {
    let chart = Chart([
      Made.kept(
        "H", "1",
        Made.medicine(
          metformin500, .order, sig: "500 mg twice daily", from: "2026-08-24", said: "2026-08-24")),
      Made.kept(
        "C", "1",
        Made.medicine(
          Made.rx("861007", "Metformin 1000 MG"), sig: "1000 mg twice daily", said: "2026-06-08"),
        written: "2026-10-21", dialect: .ccda),
      Made.kept("P", "1", Made.fill(metformin500, on: "2026-11-02", sig: "1 tablet twice daily")),
    ])
    let fact = try #require(chart.facts(.medication).first)
    #expect(chart.facts(.medication).count == 1)
    #expect(fact.state == .active)
    let dose = try #require(fact.conflicts.first { $0.subject == .dose })
    #expect(!dose.isOlderOnly)
    #expect(fact.conflicts.contains { $0.subject == .coding && $0.words.contains("1000") })
  }

  @Test func `A11 lisinopril: stopped by the hospital, filled by the pharmacy after it`() throws {
    let tablet = Made.rx("314077", "lisinopril 20 MG Oral Tablet")
    let chart = Chart([
      Made.kept(
        "C", "1", Made.medicine(tablet, sig: "1 tablet each morning", said: "2026-06-08"),
        written: "2026-10-21", dialect: .ccda),
      Made.kept(
        "H", "1",
        Made.medicine(
          tablet, .order, .stopped, sig: "1 tablet each morning", until: "2026-08-20",
          said: "2026-08-24", reason: "Replaced by sacubitril/valsartan.")),
      Made.kept("P", "1", Made.fill(tablet, on: "2026-01-15")),
      Made.kept("P", "2", Made.fill(tablet, on: "2026-10-13")),
      Made.kept("B", "1", Made.medicine(tablet, .billed, .completed, from: "2026-10-13")),
      Made.kept("U", "1", Made.medicine(tablet, .reported, said: "2026-11-14"), dialect: .typed),
      Made.kept(
        "K", "1", Made.medicine(Made.rx("1656349"), .reported), written: "2026-11-10",
        dialect: .ccda),
    ])
    let fact = try #require(chart.fact(containing: ThingID(rawValue: "P/2")))
    #expect(fact.state == .disputed)
    #expect(fact.title == "Lisinopril 20 mg")
    let conflict = try #require(fact.conflicts.first { $0.subject == .status })
    #expect(conflict.isSafety)
    #expect(!fact.sources.contains("K"))
    #expect(fact.remarks.contains("billed x1"))
    let says = Dictionary(
      uniqueKeysWithValues: fact.members.map { ($0.kept.thing.rawValue, $0.says) })
    #expect(says["H/1"] == "STOPPED 20 Aug 2026: Replaced by sacubitril/valsartan.")
    #expect(says["P/2"] == "FILLED 90 tablets 13 Oct 2026")
    #expect(chart.safety.contains { $0.rule == "ace-neprilysin" })
    #expect(chart.questions.first?.reasons == ["this can harm"])
  }

  @Test func `A12 sacubitril/valsartan: a dated increase is explained, not asked`() throws {
    let (low, high) = (Made.rx("1656340"), Made.rx("1656349"))
    let chart = Chart([
      Made.kept(
        "H", "1", Made.medicine(low, .order, sig: "1 tablet twice daily", said: "2026-08-22")),
      Made.kept(
        "K", "1", Made.medicine(high, .reported, sig: "1 tablet twice daily"),
        written: "2026-10-08", dialect: .ccda),
      Made.kept("P", "1", Made.fill(low, on: "2026-08-24", sig: "1 tablet twice daily")),
      Made.kept("P", "2", Made.fill(low, on: "2026-09-21", sig: "1 tablet twice daily")),
      Made.kept("P", "3", Made.fill(high, on: "2026-10-09", sig: "1 tablet twice daily")),
    ])
    let fact = try #require(chart.facts(.medication).first)
    #expect(chart.facts(.medication).count == 1)
    #expect(fact.title == "Sacubitril/valsartan 49/51 mg")
    #expect(fact.conflicts.map(\.isOlderOnly) == [true])
    #expect(fact.conflicts.first?.words.contains("H 24/26 mg twice daily") == true)
    #expect(chart.questions.isEmpty)
  }

  @Test func `A14 furosemide: half a 40 mg tablet is 20 mg`() throws {
    let tablet = Made.rx("313988")
    let chart = Chart([
      Made.kept("H", "1", Made.medicine(tablet, .order, sig: "40 mg daily", said: "2026-08-24")),
      Made.kept(
        "K", "1", Made.medicine(tablet, .reported, sig: "20 mg daily"), written: "2026-10-08",
        dialect: .ccda),
      Made.kept("P", "1", Made.fill(tablet, on: "2026-10-09", sig: "half a tablet daily")),
    ])
    let fact = try #require(chart.facts(.medication).first)
    #expect(fact.conflicts.map(\.isOlderOnly) == [true])
    #expect(fact.conflicts.first?.words.contains("H 40 mg daily") == true)
  }

  @Test func `A16 and A17: brand and generic are one by table, words are a question`() throws {
    let chart = Chart([
      Made.kept(
        "K", "1", Made.medicine(Made.rx("1545658"), sig: "1 tablet daily", said: "2026-09-10")),
      Made.kept("P", "1", Made.fill(Made.rx("1545664"), on: "2026-09-11", sig: "1 tablet daily")),
      Made.kept("C", "1", Made.medicine(Concept(text: "Jardiance"))),
      Made.kept("C", "2", Made.medicine(Made.rx("617311"), sig: "1 tablet at night")),
      Made.kept("P", "2", Made.fill(Made.rx("617320"), on: "2026-09-11", sig: "1 tablet at night")),
    ])
    #expect(chart.facts(.medication).count == 3)
    let statin = try #require(chart.fact(containing: ThingID(rawValue: "P/2")))
    #expect(statin.remarks.contains("also called Lipitor"))
    #expect(statin.conflicts.isEmpty)
    #expect(chart.asks("jardiance", "empagliflozin"))
  }

  @Test func `A19 and A20: only billed, and two unnamed rows`() {
    let chart = Chart([
      Made.kept(
        "B", "1", Made.medicine(Made.rx("308191"), .billed, .completed, from: "2025-02-11")),
      Made.kept("O", "1", Made.medicine(Concept())), Made.kept("O", "2", Made.medicine(Concept())),
    ])
    #expect(chart.facts(.medication).map(\.state).filter { $0 == .billed }.count == 1)
    #expect(chart.facts(.medication).filter { $0.title == "Unnamed medicine" }.count == 2)
  }

  @Test func `B10 apixaban: order and fill disagree, and that is a safety item`() throws {
    let chart = Chart([
      Made.kept(
        "K", "1",
        Made.medicine(Made.rx("1364445"), .order, sig: "1 tablet twice daily", said: "2022-05-16")),
      Made.kept(
        "H", "1",
        Made.medicine(Made.rx("1364435"), .order, sig: "1 tablet twice daily", said: "2026-03-20")),
      Made.kept(
        "P", "1", Made.fill(Made.rx("1364445"), on: "2026-11-03", sig: "1 tablet twice daily")),
    ])
    let fact = try #require(chart.facts(.medication).first)
    let dose = try #require(fact.conflicts.first { $0.subject == .dose })
    #expect(dose.isSafety && !dose.isOlderOnly)
    #expect(dose.words.contains("H 2.5 mg twice daily"))
    #expect(
      fact.members.contains { $0.says == "ACTIVE 1 tablet twice daily (2.5 mg each) (20 Mar 2026)" }
    )
    #expect(fact.fields.map(\.name).contains("newest fill"))
  }

  @Test func `B11 warfarin: two lists, one stop, and two blood thinners on paper`() throws {
    let chart = Chart([
      Made.kept("C", "1", Made.medicine(Made.rx("855332")), written: "2026-08-06", dialect: .ccda),
      Made.kept("O", "1", Made.medicine(Made.rx("855332")), written: "2021-12-30", dialect: .ccr),
      Made.kept("K", "1", Made.medicine(Made.rx("855332"), .order, .stopped, until: "2022-05-16")),
      Made.kept("P", "1", Made.fill(Made.rx("855332"), on: "2022-04-18")),
      Made.kept("K", "2", Made.medicine(Made.rx("1364445"), .order, said: "2022-05-16")),
    ])
    let fact = try #require(chart.fact(containing: ThingID(rawValue: "C/1")))
    #expect(fact.state == .disputed)
    let conflict = try #require(fact.conflicts.first { $0.subject == .status })
    #expect(conflict.isSafety)
    #expect(!conflict.things.contains(ThingID(rawValue: "P/1")))
    #expect(chart.safety.contains { $0.rule == "two-anticoagulants" })
  }

  @Test func `B13 and C10: other salt, release or concentration is never one medicine`() {
    let chart = Chart([
      Made.kept("K", "1", Made.medicine(Made.rx("866436"))),
      Made.kept("C", "1", Made.medicine(Made.rx("866924"))),
      Made.kept("C", "2", Made.medicine(Made.rx("311041"), sig: "18 units at bedtime")),
      Made.kept("H", "2", Made.medicine(Made.rx("2002419"), sig: "20 units at bedtime")),
    ])
    #expect(chart.facts(.medication).count == 4)
    #expect(chart.asks("metoprolol", "another salt"))
    #expect(chart.asks("insulin glargine", "300 units/mL (H)"))
    let insulin = chart.fact(containing: ThingID(rawValue: "C/2"))
    #expect(insulin?.conflicts.map(\.subject) == [.product])
    #expect(insulin?.conflicts.first?.isSafety == true)
    #expect(chart.safety.contains { $0.rule == "same-ingredient" })
  }

  @Test func `C10 concentrations written in words only are told apart too`() {
    let chart = Chart([
      Made.kept("C", "1", Made.medicine(Made.rx("274783", "Insulin glargine 100 units/mL"))),
      Made.kept(
        "P", "1",
        Made.fill(Made.rx("274783", "Insulin glargine 100 units/mL pen"), on: "2026-10-06")),
      Made.kept(
        "H", "1", Made.medicine(Made.rx("274783", "Insulin glargine 300 units/mL pen"), .order)),
    ])
    #expect(chart.facts(.medication).count == 3)
    #expect(chart.facts(.medication).allSatisfy { $0.conflicts.contains { $0.isSafety } })
    #expect(chart.questions.filter { $0.subject == .thing }.count == 1)
  }

  @Test func `B12 two inhalers of one kind, named in words only, are told`() {
    let chart = Chart([
      Made.kept(
        "H", "1",
        Made.medicine(Concept(text: "Umeclidinium/vilanterol 62.5/25 mcg inhaler"), .order)),
      Made.kept("C", "1", Made.medicine(Concept(text: "Tiotropium 18 mcg inhaler"))),
    ])
    #expect(chart.facts(.medication).count == 2)
    #expect(chart.safety.map(\.rule) == ["two-muscarinics"])
  }

  @Test func `B14 prednisone ended by its own dates`() {
    let chart = Chart([
      Made.kept(
        "H", "1",
        Made.medicine(Made.rx("312615"), .order, .active, from: "2026-03-17", until: "2026-03-21"))
    ])
    #expect(chart.facts(.medication).first?.state == .completed)
  }

  @Test func `B14 a course that was received before its last day ends by itself`() throws {
    var order = Made.kept(
      "H", "1",
      Made.medicine(Made.rx("312615"), .order, .active, from: "2026-03-17", until: "2026-03-21"))
    order.received = try #require(Made.date("2026-03-20T14:31:00-04:00")).lowerBound()
    let before = Reconciliation.chart(of: [order], decisions: [], asOf: order.received)
    #expect(before.facts(.medication).first?.state == .active)
    #expect(Chart([order]).facts(.medication).first?.state == .completed)
  }

  @Test func `C11 lisinopril: refilled after the stop for pregnancy`() throws {
    let chart = Chart([
      Made.kept(
        "C", "1", Made.medicine(Made.rx("311354"), .reported, .stopped, until: "2026-09-28"),
        dialect: .ccda),
      Made.kept("P", "1", Made.fill(Made.rx("311354"), on: "2026-10-20")),
      Made.kept("C", "2", Made.problem(Made.snomed("77386006"), from: "2026-08-23")),
    ])
    let fact = try #require(chart.facts(.medication).first)
    #expect(fact.conflicts.first?.isSafety == true)
    #expect(chart.safety.contains { $0.rule == "ace-pregnancy" })
  }

  @Test func `C12 levothyroxine: 0.05 mg is 50 mcg, and only older lists differ`() throws {
    let chart = Chart([
      Made.kept(
        "O", "1", Made.medicine(Made.rx("966247"), sig: "0.05 mg daily"), written: "2021-12-30",
        dialect: .ccr),
      Made.kept(
        "C", "1", Made.medicine(Made.rx("966222"), sig: "75 mcg daily"), written: "2026-09-28",
        dialect: .ccda),
      Made.kept(
        "H", "1", Made.medicine(Made.rx("892246"), .order, sig: "100 mcg daily", said: "2026-09-29")
      ),
      Made.kept("P", "1", Made.fill(Made.rx("892246"), on: "2026-09-30", sig: "1 tablet daily")),
    ])
    let fact = try #require(chart.facts(.medication).first)
    #expect(chart.facts(.medication).count == 1)
    #expect(fact.conflicts.map(\.isOlderOnly) == [true])
    #expect(fact.conflicts.first?.words.contains("O 50 mcg daily") == true)
  }

  @Test func `C14 aspirin is planned, not taken, until somebody says so`() {
    let chart = Chart([
      Made.kept("H", "1", Made.medicine(Made.rx("243670"), .order, .planned, from: "2026-11-16"))
    ])
    #expect(chart.facts(.medication).first?.state == .planned)
  }
}
