import Clinical

/// The tables of allergies: C-CDA on FHIR, ConceptMaps CF-AllergyIntoleranceType, -Category,
/// CF-NoKnownAllergies, CF-Severity, CF-Criticality (`standards.md` 2.2 and 2.3).
enum CDAAllergies {
  /// What the value of an allergy observation says, by SNOMED CT code.
  static let types: [String: (type: String?, category: String?)] = [
    "419199007": ("allergy", nil), "418038007": (nil, nil), "420134006": (nil, nil),
    "416098002": ("allergy", "medication"), "419511003": (nil, "medication"),
    "59037007": ("intolerance", "medication"), "414285001": ("allergy", "food"),
    "418471000": (nil, "food"), "235719002": ("intolerance", "food"),
    "426232007": ("allergy", "environment"),
  ]

  /// The positive statement of none behind a negated kind of allergy without a substance.
  static func noneKnown(_ value: String) -> Concept? {
    guard let row = types[value] else { return nil }
    switch row.category {
    case "medication": return Concept(.snomed, "409137002", "No known drug allergy")
    case "food": return Concept(.snomed, "429625007", "No known food allergy")
    case nil: return Concept(.snomed, "716186003", "No known allergy")
    default: return nil
    }
  }

  /// Codes that say by themselves that there is none, and the one we keep.
  static let said: [String: String] = [
    "160244002": "716186003", "716186003": "716186003", "409137002": "409137002",
    "429625007": "429625007",
  ]

  static let severities = [
    "255604002": "mild", "6736007": "moderate", "24484000": "severe",
  ]

  static let criticalities = ["CRITH": "high", "CRITL": "low", "CRITU": "unable-to-assess"]
}

extension CDABuilder {
  /// An allergy observation: what the patient reacts to, or the statement that nothing is known.
  func readAllergy(_ element: XMLElement, _ context: CDAContext) {
    var statement = base(.allergy, element, context)
    statement.identifier = statement.identifier ?? context.concernIdentifier
    let value = concept(element.child("value"))
    let codes = value.codings.filter { $0.system == .snomed }.map(\.code)
    let substance = substance(of: element)
    var detail = AllergyDetail()
    for code in codes {
      guard let row = CDAAllergies.types[code] else { continue }
      detail.type = row.type
      detail.categories = row.category.map { [$0] } ?? []
    }
    if let none = noneKnown(statement, substance: substance, value: value, codes: codes) {
      statement.concept = none
      statement.certainty = .confirmed
    } else if !substance.isEmpty {
      statement.concept = substance
      // Some senders name the substance in the original text of the kind of allergy alone.
      if substance.words == nil { statement.concept.text = value.text }
    } else {
      statement.concept = fallback(element, value: value, codes: codes, notes: statement.notes)
      statement.concept.absent = statement.concept.absent ?? substance.absent
    }
    let isPhrase = substance.codings.isEmpty && NoneSaid.isPhrase(statement.concept.words ?? "")
    if statement.certainty != .confirmed, isPhrase || saysNothing(element, substance) {
      return emitNothingSaid(element, statement.concept, context)
    }
    addCourse(to: &statement, element, context)
    addReactions(of: element, to: &detail)
    nameSubstance(&statement.concept, apartFrom: detail.reactions, at: element, context)
    statement.detail = .allergy(detail)
    emit(statement, at: element, context)
  }

  /// The substance of the consumable participant: its code, else its name.
  private func substance(of element: XMLElement) -> Concept {
    for participant in element.children("participant")
    where participant.attribute("typeCode", is: "CSM") {
      guard let entity = participant.descend("participantRole", "playingEntity") else { continue }
      var found = concept(entity.child("code"))
      if found.text == nil, let name = entity.child("name") {
        let words = CDANarrative.plain(name)
        if !words.isEmpty { found.text = words }
      }
      if let flavor = entity.nullFlavor, found.isEmpty {
        found.absent = AbsentReason(nullFlavor: flavor)
      }
      return found
    }
    return Concept()
  }

