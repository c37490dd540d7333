/// What an archive may be at most (`standards.md` 10, from OWASP's File Upload Cheat Sheet). An archive
/// within an archive is refused, so that there is no depth to limit.
public struct ArchiveLimits: Sendable, Hashable {
  /// Entries of one archive.
  public var entries: Int
  /// Bytes of all entries together.
  public var total: Int
  /// How many bytes may come of one byte of the archive.
  public var ratio: Int
  /// Folders within folders.
  public var depth: Int
  /// Bytes of a name.
  public var name: Int

  /// The limits in force: 5,000 entries, 500 MB, 100 to 1, 32 folders, 1,024 bytes of name.
  public static let standard = ArchiveLimits(
    entries: 5_000, total: 500_000_000, ratio: 100, depth: 32, name: 1_024)

  /// Small archives are never bombs: bytes below which the ratio does not count.
  static let harmless = 1_000_000
}
