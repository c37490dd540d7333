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
  /// What a source says of a whole section: none, no information, withheld, narrative only.
  case absence
  /// Kept whole and viewable as source, not yet understood.
  case other
}
