import Clinical

extension CDABuilder {
  /// Something intended: an order, a visit to come, a referral, an instruction, an intervention.
  func readPlan(_ element: XMLElement, _ context: CDAContext) {
    var statement = base(.plan, element, context)
    var detail = PlanDetail(role: planRole(of: element, in: context.section))
    detail.intent = element["moodCode"]
    statement.concept = concept(element.child("code"))
    let product = product(of: element)
    if !product.isEmpty { statement.concept = product }
    detail.activities = activities(of: element)
    // The code of an instruction only says that it is one.
    if detail.role == .instruction || statement.concept.isEmpty, let text = statement.notes.first {
      statement.concept.text = text
    }
    if statement.concept.isEmpty { statement.concept.text = detail.activities.first?.words }
    if saysNothing(element, statement.concept) {
      return emitNothingSaid(element, statement.concept, context)
    }
    if statement.concept.isEmpty { statement.concept.text = bareTitle(of: element) }
    if statement.certainty == .refuted {
      statement.status = Status(.notDone, sent: statement.status.sent)
    } else if statement.status.standing == .unknown, detail.role != .instruction,
      element["moodCode"].map({ $0 != "EVN" }) ?? false
    {
      statement.status.standing = .planned
    }
    // The template fixes it to `completed` (C-CDA R2.1, Instruction, CONF:1098-7396): it was given.
    if detail.role == .instruction, statement.status.standing == .completed {
      statement.status.standing = .active
    }
    detail.priority = words(ofCode: element.child("priorityCode"))
    detail.performers = performers(of: element)
    detail.locations = locations(of: element)
    addReasons(of: element, to: &detail)
    for sent in element.children("value") {
      if let words = value(sent).0?.words { statement.notes.append("Value: " + words) }
    }
    statement.detail = .plan(detail)
    emit(statement, at: element, context)
  }

  private func planRole(of element: XMLElement, in section: Section) -> PlanDetail.Role {
    // Planned encounter, referral, instruction, handoff, interventions (done and planned).
    let roles: [(Int, PlanDetail.Role)] = [
      (40, .appointment), (140, .referral), (20, .instruction), (141, .task), (131, .carePlan),
      (146, .carePlan),
    ]
    if let row = roles.first(where: { CDATemplates.has($0.0, element) }) { return row.1 }
    if element.isNamed("encounter") { return .appointment }
    return section == .instructions ? .instruction : .order
  }

  /// What an act of several parts holds: the names of its planned parts.
  private func activities(of element: XMLElement) -> [Concept] {
    guard element.isNamed("act") || element.isNamed("organizer") else { return [] }
    return element.relations.compactMap { relation in
      guard
        relation.isOf("COMP") || (relation.isOf("REFR") && CDATemplates.has(122, relation.element))
      else { return nil }
      let found =
        CDATemplates.has(122, relation.element)
        ? pointed(at: relation.element) : concept(relation.element.child("code"))
      return found.flatMap { $0.isEmpty ? nil : $0 }
    }
  }

  private func addReasons(of element: XMLElement, to detail: inout PlanDetail) {
    for relation in element.relations
    where isReason(relation) {
      if CDATemplates.has(122, relation.element) {
        if let found = pointed(at: relation.element) { detail.reasons.append(found) }
      } else {
        claim(relation.element)
        detail.reasons.append(contentsOf: reasons(in: relation.element))
      }
    }
  }

  /// A code for people: its words, else the code itself.
  func words(ofCode element: XMLElement?) -> String? {
    concept(element).words ?? element?["code"]
  }
}
