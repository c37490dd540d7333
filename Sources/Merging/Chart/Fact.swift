import Clinical

/// What the chart shows for one real thing: every statement that speaks of it, the value preferred
/// for each field and why, and any conflict. One reference: charts of thousands are sorted and searched.
public struct Fact: Sendable, Hashable {
  @usableFromInline var parts: Boxed<Parts>

  /// A fact from its parts.
  public init(
    name: ThingID, kind: Kind, section: Section, title: String, term: String? = nil,
    state: FactState, period: Period = Period(), members: [Member], fields: [Field] = [],
    conflicts: [Conflict] = [], evidence: String = "", parent: ThingID? = nil,
    remarks: [String] = []
  ) {
    parts = Boxed(
      Parts(
        name: name, kind: kind, section: section, title: title, term: term, state: state,
        period: period, members: members, fields: fields, conflicts: conflicts, evidence: evidence,
        parent: parent, remarks: remarks))
  }

  /// A fact that leaves what it shows to its only statement, a measurement.
  init(
    measured thing: Thing, section: Section, title: String, term: String?, state: FactState,
    evidence: String
  ) {
    parts = Boxed(
      Parts(
        name: thing.name, kind: .observation, section: section, title: title, term: term,
        state: state, period: thing.statement.period, members: [Member(measured: thing)],
        fields: nil, conflicts: [], evidence: evidence, parent: nil, remarks: nil))
  }

  /// The smallest thing among the members; any member's name finds the fact.
  @inlinable public var name: ThingID {
    _read { yield parts.value.name }
    _modify { yield &parts.value.name }
  }
  /// What it is.
  @inlinable public var kind: Kind {
    _read { yield parts.value.kind }
    _modify { yield &parts.value.kind }
  }
  /// The section it is listed in.
  @inlinable public var section: Section {
    _read { yield parts.value.section }
    _modify { yield &parts.value.section }
  }
  /// Its name in plain words.
  @inlinable public var title: String {
    _read { yield parts.value.title }
    _modify { yield &parts.value.title }
  }
  /// The clinical term or code, where it differs from the title.
  @inlinable public var term: String? {
    _read { yield parts.value.term }
    _modify { yield &parts.value.term }
  }
  /// Its standing across sources.
  @inlinable public var state: FactState {
    _read { yield parts.value.state }
    _modify { yield &parts.value.state }
  }
  /// When it was so.
  @inlinable public var period: Period {
    _read { yield parts.value.period }
    _modify { yield &parts.value.period }
  }
  /// Every current statement about it, sorted by thing.
  @inlinable public var members: [Member] {
    _read { yield parts.value.members }
    _modify { yield &parts.value.members }
  }
  /// What is preferred for each field that has a value, in the order to show.
  public var fields: [Field] {
    get { parts.value.fields ?? members.first.map(ObservationFact.fields) ?? [] }
    set { parts.value.fields = newValue }
  }
  /// Where the members disagree.
  @inlinable public var conflicts: [Conflict] {
    _read { yield parts.value.conflicts }
    _modify { yield &parts.value.conflicts }
  }
  /// Why the members are one, in words: `same ingredient, same strength, overlapping periods`.
  @inlinable public var evidence: String {
    _read { yield parts.value.evidence }
    _modify { yield &parts.value.evidence }
  }
  /// The fact that this one is shown beneath (a child of a broader problem), by name.
  @inlinable public var parent: ThingID? {
    _read { yield parts.value.parent }
    _modify { yield &parts.value.parent }
  }
  /// Short remarks for the list: `billed x6`, `also called Lipitor`, `no unit`.
  public var remarks: [String] {
    get { parts.value.remarks ?? members.first.map(ObservationFact.remarks) ?? [] }
    set { parts.value.remarks = newValue }
  }

  /// A report whose results show all that it says, a section's text whose document is on record, or
  /// what only a cancelled bill said, which the bill itself tells; lists leave it out.
  public var isFolded: Bool {
    if state == .retracted, kind != .claim {
      return members.allSatisfy { $0.kept.statement.section == .claims }
    }
    return (kind == .report || kind == .document) && parent != nil
  }

  /// What is preferred for a field, by its name; nil where it has no value.
  public func field(_ name: String) -> Field? { fields.first { $0.name == name } }

  /// The names of the sources that speak of it, sorted, each once.
  public var sources: [String] { Set(members.map(\.kept.sourceName)).sorted() }

  /// The same fact with its statements closed (``KeptStatement/closed``).
  var closed: Fact {
    var closed = self
    closed.members = members.map(\.closed)
    return closed
  }

  @usableFromInline struct Parts: Sendable, Hashable {
    @usableFromInline var name: ThingID
    @usableFromInline var kind: Kind
    @usableFromInline var section: Section
    @usableFromInline var title: String
    @usableFromInline var term: String?
    @usableFromInline var state: FactState
    @usableFromInline var period: Period
    @usableFromInline var members: [Member]
    /// Nil for a measurement by itself, of which a chart has thousands and a screen shows forty: then
    /// they are read off its statement when they are looked at, and so are the remarks.
    @usableFromInline var fields: [Field]?
    @usableFromInline var conflicts: [Conflict]
    @usableFromInline var evidence: String
    @usableFromInline var parent: ThingID?
    @usableFromInline var remarks: [String]?
  }
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
  public var says: String {
    get { saying ?? ObservationFact.says(self) }
    set { saying = newValue }
  }
  /// Nil where it is read off the statement, as ``Fact/fields`` are.
  private var saying: String?
  /// Earlier versions by the same source that this one replaced, newest first.
  public var earlier: [KeptStatement]
  /// Another member took its place: an earlier version of a paper, shown struck.
  public var isReplaced: Bool

  /// The only member of the fact of a measurement.
  init(measured thing: Thing) {
    kept = thing.kept
    earlier = thing.earlier
    isReplaced = false
  }

  fileprivate var closed: Member {
    var closed = self
    closed.kept = kept.closed
    closed.earlier = earlier.map(\.closed)
    return closed
  }

  /// A member from its parts.
  public init(
    kept: KeptStatement, says: String, earlier: [KeptStatement] = [], isReplaced: Bool = false
  ) {
    self.kept = kept
    saying = says
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
  /// Who settled it and how, in words; nil while it is open. It stays listed all the same.
  public var settled: String?

  /// The disagreement and, once it is settled, who settled it.
  public var told: String { words + (settled.map { " Settled: \($0)." } ?? "") }

  /// A conflict from its parts.
  public init(
    subject: Subject, words: String, things: [ThingID], isSafety: Bool = false,
    isOlderOnly: Bool = false, settled: String? = nil
  ) {
    self.settled = settled
    self.subject = subject
    self.words = words
    self.things = things
    self.isSafety = isSafety
    self.isOlderOnly = isOlderOnly
  }
}
