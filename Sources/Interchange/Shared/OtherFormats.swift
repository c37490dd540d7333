/// Formats of health data that are known by their beginning and not read: refused by name, so that
/// people know what they have. One table; each mark from the standard that is named.
enum OtherFormats {
  /// What a text is, by its first bytes; nil when it is none of them.
  static func text(_ bytes: ArraySlice<UInt8>) -> String? {
    starts.first { row in bytes.starts(with: row.mark.utf8) }.map(\.words)
  }

  /// What a file is whose name stands at a place of its own.
  static func binary(_ bytes: [UInt8]) -> String? {
    // DICOM PS3.10, 7.1: 128 bytes, then `DICM`.
    let isDICOM = bytes.count > 132 && bytes[128..<132].elementsEqual("DICM".utf8)
    return isDICOM ? "a DICOM file (pictures or waveforms), which Chartline does not read" : nil
  }

  /// What an XML document is, by its root element's start tag or its first elements.
  static func markup(_ head: Substring) -> String? {
    markupMarks.first { row in head.contains(row.mark) }.map(\.words)
  }

  /// What a JSON text is, by its first bytes.
  static func json(_ bytes: [UInt8], from first: Int) -> String? {
    let head = Array(bytes[first...].prefix(16_384))
    guard head.holds("\"archetype_node_id\"", from: 0) else { return nil }
    return "an openEHR composition, which Chartline does not read"
  }

  private static let starts: [(mark: String, words: String)] = [
    // X12.5: the interchange control header.
    ("ISA*", "an X12 interchange (claims, payments), which Chartline does not read"),
    // NCPDP SCRIPT in EDI: service string advice, interchange header.
    ("UNA:", "an NCPDP SCRIPT or EDIFACT message, which Chartline does not read"),
    ("UIB+", "an NCPDP SCRIPT message, which Chartline does not read"),
    ("UNB+", "an EDIFACT message, which Chartline does not read"),
    // RFC 7468.
    ("-----BEGIN ", "a key or a certificate (PEM), not a health record"),
    ("@prefix fhir:", "FHIR in Turtle, which Chartline does not read; JSON and XML are read"),
    ("MYMEDICARE.GOV", "Blue Button text of Medicare, which Chartline does not read"),
  ]

  private static let markupMarks: [(mark: String, words: String)] = [
    ("www.ncpdp.org/schema", "an NCPDP SCRIPT message, which Chartline does not read"),
    ("<Message release=", "an NCPDP SCRIPT message, which Chartline does not read"),
    ("schemas.openehr.org", "an openEHR composition, which Chartline does not read"),
  ]
}
