import Clinical

extension FHIRStatementReader {
  /// Composition: the document itself, with the text of all its sections, so that what no entry says
  /// can be read too.
  func composition() -> Statement {
    var statement = outline(.document, .notes)
    var detail = DocumentDetail()
    statement.concept = FHIRConcepts.concept(node["type"])
    statement.status = FHIRStatus.status(node["status"]?.words, by: FHIRStatus.result)
    statement.recorded = FHIRTimes.date(node["date"])
    statement.period = .at(statement.recorded)
    statement.author = firstName(node.list("author").map { $0 } + [node["custodian"]])
    statement.labels += FHIRConcepts.codes(node["confidentiality"]?.list)
    detail.title = node["title"]?.label
    detail.categories = FHIRConcepts.all(node.list("category"))
    detail.series = node.list("identifier").first.flatMap(FHIRIdentifiers.identifier).map {
      NativeIdentifier(root: $0.system ?? "", value: $0.value)
    }
    addRelations(to: &detail)
    let sections = node.list("section").flatMap { Self.lines(of: $0, depth: 0) }
    detail.text = sections.isEmpty ? nil : sections.joined(separator: "\n")
    statement.detail = .document(detail)
    return statement
  }

  private static func lines(of section: JSONNode, depth: Int) -> [String] {
    guard depth < 8 else { return [] }
    let title = section["title"]?.label ?? FHIRConcepts.concept(section["code"]).words
    let text = section["text"]?["div"]?.string.map(NarrativeText.plain)
    let inner = section.list("section").flatMap { lines(of: $0, depth: depth + 1) }
    guard text?.isEmpty == false || !inner.isEmpty else { return [] }
    return [title, text].compactMap { $0 } + inner
  }
}
