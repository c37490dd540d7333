import Clinical
import Merging
import Testing

/// The results of the demo story (section 7) and the rules of equality, each row a check.
struct ResultStoryTests {
  @Test func `B41 a blood gas is not named like the reading at the finger`() {
    let code = Made.loinc("2708-6")
    let value = Made.value("86", "%")
    let chart = Chart([
      Made.kept("H", "1", Made.result(code, value, at: "2025-01-29T06:10")),
      Made.kept("D", "1", Made.result(code, value, at: "2025-02-03T06:10", section: .vitals)),
    ])
    #expect(chart.facts.map(\.title) == ["Oxygen in arterial blood (SaO2)", "Oxygen"])
  }

  @Test func `A40 one HbA1c in four dialects`() throws {
    let chart = Chart([
      Made.kept(
        "L", "1",
        Made.result(
          Made.loinc("4548-4"), Made.value("8.4", "%"), at: "2021-09-13T08:05:00-04:00",
          performer: "Lakeshore Laboratory"), dialect: .hl7v2),
      Made.kept(
        "C", "1", Made.result(Made.loinc("4548-4"), Made.value("8.4", "%"), at: "2021-09-13T08:05"),
        dialect: .ccda),
      Made.kept(
        "O", "1", Made.result(Made.loinc("4548-4"), Made.value("8.4", "%"), at: "2021-09-13"),
        dialect: .ccr),
      Made.kept(
        "H", "1",
        Made.result(Made.loinc("59261-8"), Made.value("68", "mmol/mol"), at: "2021-09-13T12:05:00Z")
      ),
    ])
    let fact = try #require(chart.facts(.observation).first)
    #expect(chart.facts(.observation).count == 1)
    #expect(fact.members.count == 4)
    #expect(fact.conflicts.isEmpty)
    #expect(fact.fields.first?.value == "8.4 %")
    #expect(chart.questions.isEmpty)
  }

  @Test(arguments: [
    ("4548-4", "6.5", "%", "48", "mmol/mol", true), ("4548-4", "6.5", "%", "50", "mmol/mol", false),
    ("2345-7", "126", "mg/dL", "7.0", "mmol/L", true),
    ("2345-7", "126", "mg/dL", "6.1", "mmol/L", false),
    ("2345-7", "54", "mg/dL", "3.0", "mmol/L", true),
    ("2160-0", "1.10", "mg/dL", "97", "umol/L", true),
    ("2823-3", "4.1", "mmol/L", "4.1", "meq/L", true),
    ("718-7", "11.8", "g/dL", "118", "g/L", true),
    ("2823-3", "4.10", "mmol/L", "4.12", "mmol/L", false),
    ("2823-3", "4.1", "mmol/L", "4.10", "mmol/L", true),
  ])
  func `Values are equal by rounding intervals, or by their digits in one unit`(
    code: String, one: String, unit: String, other: String, otherUnit: String, isEqual: Bool
  ) throws {
    let chart = Chart([
      Made.kept(
        "A", "1", Made.result(Made.loinc(code), Made.value(one, unit), at: "2025-05-12T08:00:00Z")),
      Made.kept(
        "B", "1",
        Made.result(Made.loinc(code), Made.value(other, otherUnit), at: "2025-05-12T08:00:00Z")),
    ])
    let fact = try #require(chart.facts(.observation).first)
    #expect(chart.facts(.observation).count == 1)
    #expect(fact.conflicts.isEmpty == isEqual)
  }

