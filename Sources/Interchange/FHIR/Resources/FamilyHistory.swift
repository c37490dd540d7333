import Clinical

extension FHIRStatementReader {
  /// FamilyMemberHistory: one relative and what they had. Whose history it is must not be lost.
  func familyHistory() -> Statement {
    var statement = outline(.familyHistory, .familyHistory)
    var detail = FamilyHistoryDetail()
    statement.concept = FHIRConcepts.concept(node["relationship"])
    if statement.concept.isEmpty { statement.concept.text = "relative" }
    statement.status = FHIRStatus.status(node["status"]?.words, by: Self.familyStatus)
    statement.recorded = FHIRTimes.date(node["date"])
    statement.author = firstName([node["recorder"], node["asserter"]])
    detail.name = node["name"]?.label
    detail.sex = FHIRConcepts.concept(node["sex", "gender"]).title(or: nil)
    let death = node["deceasedAge", "deceasedRange", "deceasedString", "deceasedDate", "deceased"]
    detail.deathAge = death.flatMap { Self.moment($0) }
    detail.isDeceased = node["deceasedBoolean"]?.bool ?? (death == nil ? nil : true)
    detail.born = FHIRTimes.date(node["bornDate", "bornString"])
    detail.conditions = node.list("condition").map { Self.condition($0) }
    if let reason = FHIRConcepts.code(node["dataAbsentReason"]) {
      statement.notes.append("No history was taken: " + reason)
    }
    statement.detail = .familyHistory(detail)
    return statement
  }

  private static func condition(_ node: JSONNode) -> FamilyHistoryDetail.Condition {
    let onset = node["onsetAge", "onsetRange", "onsetPeriod", "onsetString", "onsetQuantity"]
    // R4 `outcome`: SNOMED CT 419099009 is "dead"; `contributedToDeath` is weaker than "died of it".
    let hasDied = FHIRConcepts.concept(node["outcome"]).has(.snomed, "419099009")
    return FamilyHistoryDetail.Condition(
      concept: FHIRConcepts.concept(node["code", "type"]), onset: onset.flatMap { moment($0) },
      isCauseOfDeath: hasDied || node["contributedToDeath"]?.bool == true)
  }

  /// An age, a date or words as sent.
  private static func moment(_ node: JSONNode) -> String? {
    if let words = node.label { return words }
    if let age = FHIRQuantities.quantity(node) { return age.text }
    let period = FHIRTimes.period(node)
    return period?.start?.text ?? period?.text
  }

  /// history-status: `completed` says that it is all that is known.
  private static let familyStatus: [String: Status.Standing] = [
    "partial": .active, "completed": .completed, "entered-in-error": .enteredInError,
    "health-unknown": .unknown,
  ]
}

extension Concept {
  /// The words or the first code; another text where there is neither.
  fileprivate func title(or other: String?) -> String? { words ?? codings.first?.code ?? other }
}
