import Clinical
import Testing

@testable import Interchange

@Suite("Rules that hold for every FHIR resource")
struct FHIRRuleTests {
  @Test("a modifier that is not understood is told, wherever it stands")
  func modifiers() throws {
    let modifier = "'modifierExtension':[{'url':'urn:not','valueBoolean':true}]"
    let rows = [
      ("Condition", modifier), ("Observation", "'component':[{\(modifier)}]"),
      ("MedicationRequest", "'dosageInstruction':[{\(modifier)}]"),
      (
        "MedicationRequest",
        "'medicationReference':{'reference':'#m'},"
          + "'contained':[{'resourceType':'Medication','id':'m',\(modifier)}]"
      ),
    ]
    for (type, members) in rows {
      #expect(try FHIRText.statement(type, members).notUnderstood == ["urn:not"])
    }
    let rules = try FHIRText.statement("Condition", "'implicitRules':'urn:rules'")
    #expect(rules.notUnderstood == ["urn:rules"])
    let plain = try FHIRText.statement("Condition", "'extension':[{'url':'urn:more'}]")
    #expect(plain.notUnderstood.isEmpty)
  }

  static let focuses: [(focus: String, isOfAnother: Bool)] = [
    ("{'reference':'RelatedPerson/fetus'}", true), ("{'reference':'Patient/other'}", true),
    ("{'reference':'Device/pump'}", true), ("{'type':'Group','display':'herd'}", true),
    ("{'reference':'Patient/p'}", false), ("{'reference':'Condition/tumour'}", false),
    ("{'reference':'BodyStructure/arm'}", false),
  ]

  @Test("what was measured on another is not the patient's", arguments: focuses)
  func focus(focus: String, isOfAnother: Bool) throws {
    let statement = try FHIRText.statement("Observation", "'focus':[\(focus)]")
    #expect(statement.notUnderstood.isEmpty != isOfAnother)
  }

  @Test("a dose that does not count is told")
  func subpotent() throws {
    let weak = try FHIRText.statement("Immunization", "'isSubpotent':true", subject: "patient")
    #expect(!weak.notUnderstood.isEmpty)
    let sound = try FHIRText.statement("Immunization", "'isSubpotent':false", subject: "patient")
    #expect(sound.notUnderstood.isEmpty)
  }

  @Test("a subset cannot take the place of the whole")
  func subsetted() throws {
    let statement = try FHIRText.statement("Condition", "'meta':{'tag':[{'code':'SUBSETTED'}]}")
    #expect(statement.identifier == nil)
    #expect(statement.notes == ["The sender left out parts of it (SUBSETTED)."])
  }

  @Test("an allergy that is only a code is an allergy (torture 10)")
  func allergyOnlyCode() throws {
    let statement = try FHIRText.statement(
      "AllergyIntolerance",
      "'code':{'coding':[{'system':'http://www.nlm.nih.gov/research/umls/rxnorm','code':'7980'}]}")
    #expect(statement.kind == .allergy)
    #expect(statement.concept.codings == [Coding(system: .rxnorm, code: "7980")])
  }

  @Test("none known from one source and an allergy from another are both read (torture 11)")
  func noneAndSome() throws {
    let none = try FHIRText.statement(
      "AllergyIntolerance",
      "'code':{'coding':[{'system':'http://snomed.info/sct','code':'716186003'}]},"
        + "'recordedDate':'2024'")
    let some = try FHIRText.statement(
      "AllergyIntolerance", "'code':{'text':'Penicillin'},'recordedDate':'2025'")
    #expect([none, some].map(\.kind) == [.allergy, .allergy])
    #expect([none, some].map(\.recorded?.text) == ["2024", "2025"])
  }

  @Test("words are kept (torture 24)")
  func words() throws {
    let statement = try FHIRText.statement(
      "Observation", "'valueString':'rash on trunk','note':[{'text':'since May'}]")
    #expect(statement.notes == ["since May"])
  }

  static let systems: [(sent: String, system: CodeSystem)] = [
    ("http://loinc.org", .loinc), ("urn:oid:2.16.840.1.113883.6.1", .loinc),
    ("http://snomed.info/sct", .snomed), ("http://snomed.info/sct/731000124108", .snomed),
    ("http://www.nlm.nih.gov/research/umls/rxnorm", .rxnorm),
    ("http://unitsofmeasure.org", .ucum), ("urn:own", CodeSystem("urn:own")),
  ]

  @Test("code systems under their preferred URI", arguments: systems)
  func system(sent: String, system: CodeSystem) throws {
    let statement = try FHIRText.statement(
      "Condition", "'code':{'coding':[{'system':'\(sent)','code':'1'}]}")
    #expect(statement.concept.codings == [Coding(system: system, code: "1")])
  }

  @Test("a concept that is masked says so")
  func maskedConcept() throws {
    let statement = try FHIRText.statement(
      "Condition",
      "'code':{'extension':[{'url':'http://hl7.org/fhir/StructureDefinition/data-absent-reason',"
        + "'valueCode':'masked'}]}")
    #expect(statement.concept.absent == .masked)
  }

  @Test("a coding of words alone gives the words")
  func displayOnly() throws {
    let statement = try FHIRText.statement("Condition", "'code':{'coding':[{'display':'Gout'}]}")
    #expect(statement.concept == Concept(text: "Gout"))
  }

  static let wrong = [
    "'code':7", "'code':[[]]", "'subject':[]", "'status':{}", "'meta':[]", "'note':'x'",
    "'valueQuantity':[]", "'valueQuantity':{'value':{}}", "'component':{}", "'contained':'x'",
    "'identifier':7", "'effectiveDateTime':7", "'dosageInstruction':[null,7]", "'reaction':[null]",
    "'result':[null]", "'performer':null", "'class':7", "'section':7", "'entry':{}", "'name':7",
  ]

  @Test("members of the wrong shape break nothing", arguments: wrong)
  func wrongShapes(members: String) throws {
    for type in [
      "Condition", "Observation", "MedicationRequest", "MedicationStatement", "AllergyIntolerance",
      "Immunization", "Encounter", "DiagnosticReport", "Composition", "Patient", "Bundle", "Other",
    ] {
      let text = "{'resourceType':'\(type)',\(members)}"
      let reading = try FHIRText.reading(text)
      #expect(FHIRBalance.gap(in: reading, of: FHIRText.bytes(text)) == nil)
    }
  }

  static let narratives: [(markup: String, text: String)] = [
    ("<div xmlns='x'><p>One</p><p>Two&nbsp;&lt;3</p></div>", "One\nTwo <3"),
    ("<table><tr><td>A</td><td>B</td></tr><tr><td>C</td></tr></table>", "A · B\nC"),
    ("<tr>\r\n<td>A</td>\n<td>B\nC</td>\n</tr>", "A · B C"), ("<pre>A\nB</pre>C\nD", "A\nB\nC D"),
    ("a<br/>b", "a\nb"), ("&#233;&#x4F5C;&bogus;&", "é作&bogus;&"),
    ("<script>alert(1)</script>", ""), ("5 < 6", "5 < 6"), ("", ""),
  ]

  @Test("narrative as plain text", arguments: narratives)
  func narrative(markup: String, text: String) {
    #expect(NarrativeText.plain(markup) == text)
  }
}
