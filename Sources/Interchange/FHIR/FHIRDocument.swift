import Clinical

/// The resources of one document and the ways from one to another.
final class FHIRDocument: Sendable {
  let resources: [FHIRResource]
  /// The namespace of identifiers where a resource has no server of its own: the source's key.
  let root: String
  /// Whether that is a server, by whose address other documents name its resources too.
  let isServer: Bool
  private let index: FHIRIndex

  init(resources: [FHIRResource], index: FHIRIndex, root: String) {
    self.resources = resources
    self.index = index
    self.root = root
    isServer = resources.contains { $0.base == root }
  }

  /// The resource that a reference means. Looked for in the order of FHIR R4 (Bundle, "Resolving
  /// references"): contained, full URL, relative to the server of the resource that refers, and only
  /// then by type and id alone. Nothing is ever fetched.
  func target(of reference: JSONNode?, from resource: FHIRResource) -> FHIRResource? {
    guard let text = Self.text(of: reference) else { return nil }
    if text.hasPrefix("#") {
      let holder = resource.container ?? resource.position
      return holder.flatMap { index.contained(String(text.dropFirst()), in: $0) }
    }
    return position(of: reference, from: resource).map { resources[$0] }
  }

  /// The place among ``resources`` of what a reference means; nil for what a resource contains.
  func position(of reference: JSONNode?, from resource: FHIRResource) -> Int? {
    guard let text = Self.text(of: reference), !text.hasPrefix("#") else { return nil }
    let holder = resource.container.map { resources[$0] } ?? resource
    return index.position(of: FHIRReference(text), base: holder.base)
  }

  /// The text of a reference, given as an object or as a bare text.
  static func text(of reference: JSONNode?) -> String? {
    reference?["reference"]?.words ?? reference?.words
  }

  /// A resource's own identifier: server, type and id; a full URL that is a URN where it has no id.
  func identifier(of resource: FHIRResource) -> NativeIdentifier? {
    if let container = resource.container {
      guard let id = resource.id, let outer = identifier(of: resources[container]) else {
        return nil
      }
      return NativeIdentifier(root: outer.root, value: outer.value + "#" + id)
    }
    if let localName = resource.localName {
      return NativeIdentifier(root: resource.base ?? root, value: localName)
    }
    // `resource:0` of a health card names a place in it, not a thing.
    guard let fullURL = resource.fullURL, !fullURL.hasPrefix("resource:") else { return nil }
    return NativeIdentifier(root: fullURL, value: "")
  }

  /// The identifier of what a reference means, whether it is in the document or not.
  func identifier(of reference: JSONNode?, from resource: FHIRResource) -> NativeIdentifier? {
    if let target = target(of: reference, from: resource) { return identifier(of: target) }
    guard let text = Self.text(of: reference) else { return nil }
    let reference = FHIRReference(text)
    if reference.isURN { return NativeIdentifier(root: reference.text, value: "") }
    guard let localName = reference.localName else { return nil }
    return NativeIdentifier(
      root: reference.base ?? resource.base ?? root, value: localName)
  }
}
