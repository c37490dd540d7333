import Clinical
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
    let decided = Decided(decisions)
    let things = Things(statements, decided: decided).all
    let context = Context(decided: decided, asOf: asOf ?? newestReceipt(statements))
    var blocks: [String: [Thing]] = [:]
    for thing in things { blocks[thing.key, default: []].append(thing) }
    var outcome = Outcome()
    for (key, block) in blocks.sorted(by: { $0.key < $1.key }) {
      outcome.add(reconcile(block, key: key, context))
    }
    return (outcome.facts.sorted { $0.name < $1.name }, outcome.questions)
  }

  /// The chart of a person: the blocks, then what spans them. Give current and superseded statements
  /// of all the person's identities, already reduced to what the viewer may see.
  public static func chart(
    of statements: [KeptStatement], decisions: [Decision], asOf: Instant? = nil
  ) -> Chart {
    let asOf = asOf ?? newestReceipt(statements)
    let (facts, questions) = facts(block: statements, decisions: decisions, asOf: asOf)
    let current = statements.filter { !$0.isSuperseded }
    return across(
      facts: facts, questions: questions, statements: current, decisions: decisions)
  }

  private static func newestReceipt(_ statements: [KeptStatement]) -> Instant {
    statements.map(\.received).max() ?? Instant(milliseconds: 0)
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
    case .report, .other, .absence: Others.facts(things, context)
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

  /// Turns groups into facts and the open pairs of groups into questions.
  init(_ grouping: Grouping, ask words: String, fact: ([Thing]) -> Fact) {
    facts = grouping.groups.map(fact)
    questions = grouping.questions.map { left, right, reason in
      let pair = [facts[left], facts[right]]
      return Question(
        subject: .thing, names: pair.map(\.name.rawValue),
        words: words + " " + Words.list(pair.map(\.title)) + "?", reasons: [reason])
    }
  }

  init() {}
}
