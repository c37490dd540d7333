/// The names of resources that FHIR knows.
enum ResourceTypes {
  /// Whether any version of FHIR has a resource of this name.
  static func isKnown(_ name: String) -> Bool { r4.contains(name) || others.contains(name) }

  /// FHIR R4 (4.0.1), resourcelist.html.
  static let r4: Set<String> = [
    "Account", "ActivityDefinition", "AdverseEvent", "AllergyIntolerance", "Appointment",
    "AppointmentResponse", "AuditEvent", "Basic", "Binary", "BiologicallyDerivedProduct",
    "BodyStructure", "Bundle", "CapabilityStatement", "CarePlan", "CareTeam", "CatalogEntry",
    "ChargeItem", "ChargeItemDefinition", "Claim", "ClaimResponse", "ClinicalImpression",
    "CodeSystem", "Communication", "CommunicationRequest", "CompartmentDefinition", "Composition",
    "ConceptMap", "Condition", "Consent", "Contract", "Coverage", "CoverageEligibilityRequest",
    "CoverageEligibilityResponse", "DetectedIssue", "Device", "DeviceDefinition", "DeviceMetric",
    "DeviceRequest", "DeviceUseStatement", "DiagnosticReport", "DocumentManifest",
    "DocumentReference", "EffectEvidenceSynthesis", "Encounter", "Endpoint", "EnrollmentRequest",
    "EnrollmentResponse", "EpisodeOfCare", "EventDefinition", "Evidence", "EvidenceVariable",
    "ExampleScenario", "ExplanationOfBenefit", "FamilyMemberHistory", "Flag", "Goal",
    "GraphDefinition", "Group", "GuidanceResponse", "HealthcareService", "ImagingStudy",
    "Immunization", "ImmunizationEvaluation", "ImmunizationRecommendation", "ImplementationGuide",
    "InsurancePlan", "Invoice", "Library", "Linkage", "List", "Location", "Measure",
    "MeasureReport", "Media", "Medication", "MedicationAdministration", "MedicationDispense",
    "MedicationKnowledge", "MedicationRequest", "MedicationStatement", "MedicinalProduct",
    "MedicinalProductAuthorization", "MedicinalProductContraindication",
    "MedicinalProductIndication", "MedicinalProductIngredient", "MedicinalProductInteraction",
    "MedicinalProductManufactured", "MedicinalProductPackaged", "MedicinalProductPharmaceutical",
    "MedicinalProductUndesirableEffect", "MessageDefinition", "MessageHeader",
    "MolecularSequence", "NamingSystem", "NutritionOrder", "Observation", "ObservationDefinition",
    "OperationDefinition", "OperationOutcome", "Organization", "OrganizationAffiliation",
    "Parameters", "Patient", "PaymentNotice", "PaymentReconciliation", "Person", "PlanDefinition",
    "Practitioner", "PractitionerRole", "Procedure", "Provenance", "Questionnaire",
    "QuestionnaireResponse", "RelatedPerson", "RequestGroup", "ResearchDefinition",
    "ResearchElementDefinition", "ResearchStudy", "ResearchSubject", "RiskAssessment",
    "RiskEvidenceSynthesis", "Schedule", "SearchParameter", "ServiceRequest", "Slot", "Specimen",
    "SpecimenDefinition", "StructureDefinition", "StructureMap", "Subscription", "Substance",
    "SubstanceNucleicAcid", "SubstancePolymer", "SubstanceProtein",
    "SubstanceReferenceInformation", "SubstanceSourceMaterial", "SubstanceSpecification",
    "SupplyDelivery", "SupplyRequest", "Task", "TerminologyCapabilities", "TestReport",
    "TestScript", "ValueSet", "VerificationResult", "VisionPrescription",
  ]

  /// Names that only DSTU2, STU3, R4B or R5 have.
  static let others: Set<String> = [
    "ActorDefinition", "AdministrableProductDefinition", "ArtifactAssessment",
    "BiologicallyDerivedProductDispense", "BodySite", "Citation", "ClinicalUseDefinition",
    "ConditionDefinition", "Conformance", "DataElement", "DeviceAssociation", "DeviceComponent",
    "DeviceDispense", "DeviceUsage", "DeviceUseRequest", "DiagnosticOrder", "EligibilityRequest",
    "EligibilityResponse", "EncounterHistory", "EvidenceReport", "ExpansionProfile",
    "FormularyItem", "GenomicStudy", "ImagingManifest", "ImagingObjectSelection",
    "ImagingSelection", "Ingredient", "InventoryItem", "InventoryReport",
    "ManufacturedItemDefinition", "MedicationOrder", "MedicationUsage",
    "MedicinalProductDefinition", "NutritionIntake", "NutritionProduct", "Order", "OrderResponse",
    "PackagedProductDefinition", "Permission", "ProcedureRequest", "ProcessRequest",
    "ProcessResponse", "ReferralRequest", "RegulatedAuthorization", "RequestOrchestration",
    "Requirements", "Sequence", "ServiceDefinition", "SubscriptionStatus", "SubscriptionTopic",
    "SubstanceDefinition", "TestPlan", "Transport",
  ]
}
