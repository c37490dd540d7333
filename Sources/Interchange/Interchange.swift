import Clinical

/// Reads documents: bytes in, identities, statements with byte ranges, and rejects with reasons out.
/// Pure; refuses by one typed error what it cannot read whole.
public enum Interchange {
  /// The version of the readers. Raised whenever the same bytes would now be read otherwise; `reread`
  /// goes by it.
  public static let readerVersion = 1

  /// The dialect of some bytes, recognised from the bytes alone; nil when it is none that we read.
  public static func dialect(of bytes: [UInt8]) -> Dialect? { nil }

  /// Reads one document.
  /// - Throws: ``ReadError`` with one line that says what is wrong and where; nothing is half-read.
  public static func read(
    _ bytes: [UInt8], limits: Limits = .standard
  ) throws(ReadError) -> DocumentReading {
    throw ReadError(dialect: nil, place: "byte 0", why: "not a format that Chartline reads")
  }
}

/// Why a document was refused: what, where, in one line.
public struct ReadError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The dialect, when it was recognised.
  public var dialect: Dialect?
  /// Where: a line, a byte, a path.
  public var place: String
  /// What is wrong, for people.
  public var why: String

  /// An error from its parts.
  public init(dialect: Dialect?, place: String, why: String) {
    self.dialect = dialect
    self.place = place
    self.why = why
  }

  /// The one line.
  public var description: String { "\(why) (\(place))" }
}

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
