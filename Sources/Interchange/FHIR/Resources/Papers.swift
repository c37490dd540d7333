import Clinical

extension FHIRStatementReader {
  /// DocumentReference: a note, a letter, a file.
  func documentReference() -> Statement {
    var statement = outline(.document, .notes)
    var detail = DocumentDetail()
    detail.categories = FHIRConcepts.all(node.list("category"))
    statement.concept = FHIRConcepts.some(node["type"]) ?? detail.categories.first ?? Concept()
    if detail.categories.contains(where: FHIRSections.isDirective)
      || FHIRSections.isDirective(statement.concept)
    {
      statement.section = placed ?? .advanceDirectives
    }
    statement.otherIdentifiers += FHIRIdentifiers.all(node.list("masterIdentifier"))
    // `docStatus` is the paper's own standing, `status` that of the reference to it.
    let paper = FHIRStatus.status(node["docStatus"]?.words, by: FHIRStatus.result)
    let reference = FHIRStatus.status(node["status"]?.words, by: FHIRStatus.general)
    let isGone = [.enteredInError, .inactive].contains(reference.standing)
    // That a current paper is final says nothing new; that it is a draft or corrected does.
    let isPlain = [.unknown, .completed].contains(paper.standing)
    statement.status = isGone || isPlain ? reference : paper
    let context = node["context"]
    statement.period =
      FHIRTimes.period(
        context?["period"] ?? node["period"] ?? node["date", "indexed", "created"]) ?? Period()
    statement.recorded = FHIRTimes.date(node["date", "indexed", "created"])
    statement.author = firstName(
      node.list("author").map { $0 } + [node["authenticator"], node["custodian"]])
    addContents(node.list("content").map { $0["attachment"] ?? $0 }, to: &detail, &statement)
    if let words = node["description"]?.words {
      if detail.title == nil { detail.title = words } else { statement.notes.append(words) }
    }
    addRelations(to: &detail)
    statement.detail = .document(detail)
    return statement
  }

  /// A report that is a note: its text is what it says.
  func note() -> Statement {
    var statement = outline(.document, .notes)
    var detail = DocumentDetail()
    detail.categories = FHIRConcepts.all(node.list("category"))
    statement.concept = FHIRConcepts.concept(node["code"])
    statement.status = FHIRStatus.status(node["status"]?.words, by: FHIRStatus.result)
    statement.period = FHIRTimes.period(node["effectiveDateTime", "effectivePeriod"]) ?? Period()
    statement.recorded = FHIRTimes.date(node["issued"])
    statement.author = performer() ?? firstName(node.list("resultsInterpreter").map { $0 })
    addContents(node.list("presentedForm").map { $0 }, to: &detail, &statement)
    if let words = node["conclusion"]?.words {
      if detail.text == nil { detail.text = words } else { statement.notes.append(words) }
    }
    statement.detail = .document(detail)
    return statement
  }

  /// Media: a picture, a recording.
  func media() -> Statement {
    var statement = outline(.document, .results)
    var detail = DocumentDetail()
    statement.concept =
      FHIRConcepts.some(node["type", "view"]) ?? FHIRConcepts.some(node["modality"])
      ?? Concept(text: "Picture or recording")
    statement.status = FHIRStatus.status(node["status"]?.words, by: FHIRStatus.general)
    statement.period = FHIRTimes.period(node["createdDateTime", "createdPeriod"]) ?? Period()
    statement.recorded = FHIRTimes.date(node["issued"])
    statement.author = firstName([node["operator"], node["device"]])
    addContents([node["content"]].compactMap { $0 }, to: &detail, &statement)
    statement.detail = .document(detail)
    return statement
  }

  /// Communication: what was told.
  func communication() -> Statement {
    var statement = outline(.document, .instructions)
    var detail = DocumentDetail()
    detail.categories = FHIRConcepts.all(node.list("category"))
    statement.concept =
      FHIRConcepts.some(node["topic"]) ?? detail.categories.first ?? Concept(text: "Message")
    statement.status = FHIRStatus.status(node["status"]?.words, by: FHIRStatus.event)
    statement.period = FHIRTimes.period(node["sent", "received"]) ?? Period()
    statement.recorded = FHIRTimes.date(node["sent"])
    statement.author = name(node["sender"])
    let payload = Array(node.list("payload"))
    addContents(payload.compactMap { $0["contentAttachment"] }, to: &detail, &statement)
    let words = payload.compactMap {
      $0["contentString"]?.words ?? $0["contentReference"]?["display"]?.words
    }
    if !words.isEmpty { detail.text = words.joined(separator: "\n") }
    statement.detail = .document(detail)
    return statement
  }

  /// ClinicalImpression: what a clinician made of it, as a note.
  func impression() -> Statement {
    var statement = outline(.document, .notes)
    var detail = DocumentDetail()
    statement.concept = FHIRConcepts.some(node["code"]) ?? Concept(text: "Clinical impression")
    statement.status = FHIRStatus.status(node["status"]?.words, by: FHIRStatus.general)
    statement.period = FHIRTimes.period(node["effectiveDateTime", "effectivePeriod"]) ?? Period()
    statement.recorded = FHIRTimes.date(node["date"])
    statement.author = firstName([node["assessor"], node["performer"]])
    let findings = node.list("finding").compactMap { item in
      (FHIRConcepts.some(item["itemCodeableConcept"])
        ?? concept(behind: item["itemReference"]))?.title
    }
    let parts =
      [node["description"]?.words, node["summary"]?.words]
      + findings.map { "Finding: " + $0 }
    detail.text = parts.compactMap { $0 }.joined(separator: "\n")
    statement.detail = .document(detail)
    return statement
  }

  /// The first file is the paper; of others it is said that they are there.
  private func addContents(
    _ files: [JSONNode], to detail: inout DocumentDetail, _ statement: inout Statement
  ) {
    // Of several forms of one paper, the one that can be read here.
    let readable = files.first { ($0["contentType"]?.words ?? "").hasPrefix("text/") }
    guard let first = readable ?? files.first else { return }
    FHIRAttachments.add(first, to: &detail, of: resource, in: document)
    guard files.count > 1 else { return }
    let types = files.map { $0["contentType"]?.label ?? "a file of unknown type" }
    statement.notes.append("Came in \(files.count) forms: " + types.joined(separator: ", "))
  }

  /// Adds what a paper replaces, adds to or was made from (`relatesTo`).
  func addRelations(to detail: inout DocumentDetail) {
    for item in node.list("relatesTo") {
      let target = item["target", "targetReference", "targetIdentifier"]
      let business = FHIRIdentifiers.identifier(target).map {
        NativeIdentifier(root: $0.system ?? "", value: $0.value)
      }
      guard let other = document.identifier(of: target, from: resource) ?? business else {
        continue
      }
      if FHIRConcepts.code(item["code"]) == "replaces" {
        detail.replaces.append(other)
      } else {
        detail.relatesTo.append(other)
      }
    }
  }
}
