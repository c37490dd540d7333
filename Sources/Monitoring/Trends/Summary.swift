import Clinical
import Terminology

/// A chart in one sentence, for those who cannot see it.
public enum Summary {
  /// `14 readings since 1 Nov, 172.5 to 179.0 lb, last 179.0, up 6.3 lb in 7 days; limit: call if up
  /// 5 lb in 7 days, set by Dr. Halvane`. Doubtful readings are counted apart. "no readings" for none.
  ///
  /// - Parameters:
  ///   - readings: the readings of the analyte that the chart shows.
  ///   - unit: the unit to speak in; nil for the first limit's, else the analyte's canonical unit.
  ///   - offset: minutes ahead of UTC, for readings that came without an offset.
  ///   - namesLimits: false where the limits are told beside it.
  public static func words(
    _ readings: [Reading], analyte: Analyte, unit: String? = nil, limits: [Limit] = [],
    offset: Int = 0, namesLimits: Bool = true
  ) -> String {
    let own = readings.filter { $0.analyte == analyte.key }.sorted { $0.at < $1.at }
    let counted = own.filter { $0.quality == .sound && $0.value != nil }
    let limits = limits.filter { $0.analyte == analyte.key }
    let unit = unit ?? limits.first?.unit ?? analyte.unit
    guard let first = counted.first else {
      return own.isEmpty ? "no readings" : doubts(own.count, alone: true)
    }
    let values = counted.compactMap(\.value).compactMap {
      Units.convert($0, from: analyte.unit, to: unit, analyte: analyte)
    }
    guard let low = values.min(), let high = values.max(), let last = values.last else {
      return "no readings in \(Units.plain(unit))"
    }
    let shown = { (value: Double) in analyte.shown(value, unit: unit) }
    var parts = [count(counted.count) + " since " + day(first, last: counted.last, offset: offset)]
    let span = shown(low) == shown(high) ? shown(low) : shown(low) + " to " + shown(high)
    let plain = Units.plain(unit)
    parts.append(plain.isEmpty ? span : span + " " + plain)
    parts.append("last " + shown(last))
    if let trend = Trend(of: own, analyte: analyte.key) {
      parts.append(
        trend.words(analyte: analyte, unit: unit)
          + (trend.direction == .steady ? "" : " in \(trend.days) days"))
    }
    let beyond = own.filter { $0.quality == .sound && $0.value == nil && $0.comparator != nil }
    if !beyond.isEmpty { parts.append("\(beyond.count) beyond what the device can measure") }
    let doubtful = own.count - counted.count - beyond.count
    if doubtful > 0 { parts.append(doubts(doubtful, alone: false)) }
    if !namesLimits { return parts.joined(separator: ", ") }
    let limit = limits.map { $0.words + ", set by " + $0.author }
    return parts.joined(separator: ", ")
      + (limit.isEmpty ? "; no limit set" : "; limit: " + limit.joined(separator: "; "))
  }

  private static func count(_ number: Int) -> String {
    number == 1 ? "1 reading" : String(number) + " readings"
  }

  private static func doubts(_ number: Int, alone: Bool) -> String {
    (alone ? count(number) : String(number)) + " not counted"
  }

  /// The day of the first reading; with its year where the last is of another.
  private static func day(_ first: Reading, last: Reading?, offset: Int) -> String {
    let local = first.at.local(offsetMinutes: first.offsetMinutes ?? offset)
    let year = last.map { $0.at.local(offsetMinutes: $0.offsetMinutes ?? offset).year }
    return year == local.year ? local.dayWords : local.dayWords + " " + String(local.year)
  }
}
