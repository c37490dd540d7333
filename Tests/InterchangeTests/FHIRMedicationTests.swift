import Clinical
import Testing

@testable import Interchange

@Suite("Medicines in FHIR")
struct FHIRMedicationTests {
  private func detail(_ statement: Statement) throws -> MedicationDetail {
    guard case .medication(let detail) = statement.detail else {
      throw Failure.noMedicine
    }
    return detail
  }

  private enum Failure: Error { case noMedicine }

  @Test("an order with everything")
  func order() throws {
    let statement = try FHIRText.statement(
      "MedicationRequest",
      """
      'status':'active','intent':'order','authoredOn':'2026-01-15',
      'medicationCodeableConcept':{'coding':[{'system':
      'http://www.nlm.nih.gov/research/umls/rxnorm','code':'314077'}],'text':'Lisinopril 20 mg'},
      'requester':{'display':'Dr. Adeyemi'},'reasonCode':[{'text':'Blood pressure'}],
      'dosageInstruction':[{'text':'1 tablet each morning','asNeededBoolean':false,
      'route':{'text':'by mouth'},'timing':{'repeat':{'frequency':1,'period':1.0,'periodUnit':'d',
      'when':['MORN'],'boundsPeriod':{'start':'2026-01-16'}}},
      'doseAndRate':[{'doseQuantity':{'value':1,'unit':'tablet'}}]}],
      'dispenseRequest':{'numberOfRepeatsAllowed':3,'quantity':{'value':90,'unit':'tablet'},
      'expectedSupplyDuration':{'value':90,'unit':'days','code':'d'}}
      """)
    let detail = try detail(statement)
    #expect(statement.concept.code(in: .rxnorm) == "314077")
    #expect(statement.period.start?.text == "2026-01-16")
    #expect(statement.recorded?.text == "2026-01-15")
    #expect(statement.author == "Dr. Adeyemi")
    #expect(detail.role == .order)
    #expect(detail.reasons == [Concept(text: "Blood pressure")])
    #expect(detail.refills == 3)
    #expect(detail.quantity?.text == "90 tablet")
    #expect(detail.daysSupply?.value == 90)
    let dosage = try #require(detail.dosages.first)
    #expect(dosage.text == "1 tablet each morning")
    #expect(dosage.dose?.text == "1 tablet")
    #expect(dosage.frequency == 1)
    #expect(dosage.period?.text == "1.0")
    #expect(dosage.periodUnit == "d")
    #expect(dosage.when == ["MORN"])
    #expect(dosage.route == Concept(text: "by mouth"))
    #expect(!dosage.asNeeded)
  }

  @Test("as needed, a range of doses, a code for the timing")
  func dosages() throws {
    let detail = try detail(
      FHIRText.statement(
        "MedicationRequest",
        """
        'dosageInstruction':[{'asNeededCodeableConcept':{'text':'pain'},'timing':{'code':
        {'coding':[{'code':'BID'}]}},'doseAndRate':[{'doseRange':{'low':{'value':1},
        'high':{'value':2}}}]}]
        """))
    let dosage = try #require(detail.dosages.first)
    #expect(dosage.asNeeded)
    #expect(dosage.asNeededFor == Concept(text: "pain"))
    #expect(dosage.text == "BID")
    #expect(dosage.dose?.number.text == "1")
    #expect(dosage.doseHigh?.number.text == "2")
  }

  /// The product, in the document, contained, or only named.
  static let products: [(members: String, name: String?)] = [
    ("'medicationReference':{'reference':'#m'}", "Metformin"),
    ("'medicationReference':{'reference':'Medication/none','display':'Metformin'}", "Metformin"),
    ("'medication':{'concept':{'text':'Metformin'}}", "Metformin"),
    ("'medication':{'reference':{'reference':'#m'}}", "Metformin"),
    ("'status':'active'", nil),
  ]

  @Test("the product is found in every form", arguments: products)
  func product(members: String, name: String?) throws {
    let statement = try FHIRText.statement(
      "MedicationRequest",
      "\(members),'contained':[{'resourceType':'Medication','id':'m','code':{'text':'Metformin'}}]")
    #expect(statement.concept.words == name)
  }

