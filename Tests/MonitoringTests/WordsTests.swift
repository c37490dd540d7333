import Clinical
import Terminology
import Testing

@testable import Monitoring

/// Limits, trends and summaries in words.
struct WordsTests {
  @Test(
    "A limit reads as its author would say it, and its line of text comes back the same",
    arguments: [
      ("weight", "gain 5 [lb_av] in 7 d", "call", "call if up 5 lb in 7 days"),
      ("weight", "gain 3 [lb_av] in 1 d", "call", "call if up 3 lb in a day"),
      ("weight", "loss 5 [lb_av] in 7 d", "call", "call if down 5 lb in 7 days"),
      ("oxygen", "at least 93 %", "call", "call under 93"),
      ("pulse", "51 to 110 /min", "call", "51 to 110"),
      ("systolic", "under 130 mm[Hg]", "average", "under 130"),
      ("systolic", "under 140 mm[Hg]", "call", "call at 140 or more"),
      ("a1c", "under 7.5 %", "goal", "goal under 7.5"),
      ("glucose", "80 to 130 mg/dL", "goal", "80 to 130"),
    ])
  func limit(analyte: String, bound: String, purpose: String, words: String) throws {
    let text = bound + " | " + purpose + " | Dr. Halvane | 2026-09-10"
    let limit = try #require(Limit(analyte: analyte, text: text))
    #expect(limit.words == words)
    #expect(Limit(analyte: analyte, text: limit.text) == limit)
  }

  @Test(
    "What is not a limit is refused",
    arguments: [
      ("weight", "gain 5 [lb_av] in 7 d | call | Dr. Halvane"),
      ("weight", "gain 5 mg/dL in 7 d | call | Dr. H | 2026"),
      ("weight", "gain 0 [lb_av] in 7 d | call | Dr. H | 2026"),
      ("pulse", "110 to 51 /min | call | Dr. H | 2026"),
      ("pulse", "51 to 110 /min | shout | Dr. H | 2026"),
      ("pulse", "51 to 110 /min | call |  | 2026"),
      ("mood", "51 to 110 /min | call | Dr. H | 2026"),
      ("pulse", "1e300 to 2e300 /min | call | Dr. H | 2026"),
      ("weight", ""),
    ])
  func refused(analyte: String, text: String) {
    #expect(Limit(analyte: analyte, text: text) == nil)
  }

  @Test("A lesson's number is the person's own, with its author")
  func sentence() {
    #expect(
      Limit.sentence(Make.limits, analyte: "weight")
        == "you gain 3 lb in a day, or 5 lb in 7 days (set for you by Dr. Halvane)")
    #expect(Limit.sentence(Make.limits, analyte: "temperature") == nil)
    #expect(Limit.pressureWords(Make.limits) == "under 130/80")
    let both = ["gain 5 [lb_av] in 7 d", "loss 5 [lb_av] in 7 d"].compactMap {
      Limit(analyte: "weight", text: $0 + " | call | Dr. Ovanne | 2026-08-06")
    }
    #expect(
      Limit.sentence(both, analyte: "weight")
        == "you gain 5 lb in 7 days, or you lose 5 lb in 7 days (set for you by Dr. Ovanne)")
    #expect(Limit.brief(both) == "call at +/-5 lb")
    #expect(Limit.brief(Array(both.prefix(1))) == "call if up 5 lb")
    let ranges = [("systolic", "101 to 150"), ("diastolic", "50 to 90")].compactMap {
      Limit(analyte: $0, text: $1 + " mm[Hg] | call | Dr. Ovanne | 2026-08-06")
    }
    #expect(Limit.pressureWords(ranges) == "101-150/50-90")
  }

  @Test("Every place of a lesson that names a limit is filled by her own limits")
  func places() {
    let places = Limit.places(Make.limits.reversed())
    #expect(
      places["limit:weight"]
        == "you gain 3 lb in a day, or 5 lb in 7 days (set for you by Dr. Halvane)")
    #expect(places["limit:pressure"] == "under 130/80 (set for you by Dr. Halvane)")
    #expect(places["limit:glucose"] == "80 to 130 (set for you by Dr. Ovanne)")
    #expect(places["limit:a1c"] == "goal under 7.5 (set for you by Dr. Ovanne)")
    #expect(Limit.places([]).isEmpty)
  }

  @Test("Her chart in a sentence")
  func summary() throws {
    let weight = try #require(Analytes.named("weight"))
    let november = Make.weights.filter { $0.at >= Make.instant("2026-11-01T00:00:00") }
    let limits = Make.limits.filter { $0.text.hasPrefix("gain 5") }
    #expect(
      Summary.words(november, analyte: weight, limits: limits)
        == "14 readings since 1 Nov, 172.5 to 179.0 lb, last 179.0, up 6.3 lb in 7 days; "
        + "limit: call if up 5 lb in 7 days, set by Dr. Halvane")
    #expect(Summary.words([], analyte: weight) == "no readings")
    let doubtful = Make.reading(
      "weight", 78.4, "[lb_av]", at: "2026-10-28T07:05:00", quality: .doubtful)
    #expect(Summary.words([doubtful], analyte: weight) == "1 reading not counted")
    let glucose = try #require(Analytes.named("glucose"))
    let night = [
      Make.reading("glucose", 44, at: "2026-11-16T03:10:00"),
      Make.reading("glucose", nil, at: "2026-11-16T03:15:00", sent: "LOW", comparator: .less),
    ]
    #expect(
      Summary.words(night, analyte: glucose)
        == "1 reading since 16 Nov, 44 mg/dL, last 44, 1 beyond what the device can measure; "
        + "no limit set")
  }

  @Test("Within the noise of the cuff nothing rose or fell")
  func steady() throws {
    let systolic = try #require(Analytes.named("systolic"))
    let week = [122.0, 124, 121, 123, 124].enumerated().map { index, value in
      Make.reading("systolic", value, at: "2026-11-1\(index)T07:32:00")
    }
    #expect(Trend(of: week, analyte: "systolic")?.words(analyte: systolic) == "about the same")
    let higher = Make.reading("systolic", 140, at: "2026-11-15T07:32:00")
    #expect(
      Trend(of: week + [higher], analyte: "systolic")?.words(analyte: systolic) == "up 19 mmHg")
    #expect(Trend(of: [higher], analyte: "systolic") == nil)
  }

  @Test("A rise in temperature is a difference: 1.0 °C is 1.8 °F, not 33.8")
  func difference() throws {
    let temperature = try #require(Analytes.named("temperature"))
    let readings = [
      Make.reading("temperature", 36.6, at: "2026-11-14T07:00:00"),
      Make.reading("temperature", 37.6, at: "2026-11-15T07:00:00"),
    ]
    #expect(
      Trend(of: readings, analyte: "temperature")?.words(analyte: temperature, unit: "[degF]")
        == "up 1.8 °F")
  }
}
