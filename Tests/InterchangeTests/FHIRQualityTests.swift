import Clinical
import Testing

@testable import Interchange

@Suite("FHIR: what the bytes themselves show to be wrong")
struct FHIRQualityTests {
  private static let about = ",'subject':{'reference':'Patient/p'}"
  private static let code = "{'coding':[{'system':'http://loinc.org','code':'2345-7'}]}"
  private static let coded = "'resourceType':'Condition','code':\(code)"

  static let rows: [(resource: String, check: LedgerLine.Check, words: String)] = [
    ("'resourceType':'Observation','status':'final'" + about, .requiredMissing, "without code"),
    (coded, .requiredMissing, "without subject"),
    (
      "'resourceType':'Observation','status':'done','code':\(Self.code)" + about,
      .valueNotAllowed, "Observation.status is “done”"
    ),
    (
      coded + ",'clinicalStatus':{'coding':[{'code':'completed'}]}" + about,
      .valueNotAllowed, "Condition.clinicalStatus is “completed”"
    ),
    (
      "'resourceType':'Observation','status':'final','code':\(Self.code),'category':[{'coding':[{"
        + "'system':'http://terminology.hl7.org/CodeSystem/observation-category',"
        + "'code':'vital-sign'}]}]" + about, .codeMalformed, "category “vital-sign”"
    ),
    (
      coded + ",'onsetDateTime':'2021-13-40'" + about, .dateMalformed,
      "“2021-13-40” is no date"
    ),
    (
      coded + ",'recorder':{'reference':'#nobody'}" + about,
      .referenceDangling, "refers to “#nobody”"
    ),
    (
      coded + ",'recorder':{'reference':'urn:uuid:00'}" + about,
      .referenceDangling, "refers to “urn:uuid:00”"
    ),
    ("'resourceType':'Conditoin'" + about, .valueNotAllowed, "“Conditoin” is no type"),
    (
      "'resourceType':'Observation','status':'final','code':\(Self.code),"
        + "'valueQuantity':{'value':'NaN','unit':'kg'}" + about, .valueNotAllowed,
      "a number sent as text: “NaN”"
    ),
    (
      "'resourceType':'DocumentReference','status':'current','content':[{'attachment':{"
        + "'contentType':'application/pdf','data':'?'}}]" + about, .valueNotAllowed,
      "no valid base64"
    ),
  ]

  @Test("is told and not repaired", arguments: rows)
  func told(resource: String, check: LedgerLine.Check, words: String) throws {
    let reading = try FHIRText.reading(FHIRText.bundle(resource))
    #expect(reading.ledger.map(\.check) == [check])
    #expect(reading.ledger.first?.words.contains(words) == true)
    #expect(reading.statements.count == 1)
  }

  static let good = [
    coded + ",'recorder':{'reference':'Practitioner/elsewhere'}" + about,
    "'resourceType':'Observation','_status':{'extension':[{'url':"
      + "'http://hl7.org/fhir/StructureDefinition/data-absent-reason','valueCode':'unknown'}]},"
      + "'code':\(Self.code)" + about,
    coded + ",'contained':[{'resourceType':'Practitioner','id':'a'}],"
      + "'recorder':{'reference':'#a'}" + about,
    coded + ",'meta':{'tag':[{'code':'SUBSETTED'}]},'subject':{'display':'Ada'}",
    "'resourceType':'Observation','status':'final','code':\(Self.code),'valueSampledData':{"
      + "'origin':{'value':1},'period':1,'dimensions':1,'data':'1 2 E'}" + about,
    "'resourceType':'GraphDefinition','start':'Composition'",
  ]

  @Test("nothing is said of what is right", arguments: good)
  func silent(resource: String) throws {
    #expect(try FHIRText.reading(FHIRText.bundle(resource)).ledger.isEmpty)
  }

  @Test("older versions are not measured by the rules of R4")
  func olderVersion() throws {
    let reading = try FHIRText.reading(
      FHIRText.bundle(
        "'resourceType':'MedicationOrder','medicationCodeableConcept':\(Self.code)",
        "'resourceType':'Encounter'" + Self.about)
    )
    #expect(reading.ledger.isEmpty)
  }

  @Test("one id for two different resources is told, with both places")
  func sharedIdentifier() throws {
    let condition = { (title: String) in
      Self.coded + ",'id':'c','note':[{'text':'\(title)'}]" + Self.about
    }
    let reading = try FHIRText.reading(FHIRText.bundle(condition("Gout"), condition("Asthma")))
    #expect(reading.ledger.map(\.check) == [.identifierShared])
    #expect(reading.ledger.first?.range.path == "entry[2].resource")
    #expect(reading.ledger.first?.words.contains("entry[1].resource") == true)
  }

  @Test("a summary that lists what it does not hold, or calls itself an answer, says so")
  func summary() throws {
    let section = { (code: String, more: String) in
      "{'code':{'coding':[{'system':'http://loinc.org','code':'\(code)'}]},\(more)}"
    }
    let sections = [
      section("11450-4", "'entry':[{'reference':'Condition/gone'}]"),
      section("48765-2", "'title':'Allergies'"),
    ].joined(separator: ",")
    let reading = try FHIRText.reading(
      """
      {'resourceType':'Bundle','type':'searchset','entry':[{'resource':{'resourceType':'Composition',
      'status':'final','type':{'coding':[{'system':'http://loinc.org','code':'60591-5'}]},
      'date':'2026','title':'IPS','author':[{'display':'A'}],'subject':{'reference':'Patient/p'},
      'section':[\(sections)]}},{'resource':{'resourceType':'Patient','id':'p'}}]}
      """)
    let words = reading.ledger.map(\.words)
    #expect(words.contains { $0.contains("sent as the answer to a search") })
    #expect(words.contains { $0.contains("without its section of medicines") })
    #expect(words.contains { $0.contains("section of allergies is empty") })
    #expect(words.contains { $0.contains("“Condition/gone”") })
    #expect(words.count == 4)
  }

  @Test("every row of the tables names a type of R4")
  func tables() {
    let types = Array(RequiredElements.table.keys) + Array(RequiredCodes.table.keys)
    #expect(types.filter { !ResourceTypes.r4.contains($0) }.isEmpty)
    #expect(RequiredCodes.table.values.joined().allSatisfy { !$0.codes.isEmpty })
  }
}
