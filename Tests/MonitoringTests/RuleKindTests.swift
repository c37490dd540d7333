import Clinical
import Testing

@testable import Monitoring

/// The kinds of rule, and how their episodes begin, go on and end.
struct RuleKindTests {
  @Test(
    "A limit may ask for two of three, for a time, for hours of the day, for a fast change",
    arguments: [
      ("pulse", "51 to 110 /min, 2 of 3", [120.0, 80, 120], true),
      ("pulse", "51 to 110 /min, 2 of 3", [120.0, 80, 80, 120], false),
      ("pulse", "51 to 110 /min, for 10 min", [120, 120, 120], true),
      ("pulse", "51 to 110 /min, for 15 min", [120, 120, 120], false),
      ("pulse", "51 to 110 /min, 07:00-22:00", [120], true),
      ("pulse", "51 to 110 /min, 22:00-07:00", [120], false),
      ("glucose", "fall 30 mg/dL in 15 min", [130, 110, 100], true),
      ("glucose", "fall 30 mg/dL in 15 min", [130, 110, 105], false),
      ("glucose", "rise 30 mg/dL in 5 min", [100, 115, 130], false),
    ])
  func limits(analyte: String, bound: String, values: [Double], fires: Bool) throws {
    let limit = try #require(
      Limit(analyte: analyte, text: bound + " | call | Dr. Ovanne | 2026-08-06"))
    #expect(Limit(analyte: analyte, text: limit.text) == limit)
    let readings = Self.each5(analyte, values)
    let alerts = Self.alerts(readings, WatchPlan(limits: [limit])).filter {
      $0.rule.contains("limit") || $0.rule.contains("fall") || $0.rule.contains("rise")
    }
    #expect(!alerts.isEmpty == fires, "\(alerts.map(\.words))")
  }

  @Test(
    "A pulse outside the limit is judged at rest: one alone, one sitting, or ten minutes of a run")
  func pulseAtRest() throws {
    let limit = try #require(
      Limit(analyte: "pulse", text: "51 to 110 /min | call | Dr. Ovanne | 2026-08-06"))
    func fires(_ readings: [Reading], _ groups: [String] = []) -> Bool {
      let plan = WatchPlan(limits: [limit], groups: groups.compactMap { CareGroup(text: $0) })
      return Self.alerts(readings, plan).contains { $0.rule == "pulse-outside-limit" }
    }
    #expect(fires(Self.each5("pulse", [120])))
    #expect(!fires(Self.each5("pulse", [80, 120])))
    #expect(!fires(Self.each5("pulse", [80, 120, 120])))
    #expect(fires(Self.each5("pulse", [80, 120, 120, 120])))
    var sitting = Self.each5("pulse", [80, 120])
    sitting[1].circumstances = [.sitting]
    #expect(fires(sitting))
    // Atrial fibrillation: two of three, a single one says nothing.
    let fibrillation = ["atrial-fibrillation | Dr. Halvane | 2022-05-16"]
    #expect(!fires(Self.each5("pulse", [120]), fibrillation))
    #expect(fires(Self.each5("pulse", [120, 80, 120]), fibrillation))
    #expect(!fires(Self.each5("pulse", [120, 80, 80]), fibrillation))
  }

  @Test(
    "A device's reading that came a day after it was measured came late; a clinic's old one did not"
  )
  func cameLate() {
    var reading = Make.reading("oxygen", 90, at: "2026-10-26T08:00:00")
    reading.received = Make.instant("2026-10-27T07:59:00")
    reading.device = "HO-1"
    #expect(reading.lateArrival == nil)
    reading.received = Make.instant("2026-10-27T08:00:00")
    #expect(reading.lateArrival == reading.received)
    reading.device = nil
    #expect(reading.lateArrival == nil)
  }

  @Test(
    "A qualifier that is not understood makes no limit",
    arguments: ["3 of 2", "for ever", "25:00-26:00"])
  func refused(qualifier: String) {
    #expect(
      Limit(analyte: "pulse", text: "51 to 110 /min, \(qualifier) | call | Dr. O | 2026") == nil)
  }

  @Test("A value that swings about the number makes one episode")
  func hysteresis() throws {
    let first = Self.each5("glucose", [68, 66, 64, 66, 71, 69, 72, 75, 80])
    let alert = try #require(Self.alerts(first, WatchPlan()).first)
    #expect(Self.alerts(first, WatchPlan()).count == 1)
    // 72 at 07:40 is the first that stays above 70: over at 07:55.
    #expect(alert.endedAt == Make.instant("2026-11-16T07:55:00"))
    #expect(alert.words == "blood sugar 66 mg/dL, then 72 mg/dL: over")
  }

  @Test(
    "Under 54 the alert lasts until 70 is passed for 15 minutes, and takes the milder one's place")
  func worse() throws {
    let readings = Self.each5("glucose", [68, 66, 64, 66, 51, 57, 74, 92])
    let before = Self.alerts(Array(readings.prefix(4)), WatchPlan())
    #expect(before.map(\.rule) == ["glucose-low-for-15"])
    let after = Rules.alerts(
      new: [readings[4]], history: Array(readings.prefix(4)), plan: WatchPlan(), open: before,
      now: readings[4].at)
    #expect(after.first { $0.rule == "glucose-low-for-15" }?.supersededBy == "glucose-low-now")
    let end = Rules.alerts(
      new: Array(readings.suffix(2)), history: readings, plan: WatchPlan(), open: after,
      now: Make.instant("2026-11-16T07:46:00"))
    // 74 comes at 07:40.
    #expect(
      end.first { $0.rule == "glucose-low-now" }?.endedAt == Make.instant("2026-11-16T07:55:00"))
    #expect(Rules.mustBeSeen("glucose-low-now") && !Rules.mustBeSeen("glucose-low-for-15"))
  }

  @Test("An episode is found again by an alert that stands, though its beginning is out of sight")
  func continued() throws {
    let begin = Make.reading("pulse", 135, at: "2026-11-14T07:00:00")
    let open = Rules.alerts(
      new: [begin], history: [], plan: WatchPlan(), now: Make.instant("2026-11-14T07:01:00"))
    let later = Self.each5("pulse", [136, 137])
    let alerts = Rules.alerts(
      new: later, history: later, plan: WatchPlan(), open: open,
      now: Make.instant("2026-11-16T07:30:00"))
    #expect(alerts.map(\.firstAt) == [begin.at])
    #expect(alerts.map { $0.things.first } == [begin.thing])
    let over = Rules.alerts(
      new: [Make.reading("pulse", 90, at: "2026-11-16T07:40:00")], history: [], plan: WatchPlan(),
      open: open, now: Make.instant("2026-11-16T07:41:00"))
    #expect(over.map(\.endedAt) == [Make.instant("2026-11-16T07:40:00")])
    #expect(over.map(\.words) == ["pulse 135 a minute, then 90 a minute: over"])
  }

  @Test("A reading that arrives late, before the one that raised the alert, makes no second alert")
  func late() {
    let early = Make.reading("pulse", 134, at: "2026-11-16T07:10:00")
    let first = Make.reading("pulse", 135, at: "2026-11-16T07:15:00")
    let open = Self.alerts([first], WatchPlan())
    let again = Rules.alerts(
      new: [early], history: [first], plan: WatchPlan(), open: open,
      now: Make.instant("2026-11-16T07:20:00"))
    #expect(again.map(\.firstAt) == [first.at])
    #expect(again.map { $0.things.first } == [first.thing])
  }

  @Test("118/72 sitting and 96/58 standing a minute later is a fall on standing by 22/14")
  func standing() {
    var sitting = Make.pressure(118, 72, at: "2026-11-16T07:30:00")
    var standing = Make.pressure(96, 58, at: "2026-11-16T07:31:00")
    for index in sitting.indices { sitting[index].circumstances = [.sitting] }
    for index in standing.indices { standing[index].circumstances = [.standing] }
    let alerts = Self.alerts(sitting + standing, WatchPlan())
    #expect(alerts.map(\.words) == ["blood pressure falls on standing by 22/14 mmHg"])
    #expect(alerts.map(\.urgency) == [.sameDay])
    // Without the posture nothing is known of a fall.
    let plain =
      Make.pressure(118, 72, at: "2026-11-16T07:30:00")
      + Make.pressure(96, 58, at: "2026-11-16T07:31:00")
    #expect(Self.alerts(plain, WatchPlan()).isEmpty)
  }

  @Test("A pulse while walking is not judged; the same at rest is")
  func resting() throws {
    let limit = try #require(
      Limit(analyte: "pulse", text: "51 to 110 /min | call | Dr. Halvane | 2026-09-10"))
    var reading = Make.reading("pulse", 128, at: "2026-11-16T08:00:00")
    #expect(Self.alerts([reading], WatchPlan(limits: [limit])).count == 1)
    reading.circumstances = [.active]
    #expect(Self.alerts([reading], WatchPlan(limits: [limit])).isEmpty)
  }

  @Test("What no living person has at home is asked again, and if ill, call")
  func implausible() {
    let reading = Make.reading(
      "temperature", 46, at: "2026-11-16T08:00:00", quality: .doubtful)
    let alerts = Self.alerts([reading], WatchPlan())
    #expect(alerts.map(\.rule).contains("temperature-high"))
    let weight = Make.reading("weight", 405, at: "2026-11-16T08:00:00", quality: .doubtful)
    #expect(Self.alerts([weight], WatchPlan()).map(\.rule) == ["implausible"])
  }

  @Test("The fever alert ends when the NEWS2 alert takes its place")
  func superseded() throws {
    let limit = try #require(
      Limit(analyte: "oxygen", text: "88 to 92 % | call | Dr. Sandoe | 2025-01-30"))
    let plan = WatchPlan(limits: [limit])
    let fever = Make.reading("temperature", 38.1, at: "2026-11-15T18:05:00")
    let open = Rules.alerts(
      new: [fever], history: [], plan: plan, now: Make.instant("2026-11-15T18:06:00"))
    #expect(open.map(\.rule) == ["temperature-fever"])
    let alerts = Rules.alerts(
      new: NEWS2Tests.round, history: [fever], plan: plan, open: open,
      now: Make.instant("2026-11-16T07:47:00"))
    let score = try #require(alerts.first { $0.rule == "news2-high" })
    #expect(
      score.words
        == "NEWS2 10 of 20, high: breathing 26, oxygen 85, extra oxygen 2 L/min, pulse 112")
    #expect(score.things.count == 7)
    #expect(alerts.filter { $0.endedAt == nil }.map(\.rule) == ["news2-high"])
    #expect(alerts.first { $0.rule == "temperature-fever" }?.supersededBy == "news2-high")
  }

  @Test("At least 6 raises nothing, at least 7 does: a part of a score can say that it is high")
  func partial() {
    let low = [("breathing", 21.0), ("oxygenflow", 2), ("pulse", 98), ("temperature", 38.0)]
    #expect(
      !Self.alerts(low.map { NEWS2Tests.at($0.0, $0.1) }, WatchPlan()).contains {
        $0.analyte == "news2"
      })
    let high = [("breathing", 24.0), ("oxygenflow", 2), ("pulse", 130), ("temperature", 38.1)]
    #expect(
      Self.alerts(high.map { NEWS2Tests.at($0.0, $0.1) }, WatchPlan()).contains {
        $0.rule == "news2-high"
      })
  }

  @Test("The repeat of a pressure in a critical band that does not confirm it leaves it uncounted")
  func notCounted() {
    let readings =
      Make.pressure(212, 118, at: "2026-11-16T07:40:00")
      + Make.pressure(130, 72, at: "2026-11-16T07:42:00")
    let judged = Doubts.judged(readings)
    #expect(judged.map(\.quality) == [.doubtful, .doubtful, .sound, .sound])
    // In plain units, whatever the device calls them.
    #expect(judged[0].doubt == "measured again after it: 130/72")
    let confirmed =
      Make.pressure(212, 118, at: "2026-11-16T07:40:00")
      + Make.pressure(198, 112, at: "2026-11-16T07:42:00")
    #expect(Doubts.judged(confirmed).allSatisfy { $0.quality == .sound })
  }

  static func each5(_ analyte: String, _ values: [Double]) -> [Reading] {
    values.enumerated().map { index, value in
      Make.reading(analyte, value, at: "2026-11-16T07:\(10 + index * 5):00")
    }
  }

  static func alerts(_ readings: [Reading], _ plan: WatchPlan) -> [Alert] {
    Rules.alerts(
      new: readings, history: [], plan: plan, now: Make.instant("2026-11-16T08:10:00"))
  }
}
