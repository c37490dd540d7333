import Clinical
import Merging
import Testing

/// What was so on two days, by all that is known today.
@Suite("Changes by clinical time")
struct ClinicalTimeTests {
  private func at(_ iso: String) -> Instant { Made.date(iso)?.lowerBound() ?? Made.now }

  private func changes(
    _ statements: [KeptStatement], _ from: String, _ until: String
  ) -> [String] {
    let charts = [from, until].map { day in
      Reconciliation.chart(
        of: ClinicalTime.statements(statements, at: at(day)), decisions: [], asOf: at(day))
    }
    return ChartChanges.between(charts[0], charts[1]).map { "\($0.what.rawValue) \($0.title)" }
  }

  @Test("a medicine begun, then stopped, whenever anybody heard of it")
  func medicine() {
    let stopped = [
      Made.kept(
        "A", "1",
        Made.medicine(
          Made.rx("314077"), .order, .stopped, from: "2026-03-01", until: "2026-08-20",
          said: "2026-08-24"))
    ]
    #expect(changes(stopped, "2026-01-01", "2026-04-01").first?.hasPrefix("new") ?? false)
    #expect(changes(stopped, "2026-04-01", "2026-07-01").isEmpty)
    #expect(changes(stopped, "2026-07-01", "2026-09-01").first?.hasPrefix("stopped") ?? false)
    #expect(changes(stopped, "2026-09-01", "2026-10-01").isEmpty)
  }

  @Test("a problem resolved nobody knows when counts from when that was written")
  func resolved() {
    var problem = Made.problem(
      Concept(text: "Gout"), .resolved, from: "2020-01-01", said: "2026-05-05")
    problem.period.endedAtUnknownTime = true
    let statements = [Made.kept("A", "1", problem)]
    #expect(changes(statements, "2026-01-01", "2026-05-01").isEmpty)
    #expect(changes(statements, "2026-05-01", "2026-06-01") == ["resolved Gout"])
  }

  @Test("results that came late stand at the day of the sample; the undated are never new")
  func results() {
    let statements = [
      Made.kept(
        "A", "1", Made.result(Concept(text: "Copper"), .text("high"), at: "2026-02-02"),
        written: "2026-09-09"),
      Made.kept("A", "2", Made.result(Concept(text: "Zinc"), .text("low"), at: nil)),
    ]
    #expect(changes(statements, "2026-02-01", "2026-02-03") == ["new Copper"])
    #expect(changes(statements, "2026-09-01", "2026-09-30").isEmpty)
  }

  @Test("what was taken back never was")
  func retracted() {
    let statements = [
      Made.kept("A", "1", Made.problem(Concept(text: "Gout"), .enteredInError, from: "2026-02-02"))
    ]
    #expect(changes(statements, "2026-01-01", "2026-03-01").isEmpty)
  }
}

@Suite("Already done")
struct AlreadyDoneTests {
  private func chart(_ days: [String]) -> Chart {
    Chart(
      days.enumerated().map { place, day in
        Made.kept(
          "S\(place)", "1", Made.result(Concept(.loinc, "4548-4"), .text("7.\(place)"), at: day))
      })
  }

  @Test("the same test within 90 days before, from whom; not a later one, not an older one")
  func result() throws {
    let chart = chart(["2026-01-01", "2026-06-01", "2026-08-01", "2026-11-10"])
    func before(_ day: String) throws -> String? {
      let fact = try #require(chart.facts.first { $0.period.sortDate?.text == day })
      return AlreadyDone.before(fact, in: chart, now: Made.now)?.period.sortDate?.text
    }
    #expect(try before("2026-08-01") == "2026-06-01")
    #expect(try before("2026-06-01") == nil)
    #expect(try before("2026-11-10") == nil)
  }

  @Test("a planned test names what was done lately; a vital sign is measured again rightly")
  func planned() throws {
    let plan = Made.kept(
      "P", "1",
      Statement(
        kind: .plan, section: .plan, concept: Concept(.loinc, "4548-4", "Hemoglobin A1c"),
        status: Status(.planned), period: .at(Made.date("2026-12-24")),
        detail: .plan(PlanDetail(role: .order))))
    let done = Made.kept(
      "S", "1", Made.result(Concept(.loinc, "4548-4"), .text("7.1"), at: "2026-10-01"))
    let chart = Chart([plan, done])
    let asked = try #require(chart.facts.first { $0.kind == .plan })
    #expect(AlreadyDone.before(asked, in: chart, now: Made.now)?.sources == ["S"])
    let weights = ["2026-10-01", "2026-10-02"].enumerated().map { place, day in
      Made.kept(
        "S", "w\(place)",
        Made.result(Concept(.loinc, "29463-7"), .text("8\(place)"), at: day, section: .vitals))
    }
    let vitals = Chart(weights)
    #expect(vitals.facts.count == 2)
    #expect(
      vitals.facts.allSatisfy { AlreadyDone.before($0, in: vitals, now: Made.now) == nil })
  }
}
