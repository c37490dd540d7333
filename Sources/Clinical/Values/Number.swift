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
    let bytes = Array(text.utf8)
    guard !bytes.isEmpty, bytes.count <= 40, let value = Double(text), value.isFinite else {
      return nil
    }
    var fraction = 0
    var seenPoint = false
    var exponentStart: Int?
    for (index, byte) in bytes.enumerated() {
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
      guard let written = Int(String(decoding: bytes[(exponentStart + 1)...], as: UTF8.self)) else {
        return nil
      }
      exponent = written
    }
    guard abs(exponent) <= 40 else { return nil }
    self.text = text
    self.value = value
    self.fractionDigits = fraction - exponent
  }

  /// Half a unit of the last digit sent: the true value lies within `value ± halfStep`.
  public var halfStep: Double {
    var step = 0.5
    for _ in 0..<abs(fractionDigits) { step = fractionDigits > 0 ? step / 10 : step * 10 }
    return step
  }
}
