import Operations
import Portal

/// What a person chose for the screens, and where it is kept.
public struct Preferences: Sendable {
  /// The lines of the configuration file.
  public var configuration: [String: String]
  /// Puts lines into the configuration file and returns its path.
  public var keep: @Sendable ([String: String]) throws(OperationError) -> String
  /// Whether this is the lock code.
  public var opens: @Sendable (String) -> Bool

  /// Preferences from their parts; without any, nothing is kept and no code opens.
  public init(
    configuration: [String: String] = [:],
    keep: @escaping @Sendable ([String: String]) throws(OperationError) -> String = {
      _ throws(OperationError) in
      throw OperationError(.refused, "settings are not kept here", "")
    },
    opens: @escaping @Sendable (String) -> Bool = { _ in false }
  ) {
    self.configuration = configuration
    self.keep = keep
    self.opens = opens
  }
}
