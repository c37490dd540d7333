import Clinical

extension FHIRStatementReader {
  /// Condition: a problem, a diagnosis of a visit, a concern.
  func condition() -> Statement {
    var detail = ConditionDetail()
    detail.categories = FHIRConcepts.codes(node.list("category"))
    detail.severity = FHIRConcepts.some(node["severity"])
    detail.sites = FHIRConcepts.all(node.list("bodySite"))
    var statement = outline(
      .condition, detail.categories.contains("health-concern") ? .healthConcerns : .problems)
    statement.concept = FHIRConcepts.concept(node["code"])
    statement.period = FHIRTimes.course(
      from: node[
        "onsetDateTime", "onsetPeriod", "onsetAge", "onsetRange", "onsetString", "onsetQuantity"],
      to: node[
        "abatementDateTime", "abatementPeriod", "abatementAge", "abatementRange", "abatementString",
        "abatementBoolean"])
    statement.recorded = FHIRTimes.date(
      node["recordedDate", "assertedDate", "dateRecorded"])
    statement.author = firstName([node["recorder"], node["asserter"]] + participants)
    statement.detail = .condition(detail)
    judge(&statement)
    return statement
  }

  /// Sets status and certainty from `clinicalStatus` and `verificationStatus`.
  func judge(_ statement: inout Statement) {
    let clinical = FHIRConcepts.code(node["clinicalStatus"])
    let verification = FHIRConcepts.code(node["verificationStatus"])
    // DSTU2 AllergyIntolerance has one `status` for both.
    let single = node["status"]?.words
    statement.status = FHIRStatus.status(clinical ?? single, by: FHIRStatus.clinical)
    let sure = (verification ?? single)?.lowercased()
    statement.certainty = sure.flatMap { FHIRStatus.certainty[$0] }
    if sure == "entered-in-error" {
      statement.status = Status(.enteredInError, sent: verification ?? single)
    }
    if verification == nil, clinical == nil, statement.certainty != nil {
      statement.status = Status(.active, sent: single)
    }
  }
}
