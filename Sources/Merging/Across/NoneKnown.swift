import Clinical
import Terminology

/// "No known allergies" against a specific one (`standards.md` 6.4, `clinical-corrections.md` 2.12).
///
/// | the statement of none | what is shown |
/// |---|---|
/// | older than the newest word of the specific allergy | history, not asked |
/// | newer, or one of them undated | a safety conflict, asked; the specific allergy stays |
/// | by a source that itself lists the allergy | the same: it contradicts itself, it clears nothing |
enum NoneKnown {
  static func compare(_ facts: inout [Fact]) {
    let allergies = facts.indices.filter { facts[$0].kind == .allergy }
      .sorted { facts[$0].name < facts[$1].name }
    let specific = allergies.filter { [.active, .disputed, .unknown].contains(facts[$0].state) }
    for none in allergies where facts[none].state == .noneKnown {
      guard let scope = Substances.noneKnown(facts[none].members[0].kept.statement.concept) else {
        continue
      }
      for index in specific where covers(scope, facts[index]) {
        let conflicts = compare(facts[none], with: facts[index])
        facts[index].conflicts += conflicts
        facts[none].conflicts += conflicts
      }
    }
  }

  /// Whether "none known" of this kind speaks of the allergy; an allergy of unknown kind is covered.
  private static func covers(_ scope: Substances.NoneKnown, _ fact: Fact) -> Bool {
    let categories = Set(
      fact.members.flatMap { member -> [String] in
        guard case .allergy(let detail) = member.kept.statement.detail else { return [] }
        return detail.categories
      })
    let isDrug = fact.members.contains {
      Drugs.product(for: $0.kept.statement.concept) != nil
    }
    switch scope {
    case .any: return true
    case .drug: return categories.isEmpty || categories.contains("medication") || isDrug
    case .food: return categories.contains("food")
    case .environment: return categories.contains("environment")
    case .latex:
      return fact.members.contains { Substances.key(for: $0.kept.statement.concept) == "latex" }
    }
  }

  private static func compare(_ none: Fact, with specific: Fact) -> [Conflict] {
    let claims = specific.members.map(asThing).filter { !$0.isRefuted && !$0.isRetracted }
    guard let newest = claims.newest(by: date), !claims.isEmpty else { return [] }
    return none.members.map(asThing).filter { !$0.isRetracted }.map { thing in
      let isSelf = claims.contains { $0.kept.source == thing.kept.source }
      let isOlder =
        date(thing).map { said in
          date(newest).map { said.upperBound() <= $0.lowerBound() } ?? false
        } ?? false
      let when = Words.inBrackets(date(thing))
      let who = thing.kept.sourceName + " says " + none.title.lowercased() + when
      let words =
        isSelf
        ? who + ", yet lists " + specific.title.lowercased() + " itself."
        : who + "; " + newest.kept.sourceName + " lists " + specific.title.lowercased()
          + Words.inBrackets(date(newest)) + "."
      return Conflict(
        subject: .noneKnown, words: words + (isOlder ? " The statement of none is older." : ""),
        things: ([thing.name] + claims.map(\.name)).sorted(), isSafety: !isOlder,
        isOlderOnly: isOlder)
    }
  }

  private static func asThing(_ member: Member) -> Thing {
    Thing(member.kept, earlier: member.earlier)
  }

  private static func date(_ thing: Thing) -> PartialDate? {
    thing.said ?? thing.statement.period.sortDate
  }
}
