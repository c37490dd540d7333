import Clinical
import Terminology
import Testing

@testable import Monitoring

/// Averages and shares against examples computed by hand.
struct AverageTests {
  // 28.7 × 7.1 − 46.7 = 203.77 − 46.7 = 157.07; 1.59 × 7.1 − 2.59 = 11.289 − 2.59 = 8.699.
  // 28.7 × 6.5 − 46.7 = 186.55 − 46.7 = 139.85; 1.59 × 6.5 − 2.59 = 10.335 − 2.59 = 7.745.
  @Test(
    "The average glucose that an HbA1c stands for",
    arguments: [
      (7.1, "estimated average glucose 157 mg/dL (8.7 mmol/L)"),
      (6.5, "estimated average glucose 140 mg/dL (7.7 mmol/L)"),
    ])
  func averageGlucose(a1c: Double, words: String) {
    #expect(AverageGlucose.words(a1c: a1c) == words)
  }

  @Test("Outside what was measured there is no estimate", arguments: [3.9, 20.1])
  func noEstimate(a1c: Double) { #expect(AverageGlucose.words(a1c: a1c) == nil) }

  // The night of 16 November, five minutes each: 58 low, 51 44 LOW 43 very low, 57 low, 74 and 92
  // within; the last reading holds for no known time. 10 minutes low, 20 very low, 5 within: 35.
  // 5/35 = 14.3 %, 30/35 = 85.7 %.
  @Test("A night below range, LOW counted as very low")
  func night() throws {
    let values: [Double?] = [58, 51, 44, nil, 43, 57, 74, 92]
    let readings = values.enumerated().map { index, value in
      Make.reading(
        "glucose", value, at: "2026-11-16T03:\(index < 2 ? "0" : "")\(index * 5):00",
        sent: value == nil ? "LOW" : nil, comparator: value == nil ? .less : nil)
    }
    let time = try #require(TimeInRange(of: readings, range: .pregnancy))
    #expect([time.veryLow, time.low, time.within, time.high, time.veryHigh] == [20, 10, 5, 0, 0])
    #expect(time.words == "within 63 to 140 mg/dL 14 % of 1 hour, below 86 %, above 0 %")
  }

  // 100 for 5 minutes, 200 (above 180) for 15 although the next comes after an hour, then 260 (level 2
  // high) for 5. 5 + 15 + 5 = 25 minutes known; 5/25 = 20 %.
  @Test("A gap is not time in range")
  func gap() throws {
    let readings = [("08:00", 100.0), ("08:05", 200), ("09:05", 260), ("09:10", 180)].map {
      Make.reading("glucose", $0.1, at: "2026-11-16T\($0.0):00")
    }
    let time = try #require(TimeInRange(of: readings))
    #expect([time.within, time.high, time.veryHigh] == [5, 15, 5])
    #expect(time.share == 0.2)
    #expect(TimeInRange(of: Array(readings.prefix(1))) == nil)
  }

  @Test(
    "A range's ends lie within it",
    arguments: [(70.0, 5.0), (69.9, 0.0), (180.0, 5.0), (180.1, 0.0)])
  func ends(value: Double, within: Double) {
    let readings = ["08:00", "08:05"].map {
      Make.reading("glucose", value, at: "2026-11-16T\($0):00")
    }
    #expect(TimeInRange(of: readings)?.within == within)
  }

  // 17 18 18 19 40: the middle is 18, whatever the last is.
  @Test("The personal baseline is the median of thirty days, with its count")
  func baseline() throws {
    let analyte = try #require(Analytes.named("breathing"))
    let readings = [17.0, 18, 18, 19, 40].enumerated().map {
      Make.reading("breathing", $1, at: "2026-11-1\($0)T08:00:00")
    }
    let now = Make.instant("2026-11-16T08:00:00")
    let baseline = try #require(Baseline(of: readings, analyte: "breathing", before: now))
    #expect(baseline.words(analyte) == "usual 18 a minute, median of 5 readings in 30 days")
    let old = [Make.reading("breathing", 17, at: "2026-10-16T08:00:00")]
    #expect(Baseline(of: old, analyte: "breathing", before: now) == nil)
  }

  // The week of October averages 127.9/77.8: upper pressure from 120 to under 130, lower under 80.
  @Test("A category is of the week's average, never of a reading")
  func category() throws {
    let average = try #require(PressureAverage(of: StoryTests.october))
    #expect(PressureCategory(of: average, by: .aha).words == "elevated")
    #expect(PressureCategory(of: average, by: .esc).words == "elevated")
  }

  @Test(
    "The home cuts of both guidelines, each side",
    arguments: [
      (119.9, 69.9, "below 120/80", "not elevated"), (120, 69.9, "elevated", "elevated"),
      (119.9, 70, "below 120/80", "elevated"), (129.9, 79.9, "elevated", "elevated"),
      (130, 70, "high, stage 1", "elevated"), (110, 80, "high, stage 1", "elevated"),
      (134.9, 84.9, "high, stage 1", "elevated"), (135, 70, "high, stage 2", "hypertension"),
      (110, 85, "high, stage 2", "hypertension"),
    ])
  func cuts(systolic: Double, diastolic: Double, aha: String, esc: String) throws {
    var average = try #require(PressureAverage(of: StoryTests.october))
    (average.systolic, average.diastolic) = (systolic, diastolic)
    #expect(PressureCategory(of: average, by: .aha).words == aha)
    #expect(PressureCategory(of: average, by: .esc).words == esc)
  }

  @Test("With an irregular pulse the average is said to be less exact")
  func irregular() throws {
    let average = try #require(PressureAverage(of: StoryTests.october, isIrregular: true))
    #expect(average.words.hasSuffix("without the first day, less exact: irregular pulse"))
  }

  @Test("Posture and movement are read from codes and from a schema's fixed words")
  func circumstances() throws {
    let standing = Make.kept(Concept(.loinc, "8460-8"), value: Make.quantity("96", "mm[Hg]"))
    #expect(try #require(Readings.readings(from: standing).first).circumstances == [.standing])
    var walking = Make.kept(Concept(.loinc, "8867-4"), value: Make.quantity("128", "/min"))
    walking.statement.notes = ["MDC_CTXT_ACTIVITY: walking"]
    #expect(try #require(Readings.readings(from: walking).first).circumstances == [.active])
  }
}
