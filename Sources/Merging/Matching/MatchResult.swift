import Clinical

/// What a comparison of two identities comes to.
public struct MatchResult: Sendable, Hashable {
  /// The answer.
  public enum Verdict: String, Sendable, Hashable, Codable {
    /// One person.
    case same
    /// Only a human can tell.
    case ask
    /// Two people.
    case different
  }

  /// The answer.
  public var verdict: Verdict
  /// The sum of the weights, in bits.
  public var weight: Double
  /// Why, one reason a line, with its weight in bits where it has one.
  public var reasons: [String]
  /// Something that two records of one person cannot differ in stands between them.
  public var isHardConflict: Bool
  /// A field that both have says otherwise: a third record that fits both does not join them without
  /// asking.
  public var isContradicted: Bool

  /// A result from its parts.
  public init(
    verdict: Verdict, weight: Double, reasons: [String], isHardConflict: Bool = false,
    isContradicted: Bool = false
  ) {
    self.verdict = verdict
    self.weight = weight
    self.reasons = reasons
    self.isHardConflict = isHardConflict
    self.isContradicted = isContradicted
  }
}
