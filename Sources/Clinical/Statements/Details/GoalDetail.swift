/// What a goal has beside the common fields. The statement's `concept` is the goal in words.
public struct GoalDetail: Sendable, Hashable, Codable {
  /// What is to be reached; several where several numbers are.
  public var targets: [Target] = []
  /// How far it has come: `improving`, `achieved`, as sent.
  public var achievement: Concept?
  /// `high-priority` or as sent.
  public var priority: Concept?
  /// Who set it, as named: the patient, a clinician.
  public var setBy: String?
  /// The problems it is for.
  public var addresses: [Concept] = []

  /// A detail that says nothing yet.
  public init() {}

  /// One thing to reach.
  public struct Target: Sendable, Hashable, Codable {
    /// What is measured.
    public var measure: Concept?
    /// The value to reach, a range where it is one.
    public var value: Value?
    /// By when.
    public var due: PartialDate?

    /// A target from its parts.
    public init(measure: Concept? = nil, value: Value? = nil, due: PartialDate? = nil) {
      self.measure = measure
      self.value = value
      self.due = due
    }
  }
}
