import Clinical
import Testing

@testable import Interchange

/// Small clinical documents, written for the tests.
enum CDAFixture {
  /// A document with a header that can be replaced and sections that can be added.
  static func document(
    _ sections: String = "", header: String = header, declaration: String = ""
  ) -> String {
    declaration + """
      <ClinicalDocument xmlns="urn:hl7-org:v3" xmlns:sdtc="urn:hl7-org:sdtc" \
      xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">\(header)<component><structuredBody>\
      \(sections)</structuredBody></component></ClinicalDocument>
      """
  }

  static let header = """
    <templateId root="2.16.840.1.113883.10.20.22.1.1"/>
    <templateId root="2.16.840.1.113883.10.20.22.1.1" extension="2015-08-01"/>
    <id root="1.2.3" extension="doc-1"/><title>Summary</title>
    <effectiveTime value="20250310120000-0500"/><confidentialityCode code="N"/>
    <recordTarget><patientRole><id root="1.2.3.4" extension="A-1"/><patient>
    <name use="L"><given>Ana</given><family>Testfall</family></name>
    <administrativeGenderCode code="F"/><birthTime value="19600102"/></patient></patientRole>
    </recordTarget><author><time value="20250310"/><assignedAuthor><id root="1.2.9" extension="7"/>
    <assignedPerson><name><given>Ida</given><family>Arzt</family></name></assignedPerson>
    </assignedAuthor></author><custodian><assignedCustodian><representedCustodianOrganization>
    <id root="1.2.3.5"/><name>Test Clinic</name></representedCustodianOrganization>
    </assignedCustodian></custodian>
    """

  /// A section of a LOINC code around entries.
  static func section(
    _ loinc: String, _ entries: String..., text: String = "", attributes: String = ""
  ) -> String {
    let inner = entries.map { "<entry>\($0)</entry>" }.joined()
    return """
      <component><section \(attributes)><code code="\(loinc)" \
      codeSystem="2.16.840.1.113883.6.1"/><title>T</title>\
      <text>\(text)</text>\(inner)</section></component>
      """
  }

  /// A templateId of C-CDA entries.
  static func template(_ number: Int) -> String {
    "<templateId root=\"2.16.840.1.113883.10.20.22.4.\(number)\"/>"
  }

  /// A concern around one or more observations.
  static func concern(_ number: Int, status: String = "active", _ observations: String...) -> String
  {
    let inner = observations.map {
      "<entryRelationship typeCode=\"SUBJ\">\($0)</entryRelationship>"
    }.joined()
    return """
      <act classCode="ACT" moodCode="EVN">\(template(number))<id root="1.2.8" extension="act"/>\
      <statusCode code="\(status)"/>\(inner)</act>
      """
  }

  /// A code of SNOMED CT as the value of an observation.
  static func snomed(_ code: String, _ display: String = "words") -> String {
    """
    <value xsi:type="CD" code="\(code)" codeSystem="2.16.840.1.113883.6.96" \
    displayName="\(display)"/>
    """
  }

  /// Reads a document, as UTF-8, with all that it gives.
  static func whole(_ document: String) throws -> DocumentReading {
    try CDAReader.read(Array(document.utf8), limits: .standard)
  }

  /// Reads a document without the papers that every one gives: itself and the texts of its sections.
  static func read(_ document: String) throws -> DocumentReading {
    var reading = try whole(document)
    reading.statements.removeAll { item in
      item.range.path == "ClinicalDocument" || item.range.path.hasSuffix("/text")
    }
    return reading
  }

  /// The statements of a document of these sections.
  static func statements(_ sections: String...) throws -> [Statement] {
    try read(document(sections.joined())).statements.map(\.statement)
  }

  /// The only statement of an entry in a section.
  static func only(_ loinc: String, _ entry: String) throws -> Statement {
    let all = try statements(section(loinc, entry))
    try #require(all.count == 1, "\(all.map(\.concept))")
    return all[0]
  }
}