  @Test("ingredients with their strength, and the form")
  func ingredients() throws {
    let detail = try detail(
      FHIRText.statement(
        "MedicationStatement",
        """
        'medicationReference':{'reference':'#m'},'contained':[{'resourceType':'Medication','id':'m',
        'form':{'text':'tablet'},'ingredient':[{'itemCodeableConcept':{'text':'sacubitril'},
        'strength':{'numerator':{'value':24,'unit':'mg'},'denominator':{'value':1}}},
        {'itemReference':{'display':'valsartan'},'strength':{'numerator':{'value':26,'unit':'mg'},
        'denominator':{'value':5,'unit':'mL'}}}]}]
        """))
    #expect(detail.form == Concept(text: "tablet"))
    #expect(detail.ingredients.map(\.substance.text) == ["sacubitril", "valsartan"])
    #expect(detail.ingredients.map(\.strength) == ["24 mg", "26 mg / 5 mL"])
  }

  @Test("two medicines without name and code are two statements without name (torture 14)")
  func unnamed() throws {
    let request = "'resourceType':'MedicationRequest','subject':{'reference':'Patient/p'}"
    let reading = try FHIRText.reading(
      FHIRText.bundle(request + ",'id':'a'", request + ",'id':'b'"))
    #expect(reading.statements.map(\.statement.concept.isEmpty) == [true, true])
  }

  static let roles: [(type: String, members: String, role: MedicationDetail.Role)] = [
    ("MedicationRequest", "'status':'active'", .order),
    ("MedicationRequest", "'reportedBoolean':true", .reported),
    ("MedicationOrder", "'status':'active'", .order),
    ("MedicationStatement", "'status':'active'", .reported),
    ("MedicationDispense", "'status':'completed'", .dispense),
    ("MedicationAdministration", "'status':'completed'", .administration),
  ]

  @Test("who says it", arguments: roles)
  func role(type: String, members: String, role: MedicationDetail.Role) throws {
    #expect(try detail(FHIRText.statement(type, members)).role == role)
  }

  static let notTaken: [(type: String, members: String)] = [
    ("MedicationRequest", "'status':'active','doNotPerform':true"),
    ("MedicationStatement", "'status':'not-taken'"),
    ("MedicationStatement", "'status':'active','taken':'n'"),
    ("MedicationStatement", "'status':'active','wasNotTaken':true"),
    ("MedicationAdministration", "'status':'completed','notGiven':true"),
    ("Immunization", "'status':'completed','notGiven':true"),
    ("Immunization", "'status':'completed','wasNotGiven':true"),
  ]

  @Test("what is not taken is never active", arguments: notTaken)
  func notTakenIsNotActive(type: String, members: String) throws {
    let statement = try FHIRText.statement(type, members)
    #expect(statement.status.standing == .notDone)
    if type == "MedicationRequest" { #expect(try detail(statement).doNotTake) }
  }

  @Test("a dispense is dated by its handing over and names its order")
  func dispense() throws {
    let statement = try FHIRText.statement(
      "MedicationDispense",
      """
      'whenPrepared':'2026-10-12','whenHandedOver':'2026-10-13','quantity':{'value':90},
      'daysSupply':{'value':3,'unit':'months'},'performer':[{'actor':{'display':'Corner'}}],
      'authorizingPrescription':[{'reference':'MedicationRequest/r'},
      {'identifier':{'value':'RX-7'}}]
      """)
    let detail = try detail(statement)
    #expect(statement.period == .at(PartialDate(iso: "2026-10-13")))
    #expect(statement.author == "Corner")
    #expect(detail.basedOn == ["MedicationRequest/r", "RX-7"])
    // Three months are not converted to days.
    #expect(detail.daysSupply == nil)
  }

  @Test("taken since a date is not taken for a moment")
  func since() throws {
    let statement = try FHIRText.statement("MedicationStatement", "'effectiveDateTime':'2020'")
    #expect(statement.period == Period(start: PartialDate(iso: "2020")))
  }
}
