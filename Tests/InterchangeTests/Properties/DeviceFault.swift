import Clinical

@testable import Interchange

/// What does not hold between a reading of device data and the rows or records of its bytes.
enum DeviceFault {
  /// The first fault; nil when there is none.
  static func first(in reading: DocumentReading, of bytes: [UInt8]) -> String? {
    let isTable = reading.elements["row"] != nil
    for item in reading.statements {
      let isThere =
        isTable ? isCell(item.range, in: bytes) : isValue(item.range.start..<item.range.end, bytes)
      guard isThere else { return "no \(isTable ? "cell" : "JSON value"): \(item.range)" }
    }
    if reading.elements.isEmpty {
      return reading.statements.isEmpty ? nil : "statements of nothing"
    }
    var account = reading.parts
    account.merge(reading.containers) { $0 + $1 }
    let unit = reading.elements.keys.first ?? "record"
    let records = Set(reading.statements.map { record(of: $0.range.path, in: reading) })
    account[unit, default: 0] += records.count + reading.rejects.count
    return account == reading.elements ? nil : "account \(account), elements \(reading.elements)"
  }

  /// A cell begins and ends where the text, a line or a separator does, quotes left out.
  private static func isCell(_ range: SourceRange, in bytes: [UInt8]) -> Bool {
    let ends: Set<UInt8?> = [nil, 0x0A, 0x0D, 0x09, 0x22, 0x2C, 0x3B, 0xBF]
    let before = range.start == 0 ? nil : bytes[range.start - 1]
    let after = range.end == bytes.count ? nil : bytes[range.end]
    return ends.contains(before) && ends.contains(after) && range.path.hasPrefix("row ")
  }

  /// A JSON value; of a text what stands between its quotes.
  private static func isValue(_ range: Range<Int>, _ bytes: [UInt8]) -> Bool {
    let quote = UInt8(ascii: "\"")
    let isQuoted =
      range.lowerBound > 0 && range.upperBound < bytes.count
      && bytes[range.lowerBound - 1] == quote && bytes[range.upperBound] == quote
    let whole = isQuoted ? range.lowerBound - 1..<range.upperBound + 1 : range
    return (try? JSONDocument([0x5B] + bytes[whole] + [0x5D])) != nil
  }

  /// The row or record that a path leads into.
  private static func record(of path: String, in reading: DocumentReading) -> String {
    if path.hasPrefix("row ") { return String(path.prefix { $0 != "," }) }
    if reading.version?.hasPrefix("JSON of") == true { return path }
    if path.hasPrefix("line ") { return String(path.prefix { $0 != "." }) }
    return path.hasPrefix("[") ? String(path.prefix { $0 != "]" }) : ""
  }
}
