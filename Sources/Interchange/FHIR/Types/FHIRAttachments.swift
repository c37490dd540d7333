import Clinical

/// Files that came along, or the place where they are said to lie (Attachment). Nothing is fetched.
enum FHIRAttachments {
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
    guard PaperText.isText(detail.contentType) else {
      detail.size = Base64.size(of: coded) ?? detail.size
      return
    }
    guard let bytes = Base64.decoded(coded) else { return }
    detail.size = bytes.count
    detail.text = PaperText.text(of: bytes, type: detail.contentType)
  }
}
