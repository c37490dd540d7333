/// What a problem has beside the common fields.
public struct ConditionDetail: Sendable, Hashable, Codable {
  /// FHIR category codes or the C-CDA problem type: `problem-list-item`, `encounter-diagnosis` …
  public var categories: [String] = []
  /// Severity, if said.
  public var severity: Concept?
  /// Body sites, laterality included.
  public var sites: [Concept] = []

  /// A detail that says nothing yet.
  public init() {}
}
