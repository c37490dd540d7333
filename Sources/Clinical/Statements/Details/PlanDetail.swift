/// What something intended has beside the common fields. The statement's `concept` is what is
/// intended, its `period` when.
public struct PlanDetail: Sendable, Hashable, Codable {
  /// What kind of intention it is.
  public enum Role: String, Sendable, Hashable, Codable {
    /// A plan of care, with activities.
    case carePlan = "care-plan"
    /// Somebody ordered or proposed it (FHIR ServiceRequest, C-CDA mood RQO, PRP, INT).
    case order
    /// A visit is booked or asked for.
    case appointment
    /// The patient is sent to somebody.
    case referral
    /// What the patient is told to do.
    case instruction
    /// A task for somebody.
    case task
  }

  /// What kind of intention it is.
  public var role: Role
  /// The intent or mood as sent: `order`, `proposal`, `RQO` …
  public var intent: String?
  /// `routine`, `urgent`, `asap`, `stat`, as sent.
  public var priority: String?
  /// Category codes.
  public var categories: [Concept] = []
  /// What is to be done, of a plan with several parts.
  public var activities: [Concept] = []
  /// Why, and the problems it is for.
  public var reasons: [Concept] = []
  /// Who is to do it, as named.
  public var performers: [String] = []
  /// Where.
  public var locations: [String] = []

  /// A detail of one role.
  public init(role: Role) { self.role = role }
}
