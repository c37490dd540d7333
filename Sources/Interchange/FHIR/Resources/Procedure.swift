import Clinical

extension FHIRStatementReader {
  /// Procedure: something that was done, or that was not.
  func procedure() -> Statement {
    var statement = outline(.procedure, .procedures)
    var detail = ProcedureDetail()
    statement.concept = FHIRConcepts.concept(node["code"])
    statement.status = FHIRStatus.status(node["status"]?.words, by: FHIRStatus.event)
    // DSTU2 `notPerformed`, STU3 `notDone`.
    if node["notPerformed"]?.bool == true || node["notDone"]?.bool == true,
      statement.status.standing != .enteredInError
    {
      statement.status.standing = .notDone
    }
    statement.period =
      FHIRTimes.period(
        node[
          "performedDateTime", "performedPeriod", "performedString", "performedAge",
          "performedRange", "occurrenceDateTime", "occurrencePeriod", "occurrenceString"])
      ?? Period()
    statement.recorded = FHIRTimes.date(node["recorded"])
    detail.performers = names(node.list("performer"))
    statement.author = detail.performers.first ?? firstName([node["recorder"], node["asserter"]])
    detail.sites = FHIRConcepts.all(node.list("bodySite"))
    detail.methods = FHIRConcepts.all(node.list("usedCode"))
    detail.reasons = reasons()
    detail.statusReason = FHIRConcepts.some(
      node["statusReason"] ?? node.list("reasonNotPerformed").first ?? node["notDoneReason"])
    detail.locations = names(node.list("location"))
    detail.outcomes =
      FHIRConcepts.all(node.list("outcome")) + FHIRConcepts.all(node.list("complication"))
      + node.list("complicationDetail").compactMap { concept(behind: $0) }
    detail.devices =
      node.list("focalDevice").compactMap { name($0["manipulated"]) }
      + names(node.list("usedReference"))
      + node.list("used").compactMap {
        FHIRConcepts.some($0)?.title ?? name($0["reference"]) ?? name($0)
      }
    statement.detail = .procedure(detail)
    return statement
  }
}
