import Clinical
import Terminology

/// Relatives. A mother's illness is never the patient's, and never another relative's.
///
/// | pair of one relationship | is |
/// |---|---|
/// | two names | never one |
/// | one source, a relative of whom there is one (mother, father), or the same name | one |
/// | one source, others | never one: two brothers are two |
/// | two sources that name an illness in common, or the same name | one |
enum Relatives {
  /// The relationship; nil where none was sent.
  static func key(_ statement: Statement) -> String? {
    Relationships.key(for: statement.concept) ?? Blocks.name(of: statement.concept)
  }

  static func facts(_ things: [Thing], _ context: Context) -> Outcome {
    let views = things.map(View.init)
    let isUnique = key(things[0].statement).map(Relationships.isUnique) ?? false
    let grouping = Grouping(things, decided: context.decided) { left, right in
      relation(views[left], views[right], isUnique: isUnique)
    }
    return Outcome(grouping, ask: "Is this one relative:") { fact($0) }
  }

  private struct View {
    let source: String
    let name: String?
    let illnesses: Set<String>

    init(_ thing: Thing) {
      let own = detail(thing)
      source = thing.kept.source
      name = own?.name.map(Words.folded)
      illnesses = Set(own?.conditions.filter { !$0.isRefuted }.flatMap(Self.keys) ?? [])
    }

    /// An illness by its code, and by its name in words: a code for the history of an illness
    /// (ICD-10-CM Z80 to Z84) stands for a whole group, and only its text says which.
    private static func keys(_ condition: FamilyHistoryDetail.Condition) -> [String] {
      let words =
        PlainNames.name(for: condition.concept, kind: .condition) ?? condition.concept.words
      return [
        Problems.problem(for: condition.concept)?.key, Blocks.name(of: condition.concept),
        words.map(Words.folded),
      ].compactMap { $0 }
    }
  }

  private static func relation(_ left: View, _ right: View, isUnique: Bool) -> Relation {
    if let one = left.name, let other = right.name { return one == other ? .same : .different }
    if left.source == right.source { return isUnique ? .same : .different }
    return left.illnesses.isDisjoint(with: right.illnesses) ? .different : .same
  }

  private static func detail(_ thing: Thing) -> FamilyHistoryDetail? {
    if case .familyHistory(let detail) = thing.statement.detail { return detail }
    return nil
  }

  private static func fact(_ group: [Thing]) -> Fact {
    var draft = Draft(group, plain: group)
    draft.evidence = "the same relative with the same illness, or the same name"
    let standing = group.filter { !$0.isRetracted }
    let named = Words.list(once(standing.flatMap { titles($0) }))
    // Whose illness it is and which, in one line of a list.
    if !named.isEmpty { draft.title += ": " + named }
    let illnesses = Words.list(once(standing.flatMap { words($0) }))
    if illnesses != named { draft.remarks.append(illnesses) }
    draft.addRetractions()
    return draft.fact { thing in
      let own = words(thing)
      if thing.isRetracted || thing.statement.certainty == .refuted {
        return (thing.isRetracted ? "TAKEN BACK" : "NONE KNOWN")
      }
      return own.isEmpty ? "no illness named" : Words.list(own)
    }
  }

  /// Each illness once, however its letters are written.
  private static func once(_ illnesses: [String]) -> [String] {
    var seen: Set<String> = []
    return illnesses.filter { seen.insert(Words.folded($0)).inserted }
  }

  /// What a source says that the relative had, by name.
  private static func titles(_ thing: Thing) -> [String] {
    (detail(thing)?.conditions ?? []).map { $0.isRefuted ? "not " + title($0) : title($0) }
  }

  /// The same with the age at its start and what it led to.
  private static func words(_ thing: Thing) -> [String] {
    (detail(thing)?.conditions ?? []).map { condition in
      let name = condition.words(title(condition))
      return condition.isRefuted ? "not " + name : name
    }
  }

  private static func title(_ condition: FamilyHistoryDetail.Condition) -> String {
    PlainNames.name(for: condition.concept, kind: .condition) ?? condition.concept.title
  }
}
