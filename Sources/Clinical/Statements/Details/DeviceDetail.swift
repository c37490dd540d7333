/// What a device has beside the common fields. The statement's `concept` is the type of device.
public struct DeviceDetail: Sendable, Hashable, Codable {
  /// The whole unique device identifier as printed (FDA UDI, carrier text), or its device part.
  public var udi: String?
  /// Maker, as named.
  public var maker: String?
  /// Model or brand.
  public var model: String?
  /// Serial number.
  public var serial: String?
  /// Lot number.
  public var lot: String?
  /// Date of making.
  public var made: PartialDate?
  /// Date after which it must not be used.
  public var expires: PartialDate?
  /// Where in or on the body.
  public var sites: [Concept] = []
  /// Why it is used.
  public var reasons: [Concept] = []

  /// A detail that says nothing yet.
  public init() {}
}
