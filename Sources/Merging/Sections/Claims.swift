import Clinical

/// Bills. A bill, the one that took its place and the request that it answers are one fact; the newest
/// in force speaks, the earlier ones stay, struck.
///
/// | pair of one source | is |
/// |---|---|
/// | one names the other as replaced, or as what it answers | one |
enum Claims {
  static func facts(_ things: [Thing], _ context: Context) -> Outcome {
    let views = things.map(View.init)
    let named = Set(views.flatMap(\.named))
    // Numbers that no other bill names join nothing: some payers send one number for all.
    let keys = views.map { $0.named.union($0.own.intersection(named)) }
    let grouping = Grouping(
      things, decided: context.decided,
      candidates: SharedKeys.pairs(keys) + context.decided.pairs(among: things)
    ) { left, right in
      let (one, other) = (views[left], views[right])
      return one.named.isDisjoint(with: other.own) && other.named.isDisjoint(with: one.own)
        ? .fits : .same
    }
    return Outcome(grouping, ask: "Is this one bill:") { fact($0) }
  }

  private struct View {
    /// Its own numbers.
    let own: Set<String>
    /// Numbers of the bills that it replaces, that replaced it, or that it answers.
    let named: Set<String>

    init(_ thing: Thing) {
      let source = thing.kept.source + "|"
      let numbers =
        [thing.statement.identifier?.value].compactMap { $0 }
        + thing.statement.otherIdentifiers.map(\.value)
      own = Set(numbers.map { source + $0 })
      let detail = Claims.detail(thing)
      let others = (detail?.replaces ?? []) + (detail?.replacedBy ?? [])
      named = Set((others + [detail?.answers?.value].compactMap { $0 }).map { source + $0 })
    }
  }

  private static func detail(_ thing: Thing) -> ClaimDetail? {
    if case .claim(let detail) = thing.statement.detail { return detail }
    return nil
  }

  private static func fact(_ group: [Thing]) -> Fact {
    let newest = newest(of: group)
    let detail = detail(newest)
    var draft = Draft(group, state: FactState(newest.statement.status.standing))
    let family = detail?.family.map { Words.capitalised($0.title) }
    draft.title = newest.statement.concept.words.map(Words.capitalised) ?? family ?? "Bill"
    draft.term = nil
    draft.period = newest.statement.period
    draft.evidence = "one took the place of the other, or answers it"
    if let provider = newest.statement.author { draft.remarks.append(provider) }
    let lines = detail?.lines.compactMap(\.concept.words) ?? []
    if !lines.isEmpty { draft.remarks.append(lines.joined(separator: ", ")) }
    for total in detail?.totals ?? [] {
      draft.fields.append(
        Field(name: total.title, value: total.words, from: newest.name, why: "as sent"))
    }
    return draft.fact(replaced: replaced(in: group, by: newest), says: says)
  }

  /// The bill that speaks: the payer's word before the request, one in force, one that no other
  /// replaced, the latest.
  private static func newest(of group: [Thing]) -> Thing {
    let gone = gone(in: group)
    func rank(_ thing: Thing) -> (Int, Int, Int, Int64, ThingID) {
      (
        thing.isRetracted || thing.statement.status.standing == .stopped ? 0 : 1,
        gone.contains(thing.name) ? 0 : 1, detail(thing)?.role == .benefit ? 1 : 0,
        (thing.statement.recorded ?? thing.said).sortKey, thing.name
      )
    }
    return group.max { rank($0) < rank($1) } ?? group[0]
  }

  /// The bills whose place another one took.
  private static func gone(in group: [Thing]) -> Set<ThingID> {
    let replaced = Set(group.flatMap { detail($0)?.replaces ?? [] })
    return Set(
      group.filter { thing in
        let own =
          [thing.statement.identifier?.value] + thing.statement.otherIdentifiers.map(\.value)
        return detail(thing)?.replacedBy.isEmpty == false
          || own.contains { $0.map(replaced.contains) ?? false }
      }.map(\.name))
  }

  private static func replaced(in group: [Thing], by newest: Thing) -> Set<ThingID> {
    gone(in: group).subtracting([newest.name])
  }

  private static func says(_ thing: Thing, isReplaced: Bool) -> String {
    if thing.isRetracted { return "TAKEN BACK" }
    let verb =
      isReplaced
      ? "REPLACED"
      : thing.statement.status.standing == .stopped
        ? "CANCELLED" : detail(thing)?.role == .request ? "ASKED FOR" : "BILLED"
    let total = detail(thing)?.totals.first.map { [$0.title + " " + $0.words] } ?? []
    return thing.says(verb, [thing.statement.author].compactMap { $0 } + total)
  }
}
