import Clinical
import Terminology
import Testing

@testable import Monitoring

/// The demo story, section 10: what must happen, as the readings arrive one by one.
struct StoryTests {
  @Test("10-24: 2.3 lb in a day is within her limit; a general 2 lb would have fired")
  func withinHerLimit() { #expect(Self.weightAlerts(on: "2026-10-24").isEmpty) }

  @Test("11-13: 4.0 lb in 7 days: nothing yet")
  func nothingYet() { #expect(Self.weightAlerts(on: "2026-11-13").isEmpty) }

  @Test(
    "11-14: 5.6 lb over the lowest of 7 days is an alert, with the limit's author and the questions"
  )
  func weightAlert() throws {
    let alert = try #require(Self.weightAlerts(on: "2026-11-14").first)
    #expect(alert.rule == "weight-gain-7d")
    #expect(alert.words == "weight up 5.6 lb in 7 days")
    #expect(alert.urgency == .sameDay)
    #expect(alert.ruleText.contains("call if up 5 lb in 7 days, set by Dr. Halvane, 10 Sep 2026"))
    for symptom in ["out of breath", "pillows", "swollen"] {
      #expect(alert.ruleText.contains(symptom))
    }
  }

  @Test("11-16: 6.3 lb is the same episode, begun on 14 November")
  func sameEpisode() throws {
    let first = try #require(Self.weightAlerts(on: "2026-11-14").first)
    let alert = try #require(Self.weightAlerts(on: "2026-11-16").first)
    #expect(alert.words == "weight up 6.3 lb in 7 days")
    #expect(alert.firstAt == first.firstAt)
    #expect(alert.things.first == first.things.first)
    #expect(alert.things.count == 3)
  }

  @Test("A month that arrives at once gives the one alert that stands, not those of the past")
  func atOnce() {
    let alerts = Rules.alerts(
      new: Make.weights, history: [], limits: Make.limits,
      now: Make.instant("2026-11-16T08:10:00"))
    #expect(alerts.map(\.words) == ["weight up 6.3 lb in 7 days"])
  }

  @Test("10-30: 212/118 speaks at once; two lower repeats close it as not confirmed")
  func notConfirmed() throws {
    let first = Make.pressure(212, 118, at: "2026-10-30T07:20:00", quality: .doubtful)
    let now = Make.instant("2026-10-30T07:23:00")
    let open = try #require(
      Rules.alerts(new: first, history: first, limits: Make.limits, now: now).first)
    #expect(open.words == "blood pressure 212/118, unconfirmed: measure again now")
    #expect(open.urgency == .urgent)
    #expect(open.ruleText.contains("911"))
    let again = Make.pressure(139, 84, at: "2026-10-30T07:22:00")
    let closed = try #require(
      Rules.alerts(new: again, history: first, limits: Make.limits, now: now).first)
    #expect(closed.words == "blood pressure 212/118, then 139/84: not confirmed")
    #expect(closed.endedAt == Make.instant("2026-10-30T07:22:00"))
    #expect(closed.firstAt == open.firstAt)
  }

  @Test("10-24, 02:40: under 70 for 15 minutes is told at 02:55 and over at 03:00, one episode")
  func lowSugar() {
    let values: [(String, Double)] = [
      ("02:40", 68), ("02:45", 66), ("02:50", 64), ("02:55", 66), ("03:00", 71),
    ]
    let readings = values.map { Make.reading("glucose", $0.1, at: "2026-10-24T\($0.0):00") }
    var told: [String: [Alert]] = [:]
    for (index, reading) in readings.enumerated() {
      told[values[index].0] = Rules.alerts(
        new: [reading], history: Array(readings[...index]), limits: [], now: reading.at)
    }
    #expect(told["02:50"] == [])
    #expect(told["02:55"]?.map(\.endedAt) == [nil])
    #expect(told["03:00"]?.map(\.endedAt) == [Make.instant("2026-10-24T03:15:00")])
  }

