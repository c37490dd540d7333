import Clinical

extension CDABuilder {
  /// Those around the patient whom the header names: relatives, guardians and other contacts one by
  /// one, the staff as one care team.
  func readPeople(_ context: CDAContext) {
    var team: [(element: XMLElement, member: CareTeamDetail.Member)] = []
    for (index, target) in root.children("recordTarget").enumerated() {
      let person = target.descend("patientRole", "patient")
      for guardian in person?.children("guardian") ?? [] {
        emitContact(
          guardian, person: guardian.child("guardianPerson"), role: "Guardian",
          context.at("recordTarget[\(index + 1)]/guardian"))
      }
    }
    for (index, participant) in root.children("participant").enumerated() {
      guard let entity = participant.child("associatedEntity") else { continue }
      // Staff take part as provider or assigned; all others are contacts.
      if entity.attribute("classCode", is: "PROV") || entity.attribute("classCode", is: "ASSIGNED")
      {
        if let member = staff(entity) { team.append((participant, member)) }
        continue
      }
      emitContact(
        entity, person: entity.child("associatedPerson"),
        role: Self.roles[entity["classCode"] ?? ""],
        context.at("participant[\(index + 1)]/associatedEntity"))
    }
    for (index, informant) in root.children("informant").enumerated() {
      guard let entity = informant.child("relatedEntity") else { continue }
      emitContact(
        entity, person: entity.child("relatedPerson"), role: "Informant",
        context.at("informant[\(index + 1)]/relatedEntity"))
    }
    emitTeam(team, context)
  }

  /// HL7 v3 RoleClass of participants.
  private static let roles = [
    "NOK": "Next of kin", "ECON": "Emergency contact", "CAREGIVER": "Caregiver",
    "GUARD": "Guardian", "AGNT": "Agent", "GUAR": "Guarantor", "PRS": "Personal relationship",
    "POLHOLD": "Policy holder", "CON": "Contact",
  ]

  private func emitContact(
    _ element: XMLElement, person: XMLElement?, role: String?, _ context: CDAContext
  ) {
    var detail = ContactDetail()
    detail.name =
      person?.child("name").flatMap(CDANames.name)?.display
      ?? words(element.descend("scopingOrganization", "name"))
      ?? words(element.descend("guardianOrganization", "name"))
    detail.telecoms = telecoms(of: element)
    detail.address = element.children("addr").lazy.compactMap(oneLine).first
    guard detail.name != nil || !detail.telecoms.isEmpty else { return }
    var statement = Statement(kind: .contact, section: .support)
    statement.identifier = element.children("id").lazy.compactMap(\.instanceIdentifier).first
    statement.concept = concept(element.child("code"))
    if statement.concept.isEmpty { statement.concept.text = role }
    statement.recorded = reading.written
    statement.labels = context.labels
    statement.detail = .contact(detail)
    emit(statement, at: element, context)
  }

  private func oneLine(_ addr: XMLElement) -> String? {
    guard addr.nullFlavor == nil else { return nil }
    let parts = addr.children.map { CDANarrative.plain($0) }.filter { !$0.isEmpty }
    return parts.isEmpty ? words(addr) : parts.joined(separator: ", ")
  }

  private func staff(_ entity: XMLElement) -> CareTeamDetail.Member? {
    let name =
      entity.descend("associatedPerson", "name").flatMap(CDANames.name)?.display
      ?? words(entity.descend("scopingOrganization", "name"))
    guard let name else { return nil }
    let role = concept(entity.child("code"))
    return .init(name: name, role: role.isEmpty ? nil : role, telecoms: telecoms(of: entity))
  }

  /// The performers of what the document is about, and the staff among its participants.
  private func emitTeam(
    _ others: [(element: XMLElement, member: CareTeamDetail.Member)], _ context: CDAContext
  ) {
    var members: [CareTeamDetail.Member] = []
    var place: XMLElement?
    for event in root.children("documentationOf").compactMap({ $0.child("serviceEvent") }) {
      for performer in event.children("performer") {
        guard let member = member(performer, period(performer.child("time"))) else { continue }
        place = place ?? event
        if !members.contains(member) { members.append(member) }
      }
    }
    for (element, member) in others where !members.contains(member) {
      place = place ?? element
      members.append(member)
    }
    guard let place else { return }
    var detail = CareTeamDetail()
    detail.members = members
    var statement = Statement(kind: .careTeam, section: .careTeam)
    statement.concept.text = "Care team named by the document"
    statement.recorded = reading.written
    statement.labels = context.labels
    statement.detail = .careTeam(detail)
    emit(statement, at: place, context.at(place.name))
  }
}
