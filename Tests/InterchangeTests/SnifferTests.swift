import Clinical
import Testing

@testable import Interchange

@Suite("Dialects are recognised from the bytes")
struct SnifferTests {
  static let recognised: [(name: String, text: String, dialect: Dialect?)] = [
    ("a resource", #"{"resourceType":"Patient"}"#, .fhir),
    ("a byte order mark", "\u{FEFF}{\"resourceType\":\"Patient\"}", .fhir),
    ("white space first", "\n\t {\"resourceType\":\"Patient\"}\n", .fhir),
    ("resourceType last", #"{"id":"a","resourceType":"Patient"}"#, .fhir),
    ("an array of resources", #"[{"resourceType":"Patient"}]"#, .fhir),
    ("one line with its end", "{\"resourceType\":\"Patient\"}\r\n", .fhir),
    ("lines", "{\"resourceType\":\"Patient\"}\n{\"resourceType\":\"Patient\"}", .ndjson),
    ("lines with CR LF", "{\"resourceType\":\"Patient\"}\r\n{\"id\":\"}{\"}\r\n", .ndjson),
    (
      "lines, the first cut off",
      "{\"resourceType\":\"Pat\n{\"resourceType\":\"Patient\"}\n{\"resourceType\":\"Patient\"}",
      .ndjson
    ),
    ("indented", "{\n\"resourceType\":\"Bundle\",\n\"entry\":[\n{}\n]\n}", .fhir),
    ("two objects on one line", #"{"resourceType":"A"}{"resourceType":"B"}"#, .fhir),
    ("C-CDA", "<?xml version=\"1.0\"?><!-- x --><ClinicalDocument xmlns='urn:hl7-org:v3'/>", .ccda),
    ("C-CDA with a prefix", "<n1:ClinicalDocument xmlns:n1='urn:hl7-org:v3'/>", .ccda),
    ("CCR", "<ContinuityOfCareRecord xmlns='urn:astm-org:CCR'/>", .ccr),
    (
      "CCR in a feed",
      "<feed><entry><ContinuityOfCareRecord xmlns='urn:astm-org:CCR'/></entry></feed>", .ccr
    ),
    ("FHIR in XML", "<Patient xmlns=\"http://hl7.org/fhir\"/>", .fhir),
    ("HL7 v2", "MSH|^~\\&|A|B", .hl7v2),
    ("HL7 v2 in its frame", "\u{0B}MSH|^~\\&|A|B", .hl7v2),
    ("an HL7 v2 batch", "FHS|^~\\&|A", .hl7v2),
    ("a web page", "<!DOCTYPE html><html></html>", nil),
    ("words", "hello", nil),
    ("nothing", "", nil),
  ]

  @Test("recognises", arguments: recognised)
  func recognises(name: String, text: String, dialect: Dialect?) {
    #expect(Interchange.dialect(of: Array(text.utf8)) == dialect)
  }

  @Test("recognises C-CDA in UTF-16", arguments: [true, false])
  func wide(isBig: Bool) {
    let text = "\u{FEFF}<?xml version=\"1.0\"?>\n<ClinicalDocument>"
    let bytes = text.utf16.flatMap { unit in
      let pair = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
      return isBig ? pair : pair.reversed()
    }
    #expect(Interchange.dialect(of: bytes) == .ccda)
  }

  static let refusals: [(text: String, line: String)] = [
    ("", "empty (byte 0)"),
    (" \n", "empty (byte 0)"),
    ("<html><body>", "a web page, not a health record (byte 0)"),
    ("FHS|^~\\&|A|B", "HL7 v2 without a message: no MSH segment (byte 0)"),
    (
      "<f xmlns:c='urn:astm-org:CCR'>ContinuityOfCareRecord</f>",
      "XML, but not a CCR: no ContinuityOfCareRecord of ASTM in it (<f>)"
    ),
    (
      "<feed xmlns='http://hl7.org/fhir'/>",
      "FHIR in XML whose root <feed> is no resource (byte 0)"
    ),
    (
      "<section xmlns='urn:hl7-org:v3'/>",
      "a piece of a C-CDA document (<section>), not a whole one (byte 0)"
    ),
    (
      "<section><templateId root=\"2.16.840.1.113883.10.20.22.2.6.1\"/></section>",
      "a piece of a C-CDA document (<section>), not a whole one (byte 0)"
    ),
    ("<a/>", "XML with the root element <a>, not a health record we know (byte 0)"),
    (#"{"a":1}"#, "JSON, but not FHIR: no resourceType in it (byte 0)"),
    (
      #"{"x":{"resourceType":"Patient"}}"#,
      "JSON, but not FHIR: no resourceType at its top (byte 0)"
    ),
    (
      #""{\"resourceType\":\"Bundle\"}"#,
      "not JSON: a text packed into a string is cut off or broken (byte 30)"
    ),
    (
      "ISA*00*          *00*",
      "an X12 interchange (claims, payments), which Chartline does not read (byte 0)"
    ),
    ("UIB+UNOA:0++1234", "an NCPDP SCRIPT message, which Chartline does not read (byte 0)"),
    (
      "<Message xmlns='http://www.ncpdp.org/schema/SCRIPT' version='010'/>",
      "an NCPDP SCRIPT message, which Chartline does not read (byte 0)"
    ),
    (
      "<composition xmlns='http://schemas.openehr.org/v1'/>",
      "an openEHR composition, which Chartline does not read (byte 0)"
    ),
    (
      #"{"_type":"COMPOSITION","archetype_node_id":"x"}"#,
      "an openEHR composition, which Chartline does not read (byte 0)"
    ),
    (
      "-----BEGIN CERTIFICATE-----",
      "a key or a certificate (PEM), not a health record (byte 0)"
    ),
    (
      String(repeating: "\0", count: 128) + "DICM and more",
      "a DICOM file (pictures or waveforms), which Chartline does not read (byte 0)"
    ),
    ("%PDF-1.7", "a PDF, which holds no data to read (byte 0)"),
    ("PK\u{3}\u{4}", "an archive; import reads what is in it (byte 0)"),
    (
      #"{"resourceType":"Patient"}{"resourceType":"Patient"}"#,
      "not JSON: something follows the end of the JSON text (byte 26)"
    ),
    (#"{"resourceType":"Patient","#, "not JSON: a member of an object expected (byte 26)"),
  ]

  @Test("refuses in one clear line", arguments: refusals)
  func refuses(text: String, line: String) {
    do {
      _ = try Interchange.read(Array(text.utf8))
      Issue.record("was read")
    } catch {
      #expect(error.description == line)
    }
  }

  @Test("refuses what is too large before looking into it")
  func tooLarge() {
    let limits = Limits(bytes: 10, depth: 10, entries: 10, text: 10)
    #expect(throws: ReadError.self) {
      try Interchange.read(Array(#"{"resourceType":"Patient"}"#.utf8), limits: limits)
    }
  }
}
