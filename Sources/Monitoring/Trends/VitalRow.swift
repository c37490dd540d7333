import Clinical
import Terminology

/// One vital sign of one person in a row: what was measured last, when, and how it stands to the limit that
/// somebody set. Never "normal", and never a limit without its author (`clinical-corrections.md` 4.7).
public struct VitalRow: Sendable, Hashable {
  /// How the newest value stands to the person's own limit.
  public enum Stand: String, Sendable, Hashable {
    case within, below, above
    /// Nobody set a limit that a single value could be compared with.
    case noLimit
  }

  /// The analyte's key; `systolic` for both pressures.
  public var analyte: String
  /// The name in plain words.
  public var name: String
  /// The newest sound reading; of doubtful ones alone, the newest of those.
  public var last: Reading
  /// Its value with its unit: `124/76 mmHg`.
  public var shown: String
  /// How it stands to the limit.
  public var stand: Stand
  /// The limits of the analyte.
  public var limits: [Limit]
  /// How it moves; nil with fewer than two readings.
  public var trend: Trend?
  /// What is usual for the person; nil without readings before the newest.
  public var usual: Baseline?
  /// No reading came for longer than is expected, or than two days where nobody said what is.
  public var isOld: Bool

  /// Hours after which a reading is old where nothing is expected.
  static let oldHours: Int64 = 48

  /// The rows of a person's vital signs, in the order of the table of analytes.
  /// - Parameters:
  ///   - readings: judged, as `Doubts.judged(_:)` gives them.
  ///   - unit: the unit to speak in, by analyte; nil for the first limit's, else the canonical one.
  public static func rows(
    _ readings: [Reading], _ plan: WatchPlan, now: Instant, offset: (Instant) -> Int,
    unit: (Analyte) -> String? = { _ in nil }
  ) -> [VitalRow] {
    let byAnalyte = recent(readings)
    return Analytes.all.filter { $0.isVital && $0.key != "diastolic" }.compactMap { analyte in
      let own = byAnalyte[analyte.key] ?? []
      guard let last = own.last(where: { $0.quality == .sound }) ?? own.last else { return nil }
      let limits = plan.limits.filter { $0.analyte == analyte.key }
      let unit = unit(analyte) ?? limits.first?.unit ?? analyte.unit
      let due = plan.schedules.filter { $0.analyte == analyte.key }.map {
        $0.due(after: last.at, offset: offset)
      }.min()
      return VitalRow(
        analyte: analyte.key,
        name: analyte.key == "systolic" ? "blood pressure" : analyte.plainName, last: last,
        shown: Episode.shown(
          last, in: unit,
          among: analyte.key == "systolic" ? own + (byAnalyte["diastolic"] ?? []) : [last])
          + (analyte.key == "systolic" ? " " + Units.plain(unit) : ""),
        stand: stand(last, limits), limits: limits,
        trend: Trend(of: own, analyte: analyte.key),
        usual: Baseline(of: own, analyte: analyte.key, before: last.at),
        isOld: (due ?? last.at.advanced(bySeconds: oldHours * 3600)) <= now)
    }
  }

  /// Days before the newest reading of a measure that its row looks back on.
  private static let shownDays: Int64 = 31

  /// The readings that the rows look at, by analyte and time: a sensor's month before them is not touched.
  private static func recent(_ readings: [Reading]) -> [String: [Reading]] {
    // A few analytes and many readings, each of them large: they are told apart by place.
    var analytes: [(key: String, newest: Instant, places: [Int])] = []
    for place in readings.indices {
      let at = readings[place].at
      let known = analytes.firstIndex { $0.key == readings[place].analyte }
      let index = known ?? analytes.count
      if known == nil { analytes.append((readings[place].analyte, at, [])) }
      analytes[index].places.append(place)
      if readings[place].quality == .sound {
        analytes[index].newest = max(analytes[index].newest, at)
      }
    }
    var found: [String: [Reading]] = [:]
    for analyte in analytes {
      let first = analyte.newest.advanced(bySeconds: -Self.shownDays * 86_400)
      let places = analyte.places.filter { readings[$0].at >= first }
      let isSorted = zip(places, places.dropFirst()).allSatisfy {
        readings[$0].at <= readings[$1].at
      }
      let ordered = isSorted ? places : places.sorted { readings[$0].at < readings[$1].at }
      found[analyte.key] = ordered.map { readings[$0] }
    }
    return found
  }

  private static func stand(_ reading: Reading, _ limits: [Limit]) -> Stand {
    let single = limits.filter { $0.purpose != .average }
    guard let value = reading.value else {
      return reading.comparator == nil
        ? .noLimit : reading.comparator == .less ? .below : .above
    }
    let outside = single.compactMap { limit in limit.isOutside(value).map { (limit, $0) } }
    guard let worst = outside.first(where: \.1) ?? outside.first else { return .noLimit }
    guard worst.1, let own = worst.0.inOwnUnit(value) else { return .within }
    switch worst.0.bound {
    case .range(let low, _): return own < low ? .below : .above
    case .atLeast: return .below
    default: return .above
    }
  }

  /// `within the limit that Dr. Halvane set (51 to 110)`, `no limit set`.
  public var standWords: String {
    let single = limits.filter { $0.purpose != .average && $0.isOutside(0) != nil }
    guard stand != .noLimit, let limit = single.first else {
      let others = limits.map { $0.words + ", set by " + $0.author }
      return others.isEmpty ? "no limit set" : others.joined(separator: "; ")
    }
    let place = stand == .within ? "within" : stand.rawValue
    return "\(place) the limit that \(limit.author) set (\(limit.words))"
  }
}
