import Clinical

/// Reads one resource as a statement. The kinds are in `Resources/`, one file each.
struct FHIRStatementReader {
  let document: FHIRDocument
  let resource: FHIRResource
  /// The section in which a Composition lists the resource.
  let placed: Section?

  var node: JSONNode { resource.node }

  /// The statement that the resource makes.
  func statement() -> Statement {
    let statement =
      switch resource.type {
      case "Condition": condition()
      case "AllergyIntolerance": allergy()
      case "MedicationRequest", "MedicationOrder": medicationOrder()
      case "MedicationStatement", "MedicationUsage": medicationReport()
      case "MedicationDispense": medicationDispense()
      case "MedicationAdministration": medicationAdministration()
      case "Observation": observation()
      case "DiagnosticReport": report()
      case "Immunization": immunization()
      case "Encounter": encounter()
      default: other()
      }
    return FHIRAbsence.recognise(in: statement)
  }

  /// A statement with what every resource may say of itself.
  func outline(_ kind: Kind, _ section: Section) -> Statement {
    var statement = Statement(kind: kind, section: placed ?? section)
    statement.identifier = document.identifier(of: resource)
    statement.otherIdentifiers = FHIRIdentifiers.all(node.list("identifier"))
    statement.labels = FHIRConcepts.codes(node["meta"]?.list("security"))
    statement.notes = node.list("note").compactMap { $0["text"]?.words ?? $0.words }
    statement.notUnderstood = modifiers()
    if isSubsetted {
      statement.notes.append("The sender left out parts of it (SUBSETTED).")
      // Without its identifier it cannot take the place of a fuller version (standards 4.3).
      statement.identifier = nil
    }
    return statement
  }

  /// What changes the meaning in a way that we do not know: `modifierExtension`, `implicitRules`.
  private func modifiers() -> [String] {
    var found = node.descendants("modifierExtension").flatMap { Self.modifiers($0.list) }
    if let rules = node["implicitRules"]?.words { found.append(rules) }
    return found
  }

  /// The names of modifiers.
  static func modifiers(_ extensions: JSONList) -> [String] {
    extensions.map { $0["url"]?.words ?? "modifier without a name" }
  }

  private var isSubsetted: Bool {
    node["meta"]?.list("tag").contains { $0["code"]?.equals("SUBSETTED") == true } ?? false
  }

  // MARK: - Names behind references

  /// The name of whom or what a reference means: its display, else what the resource says.
  func name(_ reference: JSONNode?) -> String? {
    guard let reference else { return nil }
    if let display = reference["display"]?.label { return display }
    guard let target = document.target(of: reference, from: resource) else { return nil }
    return FHIRNames.name(of: target, in: document)
  }

  /// The first name among several references.
  func firstName(_ references: [JSONNode?]) -> String? {
    references.lazy.compactMap { name($0) }.first
  }

  /// Who performed something: the `actor` of a performer (R4), or the performer itself.
  func performer(_ name: StaticString = "performer") -> String? {
    firstName(node.list(name).map { $0["actor"] ?? $0 })
  }

  /// The code of a thing that is referred to, else the words of the reference.
  func concept(behind reference: JSONNode?) -> Concept? {
    guard let reference else { return nil }
    if let target = document.target(of: reference, from: resource),
      let concept = FHIRConcepts.some(target.node["code"])
    {
      return concept
    }
    return reference["display"]?.label.map { Concept(text: $0) }
  }
}
