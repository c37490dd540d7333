import Clinical

extension CDABuilder {
  /// A care team (500), its members (500.1) being parts.
  func readCareTeam(_ element: XMLElement, _ context: CDAContext) {
    var statement = base(.careTeam, element, context)
    statement.concept = concept(element.child("code"))
    if statement.concept.isEmpty { statement.concept.text = "Care team" }
    var detail = CareTeamDetail()
    for relation in element.relations {
      claim(relation.element)
      let when = period(relation.element.child("effectiveTime"))
      for performer in relation.element.children("performer") {
        if let member = member(performer, when) { detail.members.append(member) }
      }
    }
    for relation in element.relations where relation.isOf("RSON") {
      detail.reasons.append(contentsOf: reasons(in: relation.element))
    }
    if detail.members.isEmpty, element.nullFlavor != nil {
      return emitNothingSaid(element, statement.concept, context)
    }
    statement.detail = .careTeam(detail)
    emit(statement, at: element, context)
  }

  /// Somebody who does something for the patient; nil where no name is said.
  func member(_ performer: XMLElement, _ when: Period) -> CareTeamDetail.Member? {
    guard let entity = performer.child("assignedEntity"), let name = CDAAuthors.name(entity) else {
      return nil
    }
    let function = [
      performer.child("functionCode"), performer.child("functionCode", in: .sdtc),
      entity.child("code"),
    ].lazy.map { self.concept($0) }.first { !$0.isEmpty }
    let organization = words(entity.descend("representedOrganization", "name"))
    return CareTeamDetail.Member(
      name: name, role: function, organization: organization == name ? nil : organization,
      telecoms: telecoms(of: entity), period: when)
  }

  /// Telephone numbers and mail addresses, as sent.
  func telecoms(of entity: XMLElement) -> [String] {
    entity.children("telecom").compactMap { telecom in
      telecom["value"].map { sent in
        let pieces = sent.split(separator: ":", maxSplits: 1)
        return pieces.count == 2 && ["tel", "mailto"].contains(pieces[0].lowercased())
          ? String(pieces[1]) : sent
      }
    }
  }
}
