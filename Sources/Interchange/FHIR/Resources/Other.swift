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
    statement.recorded = authored
    statement.author = writer
    return statement
  }

  /// When it was written.
  var authored: PartialDate? {
    FHIRTimes.date(
      node[
        "authoredOn", "recorded", "created", "date", "dateTime", "authored", "issued",
        "recordedDate", "orderedOn", "dateWritten",
        "dateSent"])
  }

  /// Who wrote it, asked for it or did it.
  var writer: String? {
    firstName(
      [
        node["recorder"], node["requester"]?["agent"] ?? node["requester"], node["asserter"],
        node["provider"], node["sender"], node["orderer"], node["prescriber"],
      ] + node.list("author").map { $0 }) ?? performer()
  }

  /// When it was so, or is to be, in the first of many elements.
  var period: Period {
    if node["start"]?.isString == true || node["startDate"] != nil {
      return Period(
        start: FHIRTimes.date(node["startDate", "start"]), end: FHIRTimes.date(node["end"]))
    }
    let choice = node[
      "performedDateTime", "performedPeriod", "performedString", "occurrenceDateTime",
      "occurrencePeriod", "period", "billablePeriod", "effectivePeriod", "effectiveDateTime",
      "servicedDate", "executionPeriod", "started", "createdDateTime", "timingDateTime",
      "scheduledDateTime", "scheduledPeriod", "identifiedDateTime", "identifiedPeriod",
      "detected", "authored", "date"
    ]
    return FHIRTimes.period(choice ?? node["context"]?["period"]) ?? Period()
  }

  /// What it is, in the first words that the resource has for it; its type where it has none.
  var title: Concept {
    let names: [StaticString] = [
      "code", "event", "type", "title", "description", "relationship", "name", "category", "scope",
      "serviceType", "modality",
    ]
    for name in names {
      if let concept = node.list(name).lazy.compactMap({ FHIRConcepts.some($0) }).first {
        return concept
      }
    }
    return Concept(text: FHIRSections.words(for: resource.type))
  }
}
