import Clinical

/// Why a document was refused: what, where, in one line.
public struct ReadError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The dialect, when it was recognised.
  public var dialect: Dialect?
  /// Where: a line, a byte, a path.
  public var place: String
  /// What is wrong, for people.
  public var why: String

  /// An error from its parts, which may quote the document: place and reason are made one line.
  public init(dialect: Dialect?, place: String, why: String) {
    self.dialect = dialect
    self.place = place.oneLine
    self.why = why.oneLine
  }

  /// The one line.
  public var description: String { "\(why) (\(place))" }
}
