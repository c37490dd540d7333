import Testing

@testable import Education

/// Codes with a wrong digit are found.
struct CodeShapeTests {
  @Test(
    "A code has the shape of its system, its check digit too",
    arguments: [
      (TopicTrigger.Kind.snomed, "84114007", true), (.snomed, "84114008", false),
      (.snomed, "48114007", false), (.snomed, "44054006", true), (.snomed, "440", false),
      (.loinc, "4548-4", true), (.loinc, "4548-5", false), (.loinc, "2160-0", true),
      (.loinc, "4548", false), (.icd10cm, "I50.22", true), (.icd10cm, "I50.", false),
      (.icd10cm, "i50", false), (.icd9cm, "250.00", true), (.rxnorm, "6809", true),
      (.rxnorm, "metformin", false), (.cvx, "08", true), (.cvx, "8", false),
      (.analyte, "a1c", true), (.analyte, "", false),
    ])
  func shape(kind: TopicTrigger.Kind, value: String, isRight: Bool) {
    #expect(CodeShape.isRight(value, for: kind) == isRight)
  }
}
