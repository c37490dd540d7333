import Clinical
import Monitoring
import Operations
import Testing

extension MonthRow {
  static let november: [MonthRow] = [
    MonthRow(
      words: "10-31 12:10 C, typed 5.9 mmol/L: 106 mg/dL",
      person: .ione, to: "2026-10-17T00:00:00-04:00"
    ) { month in
      month.night.clock.set("2026-10-31T12:11:00-04:00")
      try month.session.addReading(
        [TypedValue(analyte: "glucose", number: "5.9", unit: "mmol/L")], of: month.key,
        at: try #require(PartialDate(iso: "2026-10-31T12:10:00-04:00")))
      let sugar = try #require(
        try month.readings("glucose", "2026-10-31T12:09:00-04:00", "2026-10-31T12:11:00-04:00")
          .first)
      #expect(sugar.sent == "5.9 mmol/L" && sugar.value.map { Int($0.rounded()) } == 106)
      #expect(try month.open("glucose").isEmpty)
    },
    MonthRow(
      words: "11-01 01:30 EDT and 01:30 EST B, SpO2 90 and 89: two readings, one hour apart",
      person: .augustin, from: "2026-10-31T20:00:00-04:00", to: "2026-11-01T02:00:00-05:00"
    ) { month in
      let oxygen = try month.readings(
        "oxygen", "2026-11-01T01:00:00-04:00", "2026-11-01T01:45:00-05:00")
      #expect(oxygen.map(\.value) == [90, 89])
      #expect(oxygen[1].at.milliseconds - oxygen[0].at.milliseconds == 3_600_000)
    },
    MonthRow(
      words: "11-03 21:15 C, 28 without a unit: never silent, and if shaky treat it as low",
      person: .ione, to: "2026-10-17T00:00:00-04:00"
    ) { month in
      month.night.clock.set("2026-11-03T21:16:00-05:00")
      try month.night.take(Night.row("2026-11-03T21:15:00-05:00", "glucose meter", "28", ""))
      let alert = try #require(try month.session.listOpenAlerts().first)
      #expect(alert.kept.alert.rule == "glucose-unclear")
      #expect(alert.kept.alert.ruleText.contains("If you are shaky or unsure, treat it as low now"))
    },
    MonthRow(
      words: "11-05 08:00 B, SpO2 90 by PCD-01 and by CSV: one",
      person: .augustin, from: "2026-11-05T07:00:00-05:00", to: "2026-11-05T08:10:00-05:00"
    ) { month in
      let row = """
        time,measure,value,unit,device,patient,sender,note
        2026-11-05T08:00:00-05:00,oxygen,90,%,HO-1,urn:oid:2.16.840.1.113883.19.9.1|HUB-0207,urn:oid:2.16.840.1.113883.19.9|Home Hub,

        """
      _ = try month.session.importDocument(Array(row.utf8), via: "table")
      let oxygen = try month.readings(
        "oxygen", "2026-11-05T07:59:00-05:00", "2026-11-05T08:01:00-05:00")
      #expect(oxygen.filter { $0.quality == .sound }.map(\.value) == [90])
    },
    MonthRow(
      words: "11-05 12:00 A, no weight on 11-04 and 11-05: reminded after two mornings",
      person: .marisol, from: "2026-10-25T00:00:00-04:00", to: "2026-11-05T11:59:00-05:00"
    ) { month in
      #expect(try month.open("missing").isEmpty)
      month.night.clock.set("2026-11-05T12:00:00-05:00")
      try month.session.sweep()
      let alert = try #require(try month.open("missing-weight").first)
      #expect(alert.kept.alert.words == "no weight since 3 Nov 07:05")
      #expect(alert.standing.passed.isEmpty)
    },
    MonthRow(
      words: "11-07 13:30, 13:35 C, 262, 258: over 200 twice, with the ketone question",
      person: .ione, from: "2026-11-07T12:00:00-05:00", to: "2026-11-07T13:36:00-05:00"
    ) { month in
      let alert = try #require(try month.open("glucose-high-pregnancy").first)
      #expect(alert.kept.alert.ruleText.contains("check ketones"))
    },
    MonthRow(
      words: "11-08 B, SpO2 90 at 08:00, 14:00, 20:00: three readings",
      person: .augustin, from: "2026-11-08T00:00:00-05:00", to: "2026-11-08T21:00:00-05:00"
    ) { month in
      let oxygen = try month.readings(
        "oxygen", "2026-11-08T00:00:00-05:00", "2026-11-08T21:00:00-05:00")
      #expect(oxygen.filter { $0.quality == .sound }.map(\.value) == [90, 90, 90])
    },
    MonthRow(
      words:
        "11-09 23:00 to 11-10 04:00 C, sensor fell off: reminded after 60 min, the gap is no time in range",
      person: .ione, from: "2026-11-09T22:00:00-05:00", to: "2026-11-09T23:54:00-05:00"
    ) { month in
      #expect(try month.open("missing").isEmpty)
      month.night.clock.set("2026-11-10T00:01:00-05:00")
      try month.session.sweep()
      #expect(try month.open("missing-glucose").count == 1)
      try month.play(from: "2026-11-10T00:02:00-05:00", to: "2026-11-10T05:00:00-05:00")
      #expect(try month.open("missing-glucose").isEmpty)
      let sugars = try month.readings(
        "glucose", "2026-11-09T22:00:00-05:00", "2026-11-10T05:00:00-05:00")
      let time = try #require(TimeInRange(of: sugars, range: .pregnancy))
      #expect(time.minutes <= 135)
    },
    MonthRow(
      words:
        "11-10 08:05 B, a temperature dated 2025-11-10: held, the device's clock is one year off",
      person: .augustin, to: "2026-10-17T00:00:00-04:00"
    ) { month in
      month.night.clock.set("2026-11-10T08:06:00-05:00")
      let row = Night.row("2025-11-10T08:05:00-05:00", "temperature", "36.9", "°C")
      try month.night.take(row)
      let person = try #require(
        try month.session.listPeople().map(\.key).first { $0 != month.key })
      let found = try #require(try month.session.listReadings(of: person).first)
      #expect(found.quality == .held)
      #expect(found.doubt == "dated a year before it arrived: check the device's clock")
    },
    MonthRow(
      words: "11-11 08:00 B, SpO2 NaN: no value, the reason shown",
      person: .augustin, from: "2026-11-11T07:50:00-05:00", to: "2026-11-11T08:01:00-05:00"
    ) { month in
      let oxygen = try month.readings(
        "oxygen", "2026-11-11T07:59:00-05:00", "2026-11-11T08:01:00-05:00")
      #expect(oxygen.count == 1 && oxygen[0].value == nil && oxygen[0].doubt != nil)
      #expect(try month.open("oxygen").isEmpty)
    },
    MonthRow(
      words: "11-13 07:05 A, 176.6, +4.0 in 7 days: nothing yet",
      person: .marisol, from: "2026-10-25T00:00:00-04:00", to: "2026-11-13T07:06:00-05:00"
    ) { month in
      let weights = try month.alerts("weight")
      #expect(weights.isEmpty)
    },
    MonthRow(
      words:
        "11-14 07:05 A, 178.2, +5.6: weight alert, symptom questions, nobody reads till Monday",
      person: .marisol, from: "2026-10-25T00:00:00-04:00", to: "2026-11-14T07:06:00-05:00"
    ) { month in
      let alert = try #require(try month.open("weight-gain-7d").first)
      #expect(alert.kept.alert.words == "weight up 5.6 lb in 7 days")
      for symptom in ["breath", "pillows", "swollen"] {
        #expect(alert.kept.alert.ruleText.contains(symptom))
      }
      #expect(alert.standing.state == .open)
      #expect(alert.standing.next?.at == TestClock.instant("2026-11-16T08:00:00-05:00"))
      let now = TestClock.instant("2026-11-14T07:06:00-05:00")
      let words = try month.session.whoIsWatching(month.key).words(
        now: now, offset: { _ in -300 })
      #expect(words.contains("next look: Mon 16 Nov 08:00. Until then nobody is watching."))
    },
    MonthRow(
      words: "11-15 07:40, 07:56 C, 142/91, 138/88: one over 140/90, same-day call, then over",
      person: .ione, from: "2026-11-15T07:30:00-05:00", to: "2026-11-15T07:41:00-05:00"
    ) { month in
      let alert = try #require(try month.open("systolic").first)
      #expect(alert.kept.alert.urgency == .sameDay)
      try month.play(from: "2026-11-15T07:41:01-05:00", to: "2026-11-15T08:00:00-05:00")
      #expect(try month.open("systolic").isEmpty)
    },
    MonthRow(
      words:
        "11-15 18:05 B, 38.1 C: fever alert, NEWS2 at least 6, missing: consciousness; acknowledged 18:20",
      person: .augustin, from: "2026-11-12T00:00:00-05:00", to: "2026-11-15T18:06:00-05:00"
    ) { month in
      let alert = try #require(try month.open("temperature-fever").first)
      #expect(try month.open().map(\.kept.alert.rule) == ["temperature-fever"])
      let plan = try month.session.watchPlan(of: month.key)
      let score = NEWS2(
        of: try month.session.listReadings(of: month.key), limits: plan.limits)
      #expect(score?.words == "at least 6, missing: consciousness")
      month.night.clock.set("2026-11-15T18:20:00-05:00")
      try month.session.acknowledge(alert: alert.kept.id, note: "a nurse comes at 07:40")
      #expect(
        try month.open("temperature").map(\.standing.state)
          == [.acknowledged(by: "hub", at: TestClock.instant("2026-11-15T18:20:00-05:00"))])
    },
    MonthRow(
      words:
        "11-16 03:00 C, 58 51 44 LOW 43 57 74 92: told at 03:05, one episode, over 03:45, open till seen",
      person: .ione, from: "2026-11-16T02:30:00-05:00", to: "2026-11-16T03:12:00-05:00"
    ) { month in
      let alert = try #require(try month.open("glucose-low-now").first)
      #expect(alert.kept.raisedAt == TestClock.instant("2026-11-16T03:05:00-05:00"))
      try month.session.remark(onAlert: alert.kept.id, "15 g of sugar taken", isAnswer: true)
      try month.play(from: "2026-11-16T03:12:01-05:00", to: "2026-11-16T08:10:00-05:00")
      let lows = try month.alerts("glucose-low-now")
      #expect(lows.count == 1 && lows[0].standing.isOpen && lows[0].urgency == .sameDay)
      #expect(
        lows[0].kept.alert.endedAt == TestClock.instant("2026-11-16T03:45:00-05:00"))
      #expect(lows[0].kept.alert.words.contains("LOW"))
    },
    MonthRow(
      words: "11-16 07:05 A, 179.0, +6.3: the same episode, passed on to the nurses at 08:00",
      person: .marisol, from: "2026-10-25T00:00:00-04:00", to: "2026-11-16T08:10:00-05:00"
    ) { month in
      let alerts = try month.open("weight-gain-7d")
      #expect(alerts.map(\.kept.alert.words) == ["weight up 6.3 lb in 7 days"])
      #expect(
        alerts.first?.standing.state
          == .escalated(
            to: "Heart nurses", at: TestClock.instant("2026-11-16T08:00:00-05:00")))
      #expect(alerts.first?.kept.raisedAt == TestClock.instant("2026-11-14T07:05:00-05:00"))
    },
    MonthRow(
      words: "11-16 07:40, 07:42 B, 212/118, then 130/72: hollow, not counted, closed",
      person: .augustin, from: "2026-11-12T00:00:00-05:00", to: "2026-11-16T07:43:00-05:00"
    ) { month in
      let pressures = try month.readings(
        "systolic", "2026-11-16T07:39:00-05:00", "2026-11-16T07:43:00-05:00")
      #expect(pressures.map(\.quality) == [.doubtful, .sound])
      #expect(try month.open("systolic").isEmpty)
    },
    MonthRow(
      words:
        "11-16 07:44-07:46 B, the nurse: NEWS2 10, takes the fever's place, passed on 08:01, to the byte",
      person: .augustin, from: "2026-11-12T00:00:00-05:00", to: "2026-11-16T08:10:00-05:00"
    ) { month in
      let open = try month.open()
      let alert = try #require(open.first { $0.kept.alert.rule == "news2-high" })
      #expect(alert.kept.alert.words.hasPrefix("NEWS2 10 of 20, high"))
      #expect(open.map(\.kept.alert.rule) == ["news2-high"], "\(open.map(\.kept.alert.words))")
      #expect(try month.alerts("temperature-fever").first?.kept.alert.supersededBy == "news2-high")
      #expect(
        alert.standing.state
          == .escalated(
            to: "Heart practice on call", at: alert.kept.raisedAt.advanced(bySeconds: 900)))
      for thing in alert.kept.alert.things {
        let passage = try month.session.source(of: thing, context: 0)
        #expect(passage.sighting.range.end > passage.sighting.range.start)
      }
    },
    MonthRow(
      words:
        "11-16 09:20 B, ADT A01 admits him: the alert names the bed; after the discharge no more",
      person: .augustin, from: "2026-11-12T00:00:00-05:00", to: "2026-11-16T09:20:00-05:00"
    ) { month in
      #expect(try month.session.whereabouts(of: month.key) == nil)
      _ = try month.session.importDocument(
        MonthRow.ward("A01", at: "20261116092000-0500"), via: "ward")
      let ward = try #require(
        try month.session.listPeople(matching: "farrowby").first { $0.key != month.key })
      try month.session.decide(.identity, [month.key.rawValue, ward.key.rawValue], .same)
      let alert = try #require(try month.open("news2-high").first)
      let open = try #require(
        try month.session.listOpenAlerts(of: month.key).first { $0.kept.id == alert.kept.id })
      #expect(open.whereabouts?.words == "Riverside Hospital, W5, 508, B")
      #expect(open.whereabouts?.since.text.hasPrefix("20261116092000") == true)
      month.night.clock.set("2026-11-17T10:00:00-05:00")
      _ = try month.session.importDocument(
        MonthRow.ward("A03", at: "20261116092000-0500", left: "20261117090000-0500"), via: "ward")
      #expect(try month.session.whereabouts(of: month.key) == nil)
    },
  ]
}

