import Clinical

/// One resource of a document and where it stands.
struct FHIRResource: Sendable {
  /// The resource's object.
  let node: JSONNode
  /// Its `resourceType`.
  let type: String
  /// Its `id`.
  let id: String?
  /// The `fullUrl` of its entry, without `/_history/…`.
  let fullURL: String?
  /// The way to it, for people.
  let path: String
  /// Its place among the document's resources; nil for what is only read with its holder.
  let position: Int?
  /// The place of the resource that contains it.
  let container: Int?

  init(
    node: JSONNode, type: String, fullURL: String? = nil, path: String, position: Int? = nil,
    container: Int? = nil
  ) {
    self.node = node
    self.type = type
    id = node["id"]?.words
    self.fullURL = fullURL.map(FHIRReference.withoutVersion)
    self.path = path
    self.position = position
    self.container = container
  }

  /// `Type/id`.
  var localName: String? { id.map { type + "/" + $0 } }

  /// The server's base, where the full URL is one of a server: `https://host/fhir`.
  var base: String? {
    guard let fullURL, fullURL.hasPrefix("http"), let localName else { return nil }
    let end = "/" + localName
    return fullURL.hasSuffix(end) ? String(fullURL.dropLast(end.count)) : nil
  }

  var range: SourceRange {
    SourceRange(start: node.range.lowerBound, end: node.range.upperBound, path: path)
  }
}
