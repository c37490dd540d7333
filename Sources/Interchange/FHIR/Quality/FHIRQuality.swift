import Clinical

/// What only this reader can see to be wrong in a document: told, never repaired.
struct FHIRQuality {
  /// Lines of one document; beyond it they say nothing new.
  static let maximumLines = 2_000

  let document: FHIRDocument
  /// The document's own Bundle, where it is one.
  let bundle: JSONNode?
  /// Whether elements and codes are those of R4.
  let isR4: Bool
  private(set) var lines: [LedgerLine] = []

  init(_ document: FHIRDocument, bundle: JSONNode?, version: String?) {
    self.document = document
    self.bundle = bundle
    isR4 = version == "R4"
  }

  /// The lines for all resources but those that a newer version replaces.
  mutating func check(superseded: [Int: Int], shared: [FHIRVersions.Shared]) {
    checkDocument()
    for (position, resource) in document.resources.enumerated() where superseded[position] == nil {
      guard lines.count < Self.maximumLines else { return }
      check(resource)
    }
    for one in shared { checkShared(one) }
  }

  mutating func add(
    _ check: LedgerLine.Check, _ node: JSONNode, _ resource: FHIRResource, _ words: String
  ) {
    let range = SourceRange(
      start: node.range.lowerBound, end: node.range.upperBound, path: resource.path)
    lines.append(LedgerLine(check, at: range, words))
  }

  private mutating func check(_ resource: FHIRResource) {
    if resource.container == nil {
      if !ResourceTypes.isKnown(resource.type) {
        add(
          .valueNotAllowed, resource.node, resource,
          "“\(resource.type.prefix(60))” is no type of resource that FHIR knows")
      }
      if isR4, !resource.isSubsetted { checkElements(of: resource) }
      // What a resource contains is looked through with its holder. In definitions, elements of the
      // same names mean other things.
      if FHIRSections.saysOfPatient(resource) { checkValues(in: resource) }
    }
    if isR4 { checkCodes(of: resource) }
  }

  private mutating func checkElements(of resource: FHIRResource) {
    for name in RequiredElements.missing(in: resource.node, of: resource.type) {
      add(
        .requiredMissing, resource.node, resource,
        "\(resource.type) without \(name), which FHIR requires")
    }
  }

  private mutating func checkCodes(of resource: FHIRResource) {
    for row in RequiredCodes.table[resource.type] ?? [] {
      for item in resource.node.list(row.element) {
        guard let code = FHIRConcepts.code(item), !row.codes.contains(code) else { continue }
        add(
          .valueNotAllowed, item, resource,
          "\(resource.type).\(row.element) is “\(code.prefix(60))”, which FHIR does not have there")
      }
    }
    guard resource.type == "Observation" else { return }
    for category in resource.node.list("category") {
      for coding in category.list("coding") {
        guard
          coding["system"]?.equals("http://terminology.hl7.org/CodeSystem/observation-category")
            == true,
          let code = coding["code"]?.label, !RequiredCodes.observationCategories.contains(code)
        else { continue }
        add(
          .codeMalformed, coding, resource,
          "category “\(code.prefix(60))” is no code of observation-category")
      }
    }
  }

  private mutating func checkShared(_ shared: FHIRVersions.Shared) {
    let (one, other) = (document.resources[shared.first], document.resources[shared.second])
    add(
      .identifierShared, other.node, other,
      "\(shared.name.prefix(120)) names two different resources: here and at \(one.path)")
  }

  /// A document packed into one JSON string is read, and said to be so.
  static func notingPacked(_ reading: DocumentReading, bytes: Int) -> DocumentReading {
    var reading = reading
    let range = SourceRange(start: 0, end: bytes, path: "")
    reading.ledger.insert(
      LedgerLine(
        .valueNotAllowed, at: range,
        "the whole document is packed into one JSON string; it was unpacked and read"), at: 0)
    return reading
  }
}
