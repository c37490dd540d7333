import Clinical

extension FHIRStatementReader {
  /// DiagnosticReport: gathers results, or is a note.
  func report() -> Statement {
    if isNote { return note() }
    var detail = ReportDetail()
    detail.results = node.list("result").compactMap { document.identifier(of: $0, from: resource) }
    detail.categories = FHIRConcepts.codes(node.list("category"))
    let words =
      [node["conclusion"]?.words]
      + (node["conclusionCode", "codedDiagnosis"]?.list ?? node.list("conclusionCode")).map {
        FHIRConcepts.concept($0).words
      }
    detail.conclusion = words.lazy.compactMap { $0 }.first
    detail.performer = performer() ?? firstName(node.list("resultsInterpreter").map { $0 })
    detail.orderedBy =
      node.list("basedOn").lazy.compactMap { reference in
        document.target(of: reference, from: resource).flatMap { name($0.node["requester"]) }
      }.first
    detail.issued = FHIRTimes.date(node["issued"])
    var statement = outline(.report, .results)
    statement.concept = FHIRConcepts.concept(node["code"])
    statement.status = FHIRStatus.status(node["status"]?.words, by: FHIRStatus.result)
    statement.period =
      FHIRTimes.period(node["effectiveDateTime", "effectivePeriod"]) ?? Period()
    statement.recorded = detail.issued
    statement.author = detail.performer
    addForms(to: &statement, &detail)
    statement.detail = .report(detail)
    return statement
  }

  /// The report as a text or a file, beside its results.
  private func addForms(to statement: inout Statement, _ detail: inout ReportDetail) {
    for form in node.list("presentedForm") {
      var paper = DocumentDetail()
      FHIRAttachments.add(form, to: &paper, of: resource, in: document)
      if let text = paper.text {
        if detail.conclusion == nil {
          detail.conclusion = text
        } else {
          statement.notes.append(text)
        }
      } else {
        let size = paper.size.map { ", \($0) bytes" } ?? ""
        statement.notes.append(
          "Came with a file: \(paper.title ?? paper.contentType ?? "of unknown type")\(size)")
      }
    }
  }

  /// US Core: a report of a note has a LOINC note type as category; `LP…` are kinds of study.
  private var isNote: Bool {
    guard node["result"] == nil else { return false }
    return node.list("category").contains { category in
      FHIRConcepts.concept(category).codings.contains {
        $0.system == .loinc && !$0.code.hasPrefix("LP")
      }
    }
  }
}
