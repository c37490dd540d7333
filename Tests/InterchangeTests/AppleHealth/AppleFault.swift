import Clinical

@testable import Interchange

/// What does not hold between a reading of an Apple Health export and its bytes.
enum AppleFault {
  /// The first fault; nil when there is none.
  static func first(in reading: DocumentReading, of bytes: [UInt8]) -> String? {
    if reading.version == AppleElectrocardiogram.version {
      let isWhole = reading.statements.count == 1 && reading.elements == ["electrocardiogram": 1]
      return isWhole ? nil : "an electrocardiogram is one statement"
    }
    for item in reading.statements where !isElement(item.range, in: bytes, reading.encoding) {
      return "no element: \(item.range)"
    }
    let records = reading.statements.count { isOfRecords($0) }
    let rejects = reading.rejects.count { $0.range.path.contains("Record[") }
    let all = reading.elements.values.reduce(0, +)
    let parts = reading.parts.values.reduce(0, +)
    guard all == records + parts + rejects else {
      return "\(all) records, \(records) statements, \(parts) parts, \(rejects) rejects"
    }
    return cutting(bytes, into: reading)
  }

  /// Cut into pieces that can be read, it has as many records as whole.
  private static func cutting(_ bytes: [UInt8], into whole: DocumentReading) -> String? {
    var cutter = AppleHealthCutter(size: .init(least: 500, most: 4_000))
    var documents: [[UInt8]] = []
    for start in stride(from: 0, to: bytes.count, by: 300) {
      guard let cut = try? cutter.take(bytes[start..<min(start + 300, bytes.count)]) else {
        return nil
      }
      documents += cut
    }
    documents.append(cutter.finish())
    var elements: [String: Int] = [:]
    for document in documents {
      guard let reading = try? Interchange.read(document) else {
        return "a document that was cut out cannot be read"
      }
      elements.merge(reading.elements, uniquingKeysWith: +)
    }
    return elements == whole.elements
      ? nil : "cut: \(elements) in \(documents.count), whole: \(whole.elements)"
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
