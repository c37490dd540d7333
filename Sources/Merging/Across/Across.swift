import Clinical

extension Reconciliation {
  /// What spans the blocks, from facts: narrower problems beneath broader ones, none known against
  /// specific, pairs to ask about, the grid of absence, the safety table. `grid` tells which sources
  /// have sent anything at all.
  static func across(
    _ others: [Fact], _ measurements: Measurements, questions: [Question], grid: AbsenceGrid,
    decided: Decided
  ) -> Chart {
    var measurements = measurements
    var facts = Children.fold(others)
    let gathered = Reports.gathered(by: facts)
    if !gathered.isEmpty {
      facts += measurements.take { Reports.holds($0, one: gathered) }
    }
    let known = KnownProblems(facts)
    Children.place(&facts, known)
    NoneKnown.compare(&facts)
    CodingConflicts.compare(&facts, known)
    VisitDiagnoses.fold(&facts, known)
    ProductConflicts.compare(&facts)
    CodeStatus.compare(&facts)
    Reports.fold(&facts)
    SectionTexts.fold(&facts)
    GoalResults.name(&facts, besides: measurements.facts)
    BorrowedNames.lend(&facts, besides: measurements.facts)
    Settled.mark(&facts, decided: decided)
    facts = ListOrder.sorted(facts)
    let asked =
      questions + AskedPairs.questions(facts, known, decided: decided)
      + ConflictQuestions.questions(facts, decided: decided)
      + Reopened.questions(facts, besides: measurements.facts, decided: decided)
    return Chart(
      facts: measurements.merged(with: facts),
      questions: ConflictQuestions.order(asked, facts: facts),
      absences: grid.stands(with: facts), safety: SafetyTable.findings(facts, known))
  }
}
