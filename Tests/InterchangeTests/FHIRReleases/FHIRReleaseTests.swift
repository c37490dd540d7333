import Clinical
import Testing

@testable import Interchange

@Suite("Versions of FHIR are named")
struct FHIRReleaseTests {
  static let rows: [(resource: String, release: String)] = [
    ("'resourceType':'Condition','clinicalStatus':{'text':'x'}", "R4"),
    ("'resourceType':'Condition','clinicalStatus':'active'", "STU3 or DSTU2"),
    ("'resourceType':'Condition','clinicalStatus':'active','assertedDate':'2017'", "STU3"),
    ("'resourceType':'Condition','clinicalStatus':'active','dateRecorded':'2016'", "DSTU2"),
    ("'resourceType':'MedicationOrder'", "DSTU2"),
    ("'resourceType':'Immunization','notGiven':false", "STU3"),
    ("'resourceType':'Immunization','wasNotGiven':false", "DSTU2"),
    ("'resourceType':'Encounter','class':'inpatient'", "DSTU2"),
    ("'resourceType':'Encounter','class':{'code':'AMB'}", "R4"),
    ("'resourceType':'Encounter','class':[{'text':'x'}]", "R5"),
    ("'resourceType':'MedicationStatement','medication':{'concept':{'text':'x'}}", "R5"),
    ("'resourceType':'SubscriptionStatus'", "R4B or R5"),
    ("'resourceType':'CapabilityStatement','fhirVersion':'4.3.0'", "R4B"),
    ("'resourceType':'CapabilityStatement','fhirVersion':'6.0.0-ballot2'", "6.0.0-ballot2"),
    (
      "'resourceType':'Patient','meta':{'profile':['http://hl7.org/fhir/StructureDefinition/Patient|5.0.0']}",
      "R5"
    ),
    ("'resourceType':'Patient','meta':{'profile':['http://x.example/p|3.0.1']}", "R4"),
  ]

  @Test("by what they say, by types, by elements and their shapes", arguments: rows)
  func named(resource: String, release: String) throws {
    #expect(try FHIRText.reading("{\(resource)}").version == release)
  }

  @Test("what one version alone has outweighs what two have")
  func exactFirst() throws {
    let text = FHIRText.bundle(
      "'resourceType':'Condition','clinicalStatus':'active'",
      "'resourceType':'AllergyIntolerance','clinicalStatus':'active'",
      "'resourceType':'Observation','comment':'x'")
    #expect(try FHIRText.reading(text).version == "STU3")
  }
}
