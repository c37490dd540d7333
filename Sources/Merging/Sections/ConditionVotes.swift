import Clinical

/// What the members of a problem say of its standing, and where they disagree.
struct ConditionVotes {
  private(set) var state: FactState = .unknown
  private(set) var conflicts: [Conflict] = []

  init(_ group: [Thing]) {
    let live = group.filter { !$0.isRetracted }
    let clinical = live.filter { !$0.isBilled }
    guard !clinical.isEmpty else {
      state = live.isEmpty ? .retracted : .billed
      return
    }
    // A visit's diagnosis keeps its standing of that day: it does not vote beside a problem list.
    let listed = clinical.filter { !Conditions.isVisitDiagnosis($0) }
    let voters = listed.isEmpty ? clinical : listed
    let refuted = voters.filter(\.isRefuted)
    let asserted = voters.filter { !$0.isRefuted }
    if asserted.isEmpty {
      state = .refuted
    } else if !refuted.isEmpty {
      state = .disputed
      conflicts.append(
        Conflict(
          subject: .negation,
          words: "The sources disagree: " + Self.lists(asserted) + " it, "
            + Self.names(refuted)
            + (Draft.names(refuted).count == 1 ? " says" : " say") + " that it is not so.",
          things: (asserted + refuted).map(\.name)))
    } else {
      vote(asserted)
    }
  }

  private mutating func vote(_ asserted: [Thing]) {
    let going = asserted.filter { Self.going.contains($0.statement.status.standing) }
    let over = asserted.filter { Self.over.contains($0.statement.status.standing) }
    let newest = asserted.newest(by: \.said) ?? asserted[0]
    if going.isEmpty {
      let newestOver = over.newest(by: \.said) ?? newest
      state = FactState(newestOver.statement.status.standing)
      return
    }
    let others = over.filter { ended in going.contains { $0.kept.source != ended.kept.source } }
    guard !others.isEmpty else {
      let inForce = over.isEmpty ? going : [newest]
      state = FactState((inForce.newest(by: \.said) ?? newest).statement.status.standing)
      return
    }
    let lastGoing = going.map(\.said.sortKey).max() ?? .min
    let firstOver = others.map { ($0.statement.period.end ?? $0.said).sortKey }.min() ?? .min
    let isOlder = firstOver != .min && lastGoing < firstOver
    state = isOlder ? FactState(others[0].statement.status.standing) : .disputed
    conflicts.append(
      Conflict(
        subject: .status,
        words: Self.lists(going) + " it as going on, " + Self.names(others)
          + " as over." + (isOlder ? " The lists that say going on are older." : ""),
        things: (going + others).map(\.name), isOlderOnly: isOlder))
  }

  private static let going: Set<Status.Standing> = [.active, .recurrence]
  private static let over: Set<Status.Standing> = [.resolved, .remission, .inactive, .completed]

  private static func lists(_ things: [Thing]) -> String {
    names(things) + (Draft.names(things).count == 1 ? " lists" : " list")
  }

  private static func names(_ things: [Thing]) -> String { Words.sources(Draft.names(things)) }
}
