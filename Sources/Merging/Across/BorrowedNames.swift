import Clinical
import Terminology

/// A code that came without words bears the name that other statements of the record send with the
/// very same code: "item with code 5778-6" is read by nobody.
enum BorrowedNames {
  static func lend(_ facts: inout [Fact], besides measurements: [Fact]) {
    let nameless = facts.indices.filter { isNameless(facts[$0]) }
    guard !nameless.isEmpty else { return }
    let wanted = Set(nameless.flatMap { codes(facts[$0].members[0]) })
    var names: [Coding: String] = [:]
    for fact in facts + measurements {
      for member in fact.members {
        guard let words = member.kept.statement.concept.words else { continue }
        for code in codes(member) where wanted.contains(code) {
          names[code] = min(names[code] ?? words, words)
        }
      }
    }
    for place in nameless {
      for code in codes(facts[place].members[0]) {
        guard let name = names[code] else { continue }
        facts[place].title = Words.capitalised(name)
        facts[place].remarks.append("name as others send it for code " + code.code)
        break
      }
    }
  }

  /// Whether a fact has codes only, and none that our tables name.
  static func isNameless(_ fact: Fact) -> Bool {
    // Nearly every fact has words: they are looked for first.
    if let one = fact.measuredThing, one.statement.concept.words != nil { return false }
    guard fact.members.allSatisfy({ $0.kept.statement.concept.words == nil }) else { return false }
    let concept = fact.members[0].kept.statement.concept
    return !concept.codings.isEmpty && PlainNames.name(for: concept, kind: fact.kind) == nil
      && !GenericCodes.isGeneric(concept, fact.kind)
  }

  /// The codes of known systems, without the words that came with them.
  private static func codes(_ member: Member) -> [Coding] {
    member.kept.statement.concept.codings.filter { $0.system != nil }
      .map { Coding(system: $0.system, code: $0.code) }
  }
}
