import Clinical

/// What a Composition says: in which section each resource stands, and what is said of sections
/// without entries.
struct FHIRComposition {
  /// The section of a resource, by its place in the document.
  private(set) var placed: [Int: Section] = [:]
  /// What is said of whole sections.
  private(set) var absences: [(statement: Statement, range: SourceRange, owner: FHIRResource)] = []
  private let document: FHIRDocument

  init(_ document: FHIRDocument) {
    self.document = document
    for resource in document.resources where resource.type == "Composition" {
      for (index, section) in resource.node.list("section").enumerated() {
        read(section, of: resource, path: "section[\(index)]", outer: nil, depth: 0)
      }
    }
  }

  private mutating func read(
    _ node: JSONNode, of owner: FHIRResource, path: String, outer: Section?, depth: Int
  ) {
    guard depth < 8 else { return }
    let code = FHIRConcepts.concept(node["code"])
    let own = code.codings.lazy.compactMap { SectionCodes.section(loinc: $0.code) }.first
    let section = own ?? outer
    var isFound = false
    for entry in node.list("entry") {
      guard let position = document.position(of: entry, from: owner) else { continue }
      isFound = true
      if placed[position] == nil, let section { placed[position] = section }
    }
    let inner = Array(node.list("section"))
    for (index, child) in inner.enumerated() {
      read(child, of: owner, path: path + ".section[\(index)]", outer: section, depth: depth + 1)
    }
    guard !isFound, inner.isEmpty, let state = Self.state(of: node) else { return }
    let narrative = node["text"]?["div"]?.string.map(NarrativeText.plain)
    var statement = Statement(
      kind: .absence, section: section ?? .other,
      concept: Concept(codings: code.codings, text: node["title"]?.words ?? code.text),
      detail: .absence(AbsenceDetail(state: state, narrative: narrative)))
    statement.recorded = FHIRTimes.date(owner.node["date"])
    if let reason = FHIRConcepts.some(node["emptyReason"]) {
      statement.notes = ["Reason given: " + reason.title]
    }
    let here = SourceRange(
      start: node.range.lowerBound, end: node.range.upperBound,
      path: owner.path.isEmpty ? path : owner.path + "." + path)
    absences.append((statement, here, owner))
  }

  /// What a section without entries says; nil when it says nothing at all.
  private static func state(of node: JSONNode) -> AbsenceDetail.State? {
    if let reason = node["emptyReason"] {
      return FHIRConcepts.code(reason).flatMap { reasons[$0] } ?? .noInformation
    }
    return node["text"]?["div"] == nil ? nil : .narrativeOnly
  }

  /// list-empty-reason. Only `nilknown` says that there is none.
  static let reasons: [String: AbsenceDetail.State] = [
    "nilknown": .none, "withheld": .withheld, "notasked": .noInformation,
    "unavailable": .noInformation, "notstarted": .noInformation, "closed": .noInformation,
  ]
}
