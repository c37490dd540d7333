/// Finds resources by what references say.
struct FHIRIndex: Sendable {
  private struct ContainedName: Hashable {
    let holder: Int
    let id: String
  }

  private var byFullURL: [String: Int] = [:]
  private var byLocalName: [String: Int] = [:]
  /// Resources by an id that is a UUID; nil where two bear it.
  private var byUUID: [String: Int?] = [:]
  /// Names that resources of two servers bear.
  private var ambiguous: Set<String> = []
  private var contained: [ContainedName: FHIRResource] = [:]

  private static let uuid = "urn:uuid:"

  init(_ resources: [FHIRResource]) {
    byFullURL.reserveCapacity(resources.count)
    byLocalName.reserveCapacity(resources.count)
    for (position, resource) in resources.enumerated() where resource.container == nil {
      addContained(in: resource, at: position)
      if let fullURL = resource.fullURL { byFullURL[fullURL] = position }
      guard let localName = resource.localName else { continue }
      addUUID(of: localName, at: position)
      if let other = byLocalName[localName], resources[other].fullURL != resource.fullURL {
        ambiguous.insert(localName)
      }
      byLocalName[localName] = position
    }
  }

  private mutating func addUUID(of localName: String, at position: Int) {
    guard let slash = localName.utf8.firstIndex(of: UInt8(ascii: "/")) else { return }
    let id = localName.utf8[localName.utf8.index(after: slash)...]
    guard id.count == 36, id.count(where: { $0 == UInt8(ascii: "-") }) == 4 else { return }
    let uuid = String(localName.suffix(36))
    byUUID[uuid] = byUUID[uuid] == nil ? .some(position) : .some(nil)
  }

  private mutating func addContained(in holder: FHIRResource, at position: Int) {
    for (index, node) in holder.node.list("contained").enumerated() {
      guard let type = node["resourceType"]?.words, let id = node["id"]?.words else { continue }
      contained[ContainedName(holder: position, id: id)] = FHIRResource(
        node: node, type: type, path: holder.path + ".contained[\(index)]", container: position)
    }
  }

  /// The place of what a reference means, looked for from a resource of a server.
  func position(of reference: FHIRReference, base: String?) -> Int? {
    if let found = byFullURL[reference.text] { return found }
    // A Bundle taken apart keeps its references to `urn:uuid:…`, while its resources keep only ids.
    if reference.text.hasPrefix(Self.uuid) {
      return byUUID[String(reference.text.dropFirst(Self.uuid.count))] ?? nil
    }
    guard let localName = reference.localName else { return nil }
    if !reference.isAbsolute, let base, let found = byFullURL[base + "/" + localName] {
      return found
    }
    if ambiguous.contains(localName) { return nil }
    return byLocalName[localName]
  }

  /// What the resource at a place contains under an id.
  func contained(_ id: String, in holder: Int) -> FHIRResource? {
    contained[ContainedName(holder: holder, id: id)]
  }
}
