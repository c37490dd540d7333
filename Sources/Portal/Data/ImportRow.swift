import Clinical

/// One import and its account: read = new + same + superseding + rejected.
public struct ImportRow: Sendable, Equatable {
  /// The account of one section.
  public struct Account: Sendable, Equatable {
    /// Statements that were not known.
    public var new: Int
    /// Statements that were known already.
    public var same: Int
    /// Statements that took the place of an older version.
    public var superseding: Int
    /// Things that could not be read.
    public var rejected: Int

    /// An account from its parts.
    public init(new: Int = 0, same: Int = 0, superseding: Int = 0, rejected: Int = 0) {
      self.new = new
      self.same = same
      self.superseding = superseding
      self.rejected = rejected
    }

    /// Everything that was read.
    public var read: Int { new + same + superseding + rejected }

    /// Adds another account to this one.
    public static func += (left: inout Account, right: Account) {
      left.new += right.new
      left.same += right.same
      left.superseding += right.superseding
      left.rejected += right.rejected
    }
  }

  /// The account of one named section.
  public struct SectionAccount: Sendable, Equatable {
    /// The section.
    public var section: Section
    /// Its account.
    public var account: Account

    /// An account from its parts.
    public init(section: Section, account: Account) {
      self.section = section
      self.account = account
    }
  }

  /// The number of the import.
  public var id: Int64
  /// What it was called when it came: a file's name, an address.
  public var file: String
  /// Who sent it.
  public var sourceName: String
  /// The dialect.
  public var dialect: Dialect
  /// When it was imported.
  public var at: Instant
  /// The account that imported it.
  public var by: String
  /// When it was undone; nil while it is in force.
  public var endedAt: Instant?
  /// The whole account.
  public var account: Account
  /// The account by section, in the order of the sections.
  public var sections: [SectionAccount]
  /// What could not be read, and why.
  public var rejects: [Reject]

  /// An import from its parts.
  public init(
    id: Int64, file: String, sourceName: String, dialect: Dialect, at: Instant, by: String,
    endedAt: Instant? = nil, account: Account,
    sections: [SectionAccount] = [], rejects: [Reject] = []
  ) {
    self.id = id
    self.file = file
    self.sourceName = sourceName
    self.dialect = dialect
    self.at = at
    self.by = by
    self.endedAt = endedAt
    self.account = account
    self.sections = sections
    self.rejects = rejects
  }
}

extension ImportRow {
  /// The imports, with messages that came over the wire from one source in a row put together: a device
  /// sends hundreds of them, and what else came stands between.
  static func runs(_ imports: [ImportRow]) -> [[ImportRow]] {
    var runs: [[ImportRow]] = []
    for row in imports {
      if let last = runs.last?.last, last.isMessage, row.isMessage,
        last.sourceName == row.sourceName
      {
        runs[runs.count - 1].append(row)
      } else {
        runs.append([row])
      }
    }
    return runs
  }

  /// Whether it came over the wire and counts.
  private var isMessage: Bool { file.hasPrefix("mllp ") && endedAt == nil }
}
