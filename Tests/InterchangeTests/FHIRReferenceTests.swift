import Clinical
import Testing

@testable import Interchange

@Suite("References of every form")
struct FHIRReferenceTests {
  static let names: [(text: String, local: String?, base: String?)] = [
    ("Patient/12", "Patient/12", nil),
    ("Patient/12/_history/3", "Patient/12", nil),
    ("https://h.example/fhir/Patient/12", "Patient/12", "https://h.example/fhir"),
    ("https://h.example/Patient/12/_history/1", "Patient/12", "https://h.example"),
    ("urn:uuid:0c3151bd-1cbf-4d64-b04d-cd9187a4c6e0", nil, nil),
    ("patient/12", nil, nil), ("Patient/", nil, nil), ("12", nil, nil), ("", nil, nil),
    ("/", nil, nil), ("Pa tient/12", nil, nil),
  ]

  @Test("type, id and server", arguments: names)
  func parts(text: String, local: String?, base: String?) {
    #expect(FHIRReference(text).localName == local)
    #expect(FHIRReference(text).base == base)
  }

  @Test("a search by identifier")
  func search() {
    let reference = FHIRReference("Practitioner?identifier=urn:npi|99")
    #expect(reference.search?.type == "Practitioner")
    #expect(reference.search?.system == "urn:npi")
    #expect(reference.search?.value == "99")
    #expect(FHIRReference("Practitioner/12").search == nil)
  }

  /// The full URL of the Practitioner's entry, and a reference to it.
  static let found: [(fullURL: String, reference: String)] = [
    ("urn:uuid:1", "urn:uuid:1"),
    ("urn:uuid:1", "Practitioner/d"),
    ("https://h.example/fhir/Practitioner/d", "Practitioner/d"),
    ("https://h.example/fhir/Practitioner/d", "https://h.example/fhir/Practitioner/d"),
    ("https://h.example/fhir/Practitioner/d/_history/2", "Practitioner/d/_history/1"),
    ("", "Practitioner/d"),
    ("", "#c"),
  ]

  @Test("finds whom it means", arguments: found)
  func finds(fullURL: String, reference: String) throws {
    let practitioner = "'resourceType':'Practitioner','id':'d','name':[{'text':'Dr. Adeyemi'}]"
    let contained = practitioner.replacing("'id':'d'", with: "'id':'c'")
    let reading = try FHIRText.reading(
      """
      {'resourceType':'Bundle','entry':[{'resource':{'resourceType':'Patient','id':'p'}},
       {'fullUrl':'\(fullURL)','resource':{\(practitioner)}},
       {'fullUrl':'https://h.example/fhir/Condition/x','resource':{'resourceType':'Condition',
        'subject':{'reference':'Patient/p'},'recorder':{'reference':'\(reference)'},
        'contained':[{\(contained)}]}}]}
      """)
    #expect(reading.statements.first?.statement.author == "Dr. Adeyemi")
  }

  @Test("one id on two servers is two things")
  func sameIDOnTwoServers() throws {
    let reading = try FHIRText.reading(
      """
      {'resourceType':'Bundle','entry':[
       {'fullUrl':'https://a.example/Patient/1','resource':{'resourceType':'Patient','id':'1'}},
       {'fullUrl':'https://b.example/Patient/1','resource':{'resourceType':'Patient','id':'1'}},
       {'fullUrl':'https://b.example/Condition/1','resource':{'resourceType':'Condition','id':'1',
        'subject':{'reference':'Patient/1'}}},
       {'fullUrl':'https://a.example/Condition/1','resource':{'resourceType':'Condition','id':'1',
        'subject':{'reference':'Patient/1'}}}]}
      """)
    #expect(reading.patients.count == 2)
    #expect(reading.statements.map(\.patient) == [1, 0])
    #expect(
      reading.statements.map(\.statement.identifier) == [
        NativeIdentifier(root: "https://b.example", value: "Condition/1"),
        NativeIdentifier(root: "https://a.example", value: "Condition/1"),
      ])
  }

  @Test("members and results are named, in the document or not")
  func membersAreNamed() throws {
    let statement = try FHIRText.statement(
      "Observation",
      "'hasMember':[{'reference':'Observation/a'},{'reference':'https://h.example/Observation/b'},"
        + "{'reference':'urn:uuid:c'}]")
    guard case .observation(let detail) = statement.detail else {
      Issue.record("no observation")
      return
    }
    #expect(
      detail.members == [
        NativeIdentifier(root: "", value: "Observation/a"),
        NativeIdentifier(root: "https://h.example", value: "Observation/b"),
        NativeIdentifier(root: "urn:uuid:c", value: ""),
      ])
  }

  @Test("resources that contain each other are read once")
  func circles() throws {
    let reading = try FHIRText.reading(
      """
      {'resourceType':'PractitionerRole','id':'r','practitioner':{'reference':'#r'},
       'contained':[{'resourceType':'PractitionerRole','id':'r','practitioner':{'reference':'#r'}}]}
      """)
    #expect(reading.parts == ["PractitionerRole": 1])
  }
}
