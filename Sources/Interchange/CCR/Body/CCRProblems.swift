import Clinical

extension CCRBuilder {
  /// A problem, a diagnosis, a symptom.
  func readProblem(_ element: XMLElement, _ context: CCRContext) {
    var statement = base(.condition, element, context)
    if emitNone(statement, at: element, context) { return }
    var detail = ConditionDetail()
    detail.categories =
      ["problem-list-item"] + [CCRCodes.concept(element.ccr("Type")).words].compactMap { $0 }
    if let health = element.ccr("HealthStatus") {
      let words = CCRCodes.concept(health.ccr("Description")).words
      if let words { statement.notes.append("Health: " + words) }
    }
    if let known = element.ccr("PatientKnowledge")?.words {
      statement.notes.append("Patient knows of it: " + known)
    }
    statement.notes += episodes(of: element)
    if statement.concept.isEmpty { statement.concept.text = title(of: element) }
    guard !statement.concept.isEmpty else { return }
    statement.detail = .condition(detail)
    emit(statement, at: element, context)
  }

  /// How often something has come back, in words.
  func episodes(of element: XMLElement) -> [String] {
    guard let episodes = element.ccr("Episodes") else { return [] }
    var notes: [String] = []
    if let number = episodes.ccr("Number")?.words { notes.append("Episodes: " + number) }
    if let often = CCRTimings.words(episodes.ccr("Frequency")) { notes.append("Often: " + often) }
    for episode in episodes.all("Episode") {
      let dates = dates(of: episode, isMoment: true)
      if !dates.period.isUndated { notes.append("Episode: " + dates.period.spoken) }
    }
    return notes
  }

  /// One relative and what they had. Each entry is about one problem of one relative.
  func readFamily(_ element: XMLElement, _ context: CCRContext) {
    var statement = base(.familyHistory, element, context)
    let whole = statement.concept
    var detail = FamilyHistoryDetail()
    statement.concept = Concept()
    for member in element.all("FamilyMember") {
      let key = context.record.actorKeys(member).first
      let role = CCRCodes.concept(member.ccr("ActorRole"))
      if statement.concept.isEmpty { statement.concept = role }
      let person = key.flatMap { context.record.actors[$0] }
      detail.name = detail.name ?? person?.name
      detail.sex = detail.sex ?? person?.person?.ccr("Gender")?.words
      addHealth(member.ccr("HealthStatus"), to: &detail, &statement)
    }
    for problem in element.all("Problem") {
      let concept = CCRCodes.concept(problem.ccr("Description"))
      guard !concept.isEmpty else { continue }
      var condition = FamilyHistoryDetail.Condition(concept: concept)
      condition.onset = onset(of: problem)
      detail.conditions.append(condition)
    }
    if detail.conditions.isEmpty, !whole.isEmpty {
      var condition = FamilyHistoryDetail.Condition(concept: whole)
      condition.onset = onset(of: element)
      detail.conditions = [condition]
    }
    guard !statement.concept.isEmpty || !detail.conditions.isEmpty else { return }
    if statement.concept.isEmpty { statement.concept.text = "Relative, not said which" }
    statement.notes += episodes(of: element)
    statement.detail = .familyHistory(detail)
    emit(statement, at: element, context)
  }

  private func onset(of element: XMLElement) -> String? {
    let period = dates(of: element, isMoment: false).period
    return period.start?.iso ?? period.text
  }

  private func addHealth(
    _ health: XMLElement?, to detail: inout FamilyHistoryDetail, _ statement: inout Statement
  ) {
    guard let health, let words = CCRCodes.concept(health.ccr("Description")).words else { return }
    let lower = words.lowercased()
    if ["deceased", "dead", "died"].contains(where: { lower.hasPrefix($0) }) {
      detail.isDeceased = true
    } else if lower.hasPrefix("alive") || lower.hasPrefix("living") {
      detail.isDeceased = false
    }
    if let cause = health.ccr("CauseOfDeath")?.text(of: "Description") {
      detail.isDeceased = true
      detail.conditions.append(
        FamilyHistoryDetail.Condition(concept: Concept(text: cause), isCauseOfDeath: true))
    }
    statement.notes.append("Health: " + words)
  }
}
