/// What an insurance has beside the common fields. The statement's `concept` is the type of cover.
public struct CoverageDetail: Sendable, Hashable, Codable {
  /// Who pays.
  public var payer: String?
  /// The plan, as named.
  public var plan: String?
  /// The member or subscriber number.
  public var memberNumber: String?
  /// The group number.
  public var groupNumber: String?
  /// The patient's relationship to the holder: self, child, spouse.
  public var relationship: Concept?
  /// Who holds it, where it is not the patient.
  public var holder: String?
  /// First, second … in the order of paying.
  public var order: Int?

  /// A detail that says nothing yet.
  public init() {}
}
