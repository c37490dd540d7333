import Clinical

/// Files that came along, or the place where they are said to lie (Attachment). Nothing is fetched.
enum FHIRAttachments {
  /// Text beyond this stays in the source only: a statement is copied and searched.
  private static let longestText = 262_144

  /// Adds what an attachment says to a paper.
  static func add(
    _ node: JSONNode, to detail: inout DocumentDetail, of resource: FHIRResource,
    in document: FHIRDocument
  ) {
    detail.title = detail.title ?? node["title"]?.label
    detail.contentType = node["contentType"]?.label
    detail.url = node["url"]?.label
    detail.size = node["size"]?.int
    var data = node["data"]
    if data == nil, let place = node["url"],
      let binary = document.target(of: place, from: resource),
      binary.type == "Binary"
    {
      data = binary.node["data"] ?? binary.node["content"]
      detail.contentType = detail.contentType ?? binary.node["contentType"]?.label
    }
    guard let coded = data?.string else { return }
    guard isText(detail.contentType) else {
      detail.size = Base64.size(of: coded) ?? detail.size
      return
    }
    guard let bytes = Base64.decoded(coded) else { return }
    detail.size = bytes.count
    let head = String(decoding: bytes.prefix(longestText), as: UTF8.self)
    let isMarkup = detail.contentType?.lowercased().contains("html") == true
    detail.text = isMarkup ? NarrativeText.plain(head) : head
    if bytes.count > longestText { detail.text?.append("\n… the rest stands in the source") }
  }

  /// Media types that a person can read as they are.
  private static func isText(_ type: String?) -> Bool {
    guard let type = type?.lowercased().prefix(while: { $0 != ";" }) else { return false }
    return ["text/plain", "text/html", "application/xhtml+xml", "text/markdown"].contains(type)
  }
}
