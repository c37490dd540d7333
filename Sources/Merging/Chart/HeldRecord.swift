import Clinical

/// A record that is probably this person's and that a doubt keeps apart until somebody answers: its
/// allergies are told all the same (`clinical-corrections.md` 2.9).
public struct HeldRecord: Sendable, Hashable {
  /// The score in bits from which a doubt, and not a lack of evidence, holds a record.
  public static let leastWeight = MatchWeights.same

  /// The record that is held.
  public var identity: IdentityKey
  /// Whose record at which source, in words.
  public var words: String
  /// What it lists as bad reactions, by name, sorted.
  public var allergies: [String]

  /// The record of an identity from all that may be seen of it; nil when it lists no allergy.
  public init?(_ identity: Identity, statements: [KeptStatement], asOf now: Instant) {
    let reactions = statements.filter { $0.statement.kind == .allergy }
    let facts = Reconciliation.chart(of: reactions, decisions: [], asOf: now).facts
    let listed = facts.filter { ![.noneKnown, .refuted, .retracted].contains($0.state) }
    guard !listed.isEmpty else { return nil }
    self.identity = identity.key
    words =
      "\(identity.patient.displayName) at \(identity.sourceName)"
      + (identity.patient.birth.map { ", born " + $0.text } ?? "")
    allergies = Set(listed.map(\.title)).sorted()
  }
}
