/// The escapes of a text (HL7 v2 chapter 2.7).
enum HL7Escapes {
  /// The bytes with every escape resolved. What is no escape stays as it was sent.
  static func resolved(
    _ bytes: UnsafeBufferPointer<UInt8>, _ delimiters: HL7Delimiters
  ) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte == delimiters.escape, byte != 0, let end = end(of: index, in: bytes, byte),
        let meant = meaning(Array(bytes[(index + 1)..<end]), delimiters)
      {
        for byte in meant { append(byte, to: &text) }
        index = end + 1
        continue
      }
      if byte == 0x0D {
        text.append(0x0A)
        if index + 1 < bytes.count, bytes[index + 1] == 0x0A { index += 1 }
      } else {
        append(byte, to: &text)
      }
      index += 1
    }
    return text
  }

  /// Hexadecimal data may hold anything: of the control characters only line ends and tabs stay.
  private static func append(_ byte: UInt8, to text: inout [UInt8]) {
    if byte == 0x0D {
      text.append(0x0A)
    } else if (byte >= 0x20 && byte != 0x7F) || byte == 0x0A || byte == 0x09 {
      text.append(byte)
    }
  }

  /// Longer ones are no escapes: a backslash of a path, a forgotten end.
  private static let longest = 65_536

  private static func end(
    of start: Int, in bytes: UnsafeBufferPointer<UInt8>, _ escape: UInt8
  ) -> Int? {
    let limit = min(bytes.count, start + longest)
    return bytes[(start + 1)..<limit].firstIndex(of: escape)
  }

  private static func meaning(_ escape: [UInt8], _ delimiters: HL7Delimiters) -> [UInt8]? {
    guard let first = escape.first else { return nil }
    guard escape.count > 1 else { return single(first, delimiters) }
    switch first {
    case UInt8(ascii: "X"), UInt8(ascii: "x"): return hexadecimal(escape.dropFirst())
    case UInt8(ascii: "."): return format(String(decoding: escape.dropFirst(), as: UTF8.self))
    default: return nil
    }
  }

  private static func single(_ letter: UInt8, _ delimiters: HL7Delimiters) -> [UInt8]? {
    switch letter {
    case UInt8(ascii: "F"): [delimiters.field]
    case UInt8(ascii: "S"): [delimiters.component]
    case UInt8(ascii: "R"): [delimiters.repetition]
    case UInt8(ascii: "E"): [delimiters.escape]
    case UInt8(ascii: "T"): [delimiters.subcomponent]
    // v2.7: the truncation character.
    case UInt8(ascii: "P") where delimiters.truncation != 0: [delimiters.truncation]
    // Highlighting begins and ends.
    case UInt8(ascii: "H"), UInt8(ascii: "N"): []
    default: nil
    }
  }

  private static func hexadecimal(_ digits: ArraySlice<UInt8>) -> [UInt8]? {
    guard digits.count.isMultiple(of: 2) else { return nil }
    var bytes: [UInt8] = []
    var index = digits.startIndex
    while index < digits.endIndex {
      guard let high = hexDigit(digits[index]), let low = hexDigit(digits[index + 1]) else {
        return nil
      }
      bytes.append(high << 4 | low)
      index += 2
    }
    return bytes
  }

  private static func hexDigit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x37
    case 0x61...0x66: byte - 0x57
    default: nil
    }
  }

  /// Formatting commands of FT: those that break a line do, indents become nothing.
  private static func format(_ command: String) -> [UInt8]? {
    let name = command.lowercased()
    switch name.prefix(2) {
    case "br", "ce": return name.count == 2 ? [0x0A] : nil
    case "sp":
      let lines = Int(name.dropFirst(2).filter(\.isNumber)) ?? 1
      return Array(repeating: 0x0A, count: min(max(lines, 1), mostLines))
    case "in", "ti", "sk", "fi", "nf": return []
    default: return nil
    }
  }

  private static let mostLines = 8
}
