import Clinical

/// The names of people, organisations, places and devices, for people.
enum FHIRNames {
  /// The name that a resource gives itself.
  static func name(of resource: FHIRResource, in document: FHIRDocument) -> String? {
    let node = resource.node
    switch resource.type {
    case "PractitionerRole":
      return [node["practitioner"], node["organization"]].lazy
        .compactMap { name(behind: $0, of: resource, in: document) }.first
    case "Device": return device(node)
    case "Practitioner", "Patient", "RelatedPerson", "Person":
      return FHIRPeople.names(node.list("name")).first?.display
    default: return node["name"]?.label ?? FHIRConcepts.concept(node["code"]).words
    }
  }

  private static func name(
    behind reference: JSONNode?, of resource: FHIRResource, in document: FHIRDocument
  ) -> String? {
    if let display = reference?["display"]?.label { return display }
    guard let target = document.target(of: reference, from: resource),
      target.type != "PractitionerRole"
    else { return nil }
    return name(of: target, in: document)
  }

  private static func device(_ node: JSONNode) -> String? {
    if let name = node.list("deviceName").lazy.compactMap({ $0["name"]?.label }).first {
      return name
    }
    let made = [node["manufacturer"]?.label, (node["modelNumber", "model"])?.words]
    let words = made.compactMap { $0 }.joined(separator: " ")
    return words.isEmpty ? FHIRConcepts.concept(node["type"]).words : words
  }
}
