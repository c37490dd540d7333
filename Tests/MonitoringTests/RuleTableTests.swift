import Clinical
import Testing

@testable import Monitoring

/// Each row of the rule table, just on either side of its number.
struct RuleTableTests {
  @Test(
    "A rule fires on its side of the number and not on the other",
    arguments: [
      ("systolic-critical-high", "systolic", 181, 180),
      ("systolic-critical-low", "systolic", 90, 91),
      ("diastolic-critical-high", "diastolic", 121, 120), ("pulse-critical-low", "pulse", 40, 41),
      ("pulse-critical-high", "pulse", 131, 130), ("breathing-critical-low", "breathing", 8, 9),
      ("breathing-critical-high", "breathing", 25, 24), ("oxygen-critical", "oxygen", 85, 86),
      ("oxygen-low", "oxygen", 92, 93), ("oxygen-watch", "oxygen", 94, 95),
      ("temperature-fever", "temperature", 38.0, 37.9),
      ("temperature-high", "temperature", 39.1, 39.0),
      ("temperature-low", "temperature", 35.0, 35.1), ("glucose-low-now", "glucose", 53.9, 54),
    ] as [(String, String, Double, Double)])
  func edge(rule: String, analyte: String, fires: Double, silent: Double) {
    #expect(Self.rules(analyte, [fires]).contains(rule))
    #expect(!Self.rules(analyte, [silent]).contains(rule))
  }

  @Test(
    "Of the bands that one reading lies in, the most pressing speaks alone",
    arguments: [
      ("oxygen", 84, ["oxygen-critical"]), ("oxygen", 91, ["oxygen-low"]),
      ("oxygen", 94, ["oxygen-watch"]), ("temperature", 39.4, ["temperature-high"]),
    ] as [(String, Double, [String])])
  func oneBand(analyte: String, value: Double, rules: [String]) {
    #expect(Self.rules(analyte, [value]) == rules)
  }

  @Test("Sugar under 70 is told after 15 minutes, not before; over 250 at the second")
  func sequences() {
    #expect(!Self.rules("glucose", [68, 66, 64]).contains("glucose-low-for-15"))
    #expect(Self.rules("glucose", [68, 66, 64, 66]).contains("glucose-low-for-15"))
    #expect(!Self.rules("glucose", [262]).contains("glucose-high-twice"))
    #expect(Self.rules("glucose", [262, 258]).contains("glucose-high-twice"))
    #expect(!Self.rules("glucose", [262, 250]).contains("glucose-high-twice"))
  }

  @Test("A device's LOW and a value sent as <40 count as under 54")
  func beyondTheDevice() {
    let low = Make.reading(
      "glucose", nil, at: "2026-11-16T03:15:00", sent: "LOW", comparator: .less)
    let under = Make.reading("glucose", 40, at: "2026-11-16T03:15:00", comparator: .less)
    for reading in [low, under] {
      #expect(Self.alerts([reading]).map(\.rule).contains("glucose-low-now"))
    }
  }

  @Test("28 without a unit is never silent: which unit, and treat it as low meanwhile")
  func unclearSugar() throws {
    let reading = Make.reading(
      "glucose", nil, at: "2026-11-03T21:15:00", quality: .held, sent: "28")
    let alert = try #require(Self.alerts([reading], now: "2026-11-03T21:16:00").first)
    #expect(alert.rule == "glucose-unclear")
    #expect(alert.urgency == .urgent)
  }

  @Test(
    "A source's own critical flag speaks without a unit and for a week",
    arguments: ["HH", "LL", "AA"])
  func flags(flag: String) {
    let reading = Make.reading(
      "potassium", nil, at: "2026-11-12T07:52:00", quality: .held, sent: "7.1 mmol/I", flags: [flag]
    )
    #expect(Self.alerts([reading]).map(\.rule) == ["source-critical"])
    var plain = reading
    plain.flags = ["H"]
    #expect(Self.alerts([plain]).isEmpty)
  }

