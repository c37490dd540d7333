import Clinical

/// Reads one resource as a statement. The kinds are in `Resources/`, one file each.
struct FHIRStatementReader {
  let document: FHIRDocument
  let resource: FHIRResource
  /// The section in which a Composition lists the resource.
  var placed: Section? = nil

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
      case "Procedure": procedure()
      default: around()
      }
    return FHIRAbsence.recognise(in: statement)
  }

  /// The kinds around the clinical core.
  private func around() -> Statement {
    switch resource.type {
    case "DocumentReference": documentReference()
    case "Composition": composition()
    case "CarePlan", "RequestGroup", "RequestOrchestration": carePlan()
    case "Goal": goal()
    case "CareTeam": careTeam()
    case "Coverage": coverage()
    case "Claim", "ExplanationOfBenefit": claim()
    case "FamilyMemberHistory": familyHistory()
    case "Device": device()
    case "DeviceUseStatement", "DeviceUsage": deviceUse()
    case "RelatedPerson": relatedPerson()
    case "QuestionnaireResponse": questionnaire()
    case "Appointment": appointment()
    case "ImmunizationRecommendation": recommendation()
    case "ImagingStudy": imaging()
    case "Media": media()
    case "Communication": communication()
    case "ClinicalImpression": impression()
    case "RiskAssessment": risk()
    case "Consent": consent()
    default: requested()
    }
  }

  /// What was ordered or asked for; everything else is kept whole.
  private func requested() -> Statement {
    switch resource.type {
    case "ServiceRequest", "ProcedureRequest", "DiagnosticOrder", "DeviceRequest",
      "DeviceUseRequest", "SupplyRequest", "VisionPrescription":
      request(.order, .plan)
    case "NutritionOrder": request(.order, .nutrition)
    case "ReferralRequest": request(.referral, .referral)
    case "CommunicationRequest": request(.instruction, .instructions)
    case "Task": request(.task, .plan)
    default: other()
    }
  }

  /// A statement with what every resource may say of itself.
  func outline(_ kind: Kind, _ section: Section) -> Statement {
    var statement = Statement(kind: kind, section: placed ?? section)
    statement.identifier = document.identifier(of: resource)
    statement.otherIdentifiers = FHIRIdentifiers.all(node.list("identifier"))
    statement.labels = FHIRConcepts.codes(node["meta"]?.list("security"))
    statement.notes = node.list("note").compactMap { $0["text"]?.words ?? $0.words }
    statement.notUnderstood = modifiers()
    statement.encounter = encounterIdentifier
    if resource.isSubsetted {
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

  /// The visit that a resource says it belongs to: `encounter`, or `context` by its older name or,
  /// for papers, within it. An episode of care is no visit.
  private var encounterIdentifier: NativeIdentifier? {
    let context = node["context"]
    guard
      let reference = node["encounter"] ?? context?.list("encounter").first
        ?? context.flatMap({ $0["reference"] == nil ? nil : $0 }),
      let identifier = document.identifier(of: reference.list.first, from: resource)
    else { return nil }
    let isVisit = identifier.value.isEmpty || identifier.value.hasPrefix("Encounter/")
    return isVisit ? identifier : nil
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

  /// The names of all that a member refers to.
  func names(_ nodes: JSONList) -> [String] {
    nodes.compactMap { node in
      let reference = node["actor", "function"].flatMap { _ in node["actor"] } ?? node
      return name(reference) ?? Self.fallback(reference)
    }
  }

  /// What a reference to something that is not in the document says of it: its number, or its id.
  static func fallback(_ reference: JSONNode?) -> String? {
    reference?["identifier"]?["value"]?.label
      ?? FHIRDocument.text(of: reference).flatMap { FHIRReference($0).localName }
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
