import Clinical

/// What sources say of who is one person: FHIR `Patient.link`, and the merges of patients in HL7 v2
/// (A40, A24). Found by the identifier that the other record bears.
struct StatedLinks {
  /// One record that a source names as another's person, by places in a list of identities.
  struct Link: Hashable {
    var from: Int
    var to: Int
    /// Both are records of one source: it knows its own patients.
    var isOwn: Bool
    /// Who says it, and what.
    var words: String
  }

  /// Every link of the list that leads to another record in it.
  static func among(_ identities: [Identity]) -> [Link] {
    guard identities.contains(where: { !$0.patient.links.isEmpty }) else { return [] }
    var bearers: [String: [Int]] = [:]
    for (index, identity) in identities.enumerated() {
      for key in Set(identity.patient.identifiers.compactMap(key)) {
        bearers[key, default: []].append(index)
      }
    }
    var links: [Link] = []
    for (from, identity) in identities.enumerated() {
      for link in identity.patient.links {
        for to in key(link.other).flatMap({ bearers[$0] }) ?? [] where to != from {
          let isOwn = identities[to].source == identity.source
          // A server's own name means nothing at another one.
          guard isOwn || link.other.system != nil else { continue }
          links.append(
            Link(
              from: from, to: to, isOwn: isOwn,
              words: "\(identity.sourceName) says that \(words(link.relation))"))
        }
      }
    }
    return links
  }

  /// The key under which the bearer of an identifier is found; nil for one that cannot be looked for.
  static func key(_ identifier: Identifier) -> String? {
    guard !identifier.value.isEmpty else { return nil }
    if let system = identifier.system, !system.isEmpty {
      return "i" + system.lowercased() + "|" + identifier.value
    }
    return identifier.type == "RI" ? "r" + identifier.value : nil
  }

  private static func words(_ relation: PatientLink.Relation) -> String {
    switch relation {
    case .replacedBy, .replaces: "one of the two records replaces the other"
    case .refer, .seeAlso: "both records are of one person"
    }
  }
}
