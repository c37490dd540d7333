import Clinical
import Testing

@testable import Monitoring

/// Rules for those to whom the general ones do not fit.
struct GroupRuleTests {
  static let now = Make.instant("2026-11-16T08:10:00")

  @Test(
    "Each group's rule fires on its side of the number and not on the other",
    arguments: [
      ("pregnancy due 2027-05-30", "systolic-pregnancy", "systolic", 140, 139),
      ("pregnancy due 2027-05-30", "diastolic-pregnancy", "diastolic", 90, 89),
      ("pregnancy due 2027-05-30", "systolic-pregnancy-severe", "systolic", 160, 159),
      ("pregnancy due 2027-05-30", "diastolic-pregnancy-severe", "diastolic", 110, 109),
      ("frail", "temperature-frail", "temperature", 37.8, 37.7),
      ("infection-risk", "temperature-infection-risk", "temperature", 38.0, 37.9),
    ] as [(String, String, String, Double, Double)])
  func edge(group: String, rule: String, analyte: String, fires: Double, silent: Double) throws {
    let plan = try Self.plan(group)
    #expect(Self.rules([Self.at(analyte, fires)], plan).contains(rule))
    #expect(!Self.rules([Self.at(analyte, silent)], plan).contains(rule))
    #expect(!Self.rules([Self.at(analyte, fires)], WatchPlan()).contains(rule))
  }

  @Test("Pregnancy holds until six weeks after the date, and not a day longer")
  func pregnancyEnds() throws {
    let group = try #require(CareGroup(text: "pregnancy due 2027-05-30 | Dr. Tervik | 2026-10-12"))
    #expect(group.holds(at: Make.instant("2027-07-11T12:00:00")))
    #expect(!group.holds(at: Make.instant("2027-07-12T12:00:00")))
    let born = try #require(CareGroup(text: "pregnancy born 2027-05-20 | Dr. Tervik | 2027-05-20"))
    #expect(!born.holds(at: Make.instant("2027-07-02T12:00:00")))
    #expect(CareGroup(text: group.text) == group)
  }

  @Test(
    "A group needs its author and its date",
    arguments: [
      "pregnancy | Dr. T | 2026", "frail | | 2026",
      "pregnancy due soon | Dr. T | 2026", "tall | Dr. T | 2026", "frail", "",
    ])
  func refused(text: String) { #expect(CareGroup(text: text) == nil) }

  @Test("A pressure in pregnancy is judged by the pregnancy's limits, and there is no NEWS2")
  func noAdultPressure() throws {
    let plan = try Self.plan("pregnancy due 2027-05-30")
    #expect(Self.rules([Self.at("systolic", 185)], plan) == ["systolic-pregnancy-severe"])
    #expect(plan.newsExclusion(at: Self.now) != nil)
    #expect(!Self.rules(NEWS2Tests.round, plan).contains("news2-high"))
  }

  // Usual 36.6 of seven mornings: 37.7 is 1.1 above it, 37.6 is not.
  @Test(
    "For the frail a rise over their own usual is told", arguments: [(37.7, true), (37.6, false)])
  func frailRise(value: Double, fires: Bool) throws {
    let mornings = (0..<7).map {
      Make.reading("temperature", 36.6, at: "2026-11-0\($0 + 1)T08:00:00")
    }
    let plan = try Self.plan("frail")
    let rules = Self.rules([Self.at("temperature", value)], plan, history: mornings)
    #expect(rules.contains("temperature-frail-rise") == fires)
  }

  @Test("A child's numbers are said to be unjudged, not silently passed")
  func child() {
    let plan = WatchPlan(birth: PartialDate(iso: "2010-11-17"))
    #expect(Self.rules([Self.at("temperature", 40)], plan).isEmpty)
    #expect(plan.unjudged(at: Self.now)?.hasPrefix("Adult limits are off for a child.") == true)
    let adult = WatchPlan(birth: PartialDate(iso: "2008-11-16"))
    #expect(adult.unjudged(at: Self.now) == nil)
    #expect(Self.rules([Self.at("temperature", 38)], adult) == ["temperature-fever"])
    #expect(WatchPlan().unjudged(at: Self.now) == nil)
    // Only the year is sent: who may be a child is taken for one.
    #expect(WatchPlan(birth: PartialDate(iso: "2008")).unjudged(at: Self.now) != nil)
  }

  @Test(
    "An infant under three months with 38.0 is an emergency, an older one is not judged",
    arguments: [("2026-08-17", ["temperature-infant"]), ("2026-08-16", [])])
  func infant(birth: String, rules: [String]) {
    let plan = WatchPlan(birth: PartialDate(iso: birth))
    #expect(Self.rules([Self.at("temperature", 38)], plan) == rules)
  }

  @Test("The laboratory's own critical flag speaks for a child too")
  func flag() {
    let plan = WatchPlan(birth: PartialDate(iso: "2016-01-01"))
    let reading = Make.reading(
      "potassium", 7.1, at: "2026-11-16T08:00:00", flags: ["HH"])
    #expect(Self.rules([reading], plan) == ["source-critical"])
  }

  // 172.0 lb, then 175.0 the next day: 3 lb in a day. AHA.
  @Test("Heart failure without a limit of one's own: 3 lb in a day speaks; with one, that one does")
  func heartFailure() throws {
    let weights = [("2026-11-15", 172.0), ("2026-11-16", 175.0)].map {
      Make.reading("weight", $0.1, "[lb_av]", at: "\($0.0)T07:05:00")
    }
    let plan = try Self.plan("heart-failure")
    #expect(Self.rules(weights, plan) == ["weight-gain-1d"])
    var own = plan
    own.limits = [
      try #require(
        Limit(analyte: "weight", text: "gain 5 [lb_av] in 7 d | call | Dr. Halvane | 2026-09-10"))
    ]
    #expect(Self.rules(weights, own).isEmpty)
    #expect(Self.rules(weights, WatchPlan()).isEmpty)
  }

  @Test("Sugar over 200 twice in pregnancy, over 250 twice without; once is not enough")
  func twice() throws {
    let plan = try Self.plan("pregnancy due 2027-05-30")
    let readings = [("08:00", 262.0), ("08:05", 258)].map {
      Make.reading("glucose", $0.1, at: "2026-11-16T\($0.0):00")
    }
    #expect(Self.rules(readings, plan) == ["glucose-high-pregnancy"])
    #expect(Self.rules(Array(readings.prefix(1)), plan).isEmpty)
    #expect(Self.rules(readings, WatchPlan()) == ["glucose-high-twice"])
  }

  static func plan(_ group: String) throws -> WatchPlan {
    WatchPlan(groups: [try #require(CareGroup(text: group + " | Dr. Tervik | 2026-10-12"))])
  }

  static func at(_ analyte: String, _ value: Double) -> Reading {
    Make.reading(analyte, value, at: "2026-11-16T08:00:00")
  }

  static func rules(
    _ readings: [Reading], _ plan: WatchPlan, history: [Reading] = []
  ) -> [String] {
    Rules.alerts(new: readings, history: history, plan: plan, now: now).map(\.rule)
  }
}