  @Test("11-16, 03:00: 58 51 44 LOW 43 57 is one episode, told at 03:05")
  func lowAtNight() throws {
    let values: [Double?] = [58, 51, 44, nil, 43, 57]
    let readings = values.enumerated().map { index, value in
      Make.reading(
        "glucose", value, at: "2026-11-16T03:\(index < 2 ? "0" : "")\(index * 5):00",
        sent: value.map { "\($0)" } ?? "LOW", comparator: value == nil ? .less : nil)
    }
    let alerts = Rules.alerts(
      new: Array(readings.dropLast()), history: [], limits: [],
      now: Make.instant("2026-11-16T03:21:00")
    ).filter { $0.rule == "glucose-low-now" }
    #expect(alerts.count == 1)
    #expect(alerts.first?.firstAt == Make.instant("2026-11-16T03:05:00"))
    #expect(alerts.first?.things.count == 4)
  }

  @Test("10-28: readings of days ago that arrive late are filed and raise no alarm for the past")
  func late() {
    let old = Make.reading("oxygen", 84, at: "2026-10-26T08:00:00")
    #expect(
      Rules.alerts(new: [old], history: [], limits: [], now: Make.instant("2026-10-28T06:40:00"))
        .isEmpty)
  }

  @Test(
    "11-15: one value over 140/90 set as her limit is a same-day call, both pressures one alert")
  func pregnancyLimit() {
    let limits = [("systolic", "under 140 mm[Hg]"), ("diastolic", "under 90 mm[Hg]")].compactMap {
      Limit(analyte: $0.0, text: $0.1 + " | call | Dr. Tervik | 2026-09-28")
    }
    let alerts = Rules.alerts(
      new: Make.pressure(142, 91, at: "2026-11-15T07:40:00"), history: [], limits: limits,
      now: Make.instant("2026-11-15T07:41:00"))
    #expect(alerts.map(\.words) == ["blood pressure 142/91"])
    #expect(alerts.map(\.urgency) == [.sameDay])
  }

  @Test(
    "The week of October averages 127.9/77.8 of 24 readings, shown 128/78; two equal ones stay two")
  func weekAverage() throws {
    let average = try #require(PressureAverage(of: Self.october))
    #expect(abs(average.systolic - 3070.0 / 24) < 1e-9)
    #expect(abs(average.diastolic - 1866.0 / 24) < 1e-9)
    #expect(average.words == "128/78, the average of 24 readings on 6 days, without the first day")
    let shorter = Self.october.filter { $0.at < Make.instant("2026-10-22T00:00:00") }
    #expect(PressureAverage(of: shorter)?.isWithoutFirstDay == false)
    #expect(PressureAverage(of: shorter)?.count == 12)
    #expect(PressureAverage(of: Array(shorter.dropLast(2))) == nil)
  }

  static let october: [Reading] = {
    let days = [
      "10-19 138/84 136/83 134/82 133/82", "10-20 132/80 130/79 128/78 127/78",
      "10-21 131/80 129/78 126/77 126/77", "10-22 130/79 128/78 128/77 125/76",
      "10-23 129/78 127/77 126/76 124/75", "10-24 133/81 131/80 129/78 128/78",
      "10-25 128/78 126/77 125/76 124/75",
    ]
    let times = ["07:10", "07:11", "20:10", "20:11"]
    return days.flatMap { line -> [Reading] in
      let words = line.split(separator: " ")
      return zip(words.dropFirst(), times).flatMap { value, time -> [Reading] in
        let numbers = value.split(separator: "/").compactMap { Double($0) }
        return Make.pressure(numbers[0], numbers[1], at: "2026-\(words[0])T\(time):00")
      }
    }
  }()

  /// The alerts when the weight of a day arrives and all before it are known.
  private static func weightAlerts(on day: String) -> [Alert] {
    let known = Make.weights.filter { $0.at <= Make.instant(day + "T07:05:00") }
    return Rules.alerts(
      new: Array(known.suffix(1)), history: known, limits: Make.limits,
      now: Make.instant(day + "T07:06:00"))
  }
}
