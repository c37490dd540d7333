import Clinical

/// What is intended: orders, referrals, appointments, plans of care, instructions.
///
/// | pair | is |
/// |---|---|
/// | a number in common | one |
/// | the same kind, code and day, two sources; orders, referrals and appointments only | one |
/// | all else | each by itself: two plans of care of one day are two |
enum Plans {
  static func facts(_ things: [Thing], _ context: Context) -> Outcome {
    let keys = things.map { $0.numbers.union([dated($0)].compactMap { $0 }) }
    let grouping = Grouping(
      things, decided: context.decided,
      candidates: SharedKeys.pairs(keys) + context.decided.pairs(among: things)
    ) { left, right in
      if !things[left].numbers.isDisjoint(with: things[right].numbers) { return .same }
      if things[left].kept.source == things[right].kept.source { return .different }
      return keys[left].isDisjoint(with: keys[right]) ? .fits : .same
    }
    return Outcome(grouping, ask: "Is this one plan:") { fact($0) }
  }

  private static func detail(_ thing: Thing) -> PlanDetail? {
    if case .plan(let detail) = thing.statement.detail { return detail }
    return nil
  }

  /// Kind, code and day of what is done once.
  private static func dated(_ thing: Thing) -> String? {
    guard let role = detail(thing)?.role, [.order, .referral, .appointment].contains(role),
      let day = thing.day, let name = Blocks.name(of: thing.statement.concept)
    else { return nil }
    return [role.rawValue, name, String(day)].joined(separator: "|")
  }

  private static func fact(_ group: [Thing]) -> Fact {
    var draft = Draft(group, plain: group)
    draft.evidence = "the same number, or the same code on the same day"
    if let role = group.lazy.compactMap(detail).first?.role { draft.remarks.append(role.words) }
    draft.add("by whom", from: group) { Words.list(detail($0)?.performers ?? []) }
    draft.add("why", from: group) { Words.list(detail($0)?.reasons.compactMap(\.words) ?? []) }
    draft.addRetractions()
    return draft.fact { thing in
      thing.says(
        thing.standing,
        [detail(thing)?.priority].compactMap { $0 } + (detail(thing)?.performers ?? []))
    }
  }
}
