import Clinical

@testable import Interchange

/// What does not hold between a reading of an Apple Health export and its bytes.
enum AppleFault {
  /// The first fault; nil when there is none.
  static func first(in reading: DocumentReading, of bytes: [UInt8]) -> String? {
    for item in reading.statements where !isElement(item.range, in: bytes, reading.encoding) {
      return "no element: \(item.range)"
    }
    let records = reading.statements.count { isOfRecords($0) }
    let rejects = reading.rejects.count { $0.range.path.contains("Record[") }
    let all = reading.elements.values.reduce(0, +)
    let parts = reading.parts.values.reduce(0, +)
    return all == records + parts + rejects
      ? nil : "\(all) records, \(records) statements, \(parts) parts, \(rejects) rejects"
  }

  /// A run of records, a record by itself, or the two of a blood pressure.
  private static func isOfRecords(_ item: StatementReading) -> Bool {
    let path = item.range.path
    return path.hasPrefix("Record[") || path.hasSuffix(" records") && !path.hasPrefix("ActivityS")
      || item.statement.concept.has(.loinc, "85354-9")
  }

  private static func isElement(
    _ range: SourceRange, in bytes: [UInt8], _ encoding: String
  ) -> Bool {
    guard encoding == "UTF-8" else { return true }
    return range.start < range.end && bytes[range.start] == UInt8(ascii: "<")
      && bytes[range.end - 1] == UInt8(ascii: ">")
  }
}
