import Clinical

/// What the chart shows for one real thing: every statement that speaks of it, the value preferred
/// for each field and why, and any conflict.
public struct Fact: Sendable, Hashable {
  /// The smallest thing among the members; any member's name finds the fact.
  public var name: ThingID
  /// What it is.
  public var kind: Kind
  /// The section it is listed in.
  public var section: Section
  /// Its name in plain words.
  public var title: String
  /// The clinical term or code, where it differs from the title.
  public var term: String?
  /// Its standing across sources.
  public var state: FactState
  /// When it was so.
  public var period: Period
  /// Every current statement about it, sorted by thing.
  public var members: [Member]
  /// What is preferred for each field that has a value, in the order to show.
  public var fields: [Field]
  /// Where the members disagree.
  public var conflicts: [Conflict]
  /// Why the members are one, in words: `same ingredient, same strength, overlapping periods`.
  public var evidence: String
  /// The fact that this one is shown beneath (a child of a broader problem), by name.
  public var parent: ThingID?
  /// Short remarks for the list: `billed x6`, `also called Lipitor`, `no unit`.
  public var remarks: [String]

  /// A fact from its parts.
  public init(
    name: ThingID, kind: Kind, section: Section, title: String, term: String? = nil,
    state: FactState, period: Period = Period(), members: [Member], fields: [Field] = [],
    conflicts: [Conflict] = [], evidence: String = "", parent: ThingID? = nil,
    remarks: [String] = []
  ) {
    self.name = name
    self.kind = kind
    self.section = section
    self.title = title
    self.term = term
    self.state = state
    self.period = period
    self.members = members
    self.fields = fields
    self.conflicts = conflicts
    self.evidence = evidence
    self.parent = parent
    self.remarks = remarks
  }

  /// A report whose results show all that it says; lists leave it out, each result names it.
  public var isFoldedReport: Bool { kind == .report && parent != nil }

  /// The names of the sources that speak of it, sorted, each once.
  public var sources: [String] { Set(members.map(\.kept.sourceName)).sorted() }
}

/// The standing of a fact across its sources.
public enum FactState: String, Sendable, Hashable, Codable {
  case active, planned, completed, stopped, resolved, remission, inactive
  /// A result that may still change.
  case preliminary
  /// A result, or a corrected result.
  case final, corrected
  /// The sources disagree about whether it is so.
  case disputed
  /// Stated not to be so.
  case refuted
  /// Did not happen: refused, not given.
  case notDone = "not-done"
  /// Taken back by its only source.
  case retracted
  /// Paid for; nobody who treats the patient confirms it.
  case billed = "billed-not-confirmed"
  /// Stated that there is none of this section.
  case noneKnown = "none-known"
  case unknown

  /// The state in plain words.
  public var words: String {
    switch self {
    case .final: "final"
    case .notDone: "not done"
    case .billed: "billed, not confirmed"
    case .noneKnown: "none known"
    case .disputed: "sources disagree"
    case .unknown: "status not sent"
    default: rawValue
    }
  }
}

/// One statement in a fact.
public struct Member: Sendable, Hashable {
  /// The statement as kept.
  public var kept: KeptStatement
  /// What it says in one line, for "who says what": `STOPPED 20 Aug 2026`.
  public var says: String
  /// Earlier versions by the same source that this one replaced, newest first.
  public var earlier: [KeptStatement]
  /// Another member took its place: an earlier version of a paper, shown struck.
  public var isReplaced: Bool

  /// A member from its parts.
  public init(
    kept: KeptStatement, says: String, earlier: [KeptStatement] = [], isReplaced: Bool = false
  ) {
    self.kept = kept
    self.says = says
    self.earlier = earlier
    self.isReplaced = isReplaced
  }
}

/// The value preferred for one field, whose it is and why.
public struct Field: Sendable, Hashable {
  /// The field's name in plain words: `dose`, `began`, `value`.
  public var name: String
  /// The value in words.
  public var value: String
  /// The thing whose value it is.
  public var from: ThingID
  /// Why this one: `newest order`, `all agree`.
  public var why: String

  /// A field from its parts.
  public init(name: String, value: String, from: ThingID, why: String) {
    self.name = name
    self.value = value
    self.from = from
    self.why = why
  }
}

/// A disagreement that is shown, never settled in silence.
public struct Conflict: Sendable, Hashable {
  /// What kind of disagreement (`standards.md` 6.4).
  public enum Subject: String, Sendable, Hashable, Codable {
    case status, dose, negation, value, coding, onset, product, reaction, codeStatus, laterality
    /// A none-known statement against a specific one.
    case noneKnown = "none-known"
  }

  /// What it is about.
  public var subject: Subject
  /// In words: `The sources disagree. Stopped, or still taken?`
  public var words: String
  /// The things on each side.
  public var things: [ThingID]
  /// It can harm, and stays listed after any decision.
  public var isSafety: Bool
  /// One side is merely older and has been explained; shown, not asked.
  public var isOlderOnly: Bool

  /// A conflict from its parts.
  public init(
    subject: Subject, words: String, things: [ThingID], isSafety: Bool = false,
    isOlderOnly: Bool = false
  ) {
    self.subject = subject
    self.words = words
    self.things = things
    self.isSafety = isSafety
    self.isOlderOnly = isOlderOnly
  }
}
