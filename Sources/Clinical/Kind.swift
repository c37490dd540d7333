/// What a thing is. Merging goes by kind; screens and absence go by ``Section``.
public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
  case condition
  case medication
  case allergy
  /// A laboratory result, a vital sign, or any other observation.
  case observation
  /// A report that gathers observations (FHIR DiagnosticReport, C-CDA result organizer).
  case report
  case immunization
  case encounter
  /// Something that was done to the patient: an operation, a test, a treatment.
  case procedure
  /// A thing in, on or used by the patient: an implant, a monitor, an aid.
  case device
  /// Something intended: a care plan, an order, a referral, an appointment, an instruction.
  case plan
  case goal
  /// Those who look after the patient, as one team or one of them.
  case careTeam = "care-team"
  /// One relative and what they had.
  case familyHistory = "family-history"
  /// An insurance.
  case coverage
  /// A bill: what was asked to be paid, or what a payer made of it.
  case claim
  /// A paper: a note, a letter, a filled-in questionnaire, a file, or the document itself.
  case document
  /// Somebody who is not of the staff: a relative, a guardian, an emergency contact.
  case contact
  /// What a source says of a whole section: none, no information, withheld, narrative only.
  case absence
  /// Kept whole and viewable as source, not yet understood.
  case other
}
