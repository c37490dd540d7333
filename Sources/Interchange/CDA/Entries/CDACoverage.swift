import Clinical

extension CDABuilder {
  /// An insurance: the policy (61), or a coverage (60) that holds none. Both templates fix the status
  /// code to `completed`, which tells of the entry and not of the cover; the section lists current ones
  /// (C-CDA R2.1, Payers Section and CONF:1198-8875, 1198-8902).
  func readCoverage(_ element: XMLElement, _ context: CDAContext) {
    var statement = base(.coverage, element, context)
    statement.concept = concept(element.child("code"))
    var detail = CoverageDetail()
    for performer in element.children("performer") {
      guard let entity = performer.child("assignedEntity") else { continue }
      // Payer (87); the guarantor (88) pays what is left.
      let isGuarantor = entity.child("code")?.attribute("code", is: "GUAR") ?? false
      if !isGuarantor, detail.payer == nil { detail.payer = payerName(entity) }
    }
    for participant in element.children("participant") {
      guard let role = participant.child("participantRole") else { continue }
      if participant.attribute("typeCode", is: "HLD") {
        detail.holder = personName(role)
      } else if participant.attribute("typeCode", is: "COV") {
        addCovered(role, to: &detail, notes: &statement.notes)
      }
    }
    for relation in element.relations where relation.element.attribute("moodCode", is: "DEF") {
      claim(relation.element)
      detail.plan = narrative.text(relation.element.child("text")) ?? detail.plan
    }
    detail.order = context.order
    if statement.concept.isEmpty {
      statement.concept.text = detail.plan ?? detail.payer ?? statement.notes.first
    }
    if statement.concept.isEmpty, detail.memberNumber == nil {
      return emitNothingSaid(element, statement.concept, context)
    }
    if statement.concept.isEmpty { statement.concept.text = "Insurance, not named" }
    if statement.period.isUndated { statement.period = covered(element) }
    if statement.status.standing == .completed { statement.status.standing = .active }
    statement.detail = .coverage(detail)
    emit(statement, at: element, context)
  }

  /// Since when the patient is covered, and until when.
  private func covered(_ element: XMLElement) -> Period {
    period(element.children("participant").lazy.compactMap { $0.child("time") }.first)
  }

  private func payerName(_ entity: XMLElement) -> String? {
    words(entity.descend("representedOrganization", "name")) ?? CDAAuthors.name(entity)
  }

  private func personName(_ role: XMLElement) -> String? {
    role.descend("playingEntity", "name").flatMap(CDANames.name)?.display
      ?? words(role.descend("playingEntity", "name"))
  }

  /// The patient as the insurer knows them. Words in place of a name are kept as a remark.
  private func addCovered(
    _ role: XMLElement, to detail: inout CoverageDetail, notes: inout [String]
  ) {
    let ids = role.children("id").compactMap(\.instanceIdentifier)
    detail.memberNumber = ids.first { !$0.value.isEmpty }?.value ?? ids.first?.root
    let relationship = concept(role.child("code"))
    if !relationship.isEmpty { detail.relationship = relationship }
    if ids.isEmpty, let name = personName(role), !notes.contains(name) { notes.append(name) }
  }
}
