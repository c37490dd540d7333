import Clinical

extension CDABuilder {
  /// A goal (121): its code is what is measured, its value what is to be reached.
  func readGoal(_ element: XMLElement, _ context: CDAContext) {
    var statement = base(.goal, element, context)
    let measure = concept(element.child("code"))
    let target = element.child("value").flatMap { value($0).0 }
    statement.concept = measure
    switch target {
    case .text(let words): statement.concept.text = words
    case .concept(let goal): statement.concept = goal
    default: if let text = statement.notes.first { statement.concept.text = text }
    }
    if statement.concept.isEmpty { statement.concept.text = statement.notes.first }
    if saysNothing(element, statement.concept) || statement.concept.isEmpty {
      return emitNothingSaid(element, statement.concept, context)
    }
    var detail = GoalDetail()
    let due = statement.period.end
    if let target {
      detail.targets = [.init(measure: measure.isEmpty ? nil : measure, value: target, due: due)]
    } else if due != nil {
      detail.targets = [.init(due: due)]
    }
    detail.setBy = authors.all(of: element).joined(separator: ", ")
    if detail.setBy?.isEmpty ?? true { detail.setBy = nil }
    addRelations(of: element, to: &detail)
    statement.detail = .goal(detail)
    emit(statement, at: element, context)
  }

  /// How far it has come (110), how important it is (143), what it is for.
  private func addRelations(of element: XMLElement, to detail: inout GoalDetail) {
    for relation in element.relations {
      let inner = relation.element
      if CDATemplates.has(110, inner) {
        claim(inner)
        detail.achievement = concept(inner.child("value"))
      } else if CDATemplates.has(143, inner) {
        claim(inner)
        detail.priority = concept(inner.child("value"))
      } else if CDATemplates.has(122, inner) {
        if let found = pointed(at: inner) { detail.addresses.append(found) }
      } else if relation.isOf("RSON") {
        claim(inner)
        detail.addresses.append(contentsOf: reasons(in: inner))
      }
    }
    if detail.priority == nil, let code = element.child("priorityCode") {
      let found = concept(code)
      if !found.isEmpty { detail.priority = found }
    }
  }
}
