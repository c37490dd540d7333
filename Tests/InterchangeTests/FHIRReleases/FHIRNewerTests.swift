import Clinical
import Testing

@testable import Interchange

@Suite("R5: nothing that changed its meaning is read as R4")
struct FHIRNewerTests {
  @Test(
    "`recorded` says nothing of taking; adherence does",
    arguments: [
      ("'status':'recorded'", Status.Standing.unknown),
      ("'status':'recorded','adherence':{'code':{'coding':[{'code':'taking'}]}}", .active),
      ("'status':'recorded','adherence':{'code':{'coding':[{'code':'not-taking'}]}}", .notDone),
      (
        "'status':'recorded','adherence':{'code':{'coding':[{'code':'stopped-as-directed'}]}}",
        .stopped
      ),
      ("'status':'draft'", .planned),
      (
        "'status':'entered-in-error','adherence':{'code':{'coding':[{'code':'taking'}]}}",
        .enteredInError
      ),
    ])
  func recorded(members: String, standing: Status.Standing) throws {
    let statement = try FHIRText.statement(
      "MedicationStatement",
      "\(members),'medication':{'concept':{'text':'Warfarin'}},"
        + "'informationSource':[{'display':'Her son'}]")
    #expect(statement.status.standing == standing)
    #expect(statement.concept.text == "Warfarin")
    #expect(statement.author == "Her son")
  }

  @Test("a visit: classes, real and planned times, reasons one layer deeper")
  func encounter() throws {
    let statement = try FHIRText.statement(
      "Encounter",
      "'status':'completed','class':[{'coding':[{'code':'IMP','display':'inpatient'}]}],"
        + "'actualPeriod':{'start':'2026-01-02','end':'2026-01-05'},"
        + "'reason':[{'value':[{'concept':{'text':'Chest pain'}}]}],"
        + "'admission':{'dischargeDisposition':{'text':'Home'}}")
    guard case .encounter(let detail) = statement.detail else { throw NotThere() }
    #expect(detail.classCode == "IMP")
    #expect(detail.reasons.map(\.text) == ["Chest pain"])
    #expect(detail.disposition?.text == "Home")
    #expect(statement.period.end == PartialDate(iso: "2026-01-05"))
    let planned = try FHIRText.statement(
      "Encounter", "'status':'planned','plannedStartDate':'2027-01-02'")
    #expect(planned.status.standing == .planned)
    #expect(planned.period.start == PartialDate(iso: "2027-01-02"))
  }

  @Test("a problem and an allergy name who recorded them in one list")
  func participants() throws {
    let problem = try FHIRText.statement(
      "Condition",
      "'clinicalStatus':{'coding':[{'code':'active'}]},'code':{'text':'Gout'},"
        + "'participant':[{'actor':{'display':'N. Ovanne'}}]")
    #expect(problem.author == "N. Ovanne")
    let allergy = try FHIRText.statement(
      "AllergyIntolerance",
      "'type':{'coding':[{'code':'intolerance'}]},'code':{'text':'Milk'},"
        + "'reaction':[{'manifestation':[{'concept':{'text':'Bloating'}}]}]", subject: "patient")
    guard case .allergy(let detail) = allergy.detail else { throw NotThere() }
    #expect(detail.type == "intolerance")
    #expect(detail.reactions.first?.manifestations.first?.text == "Bloating")
  }

  @Test("a procedure with its occurrence, a modified report")
  func others() throws {
    let procedure = try FHIRText.statement(
      "Procedure",
      "'status':'completed','code':{'text':'Biopsy'},'occurrenceDateTime':'2026-02-03',"
        + "'reason':[{'concept':{'text':'Lump'}}]")
    #expect(procedure.period.start == PartialDate(iso: "2026-02-03"))
    let report = try FHIRText.statement(
      "DiagnosticReport", "'status':'modified','code':{'text':'Smear'}")
    #expect(report.status.standing == .corrected)
  }

  @Test(
    "what R5 has and R4 has not is kept whole",
    arguments: [
      "DeviceDispense", "NutritionIntake", "GenomicStudy", "ImagingSelection",
    ])
  func keptWhole(type: String) throws {
    let statement = try FHIRText.statement(type, "'status':'completed','code':{'text':'x'}")
    #expect(statement.kind == .other)
    #expect(statement.concept.text == "x")
  }

  private struct NotThere: Error {}
}
