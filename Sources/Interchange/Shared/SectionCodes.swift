import Clinical

/// The section that a LOINC section code means, in C-CDA documents and FHIR Compositions
/// (`standards.md` 1.1, from HL7 C-CDA R2.1 and IPS 2.0).
enum SectionCodes {
  /// The section for a LOINC code; nil when the table has none.
  static func section(loinc code: String) -> Section? { table[code] }

  private static let table: [String: Section] = [
    "48765-2": .allergies,
    "10160-0": .medications,
    "11450-4": .problems,
    "11348-0": .pastProblems,
    "11369-6": .immunizations,
    "30954-2": .results,
    "8716-3": .vitals,
    "47519-4": .procedures,
    "46264-8": .devices,
    "46240-8": .encounters,
    "29762-2": .socialHistory,
    "10162-6": .pregnancy,
    "10157-6": .familyHistory,
    "47420-5": .functionalStatus,
    "10190-7": .mentalStatus,
    "61144-2": .nutrition,
    "18776-5": .plan,
    "51847-2": .plan,
    "51848-0": .plan,
    "61146-7": .goals,
    "75310-3": .healthConcerns,
    "42348-3": .advanceDirectives,
    "104605-1": .alerts,
    "81338-6": .patientStory,
    "34109-9": .notes,
    "85847-2": .careTeam,
    "48768-6": .coverage,
    "8648-8": .hospital,
    "11535-2": .hospital,
    "10183-2": .hospital,
    "8653-8": .hospital,
    "46241-6": .hospital,
    "29549-3": .hospital,
    "42349-1": .referral,
    "29299-5": .referral,
    "46239-0": .referral,
    "69730-0": .instructions,
  ]
}
