import Clinical

/// One document to be stored: its bytes, what the reader found in them, and who brought it.
public struct ImportRequest: Sendable {
  /// The document as sent.
  public var bytes: [UInt8]
  /// What the reader found.
  public var reading: DocumentReading
  /// The source's key.
  public var source: String
  /// The source's name for people.
  public var sourceName: String
  /// How it came, for people: a path, an address, `typed`.
  public var via: String
  /// The reader's version.
  public var reader: Int
  /// The job it is part of.
  public var job: Int64?
  /// The file of a job that it is, noted with it so that the job can go on after it.
  public var file: JobFile?
  /// The import whose place it takes: set by `reread`.
  public var replacing: Int64?

  /// A request from its parts.
  public init(
    bytes: [UInt8], reading: DocumentReading, source: String, sourceName: String, via: String,
    reader: Int, job: Int64? = nil, file: JobFile? = nil, replacing: Int64? = nil
  ) {
    self.bytes = bytes
    self.reading = reading
    self.source = source
    self.sourceName = sourceName
    self.via = via
    self.reader = reader
    self.job = file?.job ?? job
    self.file = file
    self.replacing = replacing
  }
}

/// What an import did with what was read: it balances, section by section.
public struct ImportAccount: Sendable, Hashable {
  /// The counts of one section.
  public struct Counts: Sendable, Hashable {
    /// Not known before.
    public var new = 0
    /// Known, and says what it said.
    public var same = 0
    /// Known, and says something else now; the earlier saying is kept.
    public var superseding = 0
    /// Could not be read.
    public var rejected = 0

    /// Everything that was read.
    public var read: Int { new + same + superseding + rejected }

    /// No counts yet.
    public init() {}

    /// Adds another account to this one.
    public static func += (left: inout Counts, right: Counts) {
      left.new += right.new
      left.same += right.same
      left.superseding += right.superseding
      left.rejected += right.rejected
    }
  }

  /// The import's number.
  public var id: Int64
  /// By section; rejects have none and stand under `other`.
  public var sections: [Section: Counts]
  /// Whose records it touched.
  public var identities: [IdentityKey]
  /// Alerts that it raised.
  public var alerts: Int
  /// Lines that it added to the quality ledger.
  public var flagged: Int

  /// An account from its parts.
  public init(
    id: Int64, sections: [Section: Counts], identities: [IdentityKey] = [], alerts: Int = 0,
    flagged: Int = 0
  ) {
    self.id = id
    self.sections = sections
    self.identities = identities
    self.alerts = alerts
    self.flagged = flagged
  }

  /// All sections together.
  public var total: Counts { sections.values.reduce(into: Counts()) { $0 += $1 } }
}
