import Clinical
import Merging

/// Since when changes are shown.
public enum SinceChoice: String, Sendable, Hashable, CaseIterable {
  case lastVisit, lastImport, day, week, month, year

  /// The choice in words.
  public var words: String {
    switch self {
    case .lastVisit: "the last visit"
    case .lastImport: "before the last import"
    case .day: "a day ago"
    case .week: "a week ago"
    case .month: "a month ago"
    case .year: "a year ago"
    }
  }

  /// How many days ago; nil where it depends on the record.
  public var days: Int64? {
    switch self {
    case .lastVisit, .lastImport: nil
    case .day: 1
    case .week: 7
    case .month: 30
    case .year: 365
    }
  }
}

/// Which clock two moments are of.
public enum ChangesBy: String, Sendable, Hashable, CaseIterable {
  /// When the record came to know it; when it happened.
  case known, happened

  /// The choice in words.
  public var words: String {
    switch self {
    case .known: "what became known"
    case .happened: "what happened"
    }
  }
}

/// What was known, or so, at a moment and is now, compared.
public struct ChangesPage: Sendable, Equatable {
  /// Whose record.
  public var person: IdentityKey
  /// What was asked for.
  public var choice: SinceChoice
  /// By which clock.
  public var by: ChangesBy
  /// The moment.
  public var since: Instant
  /// The changes, by section.
  public var lines: [ChangeLine]

  /// A page from its parts.
  public init(
    person: IdentityKey, choice: SinceChoice, by: ChangesBy = .known, since: Instant,
    lines: [ChangeLine]
  ) {
    self.by = by
    self.person = person
    self.choice = choice
    self.since = since
    self.lines = lines
  }
}
