/// What a relative's history has beside the common fields. The statement's `concept` is the
/// relationship: mother, brother.
public struct FamilyHistoryDetail: Sendable, Hashable, Codable {
  /// The relative's name, if said.
  public var name: String?
  /// The relative's sex, as sent.
  public var sex: String?
  /// Whether the relative has died, if said.
  public var isDeceased: Bool?
  /// The age at death, as sent with its unit: `57 a`.
  public var deathAge: String?
  /// Born, as far as sent.
  public var born: PartialDate?
  /// What they had; empty with certainty `refuted` where none is stated.
  public var conditions: [Condition] = []

  /// A detail that says nothing yet.
  public init() {}

  /// One thing a relative had.
  public struct Condition: Sendable, Hashable, Codable {
    /// What.
    public var concept: Concept
    /// Age or date at the start, as sent: `57 a`, `before 60`.
    public var onset: String?
    /// They died of it.
    public var isCauseOfDeath: Bool
    /// The source says that they did not have it.
    public var isRefuted: Bool

    /// A condition from its parts.
    public init(
      concept: Concept, onset: String? = nil, isCauseOfDeath: Bool = false, isRefuted: Bool = false
    ) {
      self.concept = concept
      self.onset = onset
      self.isCauseOfDeath = isCauseOfDeath
      self.isRefuted = isRefuted
    }
  }
}
