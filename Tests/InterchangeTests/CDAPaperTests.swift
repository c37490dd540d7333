import Clinical
import Testing

@testable import Interchange

@Suite("C-CDA: the document itself, its texts and its people")
struct CDAPaperTests {
  @Test("a document is a paper that knows its version and what it replaces")
  func document() throws {
    let header =
      CDAFixture.header.replacing(
        "<title>", with: "<code code='34133-9' codeSystem='2.16.840.1.113883.6.1'/><title>")
        + """
        <setId root="7.7" extension="set"/><versionNumber value="3"/><relatedDocument typeCode="RPLC">\
        <parentDocument><id root="7.7" extension="old"/></parentDocument></relatedDocument>\
        <relatedDocument typeCode="APND"><parentDocument><id root="7.7" extension="base"/>\
        </parentDocument></relatedDocument>
        """
    let text = CDAFixture.document(header: header)
    let item = try #require(try CDAFixture.whole(text).statements.first)
    #expect(item.statement.kind == .document)
    #expect(item.statement.identifier == NativeIdentifier(root: "1.2.3", value: "doc-1"))
    #expect(item.statement.concept.codings.map(\.code) == ["34133-9"])
    #expect(item.range.start == 0)
    #expect(item.range.end == text.utf8.count)
    guard case .document(let paper) = item.statement.detail else { throw Failure() }
    #expect(paper.title == "Summary")
    #expect(paper.series == NativeIdentifier(root: "7.7", value: "set"))
    #expect(paper.versionNumber == 3)
    #expect(paper.replaces == [NativeIdentifier(root: "7.7", value: "old")])
    #expect(paper.relatesTo == [NativeIdentifier(root: "7.7", value: "base")])
  }

  @Test("the text of a section with entries can be found; its words stay in the document")
  func sectionText() throws {
    let text = CDAFixture.document(
      CDAFixture.section(
        "30954-2", CDAObservationTests.result(), text: "<paragraph>Seen</paragraph>"))
    let found = try CDAFixture.whole(text).statements.filter { $0.range.path.hasSuffix("/text") }
    let item = try #require(found.first)
    #expect(found.count == 1)
    #expect(item.statement.kind == .document)
    #expect(
      String(decoding: Array(text.utf8)[item.range.start..<item.range.end], as: UTF8.self)
        == "<text><paragraph>Seen</paragraph></text>")
    guard case .document(let paper) = item.statement.detail else { throw Failure() }
    #expect(paper.text == nil)
    #expect(paper.categories.first?.codings.map(\.code) == ["30954-2"])
  }

  @Test(
    "a section of any kind with text alone is readable and said to be text only",
    arguments: ["18776-5", "51848-0", "29299-5", "8648-8", "10157-6", "99999-9"])
  func narrativeOnly(_ loinc: String) throws {
    let all = try CDAFixture.statements(CDAFixture.section(loinc, text: "Rest and fluids"))
    guard case .absence(let detail) = all.first?.detail else { throw Failure() }
    #expect(all.count == 1)
    #expect(detail.state == .narrativeOnly)
    #expect(detail.narrative == "Rest and fluids")
  }

  @Test("next of kin and guardian are contacts, the performers a team, the visit a visit")
  func people() throws {
    let guardian = """
      <guardian><code code="GPARNT" displayName="Grandparent"/><telecom value="tel:1"/>\
      <guardianPerson><name><given>Ralph</given><family>Old</family></name></guardianPerson></guardian>
      """
    let header =
      CDAFixture.header.replacing("</patient>", with: guardian + "</patient>") + """
        <participant typeCode="IND"><associatedEntity classCode="NOK"><code code="MTH" \
        displayName="Mother"/><addr><city>Town</city></addr><telecom value="tel:2"/>\
        <associatedPerson><name><family>Kin</family></name></associatedPerson></associatedEntity>\
        </participant><documentationOf><serviceEvent><performer><functionCode code="PCP" \
        displayName="Primary care"/><assignedEntity><id root="4"/><assignedPerson><name>\
        <family>Care</family></name></assignedPerson></assignedEntity></performer></serviceEvent>\
        </documentationOf><componentOf><encompassingEncounter><id root="6" extension="v"/>\
        <code code="AMB" codeSystem="2.16.840.1.113883.5.4"/><effectiveTime value="20250301"/>\
        </encompassingEncounter></componentOf>
        """
    let all = try CDAFixture.read(CDAFixture.document(header: header)).statements.map(\.statement)
    #expect(all.map(\.kind) == [.contact, .contact, .careTeam, .encounter])
    #expect(all[0].concept.words == "Grandparent")
    guard case .contact(let mother) = all[1].detail, case .careTeam(let team) = all[2].detail,
      case .encounter(let visit) = all[3].detail
    else { throw Failure() }
    #expect(mother.name == "Kin")
    #expect(mother.telecoms == ["2"])
    #expect(mother.address == "Town")
    #expect(team.members.map(\.name) == ["Care"])
    #expect(all[3].identifier == NativeIdentifier(root: "6", value: "v"))
    #expect(visit.classCode == "AMB")
  }

  @Test("each of several patients is one, and the ledger says that the entries name none")
  func severalPatients() throws {
    let second = """
      <recordTarget><patientRole><id root="1.2.3.4" extension="B-2"/><patient><name><given>Bo</given>\
      <family>Second</family></name></patient></patientRole></recordTarget>
      """
    let reading = try CDAFixture.read(CDAFixture.document(header: CDAFixture.header + second))
    #expect(reading.patients.map { $0.patient.names.first?.family } == [["Testfall"], ["Second"]])
    #expect(reading.ledger.contains { $0.words.contains("names 2 patients") })
  }

  @Test("a prefix that is never declared is read as HL7 means it; any other stays ill-formed")
  func undeclaredPrefix() throws {
    let result = CDAObservationTests.result(value: "<value xsi:type='PQ' value='1' unit='mg'/>")
    let text = CDAFixture.document(CDAFixture.section("30954-2", result))
    let bare = text.replacing(
      " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"", with: "")
    let reading = try CDAFixture.read(bare)
    #expect(
      reading.statements.map(\.statement) == (try CDAFixture.read(text)).statements.map(\.statement)
    )
    #expect(reading.ledger.contains { $0.words.hasPrefix("the prefix xsi is used") })
    #expect(throws: ReadError.self) {
      try CDAFixture.read(text.replacing("<title>", with: "<foo:x/><title>"))
    }
    #expect(throws: ReadError.self) { try CDAFixture.read(bare.replacing("</section>", with: "")) }
  }

  @Test("white space before the declaration is passed over, and ranges still fit")
  func leadingSpace() throws {
    let text =
      "\r\n  "
      + CDAFixture.document(
        CDAFixture.section("30954-2", CDAObservationTests.result()),
        declaration: "<?xml version=\"1.0\" encoding=\"windows-1252\"?>")
    let reading = try CDAFixture.read(text)
    let range = try #require(reading.statements.first).range
    #expect(
      Array(text.utf8)[range.start..<range.end].elementsEqual(CDAObservationTests.result().utf8))
    #expect(reading.ledger.contains { $0.words.contains("white space") })
  }
}
