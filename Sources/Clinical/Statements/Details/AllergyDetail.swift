/// What an allergy has beside the common fields. The statement's `concept` is the substance, or the
/// "no known …" code.
public struct AllergyDetail: Sendable, Hashable, Codable {
  /// `allergy` or `intolerance`, if said.
  public var type: String?
  /// `food`, `medication`, `environment`, `biologic`.
  public var categories: [String] = []
  /// `high`, `low`, `unable-to-assess`.
  public var criticality: String?
  /// What happened.
  public var reactions: [Reaction] = []

  /// A detail that says nothing yet.
  public init() {}

  /// One reaction.
  public struct Reaction: Sendable, Hashable, Codable {
    /// What was seen.
    public var manifestations: [Concept]
    /// `mild`, `moderate`, `severe` or as sent.
    public var severity: String?

    /// A reaction from its parts.
    public init(manifestations: [Concept], severity: String? = nil) {
      self.manifestations = manifestations
      self.severity = severity
    }
  }
}
