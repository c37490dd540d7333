import Clinical

/// A place in a document, by the import that read it.
public struct DocumentPlace: Sendable, Hashable {
  /// The import.
  public var importID: Int64
  /// The place.
  public var range: SourceRange

  /// A place from its parts.
  public init(importID: Int64, range: SourceRange) {
    self.importID = importID
    self.range = range
  }
}

/// What was flagged in one source's documents about the open person.
public struct LedgerPage: Sendable, Equatable {
  /// One line.
  public struct Line: Sendable, Equatable {
    /// What was looked for.
    public var check: LedgerLine.Check
    /// What was found.
    public var words: String
    /// Where.
    public var place: DocumentPlace

    /// A line from its parts.
    public init(check: LedgerLine.Check, words: String, place: DocumentPlace) {
      self.check = check
      self.words = words
      self.place = place
    }
  }

  /// The source's key.
  public var source: String
  /// The lines, by document and place; the first some hundreds.
  public var lines: [Line]
  /// How many lines of each check, all of them.
  public var counts: [LedgerLine.Check: Int]

  /// A page from its parts.
  public init(source: String, lines: [Line] = [], counts: [LedgerLine.Check: Int] = [:]) {
    self.source = source
    self.lines = lines
    self.counts = counts
  }
}
