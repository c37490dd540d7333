import Clinical

extension FHIRStatementReader {
  /// Goal: what is to be reached, by when.
  func goal() -> Statement {
    var statement = outline(.goal, .goals)
    var detail = GoalDetail()
    statement.concept = FHIRConcepts.concept(node["description"])
    statement.status = FHIRStatus.status(
      node["lifecycleStatus", "status"]?.words, by: FHIRStatus.general)
    if statement.concept.isEmpty { statement.concept = FHIRConcepts.concept(node["code"]) }
    statement.period = Period(
      start: FHIRTimes.date(node["startDate"]), end: nil,
      text: FHIRConcepts.some(node["startCodeableConcept"])?.words)
    statement.recorded = FHIRTimes.date(node["statusDate"])
    detail.setBy = firstName([node["expressedBy"], node["source"], node["author"]])
    statement.author = detail.setBy
    detail.achievement = FHIRConcepts.some(node["achievementStatus"])
    detail.priority = FHIRConcepts.some(node["priority"])
    detail.addresses = node.list("addresses").compactMap { concept(behind: $0) }
    detail.targets = node.list("target").map { Self.target($0) }
    if detail.targets.isEmpty, let due = FHIRTimes.date(node["targetDate"]) {
      detail.targets = [GoalDetail.Target(due: due)]
    }
    statement.detail = .goal(detail)
    return statement
  }

  private static func target(_ node: JSONNode) -> GoalDetail.Target {
    // A length of time to reach it in is no date; it stays in words.
    let span = FHIRQuantities.quantity(node["dueDuration"]).map { Value.text("within " + $0.text) }
    return GoalDetail.Target(
      measure: FHIRConcepts.some(node["measure"]),
      value: FHIRValues.detail(of: node) ?? span, due: FHIRTimes.date(node["dueDate"]))
  }
}
