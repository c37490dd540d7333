import Clinical

/// The resources of one document and the ways from one to another.
final class FHIRDocument: Sendable {
  let resources: [FHIRResource]
  /// The namespace of identifiers where a resource has no server of its own: the source's key.
  let root: String
  private let index: FHIRIndex

  init(resources: [FHIRResource], index: FHIRIndex, root: String) {
    self.resources = resources
    self.index = index
    self.root = root
  }

  /// The resource that a reference means. Looked for in the order of FHIR R4 (Bundle, "Resolving
  /// references"): contained, full URL, relative to the server of the resource that refers, and only
  /// then by type and id alone. Nothing is ever fetched.
  func target(of reference: JSONNode?, from resource: FHIRResource) -> FHIRResource? {
    guard let text = Self.text(of: reference) else { return nil }
    if text.hasPrefix("#") { return contained(text.dropFirst(), in: resource) }
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

  private func contained(_ id: Substring, in resource: FHIRResource) -> FHIRResource? {
    let holder = resource.container.map { resources[$0] } ?? resource
    for (index, node) in holder.node.list("contained").enumerated() {
      guard let type = node["resourceType"]?.words, node["id"]?.string == String(id) else {
        continue
      }
      return FHIRResource(
        node: node, type: type, path: holder.path + ".contained[\(index)]",
        container: resource.container ?? position(of: holder))
    }
    return nil
  }

  private func position(of resource: FHIRResource) -> Int? {
    resources.firstIndex { $0.node.index == resource.node.index && $0.path == resource.path }
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
    return resource.fullURL.map { NativeIdentifier(root: $0, value: "") }
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

/// Finds resources by what references say.
struct FHIRIndex: Sendable {
  private var byFullURL: [String: Int] = [:]
  private var byLocalName: [String: Int] = [:]
  /// Names that resources of two servers bear.
  private var ambiguous: Set<String> = []

  init(_ resources: [FHIRResource]) {
    for (position, resource) in resources.enumerated() where resource.container == nil {
      if let fullURL = resource.fullURL { byFullURL[fullURL] = position }
      guard let localName = resource.localName else { continue }
      if let other = byLocalName[localName], resources[other].fullURL != resource.fullURL {
        ambiguous.insert(localName)
      }
      byLocalName[localName] = position
    }
  }

  func position(of reference: FHIRReference, base: String?) -> Int? {
    if let found = byFullURL[reference.text] { return found }
    guard let localName = reference.localName else { return nil }
    if !reference.isAbsolute, let base, let found = byFullURL[base + "/" + localName] {
      return found
    }
    if ambiguous.contains(localName) { return nil }
    return byLocalName[localName]
  }
}
