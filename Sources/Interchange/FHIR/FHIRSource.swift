import Clinical

/// Who sent a document, from its bytes: the server of its full URLs, else `meta.source`, else the
/// custodian or writer of its Composition, else who assigned the first patient's identifier (design.md 3).
struct FHIRSource {
  private let resources: [FHIRResource]
  private let bundles: [JSONNode]
  private let document: FHIRDocument

  init(_ resources: [FHIRResource], bundles: [JSONNode], index: FHIRIndex) {
    self.resources = resources
    self.bundles = bundles
    document = FHIRDocument(resources: resources, index: index, root: "")
  }

  /// The hint; nil when the document says nothing of its sender.
  var hint: SourceHint? {
    if let base = only(resources.compactMap(\.base)) { return named(base) }
    if let source = only(metaSources) { return named(source) }
    if let name = custodian ?? writer { return SourceHint(key: name.lowercased(), name: name) }
    var guess = assigner
    guess?.isGuess = true
    return guess
  }

  private func only(_ keys: [String]) -> String? {
    keys.allSatisfy { $0 == keys.first } ? keys.first : nil
  }

  private func named(_ key: String) -> SourceHint {
    SourceHint(key: key, name: custodian ?? keeper ?? Self.host(of: key))
  }

  private var metaSources: [String] {
    let nodes = bundles + resources.lazy.filter { $0.container == nil }.map(\.node)
    return nodes.compactMap { node in
      guard let source = node["meta"]?["source"]?.words else { return nil }
      // HAPI puts the number of the request behind a `#`.
      let key = source.prefix { $0 != "#" }
      return key.isEmpty ? nil : String(key)
    }
  }

  /// The organisation that keeps the Composition.
  private var custodian: String? {
    name { $0.type == "Composition" ? $0.node["custodian"] : nil }
  }

  /// The organisation that wrote the Composition: a better witness than who numbers the patients,
  /// which may be the state.
  private var writer: String? {
    for resource in resources where resource.type == "Composition" {
      for author in resource.node.list("author") {
        guard let target = document.target(of: author, from: resource) else { continue }
        if target.type == "Organization" { return FHIRNames.name(of: target, in: document) }
        guard let employer = target.node["organization"] else { continue }
        if let display = employer["display"]?.words { return display }
        if let organization = document.target(of: employer, from: target) {
          return FHIRNames.name(of: organization, in: document)
        }
      }
    }
    return nil
  }

  /// The organisation that keeps the first patient's record.
  private var keeper: String? {
    name { $0.type == "Patient" ? $0.node["managingOrganization"] : nil }
  }

  private func name(_ reference: (FHIRResource) -> JSONNode?) -> String? {
    for resource in resources {
      guard let reference = reference(resource) else { continue }
      if let display = reference["display"]?.words { return display }
      if let target = document.target(of: reference, from: resource) {
        return FHIRNames.name(of: target, in: document)
      }
    }
    return nil
  }

  private var assigner: SourceHint? {
    for patient in resources where patient.type == "Patient" {
      for identifier in FHIRIdentifiers.all(patient.node.list("identifier")) {
        if let hint = Self.hint(of: identifier, keeper: keeper) { return hint }
      }
    }
    return keeper.map { SourceHint(key: $0.lowercased(), name: $0) }
  }

  /// Numbers that a state gives say nothing of the sender.
  private static func hint(of identifier: Identifier, keeper: String?) -> SourceHint? {
    let system = identifier.system ?? ""
    if ["SS", "DL", "PPN", "TAX", "NI", "SB"].contains(identifier.type ?? "") { return nil }
    if system.hasPrefix("http://hl7.org/fhir/sid/") { return nil }
    let name = identifier.assigner ?? keeper
    if !system.isEmpty { return SourceHint(key: system, name: name ?? host(of: system)) }
    return name.map { SourceHint(key: $0.lowercased(), name: $0) }
  }

  /// `fhir.riverside.example` of a URL, for want of a name.
  static func host(of key: String) -> String {
    guard let scheme = key.firstRange(of: "://") else { return key }
    let host = key[scheme.upperBound...].prefix { $0 != "/" && $0 != ":" }
    return host.isEmpty ? key : String(host)
  }
}