  @Test func `A41 each equation of eGFR is a fact of its own, and says which`() {
    let chart = Chart([
      Made.kept(
        "L", "1",
        Made.result(
          Made.loinc("62238-1"), Made.value("59", "mL/min/{1.73_m2}"), at: "2025-09-15T08:00:00Z")),
      Made.kept(
        "L", "2",
        Made.result(
          Made.loinc("98979-8"), Made.value("61", "mL/min/{1.73_m2}"), at: "2025-09-15T08:00:00Z")),
    ])
    #expect(
      chart.facts(.observation).map(\.remarks) == [
        ["equation CKD-EPI 2009"], ["equation CKD-EPI 2021"],
      ])
  }

  @Test
  func `A42 a corrected potassium: the old number in history, a letter that repeats it is told`()
    throws
  {
    let code = Made.loinc("2823-3")
    let time = "2026-11-09T07:52:00-05:00"
    let chart = Chart([
      Made.kept(
        "L", "1", Made.result(code, Made.value("5.9", "mmol/L"), at: time, flags: ["H"]),
        dialect: .hl7v2, superseded: true),
      Made.kept(
        "L", "1", Made.result(code, Made.value("4.9", "mmol/L"), at: time, .corrected),
        dialect: .hl7v2, version: 2),
      Made.kept(
        "K", "1",
        Made.result(code, Made.value("5.9", "mmol/L"), at: "2026-11-09T07:52", flags: ["H"]),
        dialect: .ccda),
    ])
    let fact = try #require(chart.facts(.observation).first)
    #expect(chart.facts(.observation).count == 1)
    #expect(fact.state == .corrected)
    #expect(fact.fields.first?.value == "4.9 mmol/L")
    #expect(fact.members.first { $0.kept.source == "L" }?.earlier.map(\.content) == ["L11"])
    let conflict = try #require(fact.conflicts.first)
    #expect(conflict.words.contains("K 5.9 mmol/L (the number that L has since corrected)"))
    // The letter marks its 5.9 as high; that is no mark of the 4.9.
    #expect(fact.flag == nil)
  }

  @Test func `A44: what was taken back as another patient's is not told`() throws {
    var wrong = Made.result(
      Made.loinc("21198-7"), Made.value("4120", "m[IU]/mL"), at: "2026-10-02T09:40:00-04:00",
      .enteredInError)
    wrong.status = Status(.enteredInError, sent: "W")
    let chart = Chart([Made.kept("L", "1", wrong, dialect: .hl7v2)])
    let fact = try #require(chart.facts.first)
    #expect(fact.isOfAnother && fact.state == .retracted)
    #expect(fact.title == "Result of another patient" && fact.fields.isEmpty)
    #expect(fact.period.start?.iso.hasPrefix("2026-10-02") == true)
  }

  @Test func `A45 and B42: no unit is kept and said, none is assumed`() {
    let chart = Chart([
      Made.kept(
        "L", "1", Made.result(Made.loinc("94558-4"), .text("Negative"), at: "2026-08-19T10:00:00Z")),
      Made.kept(
        "L", "2", Made.result(Made.loinc("6301-6"), Made.value("2.4"), at: "2022-04-11T08:00:00Z")),
    ])
    #expect(chart.facts(.observation).count == 2)
    #expect(chart.fact(containing: ThingID(rawValue: "L/2"))?.remarks == ["no unit"])
    #expect(chart.fact(containing: ThingID(rawValue: "L/1"))?.fields.map(\.value) == ["Negative"])
  }

  @Test func `B43 one specimen number makes one fact of two laboratories`() {
    let statements = [
      Made.kept(
        "H", "1",
        Made.result(
          Made.loinc("2345-7"), Made.value("126", "mg/dL"), at: "2026-03-16T06:10:00-04:00",
          numbers: ["S-9"], performer: "Riverside Hospital")),
      Made.kept(
        "L", "1",
        Made.result(
          Made.loinc("14749-6"), Made.value("7.0", "mmol/L"), at: "2026-03-16T06:10:00-04:00",
          numbers: ["S-9"], performer: "Lakeshore Laboratory")),
    ]
    #expect(Chart(statements).facts(.observation).count == 1)
    let without = statements.map { kept in
      var kept = kept
      guard case .observation(var detail) = kept.statement.detail else { return kept }
      detail.specimenIdentifiers = []
      kept.statement.detail = .observation(detail)
      return kept
    }
    #expect(Chart(without).facts(.observation).count == 2)
    #expect(Chart(without).asks("two laboratories are named"))
  }

  @Test func `B44 a comparator is part of the value`() {
    let below = Made.value("0.012", "ng/mL", .less)
    let chart = Chart([
      Made.kept("H", "1", Made.result(Made.loinc("10839-9"), below, at: "2026-03-16T02:00:00Z")),
      Made.kept(
        "L", "1",
        Made.result(Made.loinc("10839-9"), Made.value("0.012", "ng/mL"), at: "2026-03-16T02:00:00Z")
      ),
    ])
    #expect(chart.facts(.observation).first?.conflicts.map(\.subject) == [.value])
    #expect(
      chart.facts(.observation).first?.conflicts.first?.words.contains("<0.012 ng/mL") == true)
  }

  @Test func `C41 a preliminary value is replaced by the final one, no third row`() {
    let chart = Chart([
      Made.kept(
        "L", "1",
        Made.result(
          Made.loinc("718-7"), Made.value("12.4", "g/dL"), at: "2026-11-09T07:40:00-05:00",
          .preliminary)),
      Made.kept(
        "L", "2",
        Made.result(
          Made.loinc("718-7"), Made.value("12.4", "g/dL"), at: "2026-11-09T07:40:00-05:00")),
    ])
    #expect(chart.facts(.observation).map(\.state) == [.final])
  }

  @Test func `A value wrapped into a component of its own code is the value`() {
    var wrapped = Made.result(Made.loinc("2823-3"), nil, at: "2026-01-05T08:00:00Z")
    var detail = ObservationDetail()
    detail.components = [
      .init(concept: Made.loinc("2823-3"), value: Made.value("4.1", "mmol/L"))
    ]
    wrapped.detail = .observation(detail)
    let chart = Chart([
      Made.kept("A", "1", wrapped),
      Made.kept(
        "B", "1",
        Made.result(Made.loinc("2823-3"), Made.value("4.1", "mmol/L"), at: "2026-01-05T08:00:00Z")),
    ])
    #expect(chart.facts.map(\.members.count) == [2])
    #expect(chart.facts[0].conflicts.isEmpty)
  }

  @Test func `Torture 7: one instant, two numbers, both visible`() throws {
    let chart = Chart([
      Made.kept(
        "A", "1",
        Made.result(Made.loinc("2823-3"), Made.value("4.1", "mmol/L"), at: "2026-01-05T08:00:00Z")),
      Made.kept(
        "B", "1",
        Made.result(Made.loinc("2823-3"), Made.value("5.9", "mmol/L"), at: "2026-01-05T08:00:00Z")),
    ])
    let fact = try #require(chart.facts(.observation).first)
    #expect(fact.members.map(\.says) == ["4.1 mmol/L final", "5.9 mmol/L final"])
    #expect(fact.conflicts.map(\.subject) == [.value])
    #expect(chart.asks("potassium"))
  }

  @Test
  func `A capillary value is never one with a laboratory's, an arterial one never with a venous`() {
    let time = "2026-01-05T08:00:00Z"
    let chart = Chart([
      Made.kept("A", "1", Made.result(Made.loinc("2345-7"), Made.value("126", "mg/dL"), at: time)),
      Made.kept(
        "D", "1",
        Made.result(Made.loinc("41653-7"), Made.value("126", "mg/dL"), at: time, section: .vitals)),
      Made.kept("A", "2", Made.result(Made.loinc("718-7"), Made.value("12", "g/dL"), at: time)),
      Made.kept("B", "2", Made.result(Made.loinc("30313-1"), Made.value("12", "g/dL"), at: time)),
    ])
    #expect(chart.facts(.observation).count == 4)
  }

  @Test func `Two samples of one day with one value: a day-only copy joins one of them and asks`() {
    let chart = Chart([
      Made.kept(
        "A", "1",
        Made.result(Made.loinc("2823-3"), Made.value("4.1", "mmol/L"), at: "2026-01-05T08:00:00Z")),
      Made.kept(
        "A", "2",
        Made.result(Made.loinc("2823-3"), Made.value("4.1", "mmol/L"), at: "2026-01-05T16:00:00Z")),
      Made.kept(
        "B", "1", Made.result(Made.loinc("2823-3"), Made.value("4.1", "mmol/L"), at: "2026-01-05")),
    ])
    #expect(chart.facts(.observation).count == 2)
    #expect(chart.asks("not all together"))
  }

  @Test(arguments: [
    ("urine", "serum", 2), ("arterial blood", "capillary blood", 2), ("plasma", "serum", 1),
  ])
  func `One code from two kinds of specimen is two results`(one: String, other: String, count: Int)
  {
    func result(_ specimen: String) -> Statement {
      Made.result(
        Made.loinc("2823-3"), Made.value("4.1", "mmol/L"), at: "2025-01-01T08:00:00Z",
        specimen: specimen)
    }
    let chart = Chart([Made.kept("A", "1", result(one)), Made.kept("B", "1", result(other))])
    #expect(chart.facts(.observation).count == count)
  }

  @Test func `Torture 21: LOINC by any name is one analyte, a local code is its own`() {
    let time = "2026-01-05T08:00:00Z"
    let local = Concept(codings: [Coding(system: CodeSystem("urn:oid:1.2.3"), code: "K")])
    let chart = Chart([
      Made.kept("A", "1", Made.result(Made.loinc("2823-3"), Made.value("4.1", "mmol/L"), at: time)),
      Made.kept("B", "1", Made.result(Made.loinc("2823-3"), Made.value("4.1", "mmol/L"), at: time)),
      Made.kept("B", "2", Made.result(local, Made.value("4.1", "mmol/L"), at: time)),
    ])
    #expect(chart.facts(.observation).map(\.members.count).sorted() == [1, 2])
  }
}
