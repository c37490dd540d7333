/// What a reader accepts at most (`standards.md` 10).
public struct Limits: Sendable, Hashable {
  /// Bytes of one document.
  public var bytes: Int
  /// Nesting of elements or objects.
  public var depth: Int
  /// Entries, lines or resources of one document.
  public var entries: Int
  /// Bytes of one text.
  public var text: Int

  /// The limits in force: 100 MB, XML depth 100 (JSON 64 by its parser), 200,000 entries, 8 MB of text.
  public static let standard = Limits(
    bytes: 100_000_000, depth: 100, entries: 200_000, text: 8_000_000)
}
