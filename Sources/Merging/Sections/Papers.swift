import Clinical
import Terminology

/// Papers: notes, letters, files and the documents themselves. The versions of one paper are one
/// fact; the newest speaks, the earlier ones stay, struck.
///
/// | pair | is |
/// |---|---|
/// | the same series, number or content hash, or one takes the place of the other | one |
/// | the same type, title and moment, texts not other; by day only between two sources | one |
enum Papers {
  static func facts(_ things: [Thing], _ context: Context) -> Outcome {
    let views = things.map(View.init)
    let joining = SharedKeys.pairs(views.map(\.joining))
    let alike = SharedKeys.pairs(views.map(\.titles))
    let grouping = Grouping(
      things, decided: context.decided,
      candidates: joining + alike + context.decided.pairs(among: things)
    ) { left, right in relation(views[left], views[right]) }
    return Outcome(grouping, ask: "Is this one paper:") { fact($0) }
  }

  private struct View {
    let source: String
    /// What says that two are versions of one.
    let joining: Set<String>
    /// Type, title and moment, or day.
    let titles: Set<String>
    let isTimed: Bool
    let text: String?

    init(_ thing: Thing) {
      let statement = thing.statement
      let detail = Papers.detail(thing)
      source = thing.kept.source
      text = detail?.text.map(Words.folded)
      let own = [detail?.series, statement.identifier].compactMap { $0 } + (detail?.replaces ?? [])
      joining = thing.numbers.union(own.map { $0.root + "|" + $0.value })
        .union([detail?.hash.map { "hash|" + $0 }].compactMap { $0 })
      let date = statement.period.sortDate ?? statement.recorded
      isTimed = (date?.precision ?? .year) > .day
      guard let date, date.precision >= .day, let title = detail?.title ?? statement.concept.words,
        let type = Blocks.name(of: statement.concept)
      else {
        titles = []
        return
      }
      titles = [[type, Words.folded(title), date.iso].joined(separator: "|")]
    }
  }

  private static func relation(_ left: View, _ right: View) -> Relation {
    if !left.joining.isDisjoint(with: right.joining) { return .same }
    guard !left.titles.isDisjoint(with: right.titles) else { return .fits }
    if let one = left.text, let other = right.text, one != other { return .different }
    return left.isTimed || left.source != right.source ? .same : .different
  }

  private static func detail(_ thing: Thing) -> DocumentDetail? {
    if case .document(let detail) = thing.statement.detail { return detail }
    return nil
  }

  private static func fact(_ group: [Thing]) -> Fact {
    let newest = newest(of: group)
    var draft = Draft(group, plain: [newest])
    let concept = newest.statement.concept
    let type = PlainNames.name(for: concept, kind: .document)
    draft.title = detail(newest)?.title ?? Words.capitalised(type ?? concept.title)
    draft.term = detail(newest)?.title == nil ? nil : type ?? concept.words
    if draft.term.map(Words.folded) == Words.folded(draft.title) { draft.term = nil }
    draft.evidence = "versions of one paper, or the same type, title and time"
    draft.addRetractions()
    return draft.fact(replaced: replaced(in: group, by: newest), says: says)
  }

  /// The version that speaks: one that no other takes the place of, the greatest number among them,
  /// else the latest.
  private static func newest(of group: [Thing]) -> Thing {
    let named = Set(group.flatMap { detail($0)?.replaces ?? [] })
    func rank(_ thing: Thing) -> (Int, Int, Int, Int64, ThingID) {
      let own = thing.statement.identifier
      return (
        thing.isRetracted ? 0 : 1, own.map(named.contains) == true ? 0 : 1,
        detail(thing)?.versionNumber ?? 0,
        (thing.statement.period.sortDate ?? thing.said).sortKey, thing.name
      )
    }
    return group.max { rank($0) < rank($1) } ?? group[0]
  }

  /// The members that another one took the place of: named as replaced, or of the same series with
  /// another number. A second copy of the newest is not replaced.
  private static func replaced(in group: [Thing], by newest: Thing) -> Set<ThingID> {
    let named = Set(group.flatMap { detail($0)?.replaces ?? [] })
    let earlier = group.filter { thing in
      guard thing.name != newest.name,
        thing.statement.identifier != newest.statement.identifier
          || thing.statement.identifier == nil
      else { return false }
      if let own = thing.statement.identifier, named.contains(own) { return true }
      guard let series = detail(thing)?.series, let number = detail(thing)?.versionNumber else {
        return false
      }
      return series == detail(newest)?.series && number != detail(newest)?.versionNumber
    }
    return Set(earlier.map(\.name))
  }

  private static func says(_ thing: Thing, isReplaced: Bool) -> String {
    if thing.isRetracted { return "TAKEN BACK" }
    let version = detail(thing)?.versionNumber.map { ["version " + String($0)] } ?? []
    return thing.says(
      isReplaced ? "REPLACED" : "SENT", version + [thing.statement.author].compactMap { $0 })
  }
}
