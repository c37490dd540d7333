import Clinical

extension CDABuilder {
  /// Reads every section, or the one text of an unstructured document.
  func readBody() {
    let context = headerContext()
    emitDocument(context)
    readPeople(context)
    readVisit(context)
    for component in root.children("component") {
      if let body = component.child("structuredBody") {
        for part in body.children("component") {
          for section in part.children("section") { read(section: section, context) }
        }
      }
    }
  }

  private func read(section element: XMLElement, _ outer: CDAContext) {
    let title = element.child("title").map { CDANarrative.plain($0) }.flatMap {
      $0.isEmpty ? nil : $0
    }
    let code = element.child("code")
    let name = code?["code"] ?? title ?? "untitled"
    var context = outer.within("section[\(name)]")
    if outer.path.isEmpty { context.path.removeFirst() }
    context.section = CDASections.section(of: element, title: title ?? code?["displayName"])
    context.author = authors.latest(of: element) ?? outer.author
    context.recorded = CDAAuthors.earliest(of: element) ?? outer.recorded
    context.labels = Self.labels(element.child("confidentialityCode")) ?? outer.labels
    let text = element.child("text")
    let entries = element.children("entry")
    if !entries.isEmpty, let text, CDANarrative.hasWords(text) {
      emitSectionText(text, title: title, code: code, context)
    }
    for (index, entry) in entries.enumerated() where !isOverfull {
      read(entry: entry, context.within("entry[\(index + 1)]"))
    }
    let inner = element.children("component").flatMap { $0.children("section") }
    for section in inner { read(section: section, context) }
    if entries.isEmpty { readAbsence(element, title: title, hasInner: !inner.isEmpty, context) }
  }

  /// A section without entries: withheld, no information, or text only. Never "none".
  private func readAbsence(
    _ element: XMLElement, title: String?, hasInner: Bool, _ context: CDAContext
  ) {
    let text = element.child("text")
    let narrative = text.map { CDANarrative.plain($0) } ?? ""
    let flavor = element.nullFlavor ?? text?.nullFlavor
    guard !hasInner || !narrative.isEmpty || flavor != nil else { return }
    let state: AbsenceDetail.State =
      flavor == "MSK"
      ? .withheld : flavor != nil || narrative.isEmpty ? .noInformation : .narrativeOnly
    emitAbsence(
      state, title: title ?? context.section.title, narrative: narrative, at: element, context)
  }

  /// What a source says of a whole section, standing at `element`.
  func emitAbsence(
    _ state: AbsenceDetail.State, title: String?, narrative: String?, at element: XMLElement,
    _ context: CDAContext
  ) {
    var statement = Statement(kind: .absence, section: context.section)
    statement.concept.text = title
    statement.author = context.author
    statement.recorded = context.recorded
    statement.labels = context.labels
    let words = narrative.flatMap { $0.isEmpty ? nil : $0 }
    statement.detail = .absence(AbsenceDetail(state: state, narrative: words))
    emit(statement, at: element, context)
  }
}
