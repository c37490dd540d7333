import Clinical

/// What a document in the sense of FHIR must be (R4, Documents; IPS 2.0, ips-comp-1).
extension FHIRQuality {
  /// The sections that an International Patient Summary (LOINC 60591-5) must have, by LOINC.
  private static let required = [
    "11450-4": "problems", "48765-2": "allergies", "10160-0": "medicines",
  ]

  mutating func checkDocument() {
    guard let bundle, let composition = document.resources.first,
      composition.type == "Composition"
    else { return }
    if bundle["type"]?.equals("searchset") == true {
      add(
        .valueNotAllowed, composition.node, composition,
        "a document by its Composition, but sent as the answer to a search (searchset)")
    }
    guard FHIRConcepts.concept(composition.node["type"]).has(.loinc, "60591-5") else { return }
    checkSummary(composition)
  }

  private mutating func checkSummary(_ composition: FHIRResource) {
    let sections = Array(composition.node.list("section"))
    for (code, name) in Self.required.sorted(by: { $0.key < $1.key }) {
      let section = sections.first { FHIRConcepts.concept($0["code"]).has(.loinc, code) }
      guard let section else {
        add(
          .requiredMissing, composition.node, composition,
          "a patient summary without its section of \(name)")
        continue
      }
      if section.list("entry").first == nil, section["emptyReason"] == nil {
        add(
          .requiredMissing, section, composition,
          "the section of \(name) is empty and does not say why")
      }
    }
  }
}
