/// One line of a source's quality ledger: something that the bytes themselves show to be wrong or
/// doubtful. It was read as sent; nothing was repaired.
public struct LedgerLine: Sendable, Hashable, Codable {
  /// What is looked for. Names for people and why it matters stand in ``title``.
  public enum Check: String, Sendable, Hashable, Codable, CaseIterable {
    /// A number of a measurement came without its unit.
    case unitMissing = "unit-missing"
    /// A unit that is not of UCUM.
    case unitUnknown = "unit-unknown"
    /// A date before the patient was born.
    case beforeBirth = "before-birth"
    /// A date later than the document that tells of it.
    case inFuture = "in-future"
    /// A date that is no date, or an end before its beginning.
    case dateMalformed = "date-malformed"
    /// A code that its system cannot have, or a system that is none.
    case codeMalformed = "code-malformed"
    /// A code whose own name says something else than the name sent with it.
    case codeMisfit = "code-misfit"
    /// Where a code is required, none was sent.
    case codeMissing = "code-missing"
    /// One identifier for two different entries.
    case identifierShared = "identifier-shared"
    /// A reference that leads nowhere.
    case referenceDangling = "reference-dangling"
    /// A section with text and no entries.
    case narrativeOnly = "narrative-only"
    /// Entries and text of one section that differ in number, or entries without text.
    case narrativeMissing = "narrative-missing"
    /// What the standard requires of such an entry or document is missing.
    case requiredMissing = "required-missing"
    /// A value or a code that the standard does not allow at its place.
    case valueNotAllowed = "value-not-allowed"
  }

  /// What was looked for.
  public var check: Check
  /// Where it stands.
  public var range: SourceRange
  /// What was found, in one line for people.
  public var words: String

  /// A line from its parts; the words are made one line.
  public init(_ check: Check, at range: SourceRange, _ words: String) {
    self.check = check
    self.range = range
    self.words = words.oneLine
  }
}

extension LedgerLine.Check {
  /// The check in plain words.
  public var title: String {
    switch self {
    case .unitMissing: "number without a unit"
    case .unitUnknown: "unit that is not understood"
    case .beforeBirth: "date before birth"
    case .inFuture: "date later than its document"
    case .dateMalformed: "date that cannot be"
    case .codeMalformed: "code that its system cannot have"
    case .codeMisfit: "code and name that do not fit"
    case .codeMissing: "no code where one is required"
    case .identifierShared: "one identifier for two entries"
    case .referenceDangling: "reference that leads nowhere"
    case .narrativeOnly: "text without entries"
    case .narrativeMissing: "entries without their text"
    case .requiredMissing: "required part missing"
    case .valueNotAllowed: "value that the standard does not allow"
    }
  }
}
