/// What a procedure has beside the common fields. The statement's `concept` is what was done.
public struct ProcedureDetail: Sendable, Hashable, Codable {
  /// Body sites, laterality included.
  public var sites: [Concept] = []
  /// How it was done, if said apart from what was done.
  public var methods: [Concept] = []
  /// Why.
  public var reasons: [Concept] = []
  /// Why it was not done.
  public var statusReason: Concept?
  /// Who did it, as named.
  public var performers: [String] = []
  /// Where.
  public var locations: [String] = []
  /// How it ended, and complications.
  public var outcomes: [Concept] = []
  /// Devices put in or used, as named or identified.
  public var devices: [String] = []

  /// A detail that says nothing yet.
  public init() {}
}
