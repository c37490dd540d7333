import Clinical

/// A person's own limit for an analyte, as Monitoring wrote it.
public struct KeptLimit: Sendable, Hashable {
  /// Its number in the store.
  public var id: Int64
  /// About whom.
  public var identity: IdentityKey
  /// The analyte's key.
  public var analyte: String
  /// The limit in the words of its keeper; the store does not look inside.
  public var body: String
  /// The account that set it.
  public var by: String
  /// When.
  public var at: Instant

  /// A limit from its parts.
  public init(
    id: Int64, identity: IdentityKey, analyte: String, body: String, by: String, at: Instant
  ) {
    self.id = id
    self.identity = identity
    self.analyte = analyte
    self.body = body
    self.by = by
    self.at = at
  }
}
