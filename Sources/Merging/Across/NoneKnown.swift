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
      let covered = specific.filter { covers(scope, facts[$0]) }
      for member in facts[none].members where !Thing(member.kept).isRetracted {
        contradict(member, at: none, covered: covered, &facts)
      }
    }
  }

  /// Puts the contradiction between one statement of none and the allergies that are listed all the
  /// same on both sides: once for those that it is older than, once for the others.
  private static func contradict(
    _ member: Member, at none: Int, covered: [Int], _ facts: inout [Fact]
  ) {
    let said = date(Thing(member.kept))
    let claims = covered.compactMap { index -> Claim? in
      let claims = facts[index].members.map { Thing($0.kept) }
        .filter { !$0.isRefuted && !$0.isRetracted }
      guard let newest = claims.newest(by: date) else { return nil }
      let isOlder =
        said.map { said in
          date(newest).map { said.upperBound() <= $0.lowerBound() } ?? false
        } ?? false
      return Claim(fact: index, things: claims, newest: newest, isNewer: isOlder)
    }
    for isOlder in [true, false] {
      let listed = claims.filter { $0.isNewer == isOlder }
      guard !listed.isEmpty else { continue }
      let lines = listed.map { claim in
        facts[claim.fact].title.lowercased() + " (" + words(claim, against: member.kept) + ")"
      }
      let conflict = Conflict(
        subject: .noneKnown,
        words: member.kept.sourceName + " says " + facts[none].title.lowercased()
          + Words.inBrackets(said) + ". " + (isOlder ? "Newer: " : "Listed all the same: ")
          + Words.list(lines) + ".",
        things: ([member.kept.thing] + listed.flatMap { $0.things.map(\.name) }).sorted(),
        isSafety: !isOlder, isOlderOnly: isOlder)
      for index in [none] + listed.map(\.fact) { facts[index].conflicts.append(conflict) }
    }
  }

  private struct Claim {
    let fact: Int
    let things: [Thing]
    let newest: Thing
    let isNewer: Bool
  }

  private static func words(_ claim: Claim, against none: KeptStatement) -> String {
    let when = date(claim.newest).map { ", " + Words.day($0) } ?? ""
    let isSelf = claim.things.contains { $0.kept.source == none.source }
    let itself = isSelf ? "; " + none.sourceName + " itself" : ""
    return claim.newest.kept.sourceName + when + itself
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

  private static func date(_ thing: Thing) -> PartialDate? {
    thing.said ?? thing.statement.period.sortDate
  }
}
