/// Base64 (RFC 4648, section 4), white space between its characters allowed as FHIR allows it.
enum Base64 {
  /// The bytes; nil when it is no base64.
  static func decoded(_ text: String) -> [UInt8]? {
    var text = text
    return text.withUTF8 { buffer in
      var bytes: [UInt8] = []
      bytes.reserveCapacity(buffer.count / 4 * 3)
      return read(buffer) { bytes.append($0) } ? bytes : nil
    }
  }

  /// How many bytes it stands for, without keeping them; nil when it is no base64.
  static func size(of text: String) -> Int? {
    var text = text
    return text.withUTF8 { buffer in
      var count = 0
      return read(buffer) { _ in count += 1 } ? count : nil
    }
  }

  @inline(__always)
  private static func read(
    _ text: UnsafeBufferPointer<UInt8>, _ take: (UInt8) -> Void
  ) -> Bool {
    var bits: UInt32 = 0
    var held: UInt32 = 0
    var padding = 0
    for byte in text where byte != 0x20 && !(0x09...0x0D).contains(byte) {
      if byte == UInt8(ascii: "=") {
        padding += 1
        continue
      }
      let value = values[Int(byte)]
      guard padding == 0, value < 64 else { return false }
      bits = bits << 6 | UInt32(value)
      held += 6
      if held >= 8 {
        held -= 8
        take(UInt8(truncatingIfNeeded: bits >> held))
      }
    }
    // 2 characters left over make one byte, 3 make two; one alone makes none.
    switch held {
    case 0: return padding == 0
    case 4: return padding == 2
    case 2: return padding == 1
    default: return false
    }
  }

  /// The value of each character; 64 for what is none.
  private static let values: [UInt8] = {
    var values = [UInt8](repeating: 64, count: 256)
    let alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
    for (value, character) in alphabet.utf8.enumerated() { values[Int(character)] = UInt8(value) }
    return values
  }()
}
