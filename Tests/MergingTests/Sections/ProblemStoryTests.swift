import Clinical
import Merging
import Testing

/// The problems of the demo story (section 4), each row a check.
struct ProblemStoryTests {
  @Test func `A1 type 2 diabetes: one problem, kidney disease beneath, claims folded`() throws {
    var statements = [
      Made.kept(
        "O", "1", Made.problem(Concept(.icd9cm, "250.00", "Diabetes, adult onset")), dialect: .ccr),
      Made.kept("C", "1", Made.problem(Made.snomed("44054006"), from: "2016-05"), dialect: .ccda),
      Made.kept("H", "1", Made.problem(Made.icd10("E11.9"), from: "2023-02-01")),
      Made.kept("H", "2", Made.problem(Made.icd10("E11.22"), from: "2026-08-19")),
      Made.kept("K", "1", Made.problem(Concept(text: "DM2")), dialect: .ccda),
    ]
    for (number, code) in ["E11.65", "E11.65", "E11.65", "E11.65", "E11.22", "E11.22"].enumerated()
    {
      statements.append(
        Made.kept("B", String(number), Made.problem(Made.icd10(code), section: .claims)))
    }
    let chart = Chart(statements)
    #expect(chart.facts(.condition).count == 3)
    let diabetes = try #require(chart.fact(containing: ThingID(rawValue: "C/1")))
    #expect(diabetes.title == "Type 2 diabetes")
    #expect(diabetes.fields.first { $0.name == "began" }?.value == "May 2016")
    #expect(diabetes.remarks.contains("billed x4"))
    #expect(Set(diabetes.sources) == ["B", "C", "H", "O"])
    let kidney = try #require(chart.fact(containing: ThingID(rawValue: "H/2")))
    #expect(kidney.parent == diabetes.name)
    #expect(kidney.remarks.contains("billed x2"))
    #expect(chart.asks("DM2", "type 2 diabetes"))
  }

  @Test func `A2 hypertension: one, the combination code beneath it, never instead of it`() throws {
    let chart = Chart([
      Made.kept("C", "1", Made.problem(Made.snomed("59621000"), from: "2012")),
      Made.kept("K", "1", Made.problem(Made.snomed("38341003"))),
      Made.kept("H", "1", Made.problem(Made.icd10("I10"), from: "2023-02-01")),
      Made.kept("H", "2", Made.problem(Made.icd10("I13.0"), from: "2026-08-19")),
      Made.kept("O", "1", Made.problem(Concept(.icd9cm, "401.9"), from: "2012")),
    ])
    let fact = try #require(chart.fact(containing: ThingID(rawValue: "O/1")))
    #expect(fact.members.count == 4)
    #expect(fact.state == .active)
    #expect(chart.fact(containing: ThingID(rawValue: "H/2"))?.parent == fact.name)
  }

  @Test func `A3 heart failure: systolic stays beneath, and one that is broader asks`() throws {
    let failure = Concept(codings: [
      Coding(system: .snomed, code: "84114007"), Coding(system: .icd10cm, code: "I50.21"),
    ])
    let systolic = Concept(codings: [
      Coding(system: .snomed, code: "417996009"), Coding(system: .icd10cm, code: "I50.22"),
    ])
    let chart = Chart([
      Made.kept("H", "1", Made.problem(failure, from: "2026-08-19")),
      Made.kept("K", "1", Made.problem(systolic, from: "2026-09-10")),
    ])
    #expect(chart.fact(containing: ThingID(rawValue: "K/1"))?.parent == ThingID(rawValue: "H/1"))
    #expect(chart.asks("heart failure", "systolic"))
  }

  @Test(arguments: [
    ("433144002", "700378005", "stage 3a"), ("55822004", "13644009", "cholesterol"),
    ("22298006", "1755008", "old heart attack"), ("35489007", "370143000", "major depression"),
  ])
  func `Near codes are two facts and a question`(one: String, other: String, named: String) {
    let chart = Chart([
      Made.kept("C", "1", Made.problem(Made.snomed(one), from: "2020-01-01")),
      Made.kept("K", "1", Made.problem(Made.snomed(other), from: "2020-01-01")),
    ])
    #expect(chart.facts(.condition).count == 2)
    #expect(chart.asks(named))
  }

  @Test func `A6 asthma: asserted and refuted is disputed, with no winner`() throws {
    let chart = Chart([
      Made.kept(
        "O", "1", Made.problem(Concept(.icd9cm, "493.90"), from: "1999"), written: "2021-12-30"),
      Made.kept(
        "C", "1", Made.problem(Made.snomed("195967001"), said: "2022-04-18", certainty: .refuted)),
    ])
    let fact = try #require(chart.facts(.condition).first)
    #expect(chart.facts(.condition).count == 1)
    #expect(fact.state == .disputed)
    #expect(fact.conflicts.map(\.subject) == [.negation])
    #expect(fact.members.map(\.says) == ["NOT SO (18 Apr 2022)", "ACTIVE since 1999"])
  }

