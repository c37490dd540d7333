import Clinical
import Testing

@testable import Interchange

@Suite("FHIR: what is intended")
struct FHIRPlanTests {
  private func plan(
    _ type: String, _ members: String, subject: String = "subject"
  ) throws -> (Statement, PlanDetail) {
    let statement = try FHIRText.statement(type, members, subject: subject)
    guard case .plan(let detail) = statement.detail else { throw FHIRAroundTests.Wrong.detail }
    return (statement, detail)
  }

  @Test("a care plan with what is to be done")
  func carePlan() throws {
    let (statement, detail) = try plan(
      "CarePlan",
      """
      'status':'active','intent':'plan','title':'Diabetes','period':{'start':'2026-01-01'},
      'activity':[{'detail':{'code':{'text':'Diet'}}},{'detail':{'description':'Walk'}}],
      'addresses':[{'display':'Diabetes type 2'}]
      """)
    #expect(statement.status.standing == .active && statement.concept.text == "Diabetes")
    #expect(detail.role == .carePlan && detail.activities.map(\.text) == ["Diet", "Walk"])
    #expect(detail.reasons.map(\.text) == ["Diabetes type 2"])
  }

  @Test("a plan that is only text keeps its text")
  func textPlan() throws {
    let statement = try plan(
      "CarePlan",
      "'category':[{'coding':[{'code':'assess-plan'}]}],"
        + "'text':{'status':'generated','div':'<div>See the eye clinic</div>'}"
    ).0
    #expect(statement.notes == ["See the eye clinic"])
    #expect(statement.concept.text == "Care plan")
  }

  @Test("an order, a referral, and what is not to be done")
  func orders() throws {
    let (order, detail) = try plan(
      "ServiceRequest",
      """
      'status':'active','intent':'order','priority':'urgent','code':{'text':'Chest X-ray'},
      'occurrenceDateTime':'2026-03-01','authoredOn':'2026-02-01','requester':{'display':'Dr Ames'},
      'performer':[{'display':'Radiology'}],'reasonCode':[{'text':'Cough'}]
      """)
    #expect(
      detail.role == .order && detail.priority == "urgent" && detail.performers == ["Radiology"])
    #expect(order.period.start?.text == "2026-03-01" && order.recorded?.text == "2026-02-01")
    #expect(order.author == "Dr Ames")
    let referral = try plan(
      "ServiceRequest",
      "'category':[{'coding':[{'system':'http://snomed.info/sct','code':'3457005'}]}]")
    #expect(referral.1.role == .referral && referral.0.section == .referral)
    let never = try plan("ServiceRequest", "'status':'active','doNotPerform':true").0
    #expect(never.status.standing == .notDone)
    let proposal = try plan("ServiceRequest", "'status':'active','intent':'proposal'").0
    #expect(proposal.status.standing == .planned)
  }

  @Test("an appointment belongs to the patient who takes part in it")
  func appointment() throws {
    let reading = try FHIRText.reading(
      FHIRText.bundle(
        """
        'resourceType':'Appointment','status':'booked','start':'2026-05-01T09:00:00Z',
        'serviceType':[{'text':'Eye test'}],'participant':[{'actor':{'reference':'Patient/p'}},
        {'actor':{'reference':'Practitioner/x','display':'Dr Ames'}},
        {'actor':{'reference':'Location/l','display':'Room 4'}}]
        """, "'resourceType':'Patient','id':'q'"))
    let item = try #require(reading.statements.first)
    guard case .plan(let detail) = item.statement.detail else { throw FHIRAroundTests.Wrong.detail }
    #expect(item.patient == 0 && item.statement.status.standing == .planned)
    #expect(detail.performers == ["Dr Ames"] && detail.locations == ["Room 4"])
    #expect(item.statement.period.start?.text == "2026-05-01T09:00:00Z")
  }

  @Test("vaccines that are due")
  func recommendation() throws {
    let (statement, detail) = try plan(
      "ImmunizationRecommendation",
      """
      'date':'2026-01-01','recommendation':[{'vaccineCode':[{'text':'Tetanus'}],
      'forecastStatus':{'text':'due'},'dateCriterion':[{'value':'2026-06-01'}]},
      {'targetDisease':{'text':'Influenza'},'forecastStatus':{'text':'overdue'}}]
      """, subject: "patient")
    #expect(detail.activities.map(\.text) == ["Tetanus, due, 2026-06-01", "Influenza, overdue"])
    #expect(statement.status.standing == .planned && statement.period.start?.text == "2026-06-01")
  }
}
