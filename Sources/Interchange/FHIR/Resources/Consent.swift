import Clinical

extension FHIRStatementReader {
  /// Consent: an advance directive is a paper of its own section; a permission to share is kept whole.
  func consent() -> Statement {
    let kinds = FHIRConcepts.all(node.list("category")) + FHIRConcepts.all(node.list("scope"))
    guard kinds.contains(where: FHIRSections.isDirective) else { return other() }
    var statement = outline(.document, .advanceDirectives)
    var detail = DocumentDetail()
    detail.categories = kinds
    statement.concept = FHIRConcepts.all(node.list("category")).first ?? kinds[0]
    statement.status = FHIRStatus.status(node["status"]?.words, by: FHIRStatus.general)
    statement.recorded = FHIRTimes.date(node["dateTime", "date"])
    statement.period = FHIRTimes.period(node["provision"]?["period"] ?? node["period"]) ?? Period()
    statement.author = firstName(
      node.list("performer").map { $0 } + node.list("organization").map { $0 })
    if let file = node["sourceAttachment"] {
      FHIRAttachments.add(file, to: &detail, of: resource, in: document)
    }
    if let source = document.identifier(of: node["sourceReference"], from: resource) {
      detail.relatesTo.append(source)
    }
    statement.detail = .document(detail)
    return statement
  }
}
