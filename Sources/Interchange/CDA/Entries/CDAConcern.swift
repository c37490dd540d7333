import Clinical

extension CDABuilder {
  /// A health concern or a risk (132, 136): what somebody is concerned about, in words. The problems
  /// in it stand for themselves; those it only points to are named.
  func readConcern(_ element: XMLElement, _ context: CDAContext) {
    var statement = base(.observation, element, context)
    statement.concept = concept(element.child("code"))
    if statement.concept.isEmpty { statement.concept.text = "Health concern" }
    let text = statement.notes.first
    if element.relations.isEmpty, statement.certainty == .refuted {
      return emitNone(statement, title: "No health concerns", at: element, context)
    }
    let named = element.relations.compactMap { what($0.element) }
    // A concern that is active is no preliminary result.
    statement.status = CDAStatus.status(element.child("statusCode"), of: .plan)
    var detail = ObservationDetail()
    detail.categories = ["health-concern"]
    let words = text ?? (named.isEmpty ? nil : named.joined(separator: ", "))
    detail.value = words.map { .text($0) }
    if text != nil { statement.notes.append(contentsOf: named.map { "About: " + $0 }) }
    statement.detail = .observation(detail)
    emit(statement, at: element, context)
  }

  /// What something in a concern, or pointed to by it, is called.
  private func what(_ element: XMLElement) -> String? {
    if CDATemplates.has(122, element) { return pointed(at: element)?.words }
    if let sent = element.child("value"), let value = value(sent).0 { return value.words }
    return reasons(in: element).first?.words
  }

  /// What an entry reference (122) points to by its identifier: the concept of the entry that bears
  /// it. What it does not find is a line of the ledger.
  func pointed(at reference: XMLElement) -> Concept? {
    let ids = reference.children("id").compactMap(\.instanceIdentifier)
    guard let id = ids.first else { return nil }
    guard let place = entriesByIdentifier[id] else { return nil }
    let entry = place.isNamed("act") ? place.relations.first?.element ?? place : place
    let value = entry.isNamed("observation") ? concept(entry.child("value")) : Concept()
    if !value.codings.isEmpty { return value }
    let found = [concept(entry.child("code")), product(of: entry), value].first { !$0.isEmpty }
    return found
  }
}
