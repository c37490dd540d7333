import Clinical

extension CDABuilder {
  /// Whatever is none of the kinds that we read: kept, counted, with a title for people, and viewable by
  /// its bytes.
  func readOther(_ element: XMLElement, _ context: CDAContext) {
    var statement = base(.other, element, context)
    for relation in element.relations {
      let role = CDATemplates.role(of: relation.element)
      let isReason = role.map { CDASections.isReason($0, in: context.section) } ?? false
      guard isReason || relation.isOf("RSON") else { continue }
      claim(relation.element)
      statement.notes.append(
        contentsOf: reasons(in: relation.element).compactMap(\.words).map { "Reason: " + $0 })
    }
    statement.concept = concept(element.child("code"))
    if saysNothing(element, statement.concept), statement.notes.isEmpty {
      return emitNothingSaid(element, statement.concept, context)
    }
    statement.concept.text = title(of: element, statement)
    emit(statement, at: element, context)
  }

  /// "Tobacco smoking status: Former smoker"; of an organizer, what it holds.
  private func title(of element: XMLElement, _ statement: Statement) -> String {
    let isAssertion = statement.concept.codings.contains { $0.code == "ASSERTION" }
    let name = isAssertion && statement.concept.text == nil ? nil : statement.concept.words
    var values = element.children("value").compactMap { value($0).0?.words }
    if values.isEmpty, element.isNamed("organizer") { values = held(element) }
    let relative = element.descend("subject", "relatedSubject", "code")
    let subject = relative.flatMap { concept($0).words }
    let product = product(of: element).words
    let device = element.descend("participant", "participantRole", "playingDevice", "code")
    let parts = [subject, name, product, device.flatMap { concept($0).words }].compactMap { $0 }
    let head = parts.isEmpty ? nil : parts.joined(separator: ", ")
    let tail = values.isEmpty ? nil : values.prefix(8).joined(separator: ", ")
    let title = [head, tail].compactMap { $0 }.joined(separator: ": ")
    return title.isEmpty ? statement.notes.first ?? bareTitle(of: element) : title
  }

  private func held(_ organizer: XMLElement) -> [String] {
    organizer.relations.compactMap { relation in
      relation.element.child("value").flatMap { value($0).0?.words }
        ?? concept(relation.element.child("code")).words
    }
  }

  /// What there is to say of an entry without code, value or words.
  private func bareTitle(of element: XMLElement) -> String {
    let names: [String: String] = [
      "encounter": "visit", "procedure": "procedure", "substanceAdministration": "medicine",
      "supply": "supply", "observation": "observation", "observationMedia": "picture",
    ]
    let name = names[element.name] ?? "entry"
    let isPlanned = element["moodCode"].map { $0 != "EVN" && $0 != "DEF" } ?? false
    return (isPlanned ? "Planned " + name : name.prefix(1).uppercased() + name.dropFirst())
      + ", no details sent"
  }
}
