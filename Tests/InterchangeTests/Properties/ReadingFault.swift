import Clinical

@testable import Interchange

/// What must hold of the reading of any bytes whatever, and does not. Asked by the corpus tests for
/// each real file and by the fuzz harness (`Tests/Fuzz`) for each input that it makes.
enum ReadingFault {
  /// The first fault in what comes of some bytes; nil when there is none.
  static func first(in bytes: [UInt8]) -> String? {
    let reading: DocumentReading
    do {
      reading = try Interchange.read(bytes)
    } catch {
      let line = error.description
      return line.isEmpty || line.contains(where: \.isNewline) ? "no one-line error: \(line)" : nil
    }
    return shape(of: reading, size: bytes.count) ?? source(of: reading, in: bytes)
  }

  /// Ranges inside the bytes, patients that are there, parts no more than the whole.
  static func shape(of reading: DocumentReading, size: Int) -> String? {
    let ranges =
      reading.statements.map(\.range) + reading.patients.map(\.range)
      + reading.rejects.map(\.range) + reading.ledger.map(\.range)
    for range in ranges
    where range.start < 0 || range.start > range.end || range.end > size {
      return "range outside the \(size) bytes: \(range)"
    }
    for item in reading.statements where !reading.patients.indices.contains(item.patient) {
      return "patient \(item.patient) of \(reading.patients.count): \(item.range.path)"
    }
    for reject in reading.rejects where reject.why.isEmpty || reject.why.contains("\n") {
      return "a reject without its one line: \(reject)"
    }
    return nil
  }

  /// Every statement stands where its range and its path say, and the account balances.
  static func source(of reading: DocumentReading, in bytes: [UInt8]) -> String? {
    switch reading.dialect {
    case .ccda, .ccr: XMLFault.first(in: reading, of: bytes)
    case .fhir where Sniffer(bytes).format == .fhirXML:
      MarkupFault.first(in: reading, of: bytes)
    // What is packed and signed stands in no bytes of its own.
    case .fhir where Sniffer(bytes).format == .healthCards: nil
    case .fhir, .ndjson:
      JSONFault.first(in: reading, of: bytes) ?? FHIRBalance.gap(in: reading, of: bytes)
    case .hl7v2 where Sniffer(bytes).format == .hl7v2XML:
      HL7Fault.first(inMarkup: reading, of: bytes)
    case .hl7v2: HL7Fault.first(in: reading, of: bytes)
    case .device where reading.version?.hasPrefix("Apple Health") == true:
      AppleFault.first(in: reading, of: bytes)
    case .device: DeviceFault.first(in: reading, of: bytes)
    case .typed, .blueButton: nil
    }
  }
}
