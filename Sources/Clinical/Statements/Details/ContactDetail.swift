/// What a relative, guardian or emergency contact has beside the common fields. The statement's
/// `concept` is the relationship.
public struct ContactDetail: Sendable, Hashable, Codable {
  /// The name.
  public var name: String?
  /// Telephone numbers and mail addresses, as sent.
  public var telecoms: [String] = []
  /// The address in one line.
  public var address: String?

  /// A detail that says nothing yet.
  public init() {}
}
