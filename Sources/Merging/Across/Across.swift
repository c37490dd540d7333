import Clinical

extension Reconciliation {
  /// What spans the blocks, from facts: narrower problems beneath broader ones, none known against
  /// specific, pairs to ask about, the grid of absence, the safety table. `statements` are the
  /// current ones: they tell which sources have sent anything at all.
  public static func across(
    facts: [Fact], questions: [Question], statements: [KeptStatement], decisions: [Decision]
  ) -> Chart {
    let decided = Decided(decisions)
    var facts = Children.fold(facts)
    Children.place(&facts)
    NoneKnown.compare(&facts)
    CodingConflicts.compare(&facts)
    let sorted = facts.sorted(by: ListOrder.precedes)
    let asked =
      questions + AskedPairs.questions(sorted, decided: decided)
      + ConflictQuestions.questions(sorted, decided: decided)
    return Chart(
      facts: sorted, questions: ConflictQuestions.order(asked, facts: sorted),
      absences: AbsenceGrid.stands(statements), safety: SafetyTable.findings(sorted))
  }
}

/// The order of a section's list: what is unsettled first, then what goes on, then what is over; what
/// has a date by its date, newest first; names last, so that the order is always the same.
enum ListOrder {
  static func precedes(_ left: Fact, _ right: Fact) -> Bool {
    if left.section != right.section { return left.section < right.section }
    if isDated(left.kind), isDated(right.kind) {
      let (mine, theirs) = (left.period.sortDate.sortKey, right.period.sortDate.sortKey)
      if mine != theirs { return mine > theirs }
    } else if rank(left.state) != rank(right.state) {
      return rank(left.state) < rank(right.state)
    }
    return (left.title, left.name) < (right.title, right.name)
  }

  private static func isDated(_ kind: Kind) -> Bool {
    [.observation, .immunization, .encounter, .report, .other].contains(kind)
  }

  private static func rank(_ state: FactState) -> Int {
    switch state {
    case .disputed: 0
    case .active, .preliminary, .final, .corrected: 1
    case .planned: 2
    case .unknown: 3
    case .billed: 4
    case .noneKnown: 5
    case .remission, .inactive: 6
    case .completed, .stopped, .resolved: 7
    case .refuted, .notDone: 8
    case .retracted: 9
    }
  }
}
