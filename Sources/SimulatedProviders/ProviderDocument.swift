import Clinical
import Interchange

/// A document that a simulated provider has: it can be had from an instant on.
public struct ProviderDocument: Sendable {
  /// From when on the provider has it.
  public var at: Instant
  /// The provider.
  public var provider: String
  /// Its name there.
  public var name: String
  /// The bytes, as the provider wrote them.
  public var bytes: [UInt8]

  /// A document from its parts.
  public init(at: Instant, provider: String, name: String, bytes: [UInt8]) {
    self.at = at
    self.provider = provider
    self.name = name
    self.bytes = bytes
  }

  /// The numbers by which it knows its patients.
  var patientNumbers: [String] {
    let reading = try? Interchange.read(bytes)
    return reading?.patients.flatMap { $0.patient.identifiers.map(\.value) } ?? []
  }
}