extension MonthRow {
  /// What the ward sends about him.
  fileprivate static func ward(_ event: String, at: String, left: String = "") -> [UInt8] {
    let visit = "V-261116-1^^^Riverside Hospital&2.16.840.1.113883.19.5.2&ISO^VN"
    let gap = String(repeating: "|", count: 16)
    let place = "PV1|1|I|W5^508^B" + gap + visit + String(repeating: "|", count: 25)
    return Array(
      [
        "MSH|^~\\&|ADT|Riverside Hospital^https://fhir.riverside.example/r4^URI|W|E|\(at)||ADT^\(event)^ADT_A01|W\(event)|P|2.5.1",
        "EVN|\(event)|\(at)",
        "PID|1||RH-204417^^^Riverside Hospital&2.16.840.1.113883.19.5.1&ISO^MR||Farrowby^Augustin||19520227|M",
        place + at + "|" + left,
      ].joined(separator: "\r").utf8) + [13]
  }
}

/// The month of the story runs through by replay: every row does what its last column says.
struct MonthTests {
  @Test("demo-story.md 10", arguments: MonthRow.october + MonthRow.november)
  func row(row: MonthRow) throws {
    let month = try Month(row.person)
    try month.play(from: row.from, to: row.to)
    try row.check(month)
  }
}
