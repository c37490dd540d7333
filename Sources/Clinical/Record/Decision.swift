/// What a human said about linking, merging, a conflict or an import. Always reversible: it ends, it
/// is not deleted.
public struct Decision: Sendable, Hashable, Codable {
  /// What it is about.
  public enum Subject: String, Sendable, Hashable, Codable {
    /// Whether identities are one person.
    case identity
    /// Whether things are one fact.
    case thing
    /// A conflict inside a fact.
    case conflict
    /// Results that somebody has seen and answers for.
    case result
  }

  /// The answer.
  public enum Verdict: String, Sendable, Hashable, Codable {
    case same, different, later
    /// Of the sides of a conflict, one is preferred (``Decision/preferred``).
    case prefer
    /// Of results: seen, with the name of who did; what says something else later is to be seen again.
    case seen
  }

  /// What it is about.
  public var subject: Subject
  /// Names of things or of identities, sorted.
  public var names: [String]
  /// The answer.
  public var verdict: Verdict
  /// The thing whose word is preferred, by name; nil for other answers.
  public var preferred: String?
  /// What its maker knew of each name: the content of a thing, the description of an identity. What is
  /// said anew since may contradict the answer, and brings the question back.
  public var seen: [String: String]
  /// The account that decided.
  public var by: String
  /// The role it had.
  public var role: String
  /// What its maker could see, in words; `all` when nothing was hidden.
  public var scope: String
  /// Why.
  public var reason: String
  /// When.
  public var at: Instant
  /// When it was taken back; nil while in force.
  public var endedAt: Instant?

  /// A decision from its parts.
  public init(
    subject: Subject, names: [String], verdict: Verdict, preferred: String? = nil,
    seen: [String: String] = [:], by: String, role: String, scope: String = "all",
    reason: String = "", at: Instant, endedAt: Instant? = nil
  ) {
    self.preferred = preferred
    self.seen = seen
    self.subject = subject
    self.names = names.sorted()
    self.verdict = verdict
    self.by = by
    self.role = role
    self.scope = scope
    self.reason = reason
    self.at = at
    self.endedAt = endedAt
  }
}
