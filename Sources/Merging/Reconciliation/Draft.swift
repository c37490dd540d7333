import Clinical
import Terminology

/// A fact in the making: what all kinds have in common.
struct Draft {
  let things: [Thing]
  var title: String
  var term: String?
  var state: FactState
  var period = Period()
  var fields: [Field] = []
  var conflicts: [Conflict] = []
  var evidence = ""
  var remarks: [String] = []

  /// A draft named by our plain words, else by the words of the first source that has any.
  init(_ things: [Thing], state: FactState) {
    self.things = things
    self.state = state
    let kind = things[0].statement.kind
    let plain = things.lazy.compactMap { PlainNames.name(for: $0.statement.concept, kind: kind) }
      .first
    let sent = things.lazy.compactMap(Self.words).first
    title = Words.capitalised(plain ?? sent ?? Self.unnamed(things[0]))
    if let sent, plain != nil, sent != title, Words.folded(sent) != Words.folded(title) {
      term = sent
    }
    // A bill itself is no evidence of something billed, nor is one that was cancelled.
    let billed = kind == .claim ? 0 : things.count { $0.isBilled && !$0.isRetracted }
    if billed > 0 { remarks.append("billed x" + String(billed)) }
  }

  /// The finished fact of one measurement by itself: what it shows is left to its statement.
  func measured() -> Fact {
    Fact(
      measured: things[0], section: section, title: title, term: term, state: state)
  }

  /// The finished fact. Members are sorted by thing; `says` gives each its line.
  func fact(says: (Thing) -> String) -> Fact {
    Fact(
      name: things[0].name, kind: things[0].statement.kind, section: section, title: title,
      term: term, state: state, period: period,
      members: things.map { Member(kept: $0.kept, says: says($0), earlier: $0.earlier) },
      fields: fields, conflicts: conflicts,
      evidence: things.count > 1 ? evidence : Self.oneSource, remarks: remarks)
  }

  /// The finished fact of several versions: those whose place another took are struck and counted.
  func fact(replaced: Set<ThingID>, says: (Thing, _ isReplaced: Bool) -> String) -> Fact {
    var fact = fact { says($0, replaced.contains($0.name)) }
    for index in fact.members.indices {
      fact.members[index].isReplaced = replaced.contains(fact.members[index].kept.thing)
    }
    if !replaced.isEmpty { fact.remarks.append(Words.count(replaced.count, "earlier version")) }
    return fact
  }

  static let oneSource = "one source says it"

  /// Adds the disagreement between those who took it back and those who still say it
  /// (`design.md` 3: a retraction by the same source wins, across sources it is a conflict).
  mutating func addRetractions() {
    // A bill that was cancelled takes nothing back that those who treat the patient say.
    let retracted = things.filter { $0.isRetracted && !$0.isBilled }
    guard !retracted.isEmpty else { return }
    let sources = Set(retracted.map(\.kept.source))
    let others = things.filter { !$0.isRetracted && !sources.contains($0.kept.source) }
    if things.allSatisfy(\.isRetracted) {
      state = .retracted
    } else if !others.isEmpty {
      conflicts.append(
        Conflict(
          subject: .status,
          words: Words.list(Self.names(retracted)) + " took this back. "
            + Words.list(Self.names(others))
            + (Self.names(others).count == 1 ? " still says it." : " still say it."),
          things: (retracted + others).map(\.name)))
    }
  }

  /// Source names, each once, sorted.
  static func names(_ things: [Thing]) -> [String] { Set(things.map(\.kept.sourceName)).sorted() }

  /// What a thing is called by its source; nil where its code names nothing and no words do.
  private static func words(_ thing: Thing) -> String? {
    let concept = thing.statement.concept
    return GenericCodes.isGeneric(concept, thing.statement.kind) ? concept.text : concept.words
  }

  private static func unnamed(_ thing: Thing) -> String {
    let concept = thing.statement.concept
    let isGeneric = GenericCodes.isGeneric(concept, thing.statement.kind)
    let code = isGeneric ? nil : concept.codings.first?.code
    switch thing.statement.kind {
    case .medication: return code.map { "medicine with code " + $0 } ?? "unnamed medicine"
    case .condition: return code.map { "problem with code " + $0 } ?? "unnamed problem"
    case .allergy: return code.map { "substance with code " + $0 } ?? "unnamed substance"
    case .immunization: return code.map { "vaccine with code " + $0 } ?? "unnamed vaccine"
    case .encounter: return "visit"
    default: return code.map { "item with code " + $0 } ?? "unnamed item"
    }
  }

  /// The section to list it in: the first one that a source that treats the patient put it in.
  private var section: Section {
    let own = things.filter { $0.statement.section != .claims }.map(\.statement.section)
    if let first = own.min(), first != .other || things[0].statement.kind == .other { return first }
    switch things[0].statement.kind {
    case .condition: return .problems
    case .medication: return .medications
    case .allergy: return .allergies
    case .observation: return .results
    case .report: return .results
    case .immunization: return .immunizations
    case .encounter: return .encounters
    case .procedure: return .procedures
    case .device: return .devices
    case .plan: return .plan
    case .goal: return .goals
    case .careTeam: return .careTeam
    case .familyHistory: return .familyHistory
    case .coverage: return .coverage
    case .document: return .notes
    case .contact: return .support
    case .claim: return .claims
    case .absence, .other: return things[0].statement.section
    }
  }
}

extension Sequence where Element == Thing {
  /// The thing that was said last; undated ones count as oldest, ties go to the greater name.
  func newest(by date: (Thing) -> PartialDate?) -> Thing? {
    self.max { left, right in
      (date(left).sortKey, left.name) < (date(right).sortKey, right.name)
    }
  }
}

extension Optional<PartialDate> {
  /// Milliseconds of the earliest instant it can mean; the far past for an unknown date.
  var sortKey: Int64 { self?.lowerBound().milliseconds ?? .min }
}
