/// What a source says of a whole section.
public struct AbsenceDetail: Sendable, Hashable, Codable {
  /// What is said instead of entries.
  public enum State: String, Sendable, Hashable, Codable {
    /// Stated that there is none.
    case none
    /// The source says that it has no information. Never "none".
    case noInformation = "no-information"
    /// Withheld by the source.
    case withheld
    /// Only text, no entries: readable, not merged, never "none".
    case narrativeOnly = "narrative-only"
  }

  /// What is said.
  public var state: State
  /// The section's text, as plain text.
  public var narrative: String?

  /// A detail from its parts.
  public init(state: State, narrative: String? = nil) {
    self.state = state
    self.narrative = narrative
  }
}
