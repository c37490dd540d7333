/// The codes that R4 allows where its binding is "required", or where a code system has only a few.
/// Source: FHIR R4 (4.0.1), the value set named beside each row.
enum RequiredCodes {
  /// One element and what may stand there.
  struct Row {
    let element: StaticString
    let codes: Set<String>
  }

  /// The elements by type.
  static let table: [String: [Row]] = [
    "AllergyIntolerance": [
      // allergyintolerance-clinical, -verification, -type, -category, -criticality
      Row(element: "clinicalStatus", codes: ["active", "inactive", "resolved"]),
      Row(
        element: "verificationStatus",
        codes: ["unconfirmed", "confirmed", "refuted", "entered-in-error", "presumed"]),
      Row(element: "type", codes: ["allergy", "intolerance"]),
      Row(element: "category", codes: ["food", "medication", "environment", "biologic"]),
      Row(element: "criticality", codes: ["low", "high", "unable-to-assess"]),
    ],
    // request-status, care-plan-intent
    "CarePlan": [
      Row(element: "status", codes: request),
      Row(element: "intent", codes: ["proposal", "plan", "order", "option"]),
    ],
    // care-team-status
    "CareTeam": [
      Row(
        element: "status",
        codes: ["proposed", "active", "suspended", "inactive", "entered-in-error"])
    ],
    // composition-status
    "Composition": [
      Row(element: "status", codes: ["preliminary", "final", "amended", "entered-in-error"])
    ],
    // condition-clinical, condition-ver-status
    "Condition": [
      Row(
        element: "clinicalStatus",
        codes: ["active", "recurrence", "relapse", "inactive", "remission", "resolved"]),
      Row(
        element: "verificationStatus",
        codes: [
          "unconfirmed", "provisional", "differential", "confirmed", "refuted", "entered-in-error",
        ]),
    ],
    // fm-status
    "Coverage": [
      Row(element: "status", codes: ["active", "cancelled", "draft", "entered-in-error"])
    ],
    // diagnostic-report-status
    "DiagnosticReport": [
      Row(element: "status", codes: result.union(["partial", "appended"]))
    ],
    // document-reference-status
    "DocumentReference": [
      Row(element: "status", codes: ["current", "superseded", "entered-in-error"])
    ],
    // encounter-status
    "Encounter": [
      Row(
        element: "status",
        codes: [
          "planned", "arrived", "triaged", "in-progress", "onleave", "finished", "cancelled",
          "entered-in-error", "unknown",
        ])
    ],
    // history-status
    "FamilyMemberHistory": [
      Row(
        element: "status", codes: ["partial", "completed", "entered-in-error", "health-unknown"])
    ],
    // goal-status
    "Goal": [
      Row(
        element: "lifecycleStatus",
        codes: [
          "proposed", "planned", "accepted", "active", "on-hold", "completed", "cancelled",
          "entered-in-error", "rejected",
        ])
    ],
    // immunization-status
    "Immunization": [
      Row(element: "status", codes: ["completed", "entered-in-error", "not-done"])
    ],
    // medication-admin-status
    "MedicationAdministration": [
      Row(
        element: "status",
        codes: [
          "in-progress", "not-done", "on-hold", "completed", "entered-in-error", "stopped",
          "unknown",
        ])
    ],
    // medicationdispense-status
    "MedicationDispense": [
      Row(
        element: "status",
        codes: [
          "preparation", "in-progress", "cancelled", "on-hold", "completed", "entered-in-error",
          "stopped", "declined", "unknown",
        ])
    ],
    // medicationrequest-status, medicationrequest-intent
    "MedicationRequest": [
      Row(
        element: "status",
        codes: [
          "active", "on-hold", "cancelled", "completed", "entered-in-error", "stopped", "draft",
          "unknown",
        ]),
      Row(element: "intent", codes: intents.subtracting(["directive"])),
    ],
    // medication-statement-status
    "MedicationStatement": [
      Row(
        element: "status",
        codes: [
          "active", "completed", "entered-in-error", "intended", "stopped", "on-hold", "unknown",
          "not-taken",
        ])
    ],
    // observation-status
    "Observation": [Row(element: "status", codes: result)],
    // administrative-gender
    "Patient": [Row(element: "gender", codes: ["male", "female", "other", "unknown"])],
    // event-status
    "Procedure": [
      Row(
        element: "status",
        codes: [
          "preparation", "in-progress", "not-done", "on-hold", "stopped", "completed",
          "entered-in-error", "unknown",
        ])
    ],
    // questionnaire-answers-status
    "QuestionnaireResponse": [
      Row(
        element: "status",
        codes: ["in-progress", "completed", "amended", "entered-in-error", "stopped"])
    ],
    // request-status, request-intent
    "ServiceRequest": [
      Row(element: "status", codes: request), Row(element: "intent", codes: intents),
    ],
  ]

  /// observation-category (`http://terminology.hl7.org/CodeSystem/observation-category`): the
  /// binding is not required, but the code system has no other codes.
  static let observationCategories: Set<String> = [
    "social-history", "vital-signs", "imaging", "laboratory", "procedure", "survey", "exam",
    "therapy", "activity",
  ]

  private static let request: Set<String> = [
    "draft", "active", "on-hold", "revoked", "completed", "entered-in-error", "unknown",
  ]

  private static let intents: Set<String> = [
    "proposal", "plan", "directive", "order", "original-order", "reflex-order", "filler-order",
    "instance-order", "option",
  ]

  private static let result: Set<String> = [
    "registered", "preliminary", "final", "amended", "corrected", "cancelled", "entered-in-error",
    "unknown",
  ]
}
