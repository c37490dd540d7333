import Clinical
import Merging
import Testing

/// What was done, worn, planned and aimed at: exact keys only, never similar words.
struct CareTests {
  private static let knee = Made.snomed("609588000", "Total knee replacement")

  private static func count(_ one: Statement, _ other: Statement, same source: Bool = false) -> Int
  {
    Chart([Made.kept("A", "1", one), Made.kept(source ? "A" : "B", "2", other)]).facts.count
  }

  @Test func `One operation by two sources on one day is one, with who says what`() throws {
    let chart = Chart([
      Made.kept("A", "1", Made.procedure(Self.knee, on: "2024-03-05")),
      Made.kept("B", "2", Made.procedure(Self.knee, on: "2024-03-05T09:30:00-05:00")),
    ])
    let fact = try #require(chart.facts.first)
    #expect(chart.facts.count == 1)
    #expect(fact.state == .completed)
    #expect(fact.section == .procedures)
    #expect(fact.members.map(\.says) == ["COMPLETED 5 Mar 2024", "COMPLETED 5 Mar 2024 09:30"])
  }

  @Test(
    arguments: [
      ("left", "right", 2), ("left", nil, 1), ("left", "left", 1),
    ] as [(String, String?, Int)])
  func `Left and right are never one`(one: String, other: String?, facts: Int) {
    let left = Made.procedure(
      Self.knee, on: "2024-03-05", site: Concept(text: one + " knee"))
    let right = Made.procedure(
      Self.knee, on: "2024-03-05", site: other.map { Concept(text: $0 + " knee") })
    #expect(Self.count(left, right) == facts)
  }

  @Test func `Two tracings of one morning are two, in one source and by the clock`() {
    let morning = Made.procedure(Self.knee, on: "2024-03-05T08:00:00Z")
    let noon = Made.procedure(Self.knee, on: "2024-03-05T12:00:00Z")
    let day = Made.procedure(Self.knee, on: "2024-03-05")
    #expect(Self.count(morning, noon) == 2)
    #expect(Self.count(day, day, same: true) == 2)
    let two = Chart([Made.kept("A", "1", day), Made.kept("A", "2", day)])
    #expect(two.questions.isEmpty, "what one source lists twice was done twice")
    let three = Chart([
      Made.kept("A", "1", day), Made.kept("A", "2", day), Made.kept("B", "3", day),
    ])
    #expect(three.facts.count == 3)
    #expect(three.asks("done once", "several of that day"))
  }

  @Test func `A number in common joins, not done never joins done, a claim stays evidence`() {
    let year = Made.procedure(Self.knee, on: "2024", number: "N1")
    let day = Made.procedure(Self.knee, on: "2024-03-05", number: "N1")
    #expect(Self.count(year, day) == 1)
    let notDone = Made.procedure(Self.knee, on: "2024-03-05", .notDone)
    #expect(Self.count(notDone, Made.procedure(Self.knee, on: "2024-03-05")) == 2)
    let billed = Made.procedure(Self.knee, on: "2024-03-05", section: .claims)
    let chart = Chart([
      Made.kept("A", "1", billed),
      Made.kept("B", "2", Made.procedure(Self.knee, on: "2024-03-05")),
    ])
    #expect(Set(chart.facts.map(\.state)) == [.billed, .completed])
  }

  @Test func `A device is known by its serial number or its printed number`() {
    let serial = Made.device(serial: "PJN7320")
    #expect(Self.count(serial, Made.device(udi: "(01)1", serial: "PJN7320")) == 1)
    #expect(Self.count(serial, Made.device(serial: "PJN7321")) == 2)
    #expect(
      Self.count(Made.device(serial: "1", maker: "X"), Made.device(serial: "1", maker: "Y")) == 2)
    let printed = Made.device(udi: "(01)00844588003288(17)141120(10)7654321D(21)10987654d321")
    #expect(Self.count(printed, printed) == 1)
    #expect(Self.count(printed, printed, same: true) == 2)
    #expect(Self.count(Made.device(), Made.device()) == 2)
    let model = Made.device(udi: "(01)00844588003288")
    let chart = Chart([Made.kept("A", "1", model), Made.kept("B", "2", model)])
    #expect(chart.facts.count == 2)
    #expect(chart.asks("one device", "only the model"))
  }

  @Test func `An order by two sources is one by number, or by code and day`() {
    let test = Made.loinc("4548-4")
    let order = Made.plan(.order, test, on: "2026-12-01")
    #expect(Self.count(order, order) == 1)
    #expect(Self.count(order, order, same: true) == 2)
    #expect(Self.count(order, Made.plan(.referral, test, on: "2026-12-01")) == 2)
    #expect(Self.count(order, Made.plan(.order, test, on: "2026-12-02")) == 2)
    let plan = Made.plan(.carePlan, test, on: "2026-12-01")
    #expect(Self.count(plan, plan) == 2)
    let numbered = Made.plan(.order, test, on: nil, number: "O1")
    #expect(Self.count(numbered, Made.plan(.order, test, on: "2026-12-01", number: "O1")) == 1)
  }

  @Test func `A goal is one when the same person set the same target`() {
    let goal = Made.goal("Sugar under control", by: "Dr. Ovanne")
    #expect(Self.count(goal, Made.goal("Sugar under control.", by: "dr. ovanne")) == 1)
    #expect(Self.count(goal, Made.goal("Sugar under control", by: "the patient")) == 2)
    #expect(Self.count(goal, Made.goal("Sugar under control", by: "Dr. Ovanne", target: "8")) == 2)
    let nobody = Made.goal("Sugar under control", by: nil)
    #expect(Self.count(nobody, nobody) == 2)
  }

  @Test func `A goal stands beside the newest result of what it measures`() throws {
    let a1c = Made.loinc("4548-4")
    let chart = Chart([
      Made.kept("A", "1", Made.goal("Sugar", by: "Dr. O", measure: a1c)),
      Made.kept("L", "2", Made.result(a1c, Made.value("7.8", "%"), at: "2026-06-08T08:00:00Z")),
      Made.kept("L", "3", Made.result(a1c, Made.value("7.1", "%"), at: "2026-11-09T08:00:00Z")),
    ])
    let goal = try #require(chart.facts(.goal).first)
    let newest = try #require(goal.fields.first { $0.name == "newest result" })
    #expect(newest.value == "7.1 % (9 Nov 2026)")
    #expect(newest.from == ThingID(rawValue: "L/3"))
  }

  @Test func `What names a visit belongs to it, by the same source only`() throws {
    var visit = Made.visit("AMB", from: "2024-03-05")
    visit.identifier = NativeIdentifier(root: "V", value: "7")
    var done = Made.procedure(Self.knee, on: "2024-03-05")
    done.encounter = visit.identifier
    let chart = Chart([
      Made.kept("A", "1", visit), Made.kept("A", "2", done),
      Made.kept("B", "3", Made.procedure(Self.knee, on: "2020-01-01")),
    ])
    let fact = try #require(chart.facts(.encounter).first)
    let belonging = chart.facts(belongingTo: fact)
    #expect(belonging.map(\.name.rawValue) == ["A/2"])
    #expect(chart.visits(of: belonging[0]).map(\.name) == [fact.name])
    let foreign = Chart([Made.kept("A", "1", visit), Made.kept("B", "2", done)])
    #expect(foreign.facts(belongingTo: try #require(foreign.facts(.encounter).first)).isEmpty)
  }
}
