import Foundation

/// Bytes as hexadecimal digits and back.
enum Hex {
  /// Two lower-case digits a byte.
  static func text(_ bytes: some ContiguousBytes) -> String {
    bytes.withUnsafeBytes { bytes in
      String(unsafeUninitializedCapacity: bytes.count * 2) { out in
        for index in bytes.indices {
          out[2 * index] = digit(bytes[index] >> 4)
          out[2 * index + 1] = digit(bytes[index] & 15)
        }
        return bytes.count * 2
      }
    }
  }

  /// The bytes; nil unless the text is pairs of hexadecimal digits.
  static func bytes(_ text: String) -> Data? {
    let digits = Array(text.utf8)
    guard digits.count.isMultiple(of: 2) else { return nil }
    var data = Data(capacity: digits.count / 2)
    for index in stride(from: 0, to: digits.count, by: 2) {
      guard let high = value(digits[index]), let low = value(digits[index + 1]) else { return nil }
      data.append(high << 4 | low)
    }
    return data
  }

  private static func digit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
  }

  private static func value(_ digit: UInt8) -> UInt8? {
    switch digit {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): digit - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}
