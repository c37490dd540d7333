import Clinical
import Testing

@testable import Interchange

@Suite("C-CDA header, patient and sections")
struct CDAHeaderTests {
  @Test("title, date, sender and patient are read from the header")
  func header() throws {
    let reading = try CDAFixture.read(CDAFixture.document())
    #expect(reading.dialect == .ccda)
    #expect(reading.version == "R2.1")
    #expect(reading.title == "Summary")
    #expect(reading.written?.text == "20250310120000-0500")
    #expect(reading.identifier == NativeIdentifier(root: "1.2.3", value: "doc-1"))
    #expect(reading.source == SourceHint(key: "urn:oid:1.2.3.5", name: "Test Clinic"))
    let patient = try #require(reading.patients.first?.patient)
    #expect(patient.displayName == "Ana Testfall")
    #expect(patient.birth?.text == "19600102")
    #expect(patient.sex == .female)
    #expect(patient.identifiers == [Identifier(system: "urn:oid:1.2.3.4", value: "A-1")])
  }

  @Test(
    "the highest template of the header is the version",
    arguments: [
      ("2.16.840.1.113883.10.20.22.1.2", "", "R1.1"),
      ("2.16.840.1.113883.10.20.22.1.2", "2014-06-09", "R2.0"),
      ("2.16.840.1.113883.10.20.22.1.2", "2015-08-01", "R2.1"),
      ("2.16.840.1.113883.10.20.22.1.2", "2024-05-01", "R3.0 or later"),
      ("2.16.840.1.113883.3.88.11.32.1", "", "C32"), ("2.16.840.1.113883.10.20.1", "", "CCD 1.0"),
      ("9.9.9", "", nil),
    ] as [(String, String, String?)])
  func versions(_ root: String, _ date: String, _ version: String?) throws {
    let dated = date.isEmpty ? "" : "<templateId root='\(root)' extension='\(date)'/>"
    let header = "<templateId root='\(root)'/>\(dated)"
    #expect(try CDAFixture.read(CDAFixture.document(header: header)).version == version)
  }

