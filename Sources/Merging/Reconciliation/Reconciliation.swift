import Clinical
import Synchronization
import Terminology

/// Which statements speak of one fact, and where they disagree. Pure and deterministic: the order in
/// which statements are given cannot matter.
public enum Reconciliation {
  /// Does the work of each index below a count, in any order, on as many cores as it likes; returns
  /// when all is done.
  public typealias Spread = (_ count: Int, _ work: @Sendable (Int) -> Void) -> Void

  /// The facts of one block or of several. Give every version of each thing, and every block that a
  /// person's "same" links (``Blocks/split(_:decisions:)``). `asOf` is the instant at which a course
  /// counts as ended by its own dates; without it, the newest receipt among the statements.
  public static func facts(
    block statements: [KeptStatement], decisions: [Decision], asOf: Instant? = nil
  ) -> (facts: [Fact], questions: [Question]) {
    var outcome = outcome(statements, decisions, asOf: asOf ?? newestReceipt(statements))
    outcome.facts.sortByKey(\.name)
    return (outcome.facts, outcome.questions)
  }

  /// The chart of a person: the blocks, then what spans them. Give current and superseded statements
  /// of all the person's identities, already reduced to what the viewer may see. Blocks know nothing
  /// of each other: `spread` may work on several at once.
  public static func chart(
    of statements: [KeptStatement], decisions: [Decision], asOf: Instant? = nil,
    spread: Spread = { count, work in (0..<count).forEach(work) }
  ) -> Chart {
    let outcome = outcome(
      statements, decisions, asOf: asOf ?? newestReceipt(statements), spread: spread)
    return across(
      facts: outcome.facts, questions: outcome.questions, statements: statements,
      decisions: decisions)
  }

  private static func outcome(
    _ statements: [KeptStatement], _ decisions: [Decision], asOf: Instant,
    spread: Spread = { count, work in (0..<count).forEach(work) }
  ) -> Outcome {
    let decided = Decided(decisions)
    let things = Things(statements, decided: decided)
    let context = Context(decided: decided, asOf: asOf)
    var byKey: [String: [Thing]] = [:]
    for (thing, key) in zip(things.all, things.keys) { byKey[key, default: []].append(thing) }
    let blocks = byKey.sorted { $0.key < $1.key }
    let outcomes = Mutex([Outcome](repeating: Outcome(), count: blocks.count))
    spread(blocks.count) { index in
      let outcome = reconcile(blocks[index].value, key: blocks[index].key, context)
      outcomes.withLock { $0[index] = outcome }
    }
    return outcomes.withLock { outcomes in
      var whole = Outcome()
      whole.facts.reserveCapacity(things.all.count)
      for outcome in outcomes { whole.add(outcome) }
      return whole
    }
  }

  private static func newestReceipt(_ statements: [KeptStatement]) -> Instant {
    statements.lazy.map(\.received).max() ?? Instant(milliseconds: 0)
  }

  private static func reconcile(_ things: [Thing], key: String, _ context: Context) -> Outcome {
    guard let kind = things.first?.statement.kind else { return Outcome() }
    if Blocks.isAlone(key) {
      guard kind != .absence else { return Outcome() }
      var outcome = Outcome()
      for thing in things { outcome.add(facts(of: kind, [thing], context)) }
      return outcome
    }
    return facts(of: kind, things, context)
  }

  private static func facts(of kind: Kind, _ things: [Thing], _ context: Context) -> Outcome {
    switch kind {
    case .condition: Conditions.facts(things, context)
    case .medication: Medications.facts(things, context)
    case .allergy: Allergies.facts(things, context)
    case .observation: Observations.facts(things, context)
    case .immunization: Immunizations.facts(things, context)
    case .encounter: Encounters.facts(things, context)
    case .procedure: Procedures.facts(things, context)
    case .device: Devices.facts(things, context)
    case .plan: Plans.facts(things, context)
    case .goal: Goals.facts(things, context)
    case .familyHistory: Relatives.facts(things, context)
    case .careTeam: CareTeams.facts(things, context)
    case .coverage: Coverages.facts(things, context)
    case .document: Papers.facts(things, context)
    case .claim: Claims.facts(things, context)
    case .contact: Contacts.facts(things, context)
    default: Others.facts(things, context)
    }
  }
}

/// What every rule is given beside the things themselves.
struct Context {
  let decided: Decided
  let asOf: Instant
}

/// What a rule returns.
struct Outcome {
  var facts: [Fact] = []
  var questions: [Question] = []

  mutating func add(_ other: Outcome) {
    facts += other.facts
    questions += other.questions
  }

  /// Turns groups into facts, and the open pairs of groups into questions: one for each chain of pairs
  /// that are asked about for one reason.
  init(_ grouping: Grouping, ask words: String, fact: ([Thing]) -> Fact) {
    facts = grouping.groups.map(fact)
    let byReason = Dictionary(grouping: grouping.questions, by: \.reason)
    for (reason, pairs) in byReason.sorted(by: { $0.key < $1.key }) {
      var sets = DisjointSets(count: facts.count)
      for pair in pairs { sets.join(pair.left, pair.right) }
      for group in sets.groups where group.count > 1 {
        let names = labels(group.map { facts[$0] })
        questions.append(
          Question(
            subject: .thing, names: group.map { facts[$0].name.rawValue },
            words: words + " " + Words.list(names) + "?", reasons: [reason]))
      }
    }
  }

  /// Each fact, who says it and when it was: `Pneumonia (Riverside Hospital, 11 Jan 2022)`; two that
  /// read alike also with their state, and then with their number.
  private func labels(_ facts: [Fact]) -> [String] {
    func label(_ fact: Fact, _ more: String = "") -> String {
      let date = fact.period.sortDate.map { ", " + Words.day($0) } ?? ""
      return fact.title + " (" + Words.sources(fact.sources) + date + more + ")"
    }
    var labels = facts.map { label($0) }
    if Set(labels).count < labels.count { labels = facts.map { label($0, ", " + $0.state.words) } }
    var seen: [String: Int] = [:]
    return labels.map { label in
      seen[label, default: 0] += 1
      let number = seen[label] ?? 1
      return number == 1 ? label : label + " number " + String(number)
    }
  }

  init() {}
}

extension Array {
  /// Sorts by a key that is worked out once for each element.
  mutating func sortByKey<Key: Comparable>(_ key: (Element) -> Key) {
    let keys = map(key)
    self = indices.sorted { keys[$0] < keys[$1] }.map { self[$0] }
  }
}
