import Clinical

extension CDABuilder {
  /// Whatever is none of the kinds that we read: kept, counted, with a title for people, and viewable by
  /// its bytes.
  func readOther(_ element: XMLElement, _ context: CDAContext) {
    var statement = base(.other, element, context)
    for relation in element.relations where isReason(relation) {
      claim(relation.element)
      statement.notes.append(
        contentsOf: reasons(in: relation.element).compactMap(\.words).map { "Reason: " + $0 })
    }
    statement.concept = concept(element.child("code"))
    let product = product(of: element)
    if statement.concept.isEmpty { statement.concept.codings = product.codings }
    let title = title(of: element, statement, product: product)
    let isNull = element.nullFlavor != nil || statement.concept.absent != nil
    if title == nil, isNull, statement.notes.isEmpty {
      return emitNothingSaid(element, statement.concept, context)
    }
    statement.concept.text = title ?? statement.notes.first ?? bareTitle(of: element)
    emit(statement, at: element, context)
  }

  /// "Tobacco smoking status: Former smoker"; of an organizer or an act, what it holds. Nil where it has
  /// neither code nor value.
  private func title(of element: XMLElement, _ statement: Statement, product: Concept) -> String? {
    let code = statement.concept.words
    var values = element.children("value").compactMap { value($0).0?.words }
    if values.isEmpty, element.isNamed("organizer") || element.isNamed("act") {
      values = held(element)
    }
    let relative = element.descend("subject", "relatedSubject", "code")
    let device = element.descend("participant", "participantRole", "playingDevice", "code")
    var names: [String] = []
    for name in [concept(relative).words, code, product.words, concept(device).words] {
      if let name, !names.contains(name) { names.append(name) }
    }
    let parts = [names.joined(separator: ", "), values.prefix(8).joined(separator: ", ")]
    let title = parts.filter { !$0.isEmpty }.joined(separator: ": ")
    return title.isEmpty ? nil : title
  }

  private func held(_ element: XMLElement) -> [String] {
    element.relations.filter { !$0.isOf("RSON") }.compactMap { relation in
      relation.element.child("value").flatMap { value($0).0?.words }
        ?? (element.isNamed("organizer") ? concept(relation.element.child("code")).words : nil)
    }
  }

  /// What there is to say of an entry without code, value or words.
  func bareTitle(of element: XMLElement) -> String {
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
