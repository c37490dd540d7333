/// What an immunization has beside the common fields. The statement's `concept` is the vaccine.
public struct ImmunizationDetail: Sendable, Hashable, Codable {
  /// Lot number.
  public var lot: String?
  /// Manufacturer, as named.
  public var manufacturer: String?
  /// Dose number in the series, as sent.
  public var doseNumber: String?
  /// Route.
  public var route: Concept?
  /// Body site.
  public var site: Concept?
  /// Dose amount.
  public var dose: Quantity?
  /// Why it was not given.
  public var reasonNotDone: Concept?
  /// False when the source reports it second-hand (historical).
  public var isPrimarySource: Bool?

  /// A detail that says nothing yet.
  public init() {}
}
