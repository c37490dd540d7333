/// What a report has beside the common fields.
public struct ReportDetail: Sendable, Hashable, Codable {
  /// Native identifiers of the observations it gathers.
  public var results: [NativeIdentifier] = []
  /// Category codes.
  public var categories: [String] = []
  /// The conclusion in words.
  public var conclusion: String?
  /// Who issued it.
  public var performer: String?
  /// Who asked for it: the one whom its results wait for.
  public var orderedBy: String?
  /// When it was released.
  public var issued: PartialDate?

  /// A detail that says nothing yet.
  public init() {}
}
