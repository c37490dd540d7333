import Clinical

extension CDABuilder {
  /// The visit during which the document was written.
  func readVisit(_ context: CDAContext) {
    guard let visit = root.descend("componentOf", "encompassingEncounter") else { return }
    var statement = base(.encounter, visit, context)
    statement.section = .encounters
    statement.status = Status(.unknown)
    statement.concept = concept(visit.child("code"))
    if statement.concept.isEmpty { statement.concept.text = "Visit of this document" }
    statement.author =
      visit.descend("responsibleParty", "assignedEntity").flatMap { CDAAuthors.name($0) }
      ?? statement.author
    var detail = EncounterDetail()
    detail.classCode = statement.concept.code(in: CodeSystem.ofCDA("2.16.840.1.113883.5.4"))
    let facility = visit.descend("location", "healthCareFacility")
    let place = [
      words(facility?.descend("location", "name")),
      words(facility?.descend("serviceProviderOrganization", "name")),
      concept(facility?.child("code")).words,
    ].lazy.compactMap { $0 }.first
    detail.locations = place.map { [$0] } ?? []
    let disposition = concept(visit.child("dischargeDispositionCode"))
    detail.disposition = disposition.isEmpty ? nil : disposition
    for participant in visit.children("encounterParticipant") {
      guard let entity = participant.child("assignedEntity"), let name = CDAAuthors.name(entity)
      else { continue }
      statement.notes.append("With: " + name)
    }
    let saysSomething =
      statement.identifier != nil || !statement.period.isUndated || !detail.locations.isEmpty
    guard saysSomething else { return }
    statement.detail = .encounter(detail)
    emit(statement, at: visit, context.at("componentOf/encompassingEncounter"))
  }
}
