import Clinical

/// Where resources belong that are kept whole (`standards.md` 1.1), and which ones say nothing of a
/// patient's health themselves.
enum FHIRSections {
  /// The section of a resource by its type; `other` when the table has none.
  static func section(of resource: FHIRResource) -> Section {
    return byType[resource.type] ?? .other
  }

  /// Types that are read with what refers to them: people, places, products. They are counted, and
  /// make no statement.
  static func isPart(_ resource: FHIRResource) -> Bool {
    parts.contains(resource.type) || (resource.type == "Device" && resource.node["patient"] == nil)
  }

  /// Types that speak of one patient's health, and so must say whose.
  static func isClinical(_ resource: FHIRResource) -> Bool {
    clinical.contains(resource.type) || resource.container != nil
  }

  private static let clinical: Set<String> = [
    "AdverseEvent", "AllergyIntolerance", "CarePlan", "CareTeam", "ClinicalImpression", "Condition",
    "Coverage", "DeviceRequest", "DeviceUseStatement", "DiagnosticReport",
    "DocumentReference", "Encounter", "EpisodeOfCare", "FamilyMemberHistory", "Flag", "Goal",
    "ImagingStudy", "Immunization", "ImmunizationRecommendation", "NutritionOrder", "RelatedPerson",
    "MedicationAdministration", "MedicationDispense", "MedicationOrder", "MedicationRequest",
    "MedicationStatement", "Observation", "Procedure", "RiskAssessment", "ServiceRequest",
  ]

  /// Whether it is about a patient, or about who and what care of patients needs: no definition.
  static func saysOfPatient(_ resource: FHIRResource) -> Bool {
    isClinical(resource) || isPart(resource) || resource.type == "Composition"
      || FHIRSubjects.subject(of: resource) != nil
  }

  /// Types that only hold or announce others.
  static func isContainer(_ type: String) -> Bool {
    type == "MessageHeader"
  }

  /// Whether a concept is one of advance directives.
  static func isDirective(_ concept: Concept) -> Bool {
    concept.codings.contains { directives.contains($0.code) }
  }

  /// `Care plan` for `CarePlan`.
  static func words(for type: String) -> String {
    var words = ""
    var wasUpper = true
    for character in type {
      if character.isUppercase, !wasUpper { words += " " }
      words += words.isEmpty ? String(character) : character.lowercased()
      wasUpper = character.isUppercase
    }
    return words
  }

  private static let parts: Set<String> = [
    "Patient", "Practitioner", "PractitionerRole", "Organization", "OrganizationAffiliation",
    "Location", "Medication", "MedicationKnowledge", "Specimen", "Substance", "Endpoint",
    "HealthcareService", "Group", "SubscriptionStatus", "Binary", "Provenance", "AuditEvent",
    "DeviceMetric", "Person",
  ]

  /// consentcategorycodes, consentscope (`adr`) and LOINC for advance directives.
  private static let directives: Set<String> = [
    "acd", "adr", "dnr", "emrgonly", "hcd", "polst", "42348-3", "75320-2",
  ]

  /// The types that are kept whole; those with a reader of their own say their section there.
  private static let byType: [String: Section] = [
    "MolecularSequence": .results, "AppointmentResponse": .plan,
    "CoverageEligibilityResponse": .coverage, "CoverageEligibilityRequest": .coverage,
    "InsurancePlan": .coverage, "ExplanationOfBenefit": .claims, "Claim": .claims,
    "ClaimResponse": .claims, "DocumentManifest": .notes, "SupplyDelivery": .devices,
    "Flag": .flags, "DetectedIssue": .alerts, "NutritionIntake": .nutrition,
    "EpisodeOfCare": .encounters, "AdverseEvent": .healthConcerns,
  ]
}
