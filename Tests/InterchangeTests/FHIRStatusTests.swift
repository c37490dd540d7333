import Clinical
import Testing

@testable import Interchange

@Suite("FHIR statuses, every row")
struct FHIRStatusTests {
  static let rows: [(type: String, code: String, standing: Status.Standing)] = [
    ("MedicationRequest", "active", .active), ("MedicationRequest", "on-hold", .onHold),
    ("MedicationRequest", "cancelled", .stopped), ("MedicationRequest", "completed", .completed),
    ("MedicationRequest", "entered-in-error", .enteredInError),
    ("MedicationRequest", "stopped", .stopped), ("MedicationRequest", "draft", .planned),
    ("MedicationRequest", "unknown", .unknown), ("MedicationRequest", "nonsense", .unknown),
    ("MedicationRequest", "ended", .stopped), ("MedicationRequest", "ACTIVE", .active),
    ("MedicationStatement", "active", .active), ("MedicationStatement", "completed", .completed),
    ("MedicationStatement", "entered-in-error", .enteredInError),
    ("MedicationStatement", "intended", .planned), ("MedicationStatement", "stopped", .stopped),
    ("MedicationStatement", "on-hold", .onHold), ("MedicationStatement", "not-taken", .notDone),
    ("MedicationDispense", "preparation", .planned),
    ("MedicationDispense", "in-progress", .active), ("MedicationDispense", "cancelled", .notDone),
    ("MedicationDispense", "on-hold", .onHold), ("MedicationDispense", "completed", .completed),
    ("MedicationDispense", "entered-in-error", .enteredInError),
    ("MedicationDispense", "stopped", .stopped), ("MedicationDispense", "declined", .notDone),
    ("MedicationAdministration", "not-done", .notDone),
    ("MedicationAdministration", "completed", .completed),
    ("Procedure", "suspended", .onHold), ("Procedure", "aborted", .stopped),
    ("Procedure", "not-done", .notDone), ("Procedure", "completed", .completed),
    ("Observation", "registered", .planned), ("Observation", "preliminary", .preliminary),
    ("Observation", "final", .completed), ("Observation", "amended", .corrected),
    ("Observation", "corrected", .corrected), ("Observation", "cancelled", .notDone),
    ("Observation", "entered-in-error", .enteredInError), ("Observation", "unknown", .unknown),
    ("DiagnosticReport", "partial", .preliminary), ("DiagnosticReport", "appended", .corrected),
    ("Immunization", "completed", .completed), ("Immunization", "not-done", .notDone),
    ("Immunization", "entered-in-error", .enteredInError),
    ("Encounter", "planned", .planned), ("Encounter", "arrived", .active),
    ("Encounter", "triaged", .active), ("Encounter", "in-progress", .active),
    ("Encounter", "onleave", .active), ("Encounter", "finished", .completed),
    ("Encounter", "on-hold", .onHold), ("Encounter", "completed", .completed),
    ("Encounter", "discharged", .completed), ("Encounter", "discontinued", .stopped),
    ("Encounter", "cancelled", .notDone), ("Encounter", "entered-in-error", .enteredInError),
    ("Flag", "active", .active), ("Flag", "inactive", .inactive),
    ("DocumentReference", "current", .active), ("DocumentReference", "superseded", .inactive),
    ("CarePlan", "revoked", .stopped), ("CarePlan", "draft", .planned),
    ("Goal", "proposed", .planned), ("Goal", "accepted", .active), ("Goal", "rejected", .notDone),
    ("Goal", "planned", .planned), ("Task", "requested", .planned),
    ("Appointment", "pending", .planned), ("Appointment", "booked", .planned),
    ("Appointment", "fulfilled", .completed), ("Appointment", "noshow", .notDone),
    ("ImagingStudy", "available", .completed), ("Media", "final", .completed),
    ("QuestionnaireResponse", "amended", .corrected), ("Consent", "retired", .inactive),
    ("Consent", "ended", .stopped),
  ]

  @Test("means", arguments: rows)
  func status(type: String, code: String, standing: Status.Standing) throws {
    let statement = try FHIRText.statement(type, "'status':'\(code)'")
    #expect(statement.status == Status(standing, sent: code))
  }

  @Test("no status is unknown, not active")
  func noStatus() throws {
    #expect(try FHIRText.statement("MedicationRequest").status == Status(.unknown))
    #expect(try FHIRText.statement("Condition").status == Status(.unknown))
    #expect(try FHIRText.statement("Condition").certainty == nil)
  }

  static let clinical: [(code: String, standing: Status.Standing)] = [
    ("active", .active), ("recurrence", .recurrence), ("relapse", .recurrence),
    ("inactive", .inactive), ("remission", .remission), ("resolved", .resolved),
    ("unknown", .unknown),
  ]

  @Test("clinical status, as R4 and as STU3 write it", arguments: clinical)
  func clinicalStatus(code: String, standing: Status.Standing) throws {
    for type in ["Condition", "AllergyIntolerance"] {
      for written in ["{'coding':[{'code':'\(code)'}]}", "'\(code)'"] {
        let statement = try FHIRText.statement(type, "'clinicalStatus':\(written)")
        #expect(statement.status == Status(standing, sent: code))
      }
    }
  }

  static let verification: [(code: String, certainty: Certainty?)] = [
    ("confirmed", .confirmed), ("unconfirmed", .unconfirmed), ("presumed", .unconfirmed),
    ("provisional", .provisional), ("differential", .differential), ("refuted", .refuted),
    ("unknown", nil),
  ]

  @Test("verification status", arguments: verification)
  func verificationStatus(code: String, certainty: Certainty?) throws {
    let statement = try FHIRText.statement(
      "Condition",
      "'clinicalStatus':{'coding':[{'code':'active'}]},"
        + "'verificationStatus':{'coding':[{'code':'\(code)'}]}")
    #expect(statement.certainty == certainty)
    #expect(statement.status.standing == .active)
  }

  @Test("entered in error stands above every other status")
  func enteredInError() throws {
    for type in ["Condition", "AllergyIntolerance"] {
      let statement = try FHIRText.statement(
        type,
        "'clinicalStatus':{'coding':[{'code':'active'}]},"
          + "'verificationStatus':{'coding':[{'code':'entered-in-error'}]}")
      #expect(statement.status == Status(.enteredInError, sent: "entered-in-error"))
    }
  }
}