  @Test func `A7 pneumonia twice is two episodes, claims attached`() {
    let chart = Chart([
      Made.kept(
        "H", "1",
        Made.problem(Made.snomed("233604007"), .resolved, from: "2022-01-11", until: "2022-01-25")),
      Made.kept(
        "H", "2",
        Made.problem(Made.snomed("233604007"), .resolved, from: "2024-12-03", until: "2024-12-17")),
      Made.kept("B", "1", Made.problem(Made.icd10("J18.9"), from: "2022-01-12", section: .claims)),
      Made.kept("B", "2", Made.problem(Made.icd10("J18.9"), from: "2024-12-04", section: .claims)),
    ])
    #expect(chart.facts(.condition).count == 2)
    #expect(
      chart.facts(.condition).allSatisfy { $0.remarks == ["billed x1"] && $0.state == .resolved })
  }

  @Test(arguments: [("2024-02-20", 1), ("2024-02-21", 2)])
  func `Two episodes are one within 30 days, and two beyond`(again: String, count: Int) {
    let chart = Chart([
      Made.kept(
        "H", "1",
        Made.problem(Made.snomed("233604007"), .resolved, from: "2024-01-05", until: "2024-01-20")),
      Made.kept(
        "C", "1",
        Made.problem(Made.snomed("233604007"), .resolved, from: again, until: "2024-03-05")),
    ])
    #expect(chart.facts(.condition).count == count)
  }

  @Test func `A8 left and right are two facts`() {
    let coded = Chart([
      Made.kept("C", "1", Made.problem(Made.icd10("M17.11"))),
      Made.kept("H", "1", Made.problem(Made.icd10("M17.12"))),
    ])
    #expect(coded.facts(.condition).count == 2)
    #expect(coded.asks("right knee", "left knee"))
    let sided = Chart([
      Made.kept(
        "C", "1", Made.problem(Made.snomed("396275006"), sites: [Concept(text: "right knee")])),
      Made.kept(
        "H", "1", Made.problem(Made.snomed("396275006"), sites: [Concept(text: "left knee")])),
      Made.kept("K", "1", Made.problem(Made.snomed("396275006"))),
    ])
    #expect(sided.facts(.condition).count == 3)
    #expect(sided.asks("which side"))
  }

  @Test func `A9 a mother's heart attack is nobody's problem`() {
    let chart = Chart([
      Made.kept("C", "1", Made.problem(Made.snomed("22298006"), section: .familyHistory)),
      Made.kept("H", "1", Made.problem(Made.snomed("22298006"), from: "2011-04-01")),
    ])
    #expect(chart.facts(in: .familyHistory).count == 1)
    #expect(chart.facts(in: .problems).count == 1)
  }

  @Test func `B1 COPD: one, emphysema a child, exacerbations on claims folded`() throws {
    var statements = [
      Made.kept("H", "1", Made.problem(Made.snomed("13645005"))),
      Made.kept("K", "1", Made.problem(Made.icd10("J44.9"))),
      Made.kept("C", "2", Made.problem(Made.snomed("87433001"))),
      Made.kept("O", "1", Made.problem(Concept(.icd9cm, "496"))),
    ]
    for number in 1...3 {
      statements.append(
        Made.kept(
          "B", String(number),
          Made.problem(Made.icd10("J44.1"), from: "2026-0\(number)-10", section: .claims)))
    }
    let chart = Chart(statements)
    let copd = try #require(chart.fact(containing: ThingID(rawValue: "H/1")))
    #expect(copd.remarks.contains("billed x3"))
    #expect(chart.fact(containing: ThingID(rawValue: "C/2"))?.parent == copd.name)
    #expect(chart.facts(.condition).count == 2)
  }

  @Test func `B3 fibrillation: permanent is a child, words are a question`() {
    let chart = Chart([
      Made.kept("K", "1", Made.problem(Made.icd10("I48.21"))),
      Made.kept("H", "1", Made.problem(Made.icd10("I48.91"))),
      Made.kept("C", "1", Made.problem(Made.snomed("49436004"))),
      Made.kept("O", "1", Made.problem(Concept(text: "Irregular heart"))),
    ])
    #expect(chart.facts(.condition).count == 3)
    #expect(chart.fact(containing: ThingID(rawValue: "K/1"))?.parent == ThingID(rawValue: "C/1"))
    #expect(chart.asks("irregular heart", "atrial fibrillation"))
  }

  @Test func `B6 the control: four sources agree, and nothing is marked`() throws {
    let chart = Chart([
      Made.kept("H", "1", Made.problem(Made.icd10("I10"), from: "2005")),
      Made.kept("C", "1", Made.problem(Made.snomed("59621000"), from: "2005")),
      Made.kept("K", "1", Made.problem(Made.snomed("38341003"), from: "2005-03")),
      Made.kept("O", "1", Made.problem(Concept(.icd9cm, "401.9"), from: "2005")),
    ])
    let fact = try #require(chart.facts(.condition).first)
    #expect(fact.sources.count == 4)
    #expect(fact.conflicts.isEmpty)
    #expect(chart.questions.isEmpty)
  }

  @Test func `C1 a visit coded with the other diabetes is a wrong code, not a second disease`()
    throws
  {
    let chart = Chart([
      Made.kept("H", "1", Made.problem(Made.icd10("E10.9"))),
      Made.kept("C", "1", Made.problem(Made.snomed("46635009"))),
      Made.kept(
        "C", "2",
        Made.problem(
          Made.icd10("E11.9"), from: "2022-03-07", section: .encounters,
          categories: ["encounter-diagnosis"])),
    ])
    let diabetes = try #require(chart.fact(containing: ThingID(rawValue: "H/1")))
    #expect(diabetes.conflicts.map(\.subject) == [.coding])
    #expect(chart.fact(containing: ThingID(rawValue: "C/2"))?.parent == diabetes.name)
  }

  @Test func `Torture 16: one problem by crosswalk, seven visits folded`() throws {
    var statements = [
      Made.kept("A", "1", Made.problem(Made.snomed("44054006"))),
      Made.kept("B", "1", Made.problem(Made.icd10("E11.9"))),
    ]
    for number in 1...7 {
      statements.append(
        Made.kept(
          "B", "v\(number)",
          Made.problem(
            Made.icd10("E11.9"), from: "2024-0\(number)-01", section: .encounters,
            categories: ["encounter-diagnosis"])))
    }
    let chart = Chart(statements)
    #expect(chart.facts(.condition).count == 1)
    #expect(chart.facts(.condition).first?.remarks == ["noted in 7 visits"])
  }

  @Test func `Diagnoses that visits carry are folded, a wrong one is told`() throws {
    func visit(_ code: String, on day: String) -> Statement {
      var statement = Made.visit("AMB", from: day)
      guard case .encounter(var detail) = statement.detail else { return statement }
      detail.diagnoses = [Made.icd10(code)]
      statement.detail = .encounter(detail)
      return statement
    }
    let chart = Chart([
      Made.kept("C", "1", Made.problem(Made.snomed("46635009"))),
      Made.kept("C", "v1", visit("E10.9", on: "2023-01-05")),
      Made.kept("C", "v2", visit("E10.9", on: "2024-01-05")),
      Made.kept("C", "v3", visit("E11.9", on: "2022-03-07")),
    ])
    let diabetes = try #require(chart.facts(.condition).first)
    #expect(chart.facts(.condition).count == 1)
    #expect(diabetes.remarks == ["noted in 2 visits"])
    #expect(diabetes.conflicts.map(\.subject) == [.coding])
    #expect(diabetes.conflicts[0].words.contains("type 2 diabetes (7 Mar 2022)"))
  }

  @Test func `An undated episode asks, and a code outside the table goes by its dates`() {
    let undated = Chart([
      Made.kept(
        "A", "1",
        Made.problem(Made.snomed("233604007"), .resolved, from: "2015-02-01", until: "2015-02-10")),
      Made.kept("B", "1", Made.problem(Made.snomed("233604007"), .resolved)),
    ])
    #expect(undated.facts(.condition).count == 2)
    #expect(undated.asks("one has no date"))
    let bronchitis = Made.snomed("10509002", "Acute bronchitis")
    let other = Chart([
      Made.kept(
        "A", "1", Made.problem(bronchitis, .resolved, from: "2015-02-01", until: "2015-02-10")),
      Made.kept(
        "A", "2", Made.problem(bronchitis, .resolved, from: "2019-02-01", until: "2019-02-10")),
      Made.kept(
        "B", "1", Made.problem(bronchitis, .resolved, from: "2019-02-01", until: "2019-02-10")),
    ])
    #expect(other.facts(.condition).map(\.members.count).sorted() == [1, 2])
  }

  /// A source that never ends its problems lists two sore throats; another knows when they ended.
  @Test func `What one source lists twice with times apart stays two, each with its own`() {
    let throat = Made.snomed("195662009", "Acute viral pharyngitis")
    let chart = Chart([
      Made.kept("A", "1", Made.problem(throat, .active, from: "2012-09-21")),
      Made.kept("A", "2", Made.problem(throat, .active, from: "2019-02-28")),
      Made.kept(
        "B", "1", Made.problem(throat, .resolved, from: "2012-09-21", until: "2012-09-30")),
      Made.kept(
        "B", "2", Made.problem(throat, .resolved, from: "2019-02-28", until: "2019-03-12")),
    ])
    #expect(chart.facts(.condition).map(\.members.count) == [2, 2])
  }
}
