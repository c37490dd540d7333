import Clinical

/// What the chart shows for one real thing: every statement that speaks of it, the value preferred
/// for each field and why, and any conflict. One reference: charts of thousands are sorted and searched.
public struct Fact: Sendable, Hashable {
  var form: Form

  /// A fact from its parts.
  public init(
    name: ThingID, kind: Kind, section: Section, title: String, term: String? = nil,
    state: FactState, period: Period = Period(), members: [Member], fields: [Field] = [],
    conflicts: [Conflict] = [], evidence: String = "", parent: ThingID? = nil,
    remarks: [String] = []
  ) {
    form = .whole(
      Boxed(
        Parts(
          name: name, kind: kind, section: section, title: title, term: term, state: state,
          period: period, members: members, fields: fields, conflicts: conflicts,
          evidence: evidence, parent: parent, remarks: remarks)))
  }

  /// The smallest thing among the members; any member's name finds the fact.
  public var name: ThingID {
    get { told(\.name) { $0.thing.name } }
    set { parts.name = newValue }
  }
  /// What it is.
  public var kind: Kind {
    get { told(\.kind) { _ in .observation } }
    set { parts.kind = newValue }
  }
  /// The section it is listed in.
  public var section: Section {
    get { told(\.section) { $0.section } }
    set { parts.section = newValue }
  }
  /// Its name in plain words.
  public var title: String {
    get { told(\.title) { $0.title } }
    set { parts.title = newValue }
  }
  /// The clinical term or code, where it differs from the title.
  public var term: String? {
    get { told(\.term) { $0.term } }
    set { parts.term = newValue }
  }
  /// Its standing across sources.
  public var state: FactState {
    get { told(\.state) { $0.state } }
    set { parts.state = newValue }
  }
  /// When it was so.
  public var period: Period {
    get { told(\.period) { $0.period } }
    set { parts.period = newValue }
  }
  /// Every current statement about it, sorted by thing.
  public var members: [Member] {
    get { told(\.members) { [Member(measured: $0.thing)] } }
    set { parts.members = newValue }
  }
  /// The things that its members say something of.
  public var things: [ThingID] {
    told({ $0.members.map(\.kept.thing) }, { [$0.thing.name] })
  }

  /// Whether one of its members speaks of a thing.
  public func speaks(of thing: ThingID) -> Bool {
    told({ parts in parts.members.contains { $0.kept.thing == thing } }, { $0.thing.name == thing })
  }

  /// What is preferred for each field that has a value, in the order to show.
  public var fields: [Field] {
    get { told(\.fields) { ObservationFact.fields(of: $0.thing) } }
    set { parts.fields = newValue }
  }
  /// Where the members disagree.
  public var conflicts: [Conflict] {
    get { told(\.conflicts) { _ in [] } }
    set { parts.conflicts = newValue }
  }
  /// Why the members are one, in words: `same ingredient, same strength, overlapping periods`.
  public var evidence: String {
    get { told(\.evidence) { _ in Draft.oneSource } }
    set { parts.evidence = newValue }
  }
  /// The fact that this one is shown beneath (a child of a broader problem), by name.
  public var parent: ThingID? {
    get { told(\.parent) { _ in nil } }
    set { parts.parent = newValue }
  }
  /// Short remarks for the list: `billed x6`, `also called Lipitor`, `no unit`.
  public var remarks: [String] {
    get { told(\.remarks) { ObservationFact.remarks(of: $0.thing) } }
    set { parts.remarks = newValue }
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

  /// The same member with its statements closed.
  var closed: Member {
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
