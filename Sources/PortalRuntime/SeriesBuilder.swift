import Clinical
import Monitoring
import Portal
import Terminology

/// Makes what charts and number lists show from readings and limits: one series for each analyte, both
/// parts of a blood pressure together.
struct SeriesBuilder {
  /// The person's own limits.
  var limits: [Limit]
  /// Alerts that are open.
  var alerts: [Alert]
  /// Minutes ahead of UTC at an instant, for readings that came without an offset.
  var zone: ZoneOffsets
  /// Now.
  var now: Instant
  /// The unit that the viewer wants an analyte shown in, by its key; nil for as sent.
  var preferredUnit: @Sendable (String) -> String? = { _ in nil }

  private var offset: Int { zone.minutes(at: now) }

  /// The series of some readings, vital signs first, in the order of the analyte table.
  func series(of readings: [Reading]) -> [Series] {
    let byAnalyte = Dictionary(grouping: readings, by: \.analyte)
    return Analytes.all.compactMap { analyte in
      guard let own = byAnalyte[analyte.key], analyte.key != "diastolic" else { return nil }
      return analyte.key == "systolic"
        ? pressure(own, byAnalyte["diastolic"] ?? [], analyte)
        : single(own, analyte)
    }
  }

  private func single(_ readings: [Reading], _ analyte: Analyte) -> Series {
    let own = limits.filter { $0.analyte == analyte.key }
    let unit = shownUnit(readings, analyte, own)
    let points = readings.filter { $0.quality != .duplicate }.sorted { $0.at < $1.at }.map {
      point($0, analyte, unit)
    }
    let trend = Trend(of: readings, analyte: analyte.key)
    return Series(
      key: analyte.key, title: analyte.plainName, term: analyte.name, unit: Units.plain(unit),
      isVital: analyte.isVital, points: points, bound: bound(own, unit: unit),
      change: trend?.words(analyte: analyte, unit: unit) ?? "", direction: trend?.direction,
      summary: Summary.words(
        readings, analyte: analyte, unit: unit, limits: own, offset: offset,
        namesLimits: false),
      call: call(for: [analyte.key]))
  }

  private func pressure(_ upper: [Reading], _ lower: [Reading], _ analyte: Analyte) -> Series {
    let lowerByThing = Dictionary(lower.map { ($0.thing, $0) }) { first, _ in first }
    let own = limits.filter { $0.analyte == "systolic" || $0.analyte == "diastolic" }
    let points = upper.filter { $0.quality != .duplicate }.sorted { $0.at < $1.at }.map { reading in
      var point = point(reading, analyte, analyte.unit)
      let second = lowerByThing[reading.thing]
      point.second = second?.value
      if let second, let value = second.value {
        point.shown += "/" + analyte.shown(value, unit: analyte.unit)
        if point.quality == .sound { point.quality = second.quality }
        point.doubt = point.doubt ?? second.doubt
      }
      return point
    }
    var limit = bound(own.filter { $0.analyte == "systolic" }, unit: analyte.unit)
    limit?.secondHigh = bound(own.filter { $0.analyte == "diastolic" }, unit: analyte.unit)?.high
    if let words = Limit.pressureWords(own) {
      limit?.words = words
      limit?.brief = words
    }
    let trend = Trend(of: upper, analyte: analyte.key)
    return Series(
      key: "pressure", title: "Blood pressure", unit: Units.plain(analyte.unit), isVital: true,
      points: points, bound: limit, change: trend?.words(analyte: analyte) ?? "",
      direction: trend?.direction,
      summary: "Upper value: "
        + Summary.words(
          upper, analyte: analyte, limits: own.filter { $0.analyte == "systolic" },
          offset: offset, namesLimits: false), call: call(for: ["systolic", "diastolic"]))
  }

  private func point(_ reading: Reading, _ analyte: Analyte, _ unit: String) -> Series.Point {
    let value = reading.value.flatMap {
      Units.convert($0, from: analyte.unit, to: unit, analyte: analyte)
    }
    let shown = value.map { analyte.shown($0, unit: unit) } ?? reading.sent
    var point = Series.Point(
      at: reading.at, offsetMinutes: reading.offsetMinutes ?? zone.minutes(at: reading.at),
      value: value,
      shown: (reading.comparator?.rawValue ?? "") + shown, sent: reading.sent,
      quality: reading.quality, doubt: reading.doubt, sourceName: reading.sourceName,
      thing: reading.thing)
    point.lateArrival = reading.lateArrival
    return point
  }

  /// The unit to show: the one that the viewer prefers, else that of the person's limit, else the one
  /// that the newest reading was sent in, else the analyte's own.
  private func shownUnit(_ readings: [Reading], _ analyte: Analyte, _ own: [Limit]) -> String {
    if let unit = preferredUnit(analyte.key) { return unit }
    if let unit = own.first?.unit { return unit }
    let sent = readings.max { $0.at < $1.at }?.sent.split(separator: " ", maxSplits: 1)
    if let sent, sent.count == 2, let unit = Units.canonical(String(sent[1])),
      Units.convert(1, from: analyte.unit, to: unit, analyte: analyte) != nil
    {
      return unit
    }
    return analyte.unit
  }

  private func bound(_ own: [Limit], unit: String) -> Series.Bound? {
    guard let first = own.first else { return nil }
    var bound = Series.Bound(
      words: own.map(\.words).joined(separator: "; "), author: first.author,
      since: PartialDate(iso: first.date))
    bound.brief = Limit.brief(own)
    bound.isForAverage = own.allSatisfy { $0.purpose == .average }
    for limit in own {
      // The words stay as the author wrote them; only the line is drawn in the unit that is shown.
      let shown = { (value: Double) in
        Units.convert(value, from: limit.unit, to: unit, analyte: Analytes.named(limit.analyte))
          ?? value
      }
      switch limit.bound {
      case .range(let low, let high): (bound.low, bound.high) = (shown(low), shown(high))
      case .atLeast(let low): bound.low = shown(low)
      case .under(let high):
        bound.high = shown(high)
        bound.excludesHigh = true
      case .gain, .loss, .rise, .fall: break
      }
    }
    return bound
  }

  /// `CALL` where an open alert on one of the analytes asks for it.
  private func call(for analytes: Set<String>) -> String {
    alerts.contains { analytes.contains($0.analyte) && $0.urgency >= .sameDay } ? "CALL" : ""
  }
}
