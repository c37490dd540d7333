extension PartialDate {
  /// A date in the ISO 8601 shape of FHIR: `2021`, `2021-03`, `2021-03-04`,
  /// `2021-03-04T23:30:00-05:00`. Anything else is nil.
  public init?(iso text: String) {
    var scanner = DigitScanner(text)
    guard let year = scanner.digits(4) else { return nil }
    var civil = CivilTime(year: year)
    var precision = Precision.year
    if scanner.take(UInt8(ascii: "-")) {
      guard let month = scanner.digits(2) else { return nil }
      civil.month = month
      precision = .month
      if scanner.take(UInt8(ascii: "-")) {
        guard let day = scanner.digits(2) else { return nil }
        civil.day = day
        precision = .day
      }
    }
    var milliseconds = 0
    var offset: Int?
    if precision == .day, scanner.take(UInt8(ascii: "T")) || scanner.take(UInt8(ascii: " ")) {
      guard
        let time = scanner.clockTime(
          separator: UInt8(ascii: ":"), civil: &civil, milliseconds: &milliseconds)
      else { return nil }
      precision = time
      guard scanner.zone(into: &offset) else { return nil }
    }
    guard scanner.isAtEnd, civil.isPossible else { return nil }
    self.init(
      text: text, precision: precision, offsetMinutes: offset, civil: civil,
      milliseconds: milliseconds)
  }

  /// A date in the shape of HL7 v2 and v3, `YYYY[MM[DD[HH[MM[SS[.f]]]]]][+ZZZZ]`. Anything else,
  /// such as the nine digits that some systems send, is nil.
  public init?(hl7 text: String) {
    var scanner = DigitScanner(text)
    guard let year = scanner.digits(4) else { return nil }
    var civil = CivilTime(year: year)
    var precision = Precision.year
    var milliseconds = 0
    var offset: Int?
    if let month = scanner.digits(2) {
      civil.month = month
      precision = .month
      if let day = scanner.digits(2) {
        civil.day = day
        precision = .day
        if scanner.nextIsDigit {
          guard
            let time = scanner.clockTime(separator: nil, civil: &civil, milliseconds: &milliseconds)
          else { return nil }
          precision = time
        }
      }
    }
    guard scanner.zone(into: &offset), scanner.isAtEnd, civil.isPossible else { return nil }
    self.init(
      text: text, precision: precision, offsetMinutes: offset, civil: civil,
      milliseconds: milliseconds)
  }

  /// An exact instant, written in ISO 8601 with the given offset.
  public init(_ instant: Instant, offsetMinutes: Int = 0) {
    let civil = instant.local(offsetMinutes: offsetMinutes)
    let size = abs(offsetMinutes)
    let zone =
      (offsetMinutes < 0 ? "-" : "+") + String(size / 60).leftPadded(to: 2) + ":"
      + String(size % 60).leftPadded(to: 2)
    self.init(
      text: civil.isoDate + "T" + civil.isoTime + zone, precision: .second,
      offsetMinutes: offsetMinutes, civil: civil, milliseconds: 0)
  }
}

extension CivilTime {
  /// Whether the calendar and the clock have such a moment (a leap second counts).
  var isPossible: Bool {
    (1...12).contains(month) && (1...Self.days(in: month, of: year)).contains(day)
      && (0...24).contains(hour) && (0...59).contains(minute) && (0...60).contains(second)
  }
}

/// Reads fixed groups of digits; a failed group takes nothing.
private struct DigitScanner {
  private let bytes: [UInt8]
  private var index = 0

  init(_ text: String) { bytes = Array(text.utf8) }

  var isAtEnd: Bool { index == bytes.count }
  var nextIsDigit: Bool { index < bytes.count && (48...57).contains(bytes[index]) }

  mutating func take(_ byte: UInt8) -> Bool {
    guard index < bytes.count, byte == bytes[index] else { return false }
    index += 1
    return true
  }

  mutating func digits(_ count: Int) -> Int? {
    guard index + count <= bytes.count else { return nil }
    var value = 0
    for byte in bytes[index..<index + count] {
      guard (48...57).contains(byte) else { return nil }
      value = value * 10 + Int(byte - 48)
    }
    index += count
    return value
  }

  mutating func clockTime(
    separator: UInt8?, civil: inout CivilTime, milliseconds: inout Int
  ) -> PartialDate.Precision? {
    guard let hour = digits(2) else { return nil }
    civil.hour = hour
    guard separator.map({ take($0) }) ?? nextIsDigit else { return .hour }
    guard let minute = digits(2) else { return nil }
    civil.minute = minute
    guard separator.map({ take($0) }) ?? nextIsDigit else { return .minute }
    guard let second = digits(2) else { return nil }
    civil.second = second
    guard take(UInt8(ascii: ".")) else { return .second }
    var scale = 100
    guard nextIsDigit else { return nil }
    while let digit = digits(1) {
      milliseconds += digit * scale
      scale /= 10
    }
    return .fraction
  }

  /// Reads `Z`, `+hh:mm` or `+hhmm`; nothing at all is also a zone: none. False when malformed.
  mutating func zone(into offset: inout Int?) -> Bool {
    if isAtEnd { return true }
    if take(UInt8(ascii: "Z")) {
      offset = 0
      return true
    }
    let negative = take(UInt8(ascii: "-"))
    guard negative || take(UInt8(ascii: "+")), let hours = digits(2) else { return false }
    _ = take(UInt8(ascii: ":"))
    guard let minutes = digits(2), hours <= 14, minutes <= 59 else { return false }
    // RFC 3339: an offset of -00:00 says that the local offset is unknown.
    offset =
      negative && hours == 0 && minutes == 0 ? nil : (hours * 60 + minutes) * (negative ? -1 : 1)
    return true
  }
}
