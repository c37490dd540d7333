import Clinical
import Monitoring

/// The scores and averages of a person's readings, one line each; what cannot be made is left out.
enum Scores {
  struct Line {
    var key: String
    var title: String
    var words: String
  }

  static func lines(
    _ readings: [Reading], _ plan: WatchPlan, now: Instant, clock: WallClock
  ) -> [Line] {
    news2(readings, plan, now)
      + [pressure(readings, clock.offsetMinutes(now)), glucose(readings, plan, now), a1c(readings)]
      .compactMap { $0 }
  }

  private static func news2(_ readings: [Reading], _ plan: WatchPlan, _ now: Instant) -> [Line] {
    if let why = plan.newsExclusion(at: now) {
      return [Line(key: "news2", title: "NEWS2", words: why)]
    }
    guard let score = NEWS2(of: readings, limits: plan.limits) else { return [] }
    let parts = score.parts.map { "\($0.input.words) \($0.shown): \($0.points)" }
    let scale =
      switch score.scale {
      case .one: "scale 1"
      case .two(let author, _): "scale 2, target 88-92 of \(author)"
      }
    let usual = UsualScore(of: readings, scale: score.scale, before: score.from)
    let words =
      [score.words, scale] + parts + [usual?.words].compactMap { $0 }
      + (score.observers.isEmpty ? [] : ["by " + score.observers.joined(separator: ", ")])
    return [Line(key: "news2", title: "NEWS2", words: words.joined(separator: "; "))]
  }

  private static func pressure(_ readings: [Reading], _ offset: Int) -> Line? {
    guard let average = PressureAverage(of: readings, offset: offset) else { return nil }
    let categories = PressureCategory.Guideline.allCases.map {
      "\($0.rawValue): \(PressureCategory(of: average, by: $0).words)"
    }
    return Line(
      key: "pressure-average", title: "Blood pressure at home",
      words: ([average.words] + categories).joined(separator: "; "))
  }

  /// Of a sensor: readings that come more often than each quarter of an hour on the newest day.
  private static func glucose(
    _ readings: [Reading], _ plan: WatchPlan, _ now: Instant
  ) -> Line? {
    guard let last = readings.last(where: { $0.analyte == "glucose" })?.at else { return nil }
    let fortnight = last.advanced(bySeconds: -14 * 86_400)
    let recent = readings.filter { $0.analyte == "glucose" && $0.at >= fortnight }
    let range: TimeInRange.Range = plan.has(.pregnancy, at: now) ? .pregnancy : .adult
    guard recent.count >= leastOfSensor, let time = TimeInRange(of: recent, range: range) else {
      return nil
    }
    return Line(key: "time-in-range", title: "Sugar, 14 days", words: time.words)
  }

  /// Readings of 14 days below which they are those of a meter.
  private static let leastOfSensor = 200

  private static func a1c(_ readings: [Reading]) -> Line? {
    let last = readings.last { $0.analyte == "a1c" && $0.quality == .sound && $0.value != nil }
    return last?.value.flatMap(AverageGlucose.words).map {
      Line(key: "average-glucose", title: "HbA1c \(last?.sent ?? "")", words: $0)
    }
  }
}
