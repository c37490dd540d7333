import Clinical

/// Times as HealthKit writes them: `2014-09-13 10:27:54 +0100`, the clock of the place with its offset.
enum AppleTimes {
  /// Characters of such a time.
  private static let length = 25

  /// The date of a text; nil where it is none.
  static func date(_ sent: String?) -> PartialDate? {
    guard let sent else { return nil }
    guard sent.utf8.count == length else { return PartialDate(iso: sent) }
    let parts = sent.split(separator: " ", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[2].utf8.count == 5 else { return PartialDate(iso: sent) }
    return PartialDate(
      iso: parts[0] + "T" + parts[1] + parts[2].prefix(3) + ":" + parts[2].suffix(2))
  }

  /// The date of some bytes.
  static func date(_ bytes: UnsafeBufferPointer<UInt8>) -> PartialDate? {
    bytes.isEmpty ? nil : date(String(decoding: bytes, as: UTF8.self))
  }

  /// The second of the day on the clock of the place; nil where the bytes are no such time.
  static func secondOfDay(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    guard bytes.count == length, bytes[10] == UInt8(ascii: " "), bytes[19] == UInt8(ascii: " "),
      let hour = number(bytes, 11), let minute = number(bytes, 14), let second = number(bytes, 17),
      hour < 24, minute < 60, second <= 60
    else { return nil }
    return hour * 3600 + minute * 60 + second
  }

  private static func number(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> Int? {
    let (high, low) = (Int(bytes[at]) - 48, Int(bytes[at + 1]) - 48)
    return (0...9).contains(high) && (0...9).contains(low) ? high * 10 + low : nil
  }
}
