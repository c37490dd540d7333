import Clinical

/// What Chartline keeps whole but does not reconcile: every thing is a fact of its own. Reports that
/// carry the same business identifier are one.
enum Others {
  static func facts(_ things: [Thing], _ context: Context) -> Outcome {
    let grouping = Grouping(byKey: things, decided: context.decided)
    return Outcome(grouping, ask: "Is this one report:") { group in
      var draft = Draft(group, state: state(group))
      draft.period = group[0].statement.period
      draft.evidence = "the same report number"
      draft.addRetractions()
      return draft.fact { $0.statement.status.sent ?? draft.state.words }
    }
  }

  private static func state(_ group: [Thing]) -> FactState {
    let live = group.filter { !$0.isRetracted }
    guard let newest = live.newest(by: \.said) else { return .retracted }
    return FactState(newest.statement.status.standing, isResult: newest.statement.kind == .report)
  }
}

extension FactState {
  /// The state that one standing alone means.
  init(_ standing: Status.Standing, isResult: Bool = false) {
    switch standing {
    case .active, .recurrence: self = .active
    case .onHold, .inactive: self = .inactive
    case .completed: self = isResult ? .final : .completed
    case .stopped: self = .stopped
    case .resolved: self = .resolved
    case .remission: self = .remission
    case .planned: self = .planned
    case .preliminary: self = .preliminary
    case .corrected: self = .corrected
    case .notDone: self = .notDone
    case .enteredInError: self = .retracted
    case .unknown: self = .unknown
    }
  }
}
