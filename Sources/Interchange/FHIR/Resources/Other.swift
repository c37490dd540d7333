import Clinical

extension FHIRStatementReader {
  /// A resource of a type that is kept whole and not yet understood: a title, a status, a time.
  func other() -> Statement {
    var statement = outline(.other, FHIRSections.section(of: resource))
    statement.concept = title
    statement.status = FHIRStatus.status(
      FHIRConcepts.code(node["status", "lifecycleStatus"]), by: FHIRStatus.general)
    if node["doNotPerform"]?.bool == true { statement.status.standing = .notDone }
    statement.period = period
    statement.recorded = FHIRTimes.date(
      node["authoredOn", "recorded", "created", "date", "dateTime", "authored", "issued"])
    statement.author =
      firstName(
        [node["recorder"], node["requester"], node["asserter"], node["provider"], node["sender"]]
          + node.list("author").map { $0 }) ?? performer()
    return statement
  }

  private var period: Period {
    if node["start"]?.isString == true || node["startDate"] != nil {
      return Period(
        start: FHIRTimes.date(node["startDate", "start"]), end: FHIRTimes.date(node["end"]))
    }
    let choice = node[
      "performedDateTime", "performedPeriod", "performedString", "occurrenceDateTime",
      "occurrencePeriod", "period", "billablePeriod", "effectivePeriod", "effectiveDateTime",
      "servicedDate", "executionPeriod", "started", "createdDateTime", "timingDateTime", "authored",
      "date"
    ]
    return FHIRTimes.period(choice ?? node["context"]?["period"]) ?? Period()
  }

  /// What it is, in the first words that the resource has for it; its type where it has none.
  private var title: Concept {
    if resource.type == "FamilyMemberHistory" { return family }
    let names: [StaticString] = [
      "code", "type", "title", "description", "relationship", "name", "category", "scope",
      "serviceType", "modality",
    ]
    for name in names {
      if let concept = node.list(name).lazy.compactMap({ FHIRConcepts.some($0) }).first {
        return concept
      }
    }
    return Concept(text: FHIRSections.words(for: resource.type))
  }

  /// `mother: stroke`: whose history it is must not be lost.
  private var family: Concept {
    let conditions = node.list("condition").compactMap { FHIRConcepts.concept($0["code"]).words }
    let relative = FHIRConcepts.concept(node["relationship"]).words ?? "relative"
    return Concept(
      text: ([relative] + [conditions.joined(separator: ", ")])
        .filter { !$0.isEmpty }.joined(separator: ": "))
  }
}
