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
  /// Whether the score alone links them, no hard conflict forbidding it: the operating point of record
  /// linkage, for measuring the model. Imports go by ``verdict``.
  public var isLinkage: Bool
  /// Something that two records of one person cannot differ in stands between them.
  public var isHardConflict: Bool
  /// Birth date or recorded sex differ: a link that a source states is held until somebody confirms it
  /// (`clinical-corrections.md` 2.9).
  public var holdsLink: Bool
  /// A field that both have says otherwise: a third record that fits both does not join them without
  /// asking.
  public var isContradicted: Bool

  /// A result from its parts.
  public init(
    verdict: Verdict, weight: Double, reasons: [String], isLinkage: Bool = false,
    isHardConflict: Bool = false, holdsLink: Bool = false, isContradicted: Bool = false
  ) {
    self.verdict = verdict
    self.weight = weight
    self.reasons = reasons
    self.isLinkage = isLinkage
    self.isHardConflict = isHardConflict
    self.holdsLink = holdsLink
    self.isContradicted = isContradicted
  }
}