  /// Some senders let the original text of the substance point at the words of its reaction. An
  /// allergy to “nausea” would mislead: the display of the code names it then, and the ledger says so.
  private func nameSubstance(
    _ concept: inout Concept, apartFrom reactions: [AllergyDetail.Reaction], at element: XMLElement,
    _ context: CDAContext
  ) {
    guard let text = concept.text, let display = concept.codings.lazy.compactMap(\.display).first,
      display.lowercased() != text.lowercased(),
      reactions.contains(where: { $0.manifestations.contains { $0.words == text } })
    else { return }
    concept.text = display
    let range = SourceRange(
      start: element.range.lowerBound, end: element.range.upperBound, path: context.path)
    reading.ledger.append(
      LedgerLine(
        .codeMisfit, at: range,
        "the text of the substance \(display) is that of its reaction, \(text)"))
  }

  private func noneKnown(
    _ statement: Statement, substance: Concept, value: Concept, codes: [String]
  ) -> Concept? {
    let isNegated = statement.certainty == .refuted
    for coding in substance.codings + value.codings where coding.system == .snomed && !isNegated {
      if let code = CDAAllergies.said[coding.code] {
        var none = Concept(.snomed, code, coding.code == code ? coding.display : nil)
        if coding.code != code { none.codings.append(coding) }
        none.text = value.text ?? substance.text
        return none
      }
    }
    guard substance.codings.isEmpty else { return nil }
    let words = substance.text ?? (substance.isEmpty ? value.text : nil)
    if let code = words.flatMap({ NoneSaid.allergies[$0.lowercased()] }) {
      return Concept(codings: [Coding(system: .snomed, code: code)], text: words)
    }
    // A substance in words is what is denied, and only that.
    guard isNegated, substance.text == nil else { return nil }
    return codes.lazy.compactMap { CDAAllergies.noneKnown($0) }.first
  }

  /// An allergy without a substance: what its value, its code or its words say, if more than a kind.
  private func fallback(
    _ element: XMLElement, value: Concept, codes: [String], notes: [String]
  ) -> Concept {
    if !value.isEmpty, !codes.contains(where: { CDAAllergies.types[$0] != nil }) { return value }
    let code = element.child("code")
    if let code, !code.attribute("code", is: "ASSERTION") {
      let words = concept(code)
      if !words.isEmpty { return words }
    }
    if let text = value.text ?? notes.first { return Concept(text: text) }
    return value
  }

  private func addReactions(of element: XMLElement, to detail: inout AllergyDetail) {
    var general: String?
    for relation in element.relations {
      let code = relation.element.child("code")?["code"]
      if relation.isOf("MFST") || CDATemplates.has(9, relation.element) {
        claimButMedicines(relation.element)
        var seen = concept(relation.element.child("value"))
        if seen.isEmpty { seen.text = narrative.text(relation.element.child("text")) }
        let severity = relation.element.relations.lazy.compactMap { self.severity($0.element) }
          .first
        guard !seen.isEmpty || severity != nil else { continue }
        detail.reactions.append(
          .init(manifestations: seen.isEmpty ? [] : [seen], severity: severity))
      } else if code == "82606-5" {
        claim(relation.element)
        let sent = relation.element.child("value")?["code"]
        detail.criticality = sent.map { CDAAllergies.criticalities[$0] ?? $0 }
      } else if let found = severity(relation.element) {
        claim(relation.element)
        general = found
      }
    }
    guard let general else { return }
    // C-CDA on FHIR: a severity of the allergy as a whole holds for each of its reactions.
    if detail.reactions.isEmpty { detail.reactions = [.init(manifestations: [])] }
    for index in detail.reactions.indices where detail.reactions[index].severity == nil {
      detail.reactions[index].severity = general
    }
  }

  /// A reaction belongs to its allergy; a medicine given against it is a statement of its own.
  private func claimButMedicines(_ element: XMLElement) {
    for relation in element.relations where relation.element.isNamed("observation") {
      claim(relation.element)
    }
  }

  /// What a severity observation says; nil where it is none.
  private func severity(_ element: XMLElement) -> String? {
    let isSeverity =
      CDATemplates.has(8, element) || element.child("code")?.attribute("code", is: "SEV") ?? false
    guard isSeverity else { return nil }
    let value = concept(element.child("value"))
    for coding in value.codings {
      if let word = CDAAllergies.severities[coding.code] { return word }
    }
    return value.words
  }
}
