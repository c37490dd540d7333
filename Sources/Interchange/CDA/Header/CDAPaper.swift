import Clinical

extension CDABuilder {
  /// The document as a paper of its own: type, title, version, what it replaces, and the one text of
  /// an unstructured document. It stands first and spans the whole root.
  func emitDocument(_ context: CDAContext) {
    var statement = Statement(kind: .document, section: .notes, identifier: reading.identifier)
    statement.concept = concept(root.child("code"))
    if statement.concept.isEmpty { statement.concept.text = reading.title ?? "Clinical document" }
    statement.status = Status(.completed)
    // Lists go by when it was written; the time that it tells of may be a whole life.
    statement.period = .at(reading.written)
    statement.recorded = reading.written
    let told = period(root.descend("documentationOf", "serviceEvent", "effectiveTime"))
    if !told.isUndated { statement.notes.append("Tells of: " + told.spoken) }
    statement.author = context.author
    statement.labels = context.labels
    statement.encounter = context.encounter
    var detail = DocumentDetail()
    if let body = root.children("component").lazy.compactMap({ $0.child("nonXMLBody") }).first {
      detail = CDAContent.detail(of: body.child("text"), narrative)
    }
    detail.title = reading.title
    detail.series = root.child("setId")?.instanceIdentifier
    detail.versionNumber = root.child("versionNumber")?["value"].flatMap { Int($0) }
    for related in root.children("relatedDocument") {
      let ids = related.child("parentDocument")?.children("id").compactMap(\.instanceIdentifier)
      // RPLC takes the place of its parent; APND adds to it, XFRM was made from it.
      if related.attribute("typeCode", is: "RPLC") {
        detail.replaces.append(contentsOf: ids ?? [])
      } else {
        detail.relatesTo.append(contentsOf: ids ?? [])
      }
    }
    statement.detail = .document(detail)
    emit(statement, at: root, context.at("ClinicalDocument"))
  }

  /// The text of a section that has entries: a paper without its words, which the source lens shows
  /// from the bytes. Keeping them here would double what the store holds, for what the entries say
  /// again; leaving the section out would lose what only the text says. Each document's text is a
  /// thing of its own.
  func emitSectionText(_ text: XMLElement, title: String?, code: XMLElement?, _ context: CDAContext)
  {
    sectionTexts += 1
    var statement = Statement(kind: .document, section: .notes)
    statement.identifier = reading.identifier.map {
      NativeIdentifier(root: $0.root, value: $0.value + "#text-\(sectionTexts)")
    }
    statement.concept.text = "Text of the section " + (title ?? context.section.title)
    statement.status = Status(.completed)
    statement.recorded = context.recorded ?? reading.written
    statement.author = context.author
    statement.labels = context.labels
    var detail = DocumentDetail()
    detail.title = title
    detail.contentType = DocumentDetail.sectionText
    detail.size = text.range.count
    let category = concept(code)
    if !category.isEmpty { detail.categories = [category] }
    statement.detail = .document(detail)
    emit(statement, at: text, context.within("text"))
  }
}
