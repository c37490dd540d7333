import Clinical
import Synchronization
import Terminology

/// Which statements speak of one fact, and where they disagree. Pure and deterministic: the order in
/// which statements are given cannot matter.
public enum Reconciliation {
  /// The facts of one block or of several. Give every version of each thing, and every block that a
  /// person's "same" links (``Blocks/split(_:decisions:)``). `asOf` is the instant at which a course
  /// counts as ended by its own dates; without it, the newest receipt among the statements.
  public static func facts(
    block statements: [KeptStatement], decisions: [Decision], asOf: Instant? = nil
  ) -> (facts: [Fact], questions: [Question]) {
    let context = Context(
      decided: Decided(decisions), asOf: asOf ?? newestReceipt(statements))
    let blocks = Blocks(Things(statements, decided: context.decided), context)
    var facts = blocks.facts
    facts.sortByKey(\.name)
    return (facts, blocks.questions)
  }

  /// The chart of a person: the blocks, then what spans them. Give current and superseded statements
  /// of all the person's identities, already reduced to what the viewer may see. Blocks know nothing
  /// of each other: `spread` may work on several at once.
  public static func chart(
    of statements: [KeptStatement], decisions: [Decision], asOf: Instant? = nil,
    spread: Spread = inTurn
  ) -> Chart {
    LiveChart(
      of: statements, decisions: decisions, asOf: asOf ?? newestReceipt(statements), spread: spread
    ).chart
  }

  private static func newestReceipt(_ statements: [KeptStatement]) -> Instant {
    statements.lazy.map(\.received).max() ?? Instant(milliseconds: 0)
  }

  /// The facts of some things of one block.
  static func outcome(of things: [Thing], key: String, _ context: Context) -> Outcome {
    guard let kind = things.first?.statement.kind else { return Outcome() }
    if Blocks.isAlone(key) {
      guard kind != .absence else { return Outcome() }
      var outcome = Outcome()
      for thing in things { outcome.add(facts(of: kind, [thing], context)) }
      return outcome
    }
    return facts(of: kind, things, context)
  }

  /// The names of the things of one block whose facts can be others when some change: the changed ones
  /// themselves, and those that they may stand to in any way.
  static func touched(by changed: [Thing], among things: [Thing], key: String) -> Set<ThingID> {
    let names = Set(changed.map(\.name))
    if Blocks.isAlone(key) { return names }
    return changed.first?.statement.kind == .observation
      ? names.union(Observations.met(by: changed, among: things))
      : names.union(things.map(\.name))
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
struct Context: Sendable {
  let decided: Decided
  let asOf: Instant

  /// The same at another instant.
  func at(_ asOf: Instant) -> Context { Context(decided: decided, asOf: asOf) }
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
