import Clinical

extension CDABuilder {
  /// A problem observation: one statement, or the statement that there are none.
  func readProblem(_ element: XMLElement, _ context: CDAContext) {
    var statement = base(.condition, element, context)
    statement.identifier = statement.identifier ?? context.concernIdentifier
    statement.concept = concept(element.child("value"))
    if statement.concept.isEmpty, let text = statement.notes.first {
      statement.concept.text = text
    }
    if NoneSaid.isSaid(by: statement) {
      return emitNone(statement, title: "No known problems", at: element, context)
    }
    if saysNothing(element, statement.concept) {
      return emitNothingSaid(element, statement.concept, context)
    }
    addCourse(to: &statement, element, context)
    var detail = ConditionDetail()
    detail.categories = Self.categories(of: context.section)
    if let type = concept(element.child("code")).words { detail.categories.append(type) }
    detail.sites = sites("targetSiteCode", of: element)
    for relation in element.relations
    where relation.element.child("code")?.attribute("code", is: "SEV") ?? false {
      claim(relation.element)
      detail.severity = concept(relation.element.child("value"))
    }
    statement.detail = .condition(detail)
    emit(statement, at: element, context)
  }

  private static func categories(of section: Section) -> [String] {
    switch section {
    case .problems, .pastProblems: ["problem-list-item"]
    case .encounters, .hospital: ["encounter-diagnosis"]
    case .healthConcerns: ["health-concern"]
    default: []
    }
  }
}
