/// A number as sent: its text with every digit, and what it is worth.
public struct Number: Sendable, Hashable, Codable {
  /// The number's own text, such as `7.10`; the digits are significant.
  public let text: String
  /// What it is worth.
  public let value: Double
  /// Digits after the decimal point, for the rounding interval; negative for `1e3`.
  public let fractionDigits: Int

  /// A decimal number of at most 40 characters: sign, digits, point, exponent. Anything else is nil.
  public init?(_ text: String) {
    let bytes = text.utf8
    guard !bytes.isEmpty, bytes.count <= 40 else { return nil }
    if let plain = Self.plain(bytes) {
      (self.text, value, fractionDigits) = (text, plain.value, plain.fractionDigits)
      return
    }
    guard let value = Double(text), value.isFinite else { return nil }
    var fraction = 0
    var seenPoint = false
    var exponentStart: String.Index?
    for (index, byte) in zip(bytes.indices, bytes) {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): if seenPoint { fraction += 1 }
      case UInt8(ascii: "."): seenPoint = true
      case UInt8(ascii: "+"), UInt8(ascii: "-"): break
      case UInt8(ascii: "e"), UInt8(ascii: "E"): exponentStart = index
      default: return nil
      }
      if exponentStart != nil { break }
    }
    var exponent = 0
    if let exponentStart {
      guard let written = Int(text[bytes.index(after: exponentStart)...]) else { return nil }
      exponent = written
    }
    guard abs(exponent) <= 40 else { return nil }
    self.text = text
    self.value = value
    self.fractionDigits = fraction - exponent
  }

  /// The usual number, digits with a point among them: up to 15 digits and powers of ten up to 10^15
  /// are exact in a Double, and so their quotient is the nearest there is. Nil for any other.
  private static func plain(_ bytes: String.UTF8View) -> (value: Double, fractionDigits: Int)? {
    guard bytes.count <= 16, bytes.last != UInt8(ascii: ".") else { return nil }
    var digits: Int64 = 0
    var count = 0
    var power = 1.0
    var fraction: Int?
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        digits = digits * 10 + Int64(byte - UInt8(ascii: "0"))
        count += 1
        if let before = fraction {
          fraction = before + 1
          power *= 10
        }
      case UInt8(ascii: ".") where fraction == nil && count > 0: fraction = 0
      default: return nil
      }
    }
    return count <= 15 ? (Double(digits) / power, fraction ?? 0) : nil
  }

  /// Half a unit of the last digit sent: the true value lies within `value ± halfStep`.
  public var halfStep: Double {
    var step = 0.5
    for _ in 0..<abs(fractionDigits) { step = fractionDigits > 0 ? step / 10 : step * 10 }
    return step
  }
}
