/// A lesson in the list of all that there are.
public struct TopicRow: Sendable, Equatable {
  /// Its key.
  public var key: String
  /// Its title.
  public var title: String
  /// Minutes that reading takes; nil where its text was not looked into.
  public var minutes: Int?
  /// Whose text it is, where somebody brought it; nil for one of the program.
  public var source: String?

  /// A row from its parts.
  public init(key: String, title: String, minutes: Int? = nil, source: String? = nil) {
    self.key = key
    self.title = title
    self.minutes = minutes
    self.source = source
  }
}
