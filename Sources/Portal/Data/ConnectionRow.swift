import Clinical

/// A source that is spoken with, and what its newest sync came to.
public struct ConnectionRow: Sendable, Equatable {
  /// How it is reached.
  public var connection: SourceConnection
  /// Its newest sync; nil when there was none.
  public var newest: SyncRecord?
  /// When the next sync is due; nil when it is done on request.
  public var due: Instant?
  /// What it left open about people, in words.
  public var questions: [String]

  /// A row from its parts.
  public init(
    connection: SourceConnection, newest: SyncRecord?, due: Instant?, questions: [String] = []
  ) {
    self.connection = connection
    self.newest = newest
    self.due = due
    self.questions = questions
  }
}
