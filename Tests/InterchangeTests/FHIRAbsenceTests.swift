import Clinical
import Testing

@testable import Interchange

@Suite("None, no information, and not sent are three things")
struct FHIRAbsenceTests {
  private static let ips = "http://hl7.org/fhir/uv/ips/CodeSystem/absent-unknown-uv-ips"

  static let rows: [(type: String, code: String, section: Section, state: AbsenceDetail.State)] = [
    ("AllergyIntolerance", "no-allergy-info", .allergies, .noInformation),
    ("MedicationStatement", "no-medication-info", .medications, .noInformation),
    ("MedicationStatement", "no-known-medications", .medications, .none),
    ("Condition", "no-problem-info", .problems, .noInformation),
    ("Condition", "no-known-problems", .problems, .none),
    ("Immunization", "no-immunization-info", .immunizations, .noInformation),
    ("Immunization", "no-known-immunizations", .immunizations, .none),
    ("Procedure", "no-procedure-info", .procedures, .noInformation),
    ("Procedure", "no-known-procedures", .procedures, .none),
    ("DeviceUseStatement", "no-device-info", .devices, .noInformation),
    ("DeviceUseStatement", "no-known-devices", .devices, .none),
  ]

  @Test("codes of IPS in the place of an entry", arguments: rows)
  func entryOfAbsence(type: String, code: String, section: Section, state: AbsenceDetail.State)
    throws
  {
    let member = [
      "MedicationStatement": "medicationCodeableConcept", "Immunization": "vaccineCode",
    ][type]
    let statement = try FHIRText.statement(
      type, "'\(member ?? "code")':{'coding':[{'system':'\(Self.ips)','code':'\(code)'}]}")
    #expect(statement.kind == .absence)
    #expect(statement.section == section)
    #expect(statement.detail == .absence(AbsenceDetail(state: state)))
  }

  static let none: [(system: String, code: String, snomed: String)] = [
    ("http://snomed.info/sct", "716186003", "716186003"),
    ("http://snomed.info/sct", "409137002", "409137002"),
    ("http://snomed.info/sct", "429625007", "429625007"),
    ("http://snomed.info/sct", "160244002", "716186003"),
    (ips, "no-known-allergies", "716186003"),
    (ips, "no-known-medication-allergies", "409137002"),
    (ips, "no-known-food-allergies", "429625007"),
  ]

  @Test("no known allergies is a positive statement of none", arguments: none)
  func noKnownAllergies(system: String, code: String, snomed: String) throws {
    let statement = try FHIRText.statement(
      "AllergyIntolerance",
      "'code':{'coding':[{'system':'\(system)','code':'\(code)'}]},"
        + "'verificationStatus':{'coding':[{'code':'confirmed'}]}", subject: "patient")
    #expect(statement.kind == .allergy)
    #expect(statement.section == .allergies)
    #expect(statement.certainty == .confirmed)
    #expect(statement.concept.codings.first?.code == code)
    #expect(statement.concept.has(.snomed, snomed))
  }

  @Test("other codes of SNOMED: no current problems, no information")
  func snomedCodes() throws {
    let code = { (code: String) in
      "'code':{'coding':[{'system':'http://snomed.info/sct','code':'\(code)'}]}"
    }
    let noProblems = try FHIRText.statement("Condition", code("160245001"))
    #expect(noProblems.detail == .absence(AbsenceDetail(state: .none)))
    for (type, section) in [("AllergyIntolerance", Section.allergies), ("Condition", .problems)] {
      let statement = try FHIRText.statement(type, code("1287211007"))
      #expect(statement.section == section)
      #expect(statement.detail == .absence(AbsenceDetail(state: .noInformation)))
    }
  }

  @Test("the same word in another code system says nothing")
  func otherSystem() throws {
    let statement = try FHIRText.statement(
      "Condition", "'code':{'coding':[{'system':'urn:own','code':'no-known-problems'}]}")
    #expect(statement.kind == .condition)
  }

  static let reasons: [(code: String, state: AbsenceDetail.State)] = [
    ("nilknown", .none), ("withheld", .withheld), ("notasked", .noInformation),
    ("unavailable", .noInformation), ("notstarted", .noInformation), ("closed", .noInformation),
    ("anything else", .noInformation),
  ]

  @Test("the reason why a section is empty", arguments: reasons)
  func emptyReason(code: String, state: AbsenceDetail.State) throws {
    let statements = try Self.statements(
      section: "'emptyReason':{'coding':[{'code':'\(code)'}]},"
        + "'text':{'div':'<div>Nothing &amp; more</div>'}")
    #expect(statements.map(\.kind) == [.absence])
    #expect(statements.first?.section == .allergies)
    #expect(
      statements.first?.detail
        == .absence(AbsenceDetail(state: state, narrative: "Nothing & more")))
  }

  @Test("a section of text alone is text alone, never none")
  func narrativeOnly() throws {
    let statements = try Self.statements(section: "'text':{'div':'<div>None known</div>'}")
    #expect(
      statements.first?.detail
        == .absence(AbsenceDetail(state: .narrativeOnly, narrative: "None known")))
  }

  @Test("a section without text, entries and reason says nothing")
  func silentSection() throws {
    #expect(try Self.statements(section: "'title':'Allergies'").isEmpty)
  }

  @Test("a source that sends no allergy section says nothing of allergies (torture 12)")
  func notSent() throws {
    let reading = try FHIRText.reading(FHIRText.bundle("'resourceType':'Composition','id':'c'"))
    #expect(reading.statements.map(\.statement.kind) == [.document])
  }

  private static func statements(section: String) throws -> [Statement] {
    let reading = try FHIRText.reading(
      FHIRText.bundle(
        "'resourceType':'Composition','subject':{'reference':'Patient/p'},'section':["
          + "{'code':{'coding':[{'system':'http://loinc.org','code':'48765-2'}]},\(section)}]"))
    return reading.statements.map(\.statement).filter { $0.kind == .absence }
  }
}
