import Clinical

extension FHIRStatementReader {
  /// AllergyIntolerance. The substance may be in `code`, in a reaction, or (DSTU2) in `substance`.
  func allergy() -> Statement {
    var statement = outline(.allergy, .allergies)
    var detail = AllergyDetail()
    detail.type = FHIRConcepts.code(node["type"])
    detail.categories = node.list("category").compactMap(\.words)
    detail.criticality = node["criticality"]?.words
    let reactions = node.list("reaction")
    detail.reactions = reactions.compactMap { reaction in
      let manifestations = FHIRConcepts.all(reaction.list("manifestation"))
      let severity = reaction["severity"]?.words
      let words = reaction["description"]?.words
      guard !manifestations.isEmpty || severity != nil || words != nil else { return nil }
      return AllergyDetail.Reaction(
        manifestations: manifestations.isEmpty
          ? words.map { [Concept(text: $0)] } ?? [] : manifestations, severity: severity)
    }
    statement.concept = FHIRConcepts.concept(node["code", "substance"])
    if statement.concept.isEmpty,
      let substance = reactions.lazy.compactMap({ FHIRConcepts.some($0["substance"]) }).first
    {
      statement.concept = substance
    }
    statement.period = FHIRTimes.course(
      from: node["onsetDateTime", "onsetPeriod", "onsetAge", "onsetRange", "onsetString", "onset"],
      to: nil)
    statement.recorded = FHIRTimes.date(node["recordedDate", "assertedDate"])
    statement.author = firstName([node["recorder"], node["asserter"], node["reporter"]])
    if let last = node["lastOccurrence"]?.words {
      statement.notes.append("Last reaction: " + last)
    }
    statement.detail = .allergy(detail)
    judge(&statement)
    return statement
  }
}
