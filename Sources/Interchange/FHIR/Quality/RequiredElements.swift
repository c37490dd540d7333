/// The elements that R4 requires (cardinality 1..) of the resources that are read, each as its names:
/// one of them must be there. Source: FHIR R4 (4.0.1), StructureDefinition of each type.
enum RequiredElements {
  /// One element by all the names under which it may be sent: the types of a choice, and those of
  /// R5 where they differ.
  typealias Element = [StaticString]

  /// The elements by type.
  static let table: [String: [Element]] = [
    "AdverseEvent": [["actuality"], subject],
    "AllergyIntolerance": [["patient"]],
    "Appointment": [status, ["participant"]],
    "CarePlan": [status, ["intent"], subject],
    "ClinicalImpression": [status, subject],
    "Communication": [status],
    "CommunicationRequest": [status],
    "Composition": [status, ["type"], ["date"], ["author"], ["title"]],
    "Condition": [subject],
    "Consent": [status, ["scope"], ["category"]],
    "Coverage": [status, ["beneficiary"], ["payor", "insurer"]],
    "DetectedIssue": [status],
    "DeviceRequest": [["intent"], ["codeReference", "codeCodeableConcept", "code"], subject],
    "DeviceUseStatement": [status, subject, ["device"]],
    "DiagnosticReport": [status, ["code"]],
    "DocumentReference": [status, ["content"]],
    "Encounter": [status, ["class"]],
    "EpisodeOfCare": [status, ["patient"]],
    "FamilyMemberHistory": [status, ["patient"], ["relationship"]],
    "Flag": [status, ["code"], subject],
    "Goal": [["lifecycleStatus"], ["description"], subject],
    "ImagingStudy": [status, subject],
    "Immunization": [
      status, ["vaccineCode"], ["patient"], ["occurrenceDateTime", "occurrenceString"],
    ],
    "ImmunizationRecommendation": [["patient"], ["date"], ["recommendation"]],
    "Media": [status, ["content"]],
    "MedicationAdministration": [
      status, medication, subject,
      ["effectiveDateTime", "effectivePeriod", "occurenceDateTime", "occurencePeriod"],
    ],
    "MedicationDispense": [status, medication],
    "MedicationRequest": [status, ["intent"], medication, subject],
    "MedicationStatement": [status, medication, subject],
    "NutritionOrder": [status, ["intent"], ["patient", "subject"], ["dateTime"]],
    "Observation": [status, ["code"]],
    "Procedure": [status, subject],
    "Provenance": [["target"], ["recorded"], ["agent"]],
    "QuestionnaireResponse": [status],
    "RelatedPerson": [["patient"]],
    "RequestGroup": [status, ["intent"]],
    "RiskAssessment": [status, subject],
    "ServiceRequest": [status, ["intent"], subject],
    "Task": [status, ["intent"]],
  ]

  private static let status: Element = ["status"]
  private static let subject: Element = ["subject"]
  private static let medication: Element = [
    "medicationCodeableConcept", "medicationReference", "medication",
  ]

  /// The elements that a resource lacks, by their first names. A primitive of which only the reason
  /// is sent why it is absent (`_status`) counts as sent.
  static func missing(in node: JSONNode, of type: String) -> [String] {
    guard let elements = table[type] else { return [] }
    var missing: [String] = []
    for names in elements where !names.contains(where: { node[$0] != nil }) {
      let name = names[0].description
      if !node.members.contains(where: { $0.name == "_" + name }) { missing.append(name) }
    }
    return missing
  }
}
