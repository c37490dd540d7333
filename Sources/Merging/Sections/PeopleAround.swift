import Clinical
import Terminology

/// Teams of care: what a source lists as a team is a fact of its own, with its members as sent.
enum CareTeams {
  static func facts(_ things: [Thing], _ context: Context) -> Outcome {
    let grouping = Grouping(byKey: things, decided: context.decided)
    return Outcome(grouping, ask: "Is this one team:") { group in
      var draft = Draft(group, plain: group)
      if draft.title.hasPrefix("Unnamed") || draft.title.hasPrefix("Item with code") {
        draft.title = "Care team"
      }
      draft.evidence = "a person said so"
      let names = group.flatMap { members($0).map(\.name) }
      if !names.isEmpty { draft.remarks.append(Words.list(names)) }
      draft.addRetractions()
      return draft.fact { thing in
        thing.says(thing.standing, members(thing).map(words))
      }
    }
  }

  private static func members(_ thing: Thing) -> [CareTeamDetail.Member] {
    if case .careTeam(let detail) = thing.statement.detail { return detail.members }
    return []
  }

  private static func words(_ member: CareTeamDetail.Member) -> String {
    member.name + (member.role?.words.map { " (" + $0 + ")" } ?? "")
  }
}

/// Insurances: one by payer and member number.
enum Coverages {
  /// Payer and member number; nil where one of them was not sent.
  static func key(_ statement: Statement) -> String? {
    guard case .coverage(let detail) = statement.detail, let payer = detail.payer,
      let number = detail.memberNumber
    else { return nil }
    return Words.folded(payer) + "|" + number
  }

  static func facts(_ things: [Thing], _ context: Context) -> Outcome {
    let grouping = Grouping(byKey: things, decided: context.decided)
    return Outcome(grouping, ask: "Is this one insurance:") { group in
      var draft = Draft(group, plain: group)
      let named = group.lazy.compactMap { detail($0) }.first { $0.payer != nil || $0.plan != nil }
      if let named { draft.term = draft.title == named.payer ? nil : draft.title }
      draft.title = named?.payer ?? named?.plan ?? draft.title
      draft.evidence = "the same payer and member number"
      draft.add("plan", from: group) { detail($0)?.plan }
      draft.add("member number", from: group) { detail($0)?.memberNumber }
      draft.addRetractions()
      return draft.fact { thing in
        let own = detail(thing)
        return thing.says(
          thing.standing,
          [own?.plan, own?.memberNumber.map { "member number " + $0 }].compactMap { $0 })
      }
    }
  }

  private static func detail(_ thing: Thing) -> CoverageDetail? {
    if case .coverage(let detail) = thing.statement.detail { return detail }
    return nil
  }
}

/// People who are not of the staff: one by name and relationship.
enum Contacts {
  /// Name and relationship; nil where one of them was not sent.
  static func key(_ statement: Statement) -> String? {
    guard case .contact(let detail) = statement.detail, let name = detail.name,
      let relationship = Relatives.key(statement)
    else { return nil }
    return Words.folded(name) + "|" + relationship
  }

  static func facts(_ things: [Thing], _ context: Context) -> Outcome {
    let grouping = Grouping(byKey: things, decided: context.decided)
    return Outcome(grouping, ask: "Is this one contact:") { group in
      var draft = Draft(group, plain: group)
      if let name = group.lazy.compactMap({ detail($0)?.name }).first {
        draft.remarks.append(draft.title.lowercased())
        draft.title = name
      }
      draft.evidence = "the same name and relationship"
      draft.add("telephone, mail", from: group) { Words.list(detail($0)?.telecoms ?? []) }
      draft.addRetractions()
      return draft.fact { thing in
        let own = detail(thing)
        return thing.says(
          [thing.isRetracted ? "TAKEN BACK" : nil, thing.statement.concept.words]
            .compactMap { $0 }.joined(separator: " "),
          (own?.telecoms ?? []) + [own?.address].compactMap { $0 })
      }
    }
  }

  private static func detail(_ thing: Thing) -> ContactDetail? {
    if case .contact(let detail) = thing.statement.detail { return detail }
    return nil
  }
}
