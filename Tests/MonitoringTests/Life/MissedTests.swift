import Clinical
import Testing

@testable import Monitoring

/// Readings that are expected and do not come.
struct MissedTests {
  @Test(
    "The hub unplugged on 25 October at 21:00: a reminder at 09:00, a call after 24 hours, no sooner"
  )
  func hub() throws {
    let plan = try Self.plan([
      "oxygen every 720 min | remind | Dr. Sandoe | 2025-01-30",
      "oxygen every 1440 min | call | Dr. Sandoe | 2025-01-30",
    ])
    let last = Make.reading("oxygen", 90, at: "2026-10-25T21:00:00")
    let told = { (now: String) in Self.missed(plan, last, now).map(\.rule) }
    #expect(told("2026-10-26T08:59:59") == [])
    #expect(told("2026-10-26T09:00:00") == ["missing-oxygen-720"])
    #expect(told("2026-10-26T21:00:00") == ["missing-oxygen-720", "missing-oxygen-1440"])
    let alerts = Self.missed(plan, last, "2026-10-26T21:00:00")
    #expect(alerts.map { Missed.isReminder($0, in: plan) } == [true, false])
    #expect(alerts[0].words == "no oxygen since 25 Oct 21:00")
    #expect(alerts[0].things == [last.thing])
    // As often as anybody asks, it is the same alert.
    #expect(Self.missed(plan, last, "2026-10-27T05:00:00") == alerts)
    let back = Make.reading("oxygen", 90, at: "2026-10-27T08:00:00")
    let ended = Rules.alerts(
      new: [back], history: [], plan: plan, open: alerts, now: back.at
    ).filter { $0.rule.hasPrefix("missing") }
    #expect(ended.map(\.endedAt) == [back.at, back.at])
  }

  @Test("No weight on 4 and 5 November: a reminder on the 5th at noon, in local time")
  func mornings() throws {
    let plan = try Self.plan(["weight 2 days by 12:00 | remind | Dr. Halvane | 2026-09-10"])
    let last = Make.reading("weight", 172.5, "[lb_av]", at: "2026-11-03T07:05:00")
    #expect(Self.missed(plan, last, "2026-11-05T11:59:00").isEmpty)
    #expect(
      Self.missed(plan, last, "2026-11-05T12:00:00").map(\.firstAt) == [
        Make.instant("2026-11-05T12:00:00")
      ])
  }

  @Test("Noon is noon by the wall across the change of the clock")
  func daylightSaving() throws {
    let plan = try Self.plan(["weight 1 days by 12:00 | remind | Dr. Halvane | 2026-09-10"])
    let last = Make.reading("weight", 172.4, "[lb_av]", at: "2026-10-31T07:05:00")
    // 12:00 EST on 1 November is 17:00 UTC.
    #expect(Self.missed(plan, last, "2026-11-01T11:59:59").isEmpty)
    #expect(
      Self.missed(plan, last, "2026-11-01T12:00:00").map(\.firstAt.iso) == [
        "2026-11-01T17:00:00.000Z"
      ])
  }

  @Test("Where nothing ever came, nothing is missed yet")
  func never() throws {
    let plan = try Self.plan(["glucose every 60 min | remind | Dr. Tervik | 2026-10-12"])
    #expect(
      Missed.alerts(plan, last: [:], now: Make.instant("2026-11-16T08:10:00"), offset: { _ in 0 })
        .isEmpty)
  }

  @Test(
    "What is no schedule is refused",
    arguments: [
      "oxygen every 1 min | call | Dr. S | 2025", "mood every 60 min | call | Dr. S | 2025",
      "oxygen every 60 min | shout | Dr. S | 2025", "oxygen every 60 min | call | | 2025",
      "weight 2 days by noon | call | Dr. S | 2025", "",
    ])
  func refused(text: String) { #expect(Schedule(text: text) == nil) }

  private static func plan(_ lines: [String]) throws -> WatchPlan {
    let schedules = try lines.map { try #require(Schedule(text: $0)) }
    #expect(schedules.map(\.text) == lines)
    return WatchPlan(rows: lines.map { (WatchPlan.scheduleKey, $0) }, birth: nil)
  }

  private static func missed(_ plan: WatchPlan, _ last: Reading, _ now: String) -> [Alert] {
    Missed.alerts(
      plan, last: [last.analyte: last], now: Make.instant(now), offset: StandingTests.offset)
  }
}
