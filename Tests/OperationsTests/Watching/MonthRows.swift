import Clinical
import Monitoring
import Operations
import Testing

/// A row of `demo-story.md` 10: who, until when it is played, and what must have happened then.
struct MonthRow: Sendable, CustomTestStringConvertible {
  var words: String
  var person: Month.Person
  var from = "2026-10-17T00:00:00-04:00"
  var to: String
  var check: @Sendable (Month) throws -> Void

  var testDescription: String { words }

  static let october: [MonthRow] = [
    MonthRow(
      words: "10-18 07:30 A, sitting 118/72, standing 96/58: fall on standing 22/14, same day",
      person: .marisol, to: "2026-10-18T07:40:00-04:00"
    ) { month in
      let alert = try #require(try month.open("systolic-standing").first)
      #expect(alert.kept.alert.words == "blood pressure falls on standing by 22/14 mmHg")
      #expect(alert.kept.alert.urgency == .sameDay)
      #expect(try month.open().count == 1)
    },
    MonthRow(
      words: "10-19 08:00 B, SpO2 90 on 2 L: nothing; scale 2 gives 0, scale 1 would have given 3",
      person: .augustin, to: "2026-10-19T08:10:00-04:00"
    ) { month in
      #expect(try month.open().isEmpty)
      let day = try month.session.listReadings(of: month.key)
      let points = { (scale: NEWS2.Scale) in
        NEWS2(of: day, scale: scale)?.parts.first { $0.input == .oxygen }?.points
      }
      #expect(points(.two(author: "Dr. Sandoe", date: "2025-01-30")) == 0 && points(.one) == 3)
    },
    MonthRow(
      words: "10-21 07:00 C, 108 marked control solution: kept, never shown as her glucose",
      person: .ione, from: "2026-10-21T06:30:00-04:00", to: "2026-10-21T07:30:00-04:00"
    ) { month in
      let sugars = try month.readings(
        "glucose", "2026-10-21T06:59:00-04:00", "2026-10-21T07:01:00-04:00")
      #expect(!sugars.contains { $0.sent.hasPrefix("108") && $0.device?.contains("HG-3") == true })
    },
    MonthRow(
      words: "10-22 07:10 A, 130/79 by two paths: one reading, average unchanged 128/78",
      person: .marisol, to: "2026-10-25T21:00:00-04:00"
    ) { month in
      let row = """
        time,measure,value,unit,device,patient,sender,note
        2026-10-22T07:10:00-04:00,blood pressure,130/79,mmHg,HC-4,urn:oid:2.16.840.1.113883.19.9.1|HUB-0311,urn:oid:2.16.840.1.113883.19.9|Home Hub,

        """
      _ = try month.session.importDocument(Array(row.utf8), via: "table")
      let week = try month.session.listReadings(
        of: month.key, from: TestClock.instant("2026-10-19T00:00:00-04:00"))
      #expect(
        PressureAverage(of: week)?.words
          == "128/78, the average of 24 readings on 6 days, without the first day")
    },
    MonthRow(
      words:
        "10-22 20:10 B, SpO2 96 with 3.5 L/min: above his target on oxygen, an alert, not praise",
      person: .augustin, to: "2026-10-22T20:12:00-04:00"
    ) { month in
      let alert = try #require(try month.open("oxygen-above-target").first)
      #expect(alert.kept.alert.words == "oxygen 96 % on extra oxygen")
      #expect(alert.kept.alert.ruleText.contains("More oxygen is not better"))
      #expect(alert.standing.next?.to == "Heart practice on call" || !alert.standing.passed.isEmpty)
    },
    MonthRow(
      words:
        "10-24 02:40 C, 68 66 64 66 71: told at 02:55, over at 03:00, closed after 15 min above 70",
      person: .ione, from: "2026-10-24T02:00:00-04:00", to: "2026-10-24T03:00:00-04:00"
    ) { month in
      let alert = try #require(try month.open("glucose-low-for-15").first)
      #expect(alert.kept.raisedAt == TestClock.instant("2026-10-24T02:55:00-04:00"))
      #expect(alert.kept.alert.words.hasSuffix("then 71 mg/dL: over"))
      month.night.clock.set("2026-10-24T03:15:00-04:00")
      #expect(try month.open("glucose-low").isEmpty)
      #expect(try month.alerts("glucose-low").count == 1)
    },
    MonthRow(
      words: "10-24 07:05 A, 174.7 lb, +2.3 in a day: no alert under her limit",
      person: .marisol, to: "2026-10-24T07:06:00-04:00"
    ) { month in
      let weights = try month.alerts("weight")
      #expect(weights.isEmpty)
    },
    MonthRow(
      words:
        "10-25 21:00 to 10-27 08:00 B, nothing: reminded after 12 h, called after 24, board says OLD",
      person: .augustin, to: "2026-10-26T08:54:00-04:00"
    ) { month in
      #expect(try month.open("missing").isEmpty)
      month.night.clock.set("2026-10-26T09:00:00-04:00")
      try month.session.sweep()
      #expect(try month.open("missing").map(\.kept.alert.rule) == ["missing-oxygen-720"])
      let rows = VitalRow.rows(
        try month.session.listReadings(of: month.key), try month.session.watchPlan(of: month.key),
        now: TestClock.instant("2026-10-26T09:00:00-04:00"), offset: { _ in -240 })
      #expect(rows.first { $0.analyte == "oxygen" }?.isOld == true)
      month.night.clock.set("2026-10-26T21:00:00-04:00")
      try month.session.sweep()
      let call = try #require(try month.open("missing-oxygen-1440").first)
      #expect(call.standing.passed.map(\.to) == ["Home-care line"])
      try month.play(from: "2026-10-26T09:01:00-04:00", to: "2026-10-27T08:30:00-04:00")
      #expect(try month.open("missing").isEmpty)
    },
    MonthRow(
      words:
        "10-28 06:40 B, six readings of 10-25 and 26, late: filed at their times, no alarm for the past",
      person: .augustin, to: "2026-10-28T06:39:00-04:00"
    ) { month in
      let before = try month.alerts().count
      let known = try month.session.listReadings(of: month.key).count
      try month.play(from: "2026-10-28T06:39:30-04:00", to: "2026-10-28T06:41:00-04:00")
      #expect(try month.session.listReadings(of: month.key).count == known + 6)
      let late = try month.session.listReadings(of: month.key).filter { $0.lateArrival != nil }
      #expect(late.count == 6)
      #expect(
        late.allSatisfy { $0.received == TestClock.instant("2026-10-28T06:40:00-04:00") })
      #expect(try month.alerts().count == before)
    },
    MonthRow(
      words:
        "10-28 07:05 and 07:11 A, 78.4 lb then 172.8 lb: the first doubtful and asked, the second counts",
      person: .marisol, to: "2026-10-28T07:12:00-04:00"
    ) { month in
      let weights = try month.readings(
        "weight", "2026-10-28T07:00:00-04:00", "2026-10-28T07:12:00-04:00")
      #expect(weights.map(\.quality) == [.doubtful, .sound])
      #expect(weights[0].doubt?.contains("in this unit?") == true)
      #expect(try month.alerts("weight").isEmpty)
    },
    MonthRow(
      words: "10-29 17:20 A, pulse 128 walking: no alert, not at rest",
      person: .marisol, to: "2026-10-29T17:21:00-04:00"
    ) { month in
      let pulse = try month.readings(
        "pulse", "2026-10-29T17:19:00-04:00", "2026-10-29T17:21:00-04:00")
      #expect(pulse.map(\.circumstances) == [[.active]])
      #expect(try month.alerts("pulse").isEmpty)
    },
    MonthRow(
      words:
        "10-30 07:20 A, 212/118, then 139/84, 136/82: asked at once, then closed as not confirmed",
      person: .marisol, to: "2026-10-30T07:20:00-04:00"
    ) { month in
      let alert = try #require(try month.open("systolic-critical-high").first)
      #expect(alert.kept.alert.words.hasPrefix("blood pressure 212/118"))
      #expect(alert.kept.alert.ruleText.contains("measure again in 1 minute"))
      #expect(alert.kept.alert.ruleText.contains("911"))
      try month.play(from: "2026-10-30T07:20:01-04:00", to: "2026-10-30T07:26:00-04:00")
      #expect(try month.open("systolic").isEmpty)
      let closed = try #require(try month.alerts("systolic-critical-high").first)
      #expect(closed.kept.alert.words.hasSuffix("not confirmed"))
    },
  ]
}
