import Clinical

extension Reconciliation {
  /// What spans the blocks, from facts: narrower problems beneath broader ones, none known against
  /// specific, pairs to ask about, the grid of absence, the safety table. `statements` tell
  /// which sources have sent anything at all.
  public static func across(
    facts: [Fact], questions: [Question], statements: [KeptStatement], decisions: [Decision]
  ) -> Chart {
    let decided = Decided(decisions)
    var facts = Children.fold(facts)
    Children.place(&facts)
    NoneKnown.compare(&facts)
    CodingConflicts.compare(&facts)
    VisitDiagnoses.fold(&facts)
    ProductConflicts.compare(&facts)
    CodeStatus.compare(&facts)
    Reports.fold(&facts)
    SectionTexts.fold(&facts)
    GoalResults.name(&facts)
    BorrowedNames.lend(&facts)
    Settled.mark(&facts, decided: decided)
    facts.sortByKey(ListOrder.init)
    let asked =
      questions + AskedPairs.questions(facts, decided: decided)
      + ConflictQuestions.questions(facts, decided: decided)
      + Reopened.questions(facts, decided: decided)
    return Chart(
      facts: facts, questions: ConflictQuestions.order(asked, facts: facts),
      absences: AbsenceGrid.stands(statements, besides: facts), safety: SafetyTable.findings(facts)
    )
  }
}

/// The order of a section's list: what is unsettled first, then what goes on, then what is over; what
/// has a date by its date, newest first; names last, so that the order is always the same.
struct ListOrder: Comparable {
  private let section: Int
  private let isDated: Bool
  private let place: Int64
  private let title: String
  private let name: ThingID

  init(_ fact: Fact) {
    section = Self.sections[fact.section] ?? 0
    isDated = Self.dated.contains(fact.kind)
    // Newest first; the undated last.
    place = isDated ? -max(fact.period.sortDate.sortKey, -.max) : Self.rank(fact.state)
    title = fact.title
    name = fact.name
  }

  static func < (left: ListOrder, right: ListOrder) -> Bool {
    if left.section != right.section { return left.section < right.section }
    if left.isDated != right.isDated { return right.isDated }
    if left.place != right.place { return left.place < right.place }
    if left.title != right.title { return left.title < right.title }
    return left.name < right.name
  }

  /// Kinds that happen at a time, and are listed by it.
  private static let dated: Set<Kind> = [
    .observation, .immunization, .encounter, .report, .procedure, .document, .other,
  ]

  private static let sections = Dictionary(
    uniqueKeysWithValues: Section.allCases.enumerated().map { ($1, $0) })

  private static func rank(_ state: FactState) -> Int64 {
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
