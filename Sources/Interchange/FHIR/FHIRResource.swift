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
  /// `Type/id`.
  let localName: String?
  /// The server's base, where the full URL is one of a server: `https://host/fhir`.
  let base: String?
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
    localName = id.map { type + "/" + $0 }
    self.fullURL = fullURL.map(FHIRReference.withoutVersion)
    base = Self.base(of: self.fullURL, before: localName)
    self.path = path
    self.position = position
    self.container = container
  }

  private static func base(of fullURL: String?, before localName: String?) -> String? {
    guard let fullURL, fullURL.hasPrefix("http"), let localName else { return nil }
    let end = "/" + localName
    return fullURL.hasSuffix(end) ? String(fullURL.dropLast(end.count)) : nil
  }

  /// Whether the server says that it left out parts of it (v3-ObservationValue SUBSETTED).
  var isSubsetted: Bool {
    node["meta"]?.list("tag").contains { $0["code"]?.equals("SUBSETTED") == true } ?? false
  }

  var range: SourceRange {
    SourceRange(start: node.range.lowerBound, end: node.range.upperBound, path: path)
  }
}
