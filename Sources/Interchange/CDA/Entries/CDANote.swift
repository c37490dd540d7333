import Clinical

extension CDABuilder {
  /// A note (202), a comment that stands alone (64) or a picture: a paper. The type of a note is in
  /// the translation of its code, which itself only says "note".
  func readNote(_ element: XMLElement, _ context: CDAContext) {
    var statement = base(.document, element, context)
    statement.concept = concept(element.child("code"))
    // The type first; that it is a note says the least.
    let generic = statement.concept.codings.filter { $0.code == "34109-9" }
    statement.concept.codings.removeAll { $0.code == "34109-9" }
    statement.concept.codings += generic
    let content = element.child("text") ?? element.child("value")
    var detail = CDAContent.detail(of: content, narrative)
    detail.title = statement.concept.words
    statement.notes.removeAll { $0 == detail.text }
    if statement.concept.isEmpty { statement.concept.text = bareTitle(of: element) }
    statement.detail = .document(detail)
    emit(statement, at: element, context)
  }
}

/// What an element of type ED holds: text, or bytes that only the source lens shows.
enum CDAContent {
  static func detail(of element: XMLElement?, _ narrative: CDANarrative) -> DocumentDetail {
    var detail = DocumentDetail()
    guard let element else { return detail }
    detail.contentType = element["mediaType"] ?? "text/plain"
    guard element.attribute("representation", is: "B64") else {
      detail.text = narrative.text(element)
      detail.size = detail.text?.utf8.count
      if detail.text == nil { detail.url = element.child("reference")?["value"] }
      return detail
    }
    guard let bytes = Base64.decoded(element.text) else { return detail }
    detail.size = bytes.count
    detail.text = PaperText.text(of: bytes, type: detail.contentType)
    return detail
  }
}
