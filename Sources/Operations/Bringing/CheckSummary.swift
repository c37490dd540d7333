import Clinical

/// Many checks, added up.
public struct CheckSummary: Sendable {
  /// What was added up by dialect and version.
  public struct Group: Sendable, Hashable, Comparable {
    /// The dialect; nil when it was none that we know.
    public var dialect: Dialect?
    /// Its version, where the files say it.
    public var version: String?

    /// The group for people: `C-CDA R2.1`.
    public var title: String {
      [dialect?.title ?? "not recognised", version].compactMap { $0 }.joined(separator: " ")
    }

    /// By title.
    public static func < (left: Group, right: Group) -> Bool { left.title < right.title }
  }

  /// Files in all.
  public private(set) var files = 0
  /// Files that were read, by dialect and version.
  public private(set) var read: [Group: Int] = [:]
  /// Files that were refused, by reason.
  public private(set) var refused: [String: Int] = [:]
  /// What stands in archives and is no record, by reason.
  public private(set) var noRecords: [String: Int] = [:]
  /// Patients.
  public private(set) var identities = 0
  /// Native things, by name.
  public private(set) var elements: [String: Int] = [:]
  /// Statements, by section.
  public private(set) var statements: [Section: Int] = [:]
  /// Native things that are parts of a statement, by name.
  public private(set) var parts: [String: Int] = [:]
  /// Native things that only hold others, by name.
  public private(set) var containers: [String: Int] = [:]
  /// What could not be read inside of files that were.
  public private(set) var rejected = 0
  /// What was flagged, by check.
  public private(set) var ledger: [LedgerLine.Check: Int] = [:]
  /// Bytes in all.
  public private(set) var bytes = 0

  /// A summary of no file.
  public init() {}

  /// Adds one file.
  public mutating func add(_ check: FileCheck) {
    files += 1
    bytes += check.size
    if let why = check.noRecord {
      noRecords[why, default: 0] += 1
      return
    }
    if let error = check.error {
      refused[check.reason ?? error, default: 0] += 1
      return
    }
    read[Group(dialect: check.dialect, version: check.version), default: 0] += 1
    identities += check.identities
    elements.merge(check.elements, uniquingKeysWith: +)
    statements.merge(check.read, uniquingKeysWith: +)
    parts.merge(check.parts, uniquingKeysWith: +)
    containers.merge(check.containers, uniquingKeysWith: +)
    rejected += check.rejected.count
    for line in check.ledger { ledger[line.check, default: 0] += 1 }
  }
}
