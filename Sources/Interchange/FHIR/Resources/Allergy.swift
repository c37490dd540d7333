import Clinical

extension FHIRStatementReader {
  /// AllergyIntolerance. The substance may be in `code`, in a reaction, or (DSTU2) in `substance`.
  func allergy() -> Statement {
    var statement = outline(.allergy, .allergies)
    var detail = AllergyDetail()
    detail.type = FHIRConcepts.code(node["type"])
    detail.categories = node.list("category").compactMap(\.words)
    detail.criticality = node["criticality"]?.words.map { Self.criticalities[$0] ?? $0 }
    let reactions = node.list("reaction")
    detail.reactions = reactions.compactMap { reaction in
      let manifestations = reaction.list("manifestation").compactMap {
        FHIRConcepts.some($0) ?? concept(behind: $0["reference"])
      }
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
    statement.author = firstName(
      [node["recorder"], node["asserter"], node["reporter"]] + participants)
    // DSTU2 has one letter less.
    if let last = node["lastOccurrence", "lastOccurence"]?.words {
      statement.notes.append("Last reaction: " + last)
    }
    statement.detail = .allergy(detail)
    judge(&statement)
    return statement
  }

  /// The codes of DSTU2 (allergy-intolerance-criticality) in those of later versions.
  private static let criticalities = [
    "CRITL": "low", "CRITH": "high", "CRITU": "unable-to-assess",
  ]

  /// R5 has one list of those who recorded, asserted or reported it.
  var participants: [JSONNode?] { node.list("participant").map { $0["actor"] } }
}
