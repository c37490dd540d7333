/// A date or time as a source gave it: with its precision, its offset when it had one, and nothing
/// added. `2021` stays a year; a time without an offset stays without one.
public struct PartialDate: Sendable, Hashable, Codable {
  /// How much of the date is known.
  public enum Precision: Int, Sendable, Hashable, Codable, Comparable {
    case year, month, day, hour, minute, second, fraction

    /// Coarser precision comes first.
    public static func < (left: Precision, right: Precision) -> Bool {
      left.rawValue < right.rawValue
    }
  }

  /// The date as sent, where that is not its own ISO 8601 form.
  private let sent: String?
  /// Seconds from the epoch to the first moment of the date on its own wall clock.
  public let localSeconds: Int64
  private let offset: Int16?
  private let thousandths: Int16
  /// How much of the date is known.
  public let precision: Precision

  init(
    text: String, precision: Precision, offsetMinutes: Int?, civil: CivilTime, milliseconds: Int
  ) {
    self.precision = precision
    offset = offsetMinutes.map { Int16(clamping: $0) }
    localSeconds = civil.secondsSinceEpoch
    thousandths = Int16(clamping: milliseconds)
    // By the parts as they are kept: a leap second is kept as the moment after it.
    let kept = CivilTime(secondsSinceEpoch: localSeconds)
    let form = ISOForm(kept, precision, offsetMinutes, milliseconds)
    sent = form.isWritten(in: text) ? nil : text
  }

  /// The date exactly as sent.
  public var text: String {
    sent ?? ISOForm(civil, precision, offsetMinutes, milliseconds).text
  }

  /// Minutes ahead of UTC, where the source said so.
  public var offsetMinutes: Int? { offset.map(Int.init) }

  /// Milliseconds within the second.
  public var milliseconds: Int { Int(thousandths) }

  /// The parts on the source's own wall clock; those beyond `precision` are the first possible.
  public var civil: CivilTime { CivilTime(secondsSinceEpoch: localSeconds) }

  /// The date in ISO 8601 with its own precision and offset, whatever dialect it came in: `2016-05`,
  /// `2026-11-09T07:52-05:00`. A fraction of a second is left out.
  public var iso: String {
    let parts = civil
    let date = parts.isoDate
    switch precision {
    case .year: return String(date.prefix(4))
    case .month: return String(date.prefix(7))
    case .day: return date
    case .hour: return date + "T" + String(parts.isoTime.prefix(2)) + zone
    case .minute: return date + "T" + String(parts.isoTime.prefix(5)) + zone
    case .second, .fraction: return date + "T" + parts.isoTime + zone
    }
  }

  private var zone: String {
    guard let offsetMinutes else { return "" }
    let size = abs(offsetMinutes)
    return (offsetMinutes < 0 ? "-" : "+") + String(size / 60).leftPadded(to: 2) + ":"
      + String(size % 60).leftPadded(to: 2)
  }

  /// The earliest instant that the date can mean. `assumedOffset` (minutes ahead of UTC) counts
  /// only where the source sent no offset.
  public func lowerBound(assumedOffset: Int = 0) -> Instant {
    Instant(
      milliseconds: (localSeconds - Int64(offsetMinutes ?? assumedOffset) * 60) * 1000
        + Int64(milliseconds))
  }

  /// The first instant that the date can no longer mean.
  public func upperBound(assumedOffset: Int = 0) -> Instant {
    let seconds: Int64
    switch precision {
    case .year: seconds = CivilTime(year: civil.year + 1).secondsSinceEpoch - localSeconds
    case .month:
      let start = civil
      seconds = Int64(CivilTime.days(in: start.month, of: start.year)) * 86_400
    case .day: seconds = 86_400
    case .hour: seconds = 3600
    case .minute: seconds = 60
    case .second: seconds = 1
    case .fraction:
      return Instant(milliseconds: lowerBound(assumedOffset: assumedOffset).milliseconds + 1)
    }
    return lowerBound(assumedOffset: assumedOffset).advanced(bySeconds: seconds)
  }

  /// Whether the two dates can mean the same moment at the coarser of their precisions. Dates of
  /// which only one has an offset are compared on their wall clocks.
  public func overlaps(_ other: PartialDate) -> Bool {
    let known = offsetMinutes != nil && other.offsetMinutes != nil
    let offset = known ? 0 : (offsetMinutes ?? other.offsetMinutes ?? 0)
    return lowerBound(assumedOffset: offset) < other.upperBound(assumedOffset: offset)
      && other.lowerBound(assumedOffset: offset) < upperBound(assumedOffset: offset)
  }
}
