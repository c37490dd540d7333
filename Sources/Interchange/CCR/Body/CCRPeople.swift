import Clinical

extension CCRBuilder {
  /// An insurance.
  func readPayer(_ element: XMLElement, _ context: CCRContext) {
    var statement = base(.coverage, element, context)
    let type = CCRCodes.concept(element.ccr("Type"))
    var detail = CoverageDetail()
    detail.payer = context.record.names(element.ccr("PaymentProvider")).first
    detail.plan = statement.concept.words
    if let holder = element.ccr("Subscriber") {
      detail.holder = context.record.names(holder).first
      let roles = holder.all("ActorRole")
      detail.relationship = roles.lazy.compactMap { CCRCodes.some($0) }.first
    }
    for number in statement.otherIdentifiers {
      if number.type?.lowercased().contains("group") ?? false {
        detail.groupNumber = number.value
      } else if detail.memberNumber == nil {
        detail.memberNumber = number.value
      }
    }
    if statement.concept.isEmpty { statement.concept = type }
    if statement.concept.isEmpty { statement.concept.text = detail.payer }
    guard !statement.concept.isEmpty else { return }
    statement.detail = .coverage(detail)
    emit(statement, at: element, context)
  }

  /// Somebody who supports the patient: a relative, a guardian, an emergency contact.
  func readContact(_ element: XMLElement, _ context: CCRContext) {
    var statement = base(.contact, element, context)
    let actor = context.record.actorKeys(element).first
    let known = actor.flatMap { context.record.actors[$0] }
    let role = element.all("ActorRole").lazy.compactMap { CCRCodes.some($0) }.first
    statement.concept = role ?? CCRCodes.concept(known?.element.ccr("Relation"))
    var detail = ContactDetail()
    detail.name = known?.name ?? actor
    detail.telecoms = known?.telecomTexts ?? []
    detail.address = known?.addressLine
    guard detail.name != nil || !statement.concept.isEmpty else { return }
    if statement.concept.isEmpty { statement.concept.text = "Contact" }
    statement.detail = .contact(detail)
    emit(statement, at: element, context)
  }

  /// The staff: one care team, standing at their list; each of them is a part.
  func readProviders(_ group: XMLElement, _ context: CCRContext) {
    var detail = CareTeamDetail()
    for (index, provider) in group.children.enumerated() {
      count(group.name, as: .part)
      checkLinks(provider, context.within("\(provider.name)[\(index + 1)]"))
      let roles = provider.all("ActorRole").compactMap { CCRCodes.some($0) }
      for key in context.record.actorKeys(provider) {
        let actor = context.record.actors[key]
        let specialty = CCRCodes.some(actor?.element.ccr("Specialty"))
        detail.members.append(
          .init(
            name: actor?.name ?? key, role: roles.first ?? specialty,
            telecoms: actor?.telecomTexts ?? []))
      }
    }
    guard !detail.members.isEmpty else { return }
    var statement = Statement(kind: .careTeam, section: .careTeam)
    statement.concept.text = "Care team named by the document"
    statement.author = context.author
    statement.detail = .careTeam(detail)
    emit(statement, at: group, context)
  }
}
