import Clinical

extension FHIRStatementReader {
  /// RiskAssessment: one component for each thing that may come.
  func risk() -> Statement {
    var statement = outline(.observation, .healthConcerns)
    var detail = ObservationDetail()
    statement.concept =
      FHIRConcepts.some(node["code"]) ?? FHIRConcepts.some(node["method"])
      ?? Concept(text: "Risk assessment")
    statement.status = FHIRStatus.status(node["status"]?.words, by: FHIRStatus.result)
    statement.period =
      FHIRTimes.period(node["occurrenceDateTime", "occurrencePeriod", "date"]) ?? Period()
    statement.author = firstName([node["performer"]])
    detail.method = FHIRConcepts.some(node["method"])
    detail.performer = statement.author
    detail.components = node.list("prediction").map { item in
      let number = FHIRQuantities.number(item["probabilityDecimal"]).map {
        Value.quantity(Quantity(number: $0, unit: nil))
      }
      let risk = FHIRConcepts.some(item["qualitativeRisk"]).map { Value.concept($0) }
      let range = item["probabilityRange"].flatMap { range -> Value? in
        .range(
          low: FHIRQuantities.quantity(range["low"]), high: FHIRQuantities.quantity(range["high"]))
      }
      return ObservationDetail.Component(
        concept: FHIRConcepts.concept(item["outcome"]), value: number ?? range ?? risk)
    }
    if let words = node["mitigation"]?.words { statement.notes.append(words) }
    statement.detail = .observation(detail)
    return statement
  }

  /// ImagingStudy: a report without words, that tells which pictures there are.
  func imaging() -> Statement {
    var statement = outline(.report, .results)
    var detail = ReportDetail()
    let codes = FHIRConcepts.all(node.list("procedureCode"))
    let modalities =
      FHIRConcepts.all(node.list("modality"))
      + node.list("series").compactMap { FHIRConcepts.some($0["modality"]) }
    statement.concept =
      codes.first ?? node["description"]?.label.map { Concept(text: $0) } ?? modalities.first
      ?? Concept(text: "Imaging study")
    detail.categories = Array(Set(modalities.flatMap { $0.codings.map(\.code) })).sorted()
    detail.conclusion = codes.isEmpty ? nil : node["description"]?.words
    detail.performer = firstName(node.list("interpreter").map { $0 } + [node["referrer"]])
    statement.status = FHIRStatus.status(node["status"]?.words, by: FHIRStatus.general)
    statement.period = FHIRTimes.period(node["started"]) ?? Period()
    statement.author = detail.performer
    statement.detail = .report(detail)
    return statement
  }
}
