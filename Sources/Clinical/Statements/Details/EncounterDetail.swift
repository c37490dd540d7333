/// What a visit has beside the common fields. The statement's `concept` is the type of visit.
public struct EncounterDetail: Sendable, Hashable, Codable {
  /// The class code as sent: `AMB`, `EMER`, `IMP` …
  public var classCode: String?
  /// Where.
  public var locations: [String] = []
  /// Why.
  public var reasons: [Concept] = []
  /// Diagnoses of the visit.
  public var diagnoses: [Concept] = []
  /// Where the patient went afterwards.
  public var disposition: Concept?

  /// A detail that says nothing yet.
  public init() {}
}
