import Clinical

/// A record that is kept apart until somebody answers. Of one that is probably this person's the
/// allergies are told all the same (`clinical-corrections.md` 2.9); one that came under this person's
/// number and does not fit is told with the reason, and not what it says.
public struct HeldRecord: Sendable, Hashable {
  /// The score in bits from which a doubt, and not a lack of evidence, holds a record.
  public static let leastWeight = MatchWeights.same

  /// The record that is held.
  public var identity: IdentityKey
  /// Whose record at which source, in words.
  public var words: String
  /// What it lists as bad reactions, by name, sorted; empty where it does not fit.
  public var allergies: [String]
  /// Why it cannot be this person's as it stands, though it bears the same number.
  public var conflict: String?

  /// A record that came under the number of somebody whom it does not fit.
  public init(_ identity: Identity, conflict: String) {
    self.init(identity, allergies: [], conflict: conflict)
  }

  /// The record of an identity from all that may be seen of it; nil when it lists no allergy.
  public init?(_ identity: Identity, statements: [KeptStatement], asOf now: Instant) {
    let reactions = statements.filter { $0.statement.kind == .allergy }
    let facts = Reconciliation.chart(of: reactions, decisions: [], asOf: now).facts
    let listed = facts.filter { ![.noneKnown, .refuted, .retracted].contains($0.state) }
    guard !listed.isEmpty else { return nil }
    self.init(identity, allergies: Set(listed.map(\.title)).sorted())
  }

  private init(_ identity: Identity, allergies: [String], conflict: String? = nil) {
    self.identity = identity.key
    self.allergies = allergies
    self.conflict = conflict
    words =
      "\(identity.patient.displayName) at \(identity.sourceName)"
      + (identity.patient.birth.map { ", born " + $0.text } ?? "")
  }
}
