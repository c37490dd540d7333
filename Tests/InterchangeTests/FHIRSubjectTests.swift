import Clinical
import Testing

@testable import Interchange

@Suite("About whom a resource speaks")
struct FHIRSubjectTests {
  @Test("a patient who is not in the document is known by the reference")
  func impliedPatient() throws {
    let reading = try FHIRText.reading(
      """
      {'resourceType':'Condition','id':'c','subject':{'reference':'https://h.example/Patient/7',
       'display':'Ann Example','identifier':{'system':'urn:mrn','value':'42'}}}
      """)
    let patient = try #require(reading.patients.first?.patient)
    #expect(patient.displayName == "Ann Example")
    #expect(
      patient.identifiers == [
        Identifier(system: "urn:mrn", value: "42"),
        Identifier(system: "https://h.example", value: "Patient/7", type: "RI"),
      ])
  }

  @Test("the same patient, sent or referred to, bears the same resource identifier")
  func sameIdentifierWhereverSent() throws {
    let sent = try FHIRText.reading(
      """
      {'resourceType':'Bundle','entry':[{'fullUrl':'https://h.example/Patient/7',
       'resource':{'resourceType':'Patient','id':'7'}}]}
      """)
    let implied = try FHIRText.reading(
      """
      {'resourceType':'Bundle','entry':[{'fullUrl':'https://h.example/Condition/1',
       'resource':{'resourceType':'Condition','id':'1','subject':{'reference':'Patient/7'}}}]}
      """)
    #expect(sent.patients.map(\.patient.identifiers) == implied.patients.map(\.patient.identifiers))
  }

  @Test("one reference, however often, is one patient")
  func impliedOnce() throws {
    let line = "{'resourceType':'Condition','subject':{'reference':'Patient/7'}}"
    let reading = try FHIRText.reading([line, line, line].joined(separator: "\n"))
    #expect(reading.patients.count == 1)
    #expect(reading.statements.map(\.patient) == [0, 0, 0])
  }

  @Test("what names nobody belongs to the only patient, and to none of two")
  func nobodyNamed() throws {
    let lone = "'resourceType':'Condition','id':'c'"
    let one = try FHIRText.reading(FHIRText.bundle(lone))
    #expect(one.statements.map(\.patient) == [0])
    let two = try FHIRText.reading(FHIRText.bundle("'resourceType':'Patient','id':'q'", lone))
    #expect(two.statements.isEmpty)
    #expect(two.rejects.map(\.why) == ["Condition/c names no patient, and the document has 2"])
    #expect(two.rejects.map(\.range.path) == ["entry[2].resource"])
    let none = try FHIRText.reading("{\(lone)}")
    #expect(none.rejects.map(\.why) == ["Condition/c names no patient"])
  }

  @Test("a name alone is a guess where there are two patients")
  func displayOnly() throws {
    let named = "'resourceType':'Condition','id':'c','subject':{'display':'Ann'}"
    #expect(try FHIRText.reading(FHIRText.bundle(named)).statements.map(\.patient) == [0])
    #expect(try FHIRText.reading("{\(named)}").patients.map(\.patient.displayName) == ["Ann"])
    let two = try FHIRText.reading(FHIRText.bundle("'resourceType':'Patient','id':'q'", named))
    #expect(two.rejects.map(\.why) == ["Condition/c names its patient only as “Ann”"])
  }

  @Test("a logical reference finds the patient who bears the number")
  func logicalReference() throws {
    let patient =
      "'resourceType':'Patient','id':'q','identifier':[{'system':'urn:mrn','value':'9'}]"
    for subject in [
      "{'identifier':{'system':'urn:mrn','value':'9'}}",
      "{'reference':'Patient?identifier=urn:mrn|9'}",
    ] {
      let reading = try FHIRText.reading(
        FHIRText.bundle(patient, "'resourceType':'Condition','subject':\(subject)"))
      #expect(reading.patients.count == 2)
      #expect(reading.statements.map(\.patient) == [1])
    }
  }

  @Test("a contained patient is the patient")
  func containedPatient() throws {
    let reading = try FHIRText.reading(
      """
      {'resourceType':'Condition','subject':{'reference':'#p'},'contained':[
       {'resourceType':'Patient','id':'p','name':[{'family':'Inside'}]}]}
      """)
    #expect(reading.patients.map(\.patient.displayName) == ["Inside"])
  }

  static let others = ["Group/g", "Device/d", "Location/l"]

  @Test("what is about no person is refused, not given to somebody", arguments: others)
  func notAPerson(reference: String) throws {
    let reading = try FHIRText.reading(
      FHIRText.bundle("'resourceType':'Observation','subject':{'reference':'\(reference)'}"))
    #expect(reading.statements.isEmpty)
    let type = try #require(reference.split(separator: "/").first)
    #expect(reading.rejects.map(\.why) == ["Observation is about a \(type), not about a patient"])
  }

  @Test("of a patient sent in two versions, the newest counts")
  func patientVersions() throws {
    let version = { (family: String, time: String) in
      "'resourceType':'Patient','id':'v','name':[{'family':'\(family)'}],"
        + "'meta':{'lastUpdated':'\(time)'}"
    }
    let reading = try FHIRText.reading(
      FHIRText.bundle(
        version("New", "2026-02-01T00:00:00Z"), version("Old", "2026-01-01T00:00:00Z"),
        "'resourceType':'Condition','subject':{'reference':'Patient/v'}"))
    #expect(reading.patients.map(\.patient.displayName) == ["Quillane", "New"])
    #expect(reading.statements.map(\.patient) == [1])
    #expect(reading.parts == ["Patient": 3])
  }

  @Test("reads what a patient resource says")
  func patientFields() throws {
    let reading = try FHIRText.reading(
      """
      {'resourceType':'Patient','id':'p','identifier':[{'type':{'coding':[{'code':'MR'}]},
       'system':'urn:mrn','value':'1','assigner':{'display':'Clinic'}},{'system':'urn:none'}],
       'name':[{'use':'maiden','family':'Before'},{'use':'official','family':'Now',
       'given':['Ann','B'],'prefix':['Dr.'],'suffix':['Jr']}],'gender':'female',
       'birthDate':'1968-04','deceasedDateTime':'2020','multipleBirthInteger':2,
       'address':[{'line':['1 Road'],'city':'Town','postalCode':'00214'}],
       'telecom':[{'system':'phone','value':'tel:555-0100','use':'home'}],
       'communication':[{'language':{'coding':[{'code':'es'}]}}]}
      """)
    let patient = try #require(reading.patients.first?.patient)
    #expect(patient.displayName == "Ann B Now Jr")
    #expect(patient.names.map(\.use) == ["official", "maiden"])
    #expect(
      patient.identifiers.first
        == Identifier(system: "urn:mrn", value: "1", type: "MR", assigner: "Clinic"))
    #expect(patient.birth?.text == "1968-04")
    #expect(patient.birth?.precision == .month)
    #expect(patient.sex == .female)
    #expect(patient.deceased?.start?.text == "2020")
    #expect(patient.multipleBirth == 2)
    #expect(patient.addresses == [Address(lines: ["1 Road"], city: "Town", postalCode: "00214")])
    #expect(patient.telecoms == [Telecom(system: "phone", value: "555-0100", use: "home")])
    #expect(patient.languages == ["es"])
  }
}
