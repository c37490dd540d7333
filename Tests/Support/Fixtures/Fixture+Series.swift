import Clinical
import Monitoring
import Portal

extension Fixture {
  static let series: [Series] = [pressure, weight, oxygen, pulse, glucose, a1c]

  private static func points(
    _ name: String, _ values: [(String, String, Double?, Double?)], source: String = "Home Hub"
  ) -> [Series.Point] {
    values.map { when, shown, value, second in
      Series.Point(
        at: instant(when + ":00-05:00"), offsetMinutes: offset, value: value, second: second,
        shown: shown, sent: shown, sourceName: source, thing: thing(name + when))
    }
  }

  private static let pressure: Series = {
    let days: [(Int, Double, Double)] = [
      (1, 126, 78), (2, 124, 75), (3, 125, 76), (4, 122, 74), (5, 128, 78), (6, 126, 77),
      (7, 125, 75), (8, 124, 74), (9, 123, 76), (10, 126, 78), (11, 122, 74), (12, 124, 75),
      (13, 126, 77), (14, 127, 78), (15, 125, 76), (16, 124, 76),
    ]
    var all = points(
      "bp",
      days.map { day, high, low in
        let date = "2026-11-" + (day < 10 ? "0\(day)" : "\(day)")
        return (date + "T07:32", "\(Int(high))/\(Int(low))", high, low)
      })
    var doubtful = points("bp", [("2026-10-30T07:20", "212/118", 212, 118)])
    doubtful[0].quality = .doubtful
    doubtful[0].doubt = "not confirmed: 139/84 two minutes later"
    all.insert(contentsOf: doubtful, at: 0)
    return Series(
      key: "pressure", title: "Blood pressure", term: "systolic/diastolic", unit: "", isVital: true,
      points: all,
      bound: Series.Bound(
        high: 130, secondHigh: 80, excludesHigh: true, isForAverage: true, words: "under 130/80",
        author: "Dr. Halvane",
        since: PartialDate(iso: "2026-09-10")), change: "about the same",
      direction: .steady,
      summary:
        "16 readings since 1 Nov, 122/74 to 128/78, the newest 124/76; none above the limit. "
        + "1 doubtful reading is not counted.")
  }()

  private static let weight = Series(
    key: "weight", title: "Weight", unit: "lb", isVital: true,
    points: points(
      "weight",
      [
        172.6, 172.8, 172.5, nil, nil, 172.9, 172.6, 172.8, 172.7, 172.9, 173.6, 175.0, 176.6,
        178.2, 178.6, 179.0,
      ].enumerated().compactMap { index, value in
        value.map { ("2026-11-" + (index < 9 ? "0" : "") + "\(index + 1)T07:05", "\($0)", $0, nil) }
      }),
    bound: Series.Bound(
      words: "call if up 5 lb", author: "Dr. Halvane",
      since: PartialDate(iso: "2026-09-10")), change: "up 6.3 lb", direction: .rising,
    summary: "14 readings since 1 Nov, 172.5 to 179.0 lb, the newest 179.0, rising.", call: "CALL")

  private static let oxygen = Series(
    key: "oxygen", title: "Oxygen", term: "SpO2", unit: "%", isVital: true,
    points: points(
      "oxygen", [("2026-11-09T07:34", "96", 96, nil), ("2026-11-16T07:34", "96", 96, nil)]),
    bound: Series.Bound(low: 93, words: "call under 93", author: "Dr. Halvane"),
    change: "about the same", direction: .steady, summary: "2 readings since 9 Nov, both 96 %.")

  private static let pulse = Series(
    key: "pulse", title: "Pulse", unit: "a minute", isVital: true,
    points: points("pulse", [("2026-11-16T07:32", "78", 78, nil)]),
    bound: Series.Bound(low: 51, high: 110, words: "51 to 110", author: "Dr. Halvane"),
    change: "about the same", direction: .steady, summary: "1 reading, 78 a minute.")

  private static let glucose = Series(
    key: "glucose", title: "Sugar, fasting", term: "glucose", unit: "mg/dL", isVital: true,
    points: points("glucose", [("2026-11-16T07:01", "118", 118, nil)]),
    bound: Series.Bound(low: 80, high: 130, words: "80 to 130", author: "Dr. Ovanne"),
    change: "about the same", direction: .steady, summary: "1 reading, 118 mg/dL.")

  private static let a1c = Series(
    key: "a1c", title: "Sugar, 3 month", term: "HbA1c", unit: "%", isVital: false,
    points: points(
      "a1c",
      [
        ("2021-09-13T08:05", "8.4", 8.4, nil), ("2022-09-19T08:00", "7.9", 7.9, nil),
        ("2023-09-18T08:00", "7.4", 7.4, nil), ("2024-09-16T08:00", "7.0", 7.0, nil),
        ("2025-05-12T08:00", "6.5", 6.5, nil), ("2026-06-08T08:00", "7.8", 7.8, nil),
        ("2026-11-09T07:52", "7.1", 7.1, nil),
      ], source: "Riverside Hospital"),
    bound: Series.Bound(high: 7.5, words: "goal under 7.5", author: "Dr. Ovanne"),
    change: "June was 7.8", summary: "7 values since 13 Sep 2021, 6.5 to 8.4 %, the newest 7.1.")

  private static let weightRule = Alert(
    rule: "weight-week", version: 1, identity: key, analyte: "weight",
    ruleText: "Weight up 5 lb or more over the lowest of 7 days, a limit set by Dr. Halvane.",
    words: "weight up 6.3 lb in 7 days", urgency: .sameDay,
    firstAt: instant("2026-11-14T07:05:00-05:00"),
    things: [thing("weight2026-11-14T07:05"), thing("weight2026-11-16T07:05")])

  /// Her weight alert of 14 November, passed on to the heart nurses.
  public static let weightAlert = RaisedAlert(
    id: 1, alert: weightRule,
    standing: AlertStanding(
      of: weightRule, raised: instant("2026-11-14T07:06:00-05:00"), events: [],
      coverage: Coverage(lines: [
        "Heart nurses | 555-0142 | Mon-Fri 08:00-17:00 looks 08:00 13:00 | 30 min",
        "instruction | Call 911 if you cannot catch your breath.",
      ]), now: now, offset: { _ in offset }),
    events: [
      AlertEvent(
        what: .answered, by: "Marisol Quillane", role: "patient",
        at: instant("2026-11-14T07:20:00-05:00"), note: "Not more out of breath.")
    ])
}
