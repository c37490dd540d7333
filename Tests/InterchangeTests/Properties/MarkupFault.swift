import Clinical

@testable import Interchange

/// What does not hold between a reading of FHIR in XML and the elements of its bytes.
enum MarkupFault {
  /// The first fault; nil when there is none.
  static func first(in reading: DocumentReading, of bytes: [UInt8]) -> String? {
    guard let markup = try? FHIRMarkup(bytes, limits: .standard),
      let inner = try? FHIRReader.read(markup, limits: .standard)
    else { return "read once, not twice" }
    guard
      let fault = JSONFault.first(in: inner, of: markup.bytes)
        ?? FHIRBalance.gap(in: inner, of: markup.bytes)
    else { return place(of: reading, in: bytes) }
    return fault
  }

  /// A statement of a resource stands at an element.
  static func place(of reading: DocumentReading, in bytes: [UInt8]) -> String? {
    // In UTF-16 every second byte is part of the same character.
    for range in reading.statements.map(\.range)
    where !bytes[range.start...].prefix(2).contains(UInt8(ascii: "<"))
      || !bytes[..<range.end].suffix(2).contains(UInt8(ascii: ">"))
    {
      return "no element: \(range)"
    }
    return nil
  }
}
