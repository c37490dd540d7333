import Clinical

extension CCRBuilder {
  /// An allergy, an intolerance or another reaction; any other alert is kept as a warning.
  func readAlert(_ element: XMLElement, _ outer: CCRContext) {
    let type = CCRCodes.concept(element.ccr("Type"))
    var context = outer
    guard isAllergy(type, element) else {
      context.section = .alerts
      return readWarning(element, type, context)
    }
    var statement = base(.allergy, element, context)
    let agents = self.agents(of: element)
    // The description names the allergy; the agent, where one is named, is what the patient reacts to.
    if let agent = agents.first {
      if let words = statement.concept.words, words != agent.words { statement.notes.append(words) }
      statement.concept = agent
    }
    for other in agents.dropFirst() {
      if let words = other.words { statement.notes.append("Also to: " + words) }
    }
    guard !statement.concept.isEmpty else { return }
    if let code = noneKnown(statement.concept) {
      statement.concept.codings = [Coding(system: .snomed, code: code)]
      statement.certainty = .confirmed
    } else if statement.concept.codings.isEmpty, NoneSaid.isPhrase(statement.concept.words ?? "") {
      return emitNothingSaid(statement, at: element, context)
    }
    var detail = AllergyDetail()
    let words = (type.words ?? "").lowercased()
    detail.type =
      words.contains("intoleran") ? "intolerance" : words.contains("allerg") ? "allergy" : nil
    detail.categories = Self.categories.filter { words.contains($0.word) }.map(\.category)
    detail.reactions = element.all("Reaction").compactMap { self.reaction($0) }
    statement.detail = .allergy(detail)
    emit(statement, at: element, context)
  }

  private static let categories: [(word: String, category: String)] = [
    ("drug", "medication"), ("medic", "medication"), ("food", "food"), ("environ", "environment"),
    ("latex", "environment"),
  ]

  /// By its type; without one, what names an agent or a reaction, or says that there is none.
  private func isAllergy(_ type: Concept, _ element: XMLElement) -> Bool {
    if let words = type.words?.lowercased() {
      return ["allerg", "intoleran", "reaction", "sensitiv"].contains { words.contains($0) }
    }
    let description = CCRCodes.concept(element.ccr("Description"))
    return element.ccr("Agent") != nil || element.ccr("Reaction") != nil
      || noneKnown(description) != nil
  }

  private func noneKnown(_ concept: Concept) -> String? {
    for coding in concept.codings where coding.system == .snomed {
      if let code = CDAAllergies.said[coding.code] { return code }
    }
    guard concept.codings.isEmpty else { return nil }
    return concept.text.flatMap { NoneSaid.allergies[$0.lowercased()] }
  }

  /// What the patient reacts to: products, things around, other agents.
  private func agents(of element: XMLElement) -> [Concept] {
    let agents = element.all("Agent").flatMap { agent in
      agent.children.flatMap { Array($0.children) }
    }
    return agents.compactMap { agent in
      agent.ccr("Product").flatMap { CCRProducts.name(of: $0) }
        ?? CCRCodes.some(agent.ccr("Description"))
    }
  }

  private func reaction(_ element: XMLElement) -> AllergyDetail.Reaction? {
    let seen = CCRCodes.some(element.ccr("Description"))
    let severity = CCRCodes.concept(element.ccr("Severity")).words?.lowercased()
    guard seen != nil || severity != nil else { return nil }
    return .init(manifestations: seen.map { [$0] } ?? [], severity: severity)
  }

  private func readWarning(_ element: XMLElement, _ type: Concept, _ context: CCRContext) {
    var statement = base(.other, element, context)
    if statement.concept.isEmpty { statement.concept = agents(of: element).first ?? type }
    if let words = type.words, words != statement.concept.words { statement.notes.append(words) }
    guard !statement.concept.isEmpty else { return }
    emit(statement, at: element, context)
  }

  /// Words that say that nothing is known, or that nobody knows: said of the section, of no substance.
  private func emitNothingSaid(
    _ statement: Statement, at element: XMLElement, _ context: CCRContext
  ) {
    var absence = Statement(kind: .absence, section: context.section)
    absence.concept = statement.concept
    absence.author = statement.author
    absence.recorded = statement.recorded
    absence.detail = .absence(AbsenceDetail(state: .noInformation, narrative: nil))
    emit(absence, at: element, context)
  }
}
