/// What a care team has beside the common fields. The statement's `concept` is its name or type.
public struct CareTeamDetail: Sendable, Hashable, Codable {
  /// Its members, in the order sent.
  public var members: [Member] = []
  /// Why it was put together.
  public var reasons: [Concept] = []

  /// A detail that says nothing yet.
  public init() {}

  /// One member.
  public struct Member: Sendable, Hashable, Codable {
    /// The name, of a human or an organisation.
    public var name: String
    /// The part played: `primary care physician`.
    public var role: Concept?
    /// The organisation, beside a human.
    public var organization: String?
    /// Telephone numbers and addresses, as sent.
    public var telecoms: [String]
    /// Since when and until when.
    public var period: Period

    /// A member from its parts.
    public init(
      name: String, role: Concept? = nil, organization: String? = nil, telecoms: [String] = [],
      period: Period = Period()
    ) {
      self.name = name
      self.role = role
      self.organization = organization
      self.telecoms = telecoms
      self.period = period
    }
  }
}
