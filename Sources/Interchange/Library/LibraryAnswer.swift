/// What a library of health topics answered: texts of somebody else, to be shown with their source.
public struct LibraryAnswer: Sendable, Hashable {
  /// One topic.
  public struct Entry: Sendable, Hashable {
    /// Its title.
    public var title: String
    /// Its address; empty where none that begins with `http` was sent. Shown, never opened.
    public var link: String
    /// Its text in the small Markdown of our lessons (`# heading`, `- item`), without any markup.
    public var text: String
    /// When it was written, as sent.
    public var updated: String
  }

  /// The name of the library.
  public var library: String
  /// Whose texts they are.
  public var author: String
  /// What was understood of the question, as it says.
  public var subtitle: String
  /// The topics, best first; none where the library has none.
  public var entries: [Entry]

  /// What is taken of an answer at most: bytes, topics, and bytes of one text. An answer of MedlinePlus
  /// Connect has up to ten topics of some kilobytes.
  public static let limits = Limits(bytes: 2_000_000, depth: 40, entries: 50, text: 200_000)
}
