import Clinical

extension FHIRStatementReader {
  /// DiagnosticReport: gathers results, or is a note.
  func report() -> Statement {
    var detail = ReportDetail()
    detail.results = node.list("result").compactMap { document.identifier(of: $0, from: resource) }
    detail.categories = FHIRConcepts.codes(node.list("category"))
    let words =
      [node["conclusion"]?.words]
      + node.list("conclusionCode").map {
        FHIRConcepts.concept($0).words
      }
    detail.conclusion = words.lazy.compactMap { $0 }.first
    detail.performer = performer() ?? firstName(node.list("resultsInterpreter").map { $0 })
    detail.issued = FHIRTimes.date(node["issued"])
    var statement = outline(.report, detail.results.isEmpty && isNote ? .notes : .results)
    statement.concept = FHIRConcepts.concept(node["code"])
    statement.status = FHIRStatus.status(node["status"]?.words, by: FHIRStatus.result)
    statement.period =
      FHIRTimes.period(node["effectiveDateTime", "effectivePeriod"]) ?? Period()
    statement.recorded = detail.issued
    statement.author = detail.performer
    statement.detail = .report(detail)
    return statement
  }

  /// US Core: a report of a note has a LOINC note type as category; `LP…` are kinds of study.
  private var isNote: Bool {
    node.list("category").contains { category in
      FHIRConcepts.concept(category).codings.contains {
        $0.system == .loinc && !$0.code.hasPrefix("LP")
      }
    }
  }
}
