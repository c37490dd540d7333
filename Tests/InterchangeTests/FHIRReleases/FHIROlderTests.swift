import Clinical
import Testing

@testable import Interchange

@Suite("DSTU2 and STU3: nothing that changed its meaning is read as R4")
struct FHIROlderTests {
  @Test("a vaccine that was not given stays not given, and one that does not count says so")
  func vaccines() throws {
    let refused = try FHIRText.statement(
      "Immunization",
      "'status':'completed','wasNotGiven':true,'vaccineCode':{'text':'Flu'},'reported':true,"
        + "'explanation':{'reasonNotGiven':[{'text':'Refused'}]}", subject: "patient")
    #expect(refused.status.standing == .notDone)
    guard case .immunization(let detail) = refused.detail else { throw NotThere() }
    #expect(detail.isPrimarySource == false)
    #expect(detail.reasonNotDone?.text == "Refused")
    let void = try FHIRText.statement(
      "Immunization",
      "'status':'completed','notGiven':false,'vaccineCode':{'text':'Flu'},"
        + "'practitioner':[{'actor':{'display':'N. Ovanne'}}],"
        + "'vaccinationProtocol':[{'doseSequence':1,'doseStatus':{'coding':[{'code':'nocount'}]}}]",
      subject: "patient")
    #expect(void.notUnderstood.contains { $0.contains("does not count") })
    #expect(void.author == "N. Ovanne")
  }

  @Test(
    "a medicine that is not taken stays not taken",
    arguments: ["'wasNotTaken':true", "'taken':'n'"])
  func notTaken(words: String) throws {
    let statement = try FHIRText.statement(
      "MedicationStatement",
      "'status':'active','medicationCodeableConcept':{'text':'Warfarin'},\(words),"
        + "'dosage':[{'text':'1 a day','quantityQuantity':{'value':1,'unit':'tablet'}}]")
    #expect(statement.status.standing == .notDone)
    guard case .medication(let detail) = statement.detail else { throw NotThere() }
    #expect(detail.dosages.first?.dose?.text == "1 tablet")
  }

  @Test("a MedicationOrder of DSTU2 is an order, with its end and who ended it why")
  func order() throws {
    let statement = try FHIRText.statement(
      "MedicationOrder",
      "'status':'stopped','dateWritten':'2015-02-01','dateEnded':'2015-03-01',"
        + "'reasonEnded':{'text':'Cough'},'prescriber':{'display':'N. Ovanne'},"
        + "'medicationCodeableConcept':{'text':'Lisinopril'}", subject: "patient")
    guard case .medication(let detail) = statement.detail else { throw NotThere() }
    #expect(detail.role == .order)
    #expect(detail.statusReason?.text == "Cough")
    #expect(statement.status.standing == .stopped)
    #expect(statement.period.end == PartialDate(iso: "2015-03-01"))
    #expect(statement.author == "N. Ovanne")
  }

  @Test("an allergy of DSTU2: substance, one status for two, risk by its old codes")
  func allergy() throws {
    let statement = try FHIRText.statement(
      "AllergyIntolerance",
      "'substance':{'text':'Penicillin'},'status':'refuted','criticality':'CRITH',"
        + "'category':'medication','lastOccurence':'2014'", subject: "patient")
    #expect(statement.concept.text == "Penicillin")
    #expect(statement.certainty == .refuted)
    guard case .allergy(let detail) = statement.detail else { throw NotThere() }
    #expect(detail.criticality == "high")
    #expect(detail.categories == ["medication"])
    #expect(statement.notes == ["Last reaction: 2014"])
  }

  @Test(
    "orders of older names are orders",
    arguments: [
      (
        "DiagnosticOrder",
        "'status':'requested','item':[{'code':{'text':'Lipids'}}],'reason':[{'text':'Check'}]",
        "Lipids"
      ),
      (
        "DiagnosticOrder",
        "'status':'requested','item':[{'code':{'text':'A'}},{'code':{'text':'B'}}]",
        "Diagnostic order"
      ),
      ("ProcedureRequest", "'status':'active','intent':'order','code':{'text':'Knee'}", "Knee"),
      (
        "ReferralRequest",
        "'status':'requested','dateSent':'2015','serviceRequested':[{'text':'Heart'}]", "Heart"
      ),
      ("DeviceUseRequest", "'status':'requested','device':{'display':'x'}", "Device use request"),
    ])
  func orders(type: String, members: String, title: String) throws {
    let statement = try FHIRText.statement(type, members)
    #expect(statement.kind == .plan)
    #expect(statement.concept.text == title)
    #expect([.planned, .active].contains(statement.status.standing))
  }

  @Test("observations of DSTU2 and STU3: remarks, members, and how they are related")
  func observation() throws {
    let statement = try FHIRText.statement(
      "Observation",
      "'status':'final','code':{'text':'Glucose'},'comments':'after lunch',"
        + "'related':[{'type':'has-member','target':{'reference':'Observation/a'}},"
        + "{'type':'interfered-by','target':{'reference':'Observation/b','display':'Vitamin C'}}]")
    guard case .observation(let detail) = statement.detail else { throw NotThere() }
    #expect(detail.members.map(\.value) == ["Observation/a"])
    #expect(statement.notes == ["after lunch", "The sender says: interfered-by Vitamin C."])
  }

  @Test(
    "a procedure that was not done stays not done",
    arguments: ["'notPerformed':true", "'notDone':true"])
  func procedure(words: String) throws {
    let statement = try FHIRText.statement(
      "Procedure", "'status':'completed','code':{'text':'Biopsy'},\(words)")
    #expect(statement.status.standing == .notDone)
  }

  @Test("a report's coded diagnosis is its conclusion")
  func report() throws {
    let statement = try FHIRText.statement(
      "DiagnosticReport",
      "'status':'final','code':{'text':'Smear'},'codedDiagnosis':[{'text':'Normal'}]")
    guard case .report(let detail) = statement.detail else { throw NotThere() }
    #expect(detail.conclusion == "Normal")
  }

  private struct NotThere: Error {}
}
