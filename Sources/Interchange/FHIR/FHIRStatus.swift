import Clinical

/// What the status codes of FHIR mean, one table for each kind. The codes are those of R4, with the
/// few of DSTU2, STU3 and R5 that differ (value sets named beside each table).
enum FHIRStatus {
  /// The status that a code of a table means; the code itself is kept.
  static func status(_ code: String?, by table: [String: Status.Standing]) -> Status {
    guard let code else { return Status(.unknown) }
    return Status(table[code.lowercased()] ?? .unknown, sent: code)
  }

  /// condition-clinical, allergyintolerance-clinical.
  static let clinical: [String: Status.Standing] = [
    "active": .active, "recurrence": .recurrence, "relapse": .recurrence,
    "inactive": .inactive, "remission": .remission, "resolved": .resolved,
  ]

  /// medicationrequest-status; `draft` is not yet an order.
  static let order: [String: Status.Standing] = [
    "active": .active, "on-hold": .onHold, "cancelled": .stopped, "completed": .completed,
    "entered-in-error": .enteredInError, "stopped": .stopped, "draft": .planned, "ended": .stopped,
  ]

  /// medication-statement-status.
  static let report: [String: Status.Standing] = [
    "active": .active, "completed": .completed, "entered-in-error": .enteredInError,
    "intended": .planned, "stopped": .stopped, "on-hold": .onHold, "not-taken": .notDone,
    "draft": .planned,
  ]

  /// medication-statement-adherence (R5).
  static let adherence: [String: Status.Standing] = [
    "taking": .active, "taking-as-directed": .active, "taking-not-as-directed": .active,
    "not-taking": .notDone, "on-hold": .onHold, "on-hold-as-directed": .onHold,
    "on-hold-not-as-directed": .onHold, "stopped": .stopped, "stopped-as-directed": .stopped,
    "stopped-not-as-directed": .stopped,
  ]

  /// medicationdispense-status, medication-admin-status, event-status (Procedure).
  static let event: [String: Status.Standing] = [
    "preparation": .planned, "in-progress": .active, "cancelled": .notDone, "on-hold": .onHold,
    "completed": .completed, "entered-in-error": .enteredInError, "stopped": .stopped,
    "declined": .notDone, "not-done": .notDone, "suspended": .onHold, "aborted": .stopped,
  ]

  /// observation-status, diagnostic-report-status. `registered` has no result yet.
  static let result: [String: Status.Standing] = [
    "registered": .planned, "preliminary": .preliminary, "partial": .preliminary,
    "final": .completed, "amended": .corrected, "corrected": .corrected, "appended": .corrected,
    "modified": .corrected,
    "cancelled": .notDone, "entered-in-error": .enteredInError,
  ]

  /// fm-status: bills.
  static let bill: [String: Status.Standing] = [
    "active": .active, "cancelled": .stopped, "draft": .planned,
    "entered-in-error": .enteredInError,
  ]

  /// encounter-status.
  static let visit: [String: Status.Standing] = [
    "planned": .planned, "arrived": .active, "triaged": .active, "in-progress": .active,
    "onleave": .active, "on-hold": .onHold, "finished": .completed, "completed": .completed,
    "discharged": .completed, "discontinued": .stopped, "cancelled": .notDone,
    "entered-in-error": .enteredInError,
  ]

  /// The statuses of every other resource, where one word means the same in all of them.
  static let general: [String: Status.Standing] = event.merging([
    "active": .active, "current": .active, "draft": .planned, "proposed": .planned,
    "planned": .planned, "pending": .planned, "booked": .planned, "requested": .planned,
    "accepted": .active, "revoked": .stopped, "retired": .inactive, "inactive": .inactive,
    "superseded": .inactive, "available": .completed, "final": .completed,
    "amended": .corrected, "ended": .stopped, "fulfilled": .completed, "noshow": .notDone,
    "rejected": .notDone, "checked-in": .active, "waitlist": .planned, "arrived": .active,
    "received": .active, "ready": .planned, "failed": .stopped, "achieved": .completed,
    "sustaining": .active, "on-target": .active, "ahead-of-target": .active,
    "behind-target": .active, "finished": .completed, "waitlisted": .planned,
    "registered": .planned, "partial": .active, "preliminary": .preliminary,
  ]) { _, new in new }

  /// request-status, task-status, appointmentstatus: what was asked for. `cancelled` was not done.
  static let plan: [String: Status.Standing] = general.merging([
    "in-progress": .active, "suspended": .onHold, "checked-in": .active,
  ]) { _, new in new }

  /// condition-ver-status, allergyintolerance-verification.
  static let certainty: [String: Certainty] = [
    "confirmed": .confirmed, "unconfirmed": .unconfirmed, "provisional": .provisional,
    "differential": .differential, "refuted": .refuted, "presumed": .unconfirmed,
  ]
}
