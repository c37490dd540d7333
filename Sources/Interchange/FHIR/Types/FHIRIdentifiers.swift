import Clinical

/// Business identifiers.
enum FHIRIdentifiers {
  /// The identifiers of a member that may repeat; those without a value are left out.
  static func all(_ nodes: JSONList) -> [Identifier] { nodes.compactMap { identifier($0) } }

  /// One identifier; nil without a value.
  static func identifier(_ node: JSONNode?) -> Identifier? {
    guard let node, let value = node["value"]?.words else { return nil }
    return Identifier(
      system: node["system"]?.words, value: value, type: FHIRConcepts.code(node["type"]),
      assigner: node["assigner"]?["display"]?.words)
  }
}
