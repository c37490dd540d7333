import Clinical

/// A question to a library of health topics by the HL7 Infobutton standard, URL-based (Context-Aware
/// Knowledge Retrieval, URL-Based Implementation Guide R4), as MedlinePlus Connect and OpenInfobutton
/// answer it: one code, its code system, the language, and whether a patient or a clinician reads.
///
/// Nothing else is ever in it: no name, number, date, age or sex. Age group and sex are parameters of the
/// standard, and left out on purpose: a code with them points at fewer people, and MedlinePlus Connect does
/// not use them.
public struct InfobuttonRequest: Sendable, Hashable {
  /// Who will read the answer.
  public enum Reader: String, Sendable, Hashable {
    case patient = "PAT"
    case clinician = "PROV"
  }

  /// The address of the server, without a question: `https://connect.medlineplus.gov/service`.
  public var server: String
  /// The one code that is asked about.
  public var coding: Coding
  /// The language of the answer, RFC 5646.
  public var language: String
  /// Who will read it.
  public var reader: Reader

  private let oid: String

  /// A question; nil where the code has not the shape of one, or its system none that libraries know.
  public init?(
    to server: String, about coding: Coding, language: String = "en", reader: Reader = .patient
  ) {
    guard let system = coding.system, let oid = Self.oids[system],
      (1...20).contains(coding.code.utf8.count),
      coding.code.utf8.allSatisfy(Self.isOfCode)
    else { return nil }
    self.server = server
    self.coding = coding
    self.language = language
    self.reader = reader
    self.oid = oid
  }

  /// The whole address, exactly as it is sent.
  public var url: String {
    let parts = [
      ("mainSearchCriteria.v.cs", oid), ("mainSearchCriteria.v.c", coding.code),
      ("informationRecipient", reader.rawValue), ("informationRecipient.languageCode.c", language),
      ("knowledgeResponseType", "application/json"),
    ]
    let query = parts.map { $0 + "=" + Self.encoded($1) }.joined(separator: "&")
    return server + (server.contains("?") ? "&" : "?") + query
  }

  // Object identifiers: HL7 OID registry; those that MedlinePlus Connect takes (`standards.md` 8).
  private static let oids: [CodeSystem: String] = [
    .icd10cm: "2.16.840.1.113883.6.90", .icd9cm: "2.16.840.1.113883.6.103",
    .snomed: "2.16.840.1.113883.6.96", .rxnorm: "2.16.840.1.113883.6.88",
    .ndc: "2.16.840.1.113883.6.69", .loinc: "2.16.840.1.113883.6.1",
  ]

  /// A code is letters, digits, points and hyphens: what stands in free text is never sent.
  private static func isOfCode(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "."), UInt8(ascii: "-"):
      true
    default: false
    }
  }

  /// Percent-encoded but for the unreserved characters (RFC 3986, 2.3).
  private static func encoded(_ text: String) -> String {
    text.utf8.map { byte in
      if isOfCode(byte) { return String(UnicodeScalar(byte)) }
      let digits = String(byte, radix: 16, uppercase: true)
      return "%" + (digits.count == 1 ? "0" : "") + digits
    }.joined()
  }
}