  @Test(
    "A target of 88 to 92 replaces the general limits; above it speaks on extra oxygen only",
    arguments: [
      (90.0, 2.0, []), (88, 2, []), (92, 2, []), (87, 2, ["oxygen-below-target"]),
      (85, 2, ["oxygen-critical"]), (96, 3.5, ["oxygen-above-target"]),
      (93, 2, ["oxygen-above-target"]), (96, 0, []), (96, nil, []),
    ] as [(Double, Double?, [String])])
  func target(value: Double, litres: Double?, rules: [String]) throws {
    let limit = try #require(
      Limit(analyte: "oxygen", text: "88 to 92 % | call | Dr. Sandoe | 2025-01-30"))
    let flow = litres.map { [Make.reading("oxygenflow", $0, at: "2026-11-16T08:00:00")] } ?? []
    let oxygen = Make.reading("oxygen", value, at: "2026-11-16T08:00:00")
    #expect(Self.alerts([oxygen] + flow, limits: [limit]).map(\.rule) == rules)
  }

  @Test(
    "A doubtful value in a critical band speaks at once as unconfirmed; outside one it is silent")
  func doubtful() {
    let low = Make.reading("oxygen", 48, at: "2026-11-16T08:00:00", quality: .doubtful)
    #expect(Self.alerts([low]).map(\.rule) == ["oxygen-critical"])
    #expect(
      Self.alerts([low]).allSatisfy { $0.words == "oxygen 48 %, unconfirmed: measure again now" })
    let watch = Make.reading("oxygen", 94, at: "2026-11-16T08:00:00", quality: .doubtful)
    #expect(Self.alerts([watch]).isEmpty)
    let twice = Make.reading("oxygen", 48, at: "2026-11-16T08:00:00", quality: .duplicate)
    #expect(Self.alerts([twice]).isEmpty)
  }

  @Test("Adult rules say nothing of a child; limits set for the child still count")
  func child() throws {
    let limit = try #require(
      Limit(analyte: "pulse", text: "70 to 120 /min | call | Dr. Ovanne | 2026-01-01"))
    let reading = Make.reading("pulse", 140, at: "2026-11-16T08:00:00")
    let alerts = Rules.alerts(
      new: [reading], history: [], limits: [limit], now: Make.instant("2026-11-16T08:10:00"),
      adult: false)
    #expect(alerts.map(\.rule) == ["pulse-outside-limit"])
  }

  @Test("In these bands a first value asks for a repeat, and after so many minutes goes on without")
  func repeats() {
    let asking = Dictionary(
      uniqueKeysWithValues: Rules.adult.compactMap { rule in
        rule.repeatMinutes.map { (rule.key, $0) }
      })
    let five = [
      "systolic-critical-high", "diastolic-critical-high", "systolic-critical-low",
      "pulse-critical-low", "pulse-critical-high", "breathing-critical-low",
      "breathing-critical-high", "oxygen-critical", "oxygen-low", "temperature-low",
    ]
    let fifteen = ["systolic-pregnancy-severe", "diastolic-pregnancy-severe"]
    #expect(
      asking
        == Dictionary(
          uniqueKeysWithValues: five.map { ($0, 5) } + fifteen.map { ($0, 15) }))
  }

  @Test(
    "A first critical value is unconfirmed, sound or doubtful; the second of the same band confirms"
  )
  func unconfirmed() {
    let asked = "unconfirmed: measure again now"
    let first = Make.reading("oxygen", 84, at: "2026-11-16T08:00:00")
    let doubtful = Make.reading("oxygen", 48, at: "2026-11-16T08:00:00", quality: .doubtful)
    let second = Make.reading("oxygen", 83, at: "2026-11-16T08:02:00")
    #expect(Self.alerts([first]).map(\.words) == ["oxygen 84 %, " + asked])
    #expect(Self.alerts([doubtful]).first?.words.hasSuffix(asked) == true)
    #expect(Self.alerts([first, second]).map(\.words) == ["oxygen 83 %"])
    // A sugar is treated at once: another measurement is not waited for.
    let sugar = Make.reading("glucose", 50, at: "2026-11-16T08:00:00")
    #expect(Self.alerts([sugar]).map(\.words) == ["blood sugar 50 mg/dL"])
  }

  @Test("Every row has words, advice and a source, and a key of its own")
  func rows() {
    #expect(Set(Rules.adult.map(\.key)).count == Rules.adult.count)
    for rule in Rules.adult {
      #expect(!rule.words.isEmpty && !rule.advice.isEmpty && !rule.source.isEmpty, "\(rule.key)")
      #expect(!rule.words.contains("!") && !rule.advice.contains("!"))
    }
  }

  /// The rules that fire on values five minutes apart, the last at 08:05 on 16 November.
  private static func rules(_ analyte: String, _ values: [Double]) -> [String] {
    let readings = values.enumerated().map { index, value in
      Make.reading(analyte, value, at: "2026-11-16T07:\(10 + index * 5):00")
    }
    return alerts(readings).map(\.rule)
  }

  private static func alerts(
    _ readings: [Reading], limits: [Limit] = [], now: String = "2026-11-16T08:10:00"
  ) -> [Alert] {
    Rules.alerts(new: readings, history: readings, limits: limits, now: Make.instant(now))
  }
}
