import Clinical
import Testing

@testable import Interchange

@Suite("What each kind of FHIR resource says")
struct FHIRKindTests {
  @Test("Condition")
  func condition() throws {
    let statement = try FHIRText.statement(
      "Condition",
      """
      'category':[{'coding':[{'code':'encounter-diagnosis'}]}],'severity':{'text':'mild'},
      'code':{'coding':[{'system':'urn:oid:2.16.840.1.113883.6.96','code':'38341003',
      'display':'Hypertension'},{'system':'http://hl7.org/fhir/sid/icd-10-cm','code':'I10'}]},
      'bodySite':[{'text':'left'}],'encounter':{'reference':'Encounter/e'},
      'onsetDateTime':'2021','abatementDateTime':'2024-03-01','recordedDate':'2021-05',
      'recorder':{'display':'Dr. Adeyemi'},'note':[{'text':'rash on trunk'}],
      'identifier':[{'system':'urn:own','value':'77'}],
      'meta':{'security':[{'code':'R'},{'code':'PSY'}]}
      """)
    #expect(statement.section == .problems)
    #expect(statement.concept.code(in: .snomed) == "38341003")
    #expect(statement.concept.code(in: .icd10cm) == "I10")
    #expect(
      statement.period
        == Period(
          start: PartialDate(iso: "2021"), end: PartialDate(iso: "2024-03-01")))
    #expect(statement.recorded?.precision == .month)
    #expect(statement.author == "Dr. Adeyemi")
    #expect(statement.notes == ["rash on trunk"])
    #expect(statement.labels == ["R", "PSY"])
    #expect(statement.otherIdentifiers == [Identifier(system: "urn:own", value: "77")])
    var detail = ConditionDetail()
    detail.categories = ["encounter-diagnosis"]
    detail.severity = Concept(text: "mild")
    detail.sites = [Concept(text: "left")]
    #expect(statement.encounter == NativeIdentifier(root: "", value: "Encounter/e"))
    #expect(statement.detail == .condition(detail))
  }

  static let onsets: [(members: String, period: Period)] = [
    ("'onsetAge':{'value':11,'unit':'years'}", Period(text: "age 11 years")),
    ("'onsetString':'in the spring'", Period(text: "in the spring")),
    ("'onsetDateTime':'2016-13'", Period(text: "2016-13")),
    (
      "'onsetPeriod':{'start':'2016','end':'2017'}",
      Period(start: PartialDate(iso: "2016"), end: PartialDate(iso: "2017"))
    ),
    (
      "'onsetDateTime':'2016','abatementBoolean':true",
      Period(start: PartialDate(iso: "2016"), endedAtUnknownTime: true)
    ),
    (
      "'onsetDateTime':'2016','abatementString':'long ago'",
      Period(start: PartialDate(iso: "2016"), endedAtUnknownTime: true, text: "until long ago")
    ),
    ("'recordedDate':'2020'", Period()),
  ]

  @Test("onset of every form", arguments: onsets)
  func onset(members: String, period: Period) throws {
    #expect(try FHIRText.statement("Condition", members).period == period)
  }

  @Test("AllergyIntolerance")
  func allergy() throws {
    let statement = try FHIRText.statement(
      "AllergyIntolerance",
      """
      'type':'allergy','category':['medication'],'criticality':'high','code':{'text':'Codeine'},
      'reaction':[{'manifestation':[{'text':'Hives'}],'severity':'severe'},
      {'description':'felt unwell'}],'onsetDateTime':'1999'
      """, subject: "patient")
    var detail = AllergyDetail()
    detail.type = "allergy"
    detail.categories = ["medication"]
    detail.criticality = "high"
    detail.reactions = [
      .init(manifestations: [Concept(text: "Hives")], severity: "severe"),
      .init(manifestations: [Concept(text: "felt unwell")]),
    ]
    #expect(statement.concept == Concept(text: "Codeine"))
    #expect(statement.detail == .allergy(detail))
    #expect(statement.period.start?.text == "1999")
    #expect(statement.period.end == nil)
  }

  @Test(
    "an allergy's substance is found where it was put",
    arguments: [
      "'substance':{'text':'Latex'}", "'reaction':[{'substance':{'text':'Latex'}}]",
    ])
  func substance(members: String) throws {
    #expect(try FHIRText.statement("AllergyIntolerance", members).concept.text == "Latex")
  }

  @Test("Immunization")
  func immunization() throws {
    let statement = try FHIRText.statement(
      "Immunization",
      """
      'status':'not-done','statusReason':{'text':'refused'},'vaccineCode':{'coding':[{'system':
      'http://hl7.org/fhir/sid/cvx','code':'207'}]},'occurrenceString':'autumn','lotNumber':'A1',
      'manufacturer':{'display':'Maker'},'protocolApplied':[{'doseNumberPositiveInt':2}],
      'site':{'text':'arm'},'route':{'text':'IM'},'doseQuantity':{'value':0.5,'unit':'mL'},
      'primarySource':false,'performer':[{'actor':{'display':'Nurse Bell'}}]
      """, subject: "patient")
    var detail = ImmunizationDetail()
    detail.lot = "A1"
    detail.manufacturer = "Maker"
    detail.doseNumber = "2"
    detail.route = Concept(text: "IM")
    detail.site = Concept(text: "arm")
    detail.dose = Number("0.5").map { Quantity(number: $0, unit: "mL") }
    detail.reasonNotDone = Concept(text: "refused")
    detail.isPrimarySource = false
    #expect(statement.status.standing == .notDone)
    #expect(statement.concept.has(.cvx, "207"))
    #expect(statement.period == Period(text: "autumn"))
    #expect(statement.author == "Nurse Bell")
    #expect(statement.detail == .immunization(detail))
  }

  @Test("Encounter")
  func encounter() throws {
    let statement = try FHIRText.statement(
      "Encounter",
      """
      'class':{'code':'IMP','display':'inpatient'},'type':[{'text':'Hospital stay'}],
      'period':{'start':'2026-08-19T18:20:00-04:00','end':'2026-08-24T15:00:00-04:00'},
      'participant':[{'individual':{'display':'Dr. Bell'}}],'reasonCode':[{'text':'Breathless'}],
      'location':[{'location':{'reference':'#l'}}],'serviceProvider':{'display':'Riverside'},
      'diagnosis':[{'condition':{'reference':'#c'}},{'condition':{'display':'Kidney'}}],
      'hospitalization':{'dischargeDisposition':{'text':'Home'}},
      'contained':[{'resourceType':'Location','id':'l','name':'Ward 3'}]
      """)
    var detail = EncounterDetail()
    detail.classCode = "IMP"
    detail.locations = ["Ward 3"]
    detail.reasons = [Concept(text: "Breathless")]
    detail.diagnoses = [Concept(text: "Kidney")]
    detail.disposition = Concept(text: "Home")
    #expect(statement.concept == Concept(text: "Hospital stay"))
    #expect(statement.author == "Dr. Bell")
    #expect(statement.period.end?.text == "2026-08-24T15:00:00-04:00")
    #expect(statement.detail == .encounter(detail))
  }

  @Test("DiagnosticReport: results, or a note")
  func report() throws {
    let statement = try FHIRText.statement(
      "DiagnosticReport",
      """
      'category':[{'coding':[{'code':'LAB'}]}],'code':{'text':'Blood count'},
      'effectiveDateTime':'2026-08-24','issued':'2026-08-25','conclusion':'Mild anaemia',
      'performer':[{'display':'Lakeshore'}],'result':[{'reference':'Observation/hb'}]
      """)
    var detail = ReportDetail()
    detail.results = [NativeIdentifier(root: "", value: "Observation/hb")]
    detail.categories = ["LAB"]
    detail.conclusion = "Mild anaemia"
    detail.performer = "Lakeshore"
    detail.issued = PartialDate(iso: "2026-08-25")
    #expect(statement.section == .results)
    #expect(statement.detail == .report(detail))
    let note = try FHIRText.statement(
      "DiagnosticReport",
      "'category':[{'coding':[{'system':'http://loinc.org','code':'34117-2'}]}]")
    #expect(note.section == .notes)
  }

  static let others: [(type: String, section: Section, kind: Kind)] = [
    ("ExplanationOfBenefit", .claims, .claim), ("Claim", .claims, .claim),
    ("Flag", .flags, .other), ("DetectedIssue", .alerts, .other), ("Consent", .other, .other),
    ("AdverseEvent", .healthConcerns, .other), ("EpisodeOfCare", .encounters, .other),
    ("SomethingNew", .other, .other), ("RequestGroup", .plan, .plan), ("Task", .plan, .plan),
    ("ServiceRequest", .plan, .plan), ("NutritionOrder", .nutrition, .plan),
    ("ReferralRequest", .referral, .plan), ("DeviceRequest", .plan, .plan),
    ("CommunicationRequest", .instructions, .plan), ("Appointment", .plan, .plan),
    ("ImmunizationRecommendation", .plan, .plan), ("CarePlan", .plan, .plan),
    ("Goal", .goals, .goal), ("CareTeam", .careTeam, .careTeam),
    ("FamilyMemberHistory", .familyHistory, .familyHistory), ("Procedure", .procedures, .procedure),
    ("DeviceUseStatement", .devices, .device), ("QuestionnaireResponse", .notes, .document),
    ("ClinicalImpression", .notes, .document), ("Communication", .instructions, .document),
    ("Media", .results, .document), ("RiskAssessment", .healthConcerns, .observation),
    ("ImagingStudy", .results, .report),
  ]

  @Test("every other resource has a kind, a section and a title", arguments: others)
  func other(type: String, section: Section, kind: Kind) throws {
    let statement = try FHIRText.statement(
      type, "'code':{'text':'A title'},'description':'A title'")
    #expect(statement.kind == kind)
    #expect(statement.section == section)
    #expect(statement.concept.words?.isEmpty == false)
  }

  @Test("a device that belongs to the patient is theirs, any other is a part")
  func devices() throws {
    let worn = try FHIRText.statement("Device", "'type':{'text':'Pacemaker'}", subject: "patient")
    #expect(worn.section == .devices)
    #expect(try FHIRText.reading("{'resourceType':'Device'}").parts == ["Device": 1])
  }
}
