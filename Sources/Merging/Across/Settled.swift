import Clinical

/// What people settled (`standards.md` 6.3: a user's decision comes before all else). The conflict stays
/// listed with who settled it; a preferred word is shown first, the others stay beside it.
///
/// | answer | shows |
/// |---|---|
/// | prefer | that side's word first; its value and its standing are the fact's |
/// | same (settled) | who settled it, and the reason |
/// | different, later | nothing: both stand |
/// | a patient's answer to what can harm | nothing: it stands beside, never instead |
enum Settled {
  static func mark(_ facts: inout [Fact], decided: Decided) {
    guard decided.settlesConflicts else { return }
    for place in facts.indices where !facts[place].conflicts.isEmpty {
      for index in facts[place].conflicts.indices {
        let conflict = facts[place].conflicts[index]
        guard
          let decision = decided.decision(
            onConflict: conflict.things, among: facts[place].members),
          !(conflict.isSafety && decision.role == "patient")
        else { continue }
        settle(&facts[place], index, by: decision)
      }
    }
  }

  private static func settle(_ fact: inout Fact, _ index: Int, by decision: Decision) {
    let who = "\(decision.by) (\(decision.role))"
    let why = decision.reason.isEmpty ? "" : ": " + decision.reason
    switch decision.verdict {
    case .same: fact.conflicts[index].settled = who + why
    case .prefer:
      guard let name = decision.preferred,
        let member = fact.members.first(where: { $0.kept.thing.rawValue == name })
      else { return }
      fact.conflicts[index].settled = "\(who) prefers \(member.kept.sourceName)" + why
      prefer(member, in: &fact, over: fact.conflicts[index], who: who)
    case .different, .later, .seen: return
    }
  }

  /// Puts the preferred word first, and its value and standing in the place of the others'.
  private static func prefer(
    _ member: Member, in fact: inout Fact, over conflict: Conflict, who: String
  ) {
    let why = "preferred by " + who
    let alone = Reconciliation.facts(block: [member.kept], decisions: []).facts.first
    if conflict.subject == .status || conflict.subject == .negation, let alone {
      fact.state = alone.state
    }
    if conflict.subject == .value || conflict.subject == .onset, let alone {
      for (place, field) in fact.fields.enumerated() {
        guard let own = alone.field(field.name) else { continue }
        fact.fields[place] = Field(name: own.name, value: own.value, from: own.from, why: why)
      }
    }
    fact.fields.insert(
      Field(name: "preferred", value: member.says, from: member.kept.thing, why: why), at: 0)
  }
}
