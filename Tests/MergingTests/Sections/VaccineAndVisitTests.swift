import Clinical
import Merging
import Testing

/// Vaccines and visits of the demo story (section 8), each row a check.
struct VaccineAndVisitTests {
  @Test func `A50 an unspecified flu code joins the specific one, words are a question`() throws {
    let chart = Chart([
      Made.kept("R", "1", Made.vaccine(Made.cvx("140"), on: "2026-10-05", lot: "QF4471")),
      Made.kept("P", "1", Made.vaccine(Made.cvx("88"), on: "2026-10-05")),
      Made.kept("C", "1", Made.vaccine(Concept(text: "flu shot"), on: "2026-10-05")),
    ])
    #expect(chart.facts(.immunization).count == 2)
    #expect(chart.fact(containing: ThingID(rawValue: "P/1"))?.sources == ["P", "R"])
    #expect(chart.asks("words only"))
  }

  @Test func `A51 two pneumococcal vaccines on one day are a conflict, never one`() {
    let chart = Chart([
      Made.kept("R", "1", Made.vaccine(Made.cvx("216"), on: "2023-10-10")),
      Made.kept("C", "1", Made.vaccine(Made.cvx("33"), on: "2023-10-10")),
    ])
    #expect(chart.facts(.immunization).count == 2)
    #expect(chart.facts(.immunization).allSatisfy { $0.conflicts.map(\.subject) == [.product] })
  }

  @Test(arguments: [("115", "139"), ("133", "33"), ("08", "83"), ("10", "110")])
  func `Two specific vaccines never join`(one: String, other: String) {
    let chart = Chart([
      Made.kept("R", "1", Made.vaccine(Made.cvx(one), on: "2024-04-02")),
      Made.kept("C", "1", Made.vaccine(Made.cvx(other), on: "2024-04-02")),
    ])
    #expect(chart.facts(.immunization).filter { $0.members.count == 1 }.count >= 1)
    #expect(chart.facts(.immunization).count == 2)
  }

  @Test func `A52 a dose that only the payer knows is billed, not confirmed`() {
    let chart = Chart([
      Made.kept("B", "1", Made.vaccine(Made.cvx("187"), on: "2025-03-04", section: .claims)),
      Made.kept("R", "1", Made.vaccine(Made.cvx("187"), on: "2025-06-10")),
    ])
    #expect(Set(chart.facts(.immunization).map(\.state)) == [.billed, .completed])
  }

  @Test func `A53 a refusal never shows as given, a year asks`() {
    let chart = Chart([
      Made.kept("R", "1", Made.vaccine(Made.cvx("140"), on: "2022-10-17", .notDone)),
      Made.kept("C", "1", Made.vaccine(Made.cvx("140"), on: "2022-10-17", .notDone)),
      Made.kept("R", "2", Made.vaccine(Made.cvx("115"), on: "2019-06-03")),
      Made.kept("O", "1", Made.vaccine(Concept(text: "Tetanus"), on: "2019")),
    ])
    #expect(chart.fact(containing: ThingID(rawValue: "R/1"))?.state == .notDone)
    #expect(chart.fact(containing: ThingID(rawValue: "R/1"))?.members.count == 2)
    #expect(chart.asks("tetanus"))
  }

  @Test func `Given here and not given there on one day is asked, never one`() {
    let chart = Chart([
      Made.kept("A", "1", Made.vaccine(Made.cvx("140"), on: "2022-10-17")),
      Made.kept("B", "1", Made.vaccine(Made.cvx("140"), on: "2022-10-17", .notDone)),
    ])
    #expect(
      chart.facts(.immunization).map(\.state).sorted { $0.rawValue < $1.rawValue }
        == [.completed, .notDone])
    #expect(!chart.questions.isEmpty)
  }

  @Test func `Torture 8: taken back by its source, and by another still said`() throws {
    let given = Made.vaccine(Made.cvx("43"), on: "2024-05-06")
    let taken = Made.vaccine(Made.cvx("43"), on: "2024-05-06", .enteredInError)
    let alone = Chart([
      Made.kept("R", "1", given, superseded: true), Made.kept("R", "1", taken, version: 2),
    ])
    #expect(alone.facts.map(\.state) == [.retracted])
    #expect(alone.facts[0].members[0].earlier.count == 1)
    let both = Chart([Made.kept("R", "1", taken), Made.kept("C", "1", given)])
    #expect(both.facts.count == 1)
    #expect(both.facts[0].state == .disputed)
    #expect(both.facts[0].conflicts[0].words == "R took this back. C still says it.")
  }

  @Test func `A60 one stay by two feeds, its claim attached`() throws {
    let chart = Chart([
      Made.kept(
        "H", "1",
        Made.visit(
          "IMP", from: "2026-08-19T10:00:00-04:00", until: "2026-08-24T12:00:00-04:00", number: "V1"
        )),
      Made.kept(
        "H", "2",
        Made.visit(
          "IMP", from: "2026-08-19T10:05:00-04:00", until: "2026-08-24T12:00:00-04:00", number: "V1"
        )),
      Made.kept(
        "B", "1", Made.visit(nil, from: "2026-08-19", until: "2026-08-24", section: .claims)),
    ])
    let fact = try #require(chart.facts(.encounter).first)
    #expect(chart.facts(.encounter).count == 1)
    #expect(fact.remarks == ["billed x1"])
    #expect(fact.title == "Hospital stay")
  }

  @Test func `B60 two emergency visits of one night are two`() {
    let chart = Chart([
      Made.kept(
        "H", "1",
        Made.visit("EMER", from: "2026-03-16T01:10:00-04:00", until: "2026-03-16T03:00:00-04:00")),
      Made.kept(
        "H", "2",
        Made.visit("EMER", from: "2026-03-16T05:40:00-04:00", until: "2026-03-16T09:00:00-04:00")),
    ])
    #expect(chart.facts(.encounter).count == 2)
    #expect(chart.questions.isEmpty)
  }

  @Test
  func
    `A visit that begins as another ends is the next one, clocks without a zone are read as they stand`()
  {
    let chart = Chart([
      Made.kept(
        "A", "1",
        Made.visit(nil, from: "2020-02-13T16:53:15+02:00", until: "2020-02-13T17:44:15+02:00")),
      Made.kept(
        "A", "2",
        Made.visit(nil, from: "2020-02-13T17:44:15+02:00", until: "2020-02-22T18:19:15+02:00")),
      Made.kept(
        "B", "1", Made.visit(nil, from: "2020-02-13T16:53:15", until: "2020-02-13T17:44:15")),
      Made.kept(
        "B", "2", Made.visit(nil, from: "2020-02-13T17:44:15", until: "2020-02-22T18:19:15")),
    ])
    #expect(chart.facts(.encounter).map(\.members.count) == [2, 2])
    #expect(chart.questions.isEmpty)
  }

  @Test func `The same day by two sources, without times, asks`() {
    let chart = Chart([
      Made.kept("A", "1", Made.visit("AMB", from: "2024-05-06")),
      Made.kept("B", "1", Made.visit("AMB", from: "2024-05-06")),
    ])
    #expect(chart.facts(.encounter).count == 2)
    #expect(chart.asks("no visit number"))
  }
}
