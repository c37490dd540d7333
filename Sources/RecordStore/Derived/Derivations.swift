import Clinical

/// What the store cannot compute by itself, because it knows neither terminology nor merging: given
/// by Operations, pure, called inside the storing transaction.
public struct Derivations: Sendable {
  /// The readings of one observation, each judged by itself.
  public var readings: @Sendable (KeptStatement) -> [Reading]
  /// The alerts that new readings raise.
  public var alerts: @Sendable (AlertInput) -> [Alert]
  /// The keys under which a patient is looked for.
  public var blockingKeys: @Sendable (Patient) -> [String]
  /// The identities as persons.
  public var people: @Sendable ([Identity], [Decision]) -> [[IdentityKey]]
  /// Further words under which a statement is found: plain names.
  public var searchWords: @Sendable (Statement) -> String

  /// The derivations from their parts; each derives nothing unless given, and every identity is a
  /// person of its own.
  public init(
    readings: @escaping @Sendable (KeptStatement) -> [Reading] = { _ in [] },
    alerts: @escaping @Sendable (AlertInput) -> [Alert] = { _ in [] },
    blockingKeys: @escaping @Sendable (Patient) -> [String] = { _ in [] },
    people: @escaping @Sendable ([Identity], [Decision]) -> [[IdentityKey]] = { identities, _ in
      identities.map { [$0.key] }
    },
    searchWords: @escaping @Sendable (Statement) -> String = { _ in "" }
  ) {
    self.readings = readings
    self.alerts = alerts
    self.blockingKeys = blockingKeys
    self.people = people
    self.searchWords = searchWords
  }
}

/// What alerts are computed from.
public struct AlertInput: Sendable {
  /// About whom.
  public var identity: IdentityKey
  /// The readings that have just arrived, by time.
  public var new: [Reading]
  /// All readings of the person of the same analytes within 60 days before the newest, the new ones
  /// included, by time.
  public var history: [Reading]
  /// The person's own limits.
  public var limits: [KeptLimit]
  /// When they arrived.
  public var now: Instant
}