  @Test("a sender under a shared root is known by root and extension")
  func senderUnderSharedRoot() throws {
    let header = """
      <custodian><assignedCustodian><representedCustodianOrganization>\
      <id nullFlavor='NI'/><id root='2.16.840.1.113883.4.6' extension='1234567893'/><name>X</name>\
      </representedCustodianOrganization></assignedCustodian></custodian>
      """
    let key = try CDAFixture.read(CDAFixture.document(header: header)).source?.key
    #expect(key == "urn:oid:2.16.840.1.113883.4.6/1234567893")
    let nameless = header.replacing(
      "2.16.840.1.113883.4.6' extension='1234567893", with: "1.5' nullFlavor='NA")
    #expect(try CDAFixture.read(CDAFixture.document(header: nameless)).source?.key == "x")
    let patientOnly = """
      <recordTarget><patientRole><id root='1.7' extension='3' assigningAuthorityName='North'/>\
      </patientRole></recordTarget>
      """
    #expect(
      try CDAFixture.read(CDAFixture.document(header: patientOnly)).source
        == SourceHint(key: "urn:oid:1.7", name: "North"))
    #expect(try CDAFixture.read(CDAFixture.document(header: "")).source == nil)
  }

  private func patient(_ inner: String, role: String = "") throws -> Patient {
    let header = """
      <recordTarget><patientRole><id root='1.2.3.4' extension='A-1'/><id nullFlavor='UNK'/>\
      <id root='2.16.840.1.113883.4.1' extension='999-00-1111'/>\(role)<patient>\(inner)</patient>\
      </patientRole></recordTarget>
      """
    return try #require(
      try CDAFixture.read(CDAFixture.document(header: header)).patients.first?.patient)
  }

  @Test("all identifiers are kept, null ones are not")
  func identifiers() throws {
    #expect(try patient("").identifiers.map(\.value) == ["A-1", "999-00-1111"])
    #expect(try patient("").identifiers.map(\.type) == [nil, "SS"])
  }

  @Test("null and empty names, and the word null, are no names")
  func names() throws {
    let names = try patient(
      """
      <name nullFlavor='UNK'/><name/><name use='L'><prefix>Dr</prefix><given>null</given>\
      <given nullFlavor='NI'/><given>Eva</given><family>Muster</family><suffix>Jr</suffix></name>\
      <name><given>Eva</given><family qualifier='BR'>Alt</family></name><name>Just Text</name>
      """
    ).names
    #expect(names.map(\.display) == ["Eva Muster Jr", "Eva Alt", "Just Text"])
    #expect(names.map(\.use) == ["official", "maiden", nil])
    #expect(names[0].prefixes == ["Dr"])
  }

  @Test("sex, death, multiple birth, languages, addresses and telephones")
  func rest() throws {
    let found = try patient(
      """
      <administrativeGenderCode nullFlavor='UNK'/><birthTime value='1960'/>\
      <sdtc:deceasedInd value='true'/><sdtc:deceasedTime value='20240101'/>\
      <sdtc:multipleBirthInd value='true'/><sdtc:multipleBirthOrderNumber value='2'/>\
      <languageCommunication><languageCode code='es-US'/></languageCommunication>
      """,
      role: """
        <addr><streetAddressLine>1 Way</streetAddressLine><city>Town</city><state>OR</state>\
        <postalCode>97005</postalCode></addr><addr nullFlavor='NI'/><telecom value='tel:+1-555-0100' \
        use='MC'/><telecom value='mailto:a@example.org'/><telecom nullFlavor='NI'/>
        """)
    #expect(found.sex == .unknown)
    #expect(found.birth?.precision == .year)
    #expect(found.deceased?.start?.text == "20240101")
    #expect(found.multipleBirth == 2)
    #expect(found.languages == ["es-US"])
    #expect(found.addresses.map(\.city) == ["Town"])
    #expect(
      found.telecoms == [
        Telecom(system: "phone", value: "+1-555-0100", use: "mobile"),
        Telecom(system: "email", value: "a@example.org"),
      ])
  }

  // MARK: Sections

  struct AbsenceCase: Sendable {
    let attributes: String
    let text: String
    let state: AbsenceDetail.State
  }

  @Test(
    "a section without entries is never none",
    arguments: [
      AbsenceCase(attributes: "nullFlavor='NI'", text: "No known allergies", state: .noInformation),
      AbsenceCase(attributes: "nullFlavor='MSK'", text: "", state: .withheld),
      AbsenceCase(attributes: "", text: "No known allergies", state: .narrativeOnly),
      AbsenceCase(attributes: "", text: "", state: .noInformation),
    ])
  func absence(_ row: AbsenceCase) throws {
    let all = try CDAFixture.statements(
      CDAFixture.section("48765-2", text: row.text, attributes: row.attributes))
    try #require(all.count == 1)
    guard case .absence(let detail) = all[0].detail else { throw Failure() }
    #expect(all[0].section == .allergies)
    #expect(detail.state == row.state)
    #expect(detail.narrative == (row.text.isEmpty ? nil : row.text))
  }

  @Test("narrative becomes lines: rows of tables, items of lists, paragraphs")
  func narrative() throws {
    let text = """
      <caption>Cap</caption><table><thead><tr><th>A</th><th>B</th></tr></thead><tbody>
      <tr><td>1</td><td><content ID='x'>2 <sub>low</sub></content></td></tr><tr><td/><td>4</td></tr>
      </tbody></table><list><item>one</item><item>two<br/>lines</item></list>
      <paragraph>end &amp; out</paragraph>
      """
    let all = try CDAFixture.statements(CDAFixture.section("18776-5", text: text))
    guard case .absence(let detail)? = all.first?.detail else { throw Failure() }
    #expect(detail.narrative == "Cap\nA · B\n1 · 2 low\n4\n- one\n- two\nlines\nend & out")
  }

  @Test(
    "a section is known by template, else by LOINC, else by title",
    arguments: [
      (
        "<templateId root='2.16.840.1.113883.10.20.22.2.5.1' extension='2099-01-01'/><code code='x'/>",
        Section.problems
      ),
      ("<code code='8716-3'/>", .vitals),
      ("<title>Hospital discharge medications</title>", .hospital),
      ("<title>VACCINATIONS</title>", .immunizations), ("<title>Odd</title>", .other),
      ("<code code='34117-2'/><title>Past Medical History</title>", .pastProblems),
    ])
  func sections(_ head: String, _ section: Section) throws {
    let all = try CDAFixture.statements(
      "<component><section>\(head)<text>x</text></section></component>")
    #expect(all.map(\.section) == [section])
  }

  @Test("subsections are read, with their own section")
  func nested() throws {
    let inner = CDAFixture.section("8716-3", text: "inner")
    let outer = CDAFixture.section("18776-5", text: "outer")
      .replacing("</section>", with: inner + "</section>")
    #expect(try CDAFixture.statements(outer).map(\.section) == [.vitals, .plan])
  }

  @Test("labels and authors flow down until something else is said")
  func conduction() throws {
    let header = CDAFixture.header.replacing("code=\"N\"", with: "code=\"R\"")
    func section(_ attributes: String, _ head: String) -> String {
      "<component><section><code code='18776-5'/>\(head)<text>x</text></section></component>"
    }
    let own = """
      <confidentialityCode code='V'/><author><time value='20250101'/><assignedAuthor><id root='1.2.9' \
      extension='7'/></assignedAuthor></author>
      """
    let other = """
      <confidentialityCode code='N'/><author><time value='20250102'/><assignedAuthor><id root='9'/>\
      <representedOrganization><name>Org</name></representedOrganization></assignedAuthor></author>
      """
    let document = CDAFixture.document(
      section("", "") + section("", own) + section("", other), header: header)
    let all = try CDAFixture.read(document).statements.map(\.statement)
    #expect(all.map(\.labels) == [["R"], ["V"], []])
    #expect(all.map(\.author) == ["Ida Arzt", "Ida Arzt", "Org"])
    #expect(all.map { $0.recorded?.text } == [nil, "20250101", "20250102"])
  }

  @Test("an unstructured document is kept as one statement")
  func unstructured() throws {
    let document = """
      <ClinicalDocument xmlns="urn:hl7-org:v3"><title>Scan</title><component><nonXMLBody>\
      <text mediaType="application/pdf" representation="B64">QUJD</text></nonXMLBody></component>\
      </ClinicalDocument>
      """
    let all = try CDAFixture.whole(document).statements.map(\.statement)
    #expect(all.map(\.kind) == [.document])
    guard case .document(let paper) = all.first?.detail else { throw Failure() }
    #expect(paper.title == "Scan")
    #expect(paper.contentType == "application/pdf")
    #expect(paper.size == 3)
    #expect(paper.text == nil)
  }
}
