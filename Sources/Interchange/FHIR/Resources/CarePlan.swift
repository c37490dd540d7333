import Clinical

extension FHIRStatementReader {
  /// CarePlan, and RequestGroup as a plan of actions.
  func carePlan() -> Statement {
    var statement = outline(.plan, .plan)
    var detail = PlanDetail(role: .carePlan)
    let categories = FHIRConcepts.all(node.list("category"))
    detail.categories = categories
    statement.concept = Concept(text: (node["title"] ?? node["description"])?.label)
    if statement.concept.isEmpty {
      // US Core: `assess-plan` says no more than that it is a plan.
      statement.concept =
        categories.first { !$0.codings.contains { $0.code == "assess-plan" } }
        ?? FHIRConcepts.some(node["code"]) ?? Concept(text: "Care plan")
    }
    detail.intent = node["intent"]?.words
    detail.priority = node["priority"]?.words
    detail.activities =
      node.list("activity").compactMap { activity($0) }
      + node.list("action").compactMap { action($0) }
    detail.reasons =
      node.list("addresses").compactMap {
        concept(behind: $0["reference"].flatMap { $0.isObject ? $0 : nil } ?? $0)
      } + reasons()
    detail.performers = names(node.list("contributor"))
    setOrder(&statement, detail)
    if let text = narrative(isAll: detail.activities.isEmpty) { statement.notes.append(text) }
    return statement
  }

  /// What is to be done, from the activity itself or from what it refers to.
  private func activity(_ node: JSONNode) -> Concept? {
    if let detail = node["detail"] {
      let concept = FHIRConcepts.concept(detail["code"])
      if !concept.isEmpty { return concept }
      return detail["description"]?.label.map { Concept(text: $0) }
    }
    let planned = node["plannedActivityReference"]
    return concept(behind: node["reference"]?.isObject == true ? node["reference"] : planned)
      ?? node.list("progress").lazy.compactMap { $0["text"]?.label }.first.map { Concept(text: $0) }
  }

  private func action(_ node: JSONNode) -> Concept? {
    let words = node["title", "description", "textEquivalent"]
    return words?.label.map { Concept(text: $0) } ?? concept(behind: node["resource"])
  }

  /// The readable text, where a human added to it or where it is all there is (US Core CarePlan):
  /// else one that was generated says nothing that the elements do not.
  private func narrative(isAll: Bool) -> String? {
    guard let text = node["text"], isAll || text["status"]?.equals("additional") == true else {
      return nil
    }
    return text["div"]?.string.map(NarrativeText.plain)
  }
}
