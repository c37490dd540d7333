import Clinical
import Terminology

/// Codes and words: CodeableConcept, Coding, code, and the CodeableReference of R5.
enum FHIRConcepts {
  /// A concept; empty when the node says nothing.
  static func concept(_ node: JSONNode?) -> Concept {
    guard let node else { return Concept() }
    if let inner = node["concept"] { return concept(inner) }
    if let words = node.label { return Concept(text: words) }
    guard node.isObject else { return Concept() }
    var concept = Concept(text: node["text"]?.label)
    if node["code"]?.isString == true || node["display"] != nil {
      add(node, to: &concept)
    }
    for coding in node.list("coding").prefix(maximumCodings) { add(coding, to: &concept) }
    if concept.isEmpty { concept.absent = absentReason(in: node) }
    return concept
  }

  /// A concept that says something; nil else.
  static func some(_ node: JSONNode?) -> Concept? {
    let found = concept(node)
    return found.isEmpty ? nil : found
  }

  /// The concepts of a member that may repeat.
  static func all(_ nodes: some Sequence<JSONNode>) -> [Concept] { nodes.compactMap { some($0) } }

  /// The codes of a member that may repeat, the text where there is no code.
  static func codes(_ nodes: JSONList?) -> [String] {
    guard let nodes else { return [] }
    return nodes.flatMap { node -> [String] in
      let concept = concept(node)
      let codes = concept.codings.map(\.code)
      return codes.isEmpty ? concept.words.map { [$0] } ?? [] : codes
    }
  }

  /// The first code of a concept, or a plain code.
  static func code(_ node: JSONNode?) -> String? {
    guard let node else { return nil }
    if let code = node.label { return code }
    if let code = node["code"]?.label { return code }
    for coding in node.list("coding") {
      if let code = coding["code"]?.label { return code }
    }
    return nil
  }

  /// The code system of a URI, an OID or a name.
  static func system(_ node: JSONNode?) -> CodeSystem? {
    guard let node else { return nil }
    // The systems that nearly every code bears, found without making a string.
    if node.equals("http://loinc.org") { return .loinc }
    if node.equals("http://snomed.info/sct") { return .snomed }
    if node.equals("http://unitsofmeasure.org") { return .ucum }
    if node.equals("http://www.nlm.nih.gov/research/umls/rxnorm") { return .rxnorm }
    return node.label.map(CodeSystems.system(named:))
  }

  /// Why something is not there (the extension data-absent-reason).
  static func absentReason(in node: JSONNode?) -> AbsentReason? {
    guard let node else { return nil }
    for owner in [node, node["_text"], node["_value"]].compactMap({ $0 }) {
      for item in owner.list("extension") where item["url"]?.equals(absentURL) == true {
        return item["valueCode"]?.string.map(reason)
      }
    }
    return nil
  }

  /// A reason by its code; codes that the table lacks are `unknown`.
  static func reason(_ code: String) -> AbsentReason {
    AbsentReason(rawValue: code) ?? (code == "NaN" ? .notANumber : .unknown)
  }

  /// Codings of one concept. Concepts are copied to what refers to them, so that a few hostile ones
  /// could fill the memory; real ones have at most a dozen.
  private static let maximumCodings = 64

  private static let absentURL: StaticString =
    "http://hl7.org/fhir/StructureDefinition/data-absent-reason"

  private static func add(_ node: JSONNode, to concept: inout Concept) {
    let display = node["display"]?.label
    if let code = node["code"]?.label {
      concept.codings.append(
        Coding(system: system(node["system"]), code: code, display: display))
    } else if concept.text == nil {
      concept.text = display
    }
  }
}
