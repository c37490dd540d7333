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

  /// The limits in force: 20,000 entries, 4 GB, 100 to 1, 32 folders, 1,024 bytes of name. OWASP's 5,000 and
  /// 500 MB are for what is unpacked to a disk: here one entry at a time is held, and of a large Apple
  /// Health export one piece; a phone's export of ten years has a file for each walk and 2 GB.
  public static let standard = ArchiveLimits(
    entries: 20_000, total: 4_000_000_000, ratio: 100, depth: 32, name: 1_024)

  /// Small archives are never bombs: bytes below which the ratio does not count.
  static let harmless = 1_000_000
}
