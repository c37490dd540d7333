import Clinical

/// Where resources belong that are kept whole (`standards.md` 1.1), and which ones say nothing of a
/// patient's health themselves.
enum FHIRSections {
  /// The section of a resource by its type; `other` when the table has none.
  static func section(of resource: FHIRResource) -> Section {
    if resource.type == "Consent" {
      let codes = FHIRConcepts.codes(resource.node.list("category"))
      return codes.contains(where: directives.contains) ? .advanceDirectives : .other
    }
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
    "AllergyIntolerance", "CarePlan", "ClinicalImpression", "Condition", "DiagnosticReport",
    "DocumentReference", "Encounter", "FamilyMemberHistory", "Flag", "Goal", "Immunization",
    "MedicationAdministration", "MedicationDispense", "MedicationOrder", "MedicationRequest",
    "MedicationStatement", "Observation", "Procedure", "RiskAssessment", "ServiceRequest",
  ]

  /// Types that only hold or announce others.
  static func isContainer(_ type: String) -> Bool {
    ["Composition", "MessageHeader", "SubscriptionStatus"].contains(type)
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
    "HealthcareService", "Group", "Binary", "Provenance", "AuditEvent", "DeviceMetric", "Person",
  ]

  /// consentcategorycodes and LOINC for advance directives.
  private static let directives: Set<String> = ["acd", "dnr", "polst", "hcd", "42348-3", "75320-2"]

  private static let byType: [String: Section] = [
    "Procedure": .procedures,
    "ImagingStudy": .results, "Media": .results, "MolecularSequence": .results,
    "Goal": .goals,
    "CarePlan": .plan, "ServiceRequest": .plan, "ProcedureRequest": .plan, "Task": .plan,
    "DiagnosticOrder": .plan, "ReferralRequest": .referral, "RequestGroup": .plan,
    "Appointment": .plan, "AppointmentResponse": .plan, "DeviceRequest": .plan,
    "ImmunizationRecommendation": .plan, "SupplyRequest": .plan,
    "CareTeam": .careTeam,
    "Coverage": .coverage, "CoverageEligibilityResponse": .coverage,
    "CoverageEligibilityRequest": .coverage, "InsurancePlan": .coverage,
    "ExplanationOfBenefit": .claims, "Claim": .claims, "ClaimResponse": .claims,
    "DocumentReference": .notes, "ClinicalImpression": .notes, "DocumentManifest": .notes,
    "FamilyMemberHistory": .familyHistory,
    "Device": .devices, "DeviceUseStatement": .devices, "DeviceUsage": .devices,
    "SupplyDelivery": .devices,
    "Flag": .flags, "DetectedIssue": .alerts,
    "NutritionOrder": .nutrition, "NutritionIntake": .nutrition,
    "RelatedPerson": .support,
    "EpisodeOfCare": .encounters,
    "RiskAssessment": .healthConcerns, "AdverseEvent": .healthConcerns,
    "QuestionnaireResponse": .functionalStatus,
    "Communication": .instructions, "CommunicationRequest": .instructions,
    "VisionPrescription": .plan,
  ]
}
