import Clinical

extension FHIRStatementReader {
  /// QuestionnaireResponse: the questions and answers, one line each, as they were filled in.
  func questionnaire() -> Statement {
    var statement = outline(.document, .notes)
    var detail = DocumentDetail()
    statement.concept = Concept(text: questionnaireName)
    statement.status = FHIRStatus.status(node["status"]?.words, by: FHIRStatus.general)
    statement.recorded = FHIRTimes.date(node["authored"])
    statement.period = .at(statement.recorded)
    statement.author = firstName([node["author"], node["source"]])
    let lines = (Array(node.list("item")) + Array(node.list("group"))).flatMap {
      self.lines(of: $0)
    }
    detail.text = lines.isEmpty ? nil : lines.joined(separator: "\n")
    statement.detail = .document(detail)
    return statement
  }

  /// The name of the questionnaire, from its reference (STU3) or its extension (R4), else plain.
  private var questionnaireName: String {
    if let name = name(node["questionnaire"]?.isObject == true ? node["questionnaire"] : nil) {
      return name
    }
    let titles = node["_questionnaire"]?.list("extension").compactMap { $0["valueString"]?.label }
    return titles?.first ?? "Questionnaire"
  }

  private func lines(of item: JSONNode) -> [String] {
    let question = (item["text", "linkId"])?.label ?? "Question"
    let answers = Array(item.list("answer"))
    let words = answers.compactMap { answer($0) }
    var lines: [String] = []
    if !answers.isEmpty {
      lines.append(question + ": " + (words.isEmpty ? "no answer" : words.joined(separator: ", ")))
    } else if item["item", "question", "group"] != nil {
      lines.append(question)
    }
    let inner = [item] + answers
    for name: StaticString in ["item", "question", "group"] {
      lines += inner.flatMap { $0.list(name).flatMap { self.lines(of: $0) } }
    }
    return lines
  }

  private func answer(_ node: JSONNode) -> String? {
    if let coding = node["valueCoding"] { return FHIRConcepts.some(coding)?.title }
    if let amount = node["valueQuantity"] { return FHIRQuantities.words(amount) }
    if let isTrue = node["valueBoolean"]?.bool { return isTrue ? "yes" : "no" }
    let plain = node[
      "valueString", "valueDecimal", "valueInteger", "valueDate", "valueDateTime",
      "valueTime", "valueUri"]
    if let plain { return plain.scalar }
    if let file = node["valueAttachment"] { return file["title"]?.label ?? "a file" }
    return name(node["valueReference"]) ?? Self.fallback(node["valueReference"])
  }
}
