import Clinical
import Terminology
import Testing

struct ProblemsTests {
  @Test(arguments: [
    ("59621000", "I10", "401.9"), ("38341003", "I10", "401.9"), ("44054006", "E11.9", "250.00"),
    ("46635009", "E10.9", "250.01"), ("55822004", "E78.5", "272.4"),
    ("13644009", "E78.00", "272.0"),
    ("84114007", "I50.9", "428.9"), ("49436004", "I48.91", "427.31"),
    ("53741008", "I25.10", "414.01"),
    ("22298006", "I21.9", "410.90"), ("57054005", "I21.9", "410.90"), ("1755008", "I25.2", "412"),
    ("195967001", "J45.909", "493.90"), ("13645005", "J44.9", "496"),
    ("709044004", "N18.9", "585.9"),
    ("433144002", "N18.30", "585.3"), ("40930008", "E03.9", "244.9"),
    ("235595009", "K21.9", "530.81"),
    ("35489007", "F32.A", "311"), ("197480006", "F41.9", "300.00"), ("21897009", "F41.1", "300.02"),
    ("233604007", "J18.9", "486"), ("87522002", "D50.9", "280.9"), ("64859006", "M81.0", "733.00"),
    ("396275006", "M19.90", "715.90"), ("84757009", "G40.909", "345.90"),
    ("37796009", "G43.909", "346.90"), ("78275009", "G47.33", "327.23"),
  ])
  func `Exact peers of three code systems are one problem`(
    snomed: String, icd10: String, icd9: String
  ) {
    let key = Problems.problem(for: Concept(.snomed, snomed))?.key
    #expect(key != nil)
    #expect(Problems.problem(for: Concept(.icd10cm, icd10))?.key == key)
    #expect(Problems.problem(for: Concept(.icd9cm, icd9))?.key == key)
  }

  @Test(arguments: [
    ("370143000", "35489007"), ("22298006", "1755008"), ("433144002", "709044004"),
    ("433144002", "700378005"), ("700378005", "700379002"), ("84114007", "417996009"),
    ("13645005", "87433001"), ("44054006", "46635009"),
  ])
  func `Near codes are other problems`(one: String, other: String) {
    #expect(
      Problems.problem(for: Concept(.snomed, one))?.key
        != Problems.problem(for: Concept(.snomed, other))?.key)
  }

  @Test(arguments: [
    ("E11.22", "diabetes2"), ("E11.65", "diabetes2"), ("E11.319", "diabetes2"),
    ("E10.65", "diabetes1"),
    ("I13.0", "hypertension"), ("I50.22", "heart-failure"), ("I50.43", "heart-failure"),
    ("J44.1", "copd"), ("I48.21", "fibrillation"), ("N18.31", "ckd3"),
    ("F33.42", "depression-major"),
  ])
  func `A narrower code has its broader problem`(code: String, parent: String) {
    #expect(Problems.parent(for: Concept(.icd10cm, code))?.key == parent)
  }

  @Test func `Episodic problems are told from chronic ones`() {
    for code in ["233604007", "22298006", "195951007"] {
      #expect(Problems.problem(for: Concept(.snomed, code))?.course == .episodic)
    }
    for code in ["44054006", "1755008", "195967001"] {
      #expect(Problems.problem(for: Concept(.snomed, code))?.course == .chronic)
    }
  }

  @Test func `A code without its point is the same code, and a parent is never the problem itself`()
  {
    #expect(Problems.problem(for: Concept(.icd10cm, "E119"))?.key == "diabetes2")
    #expect(Problems.problem(for: Concept(.icd9cm, "25000"))?.key == "diabetes2")
    #expect(Problems.parent(for: Concept(.snomed, "44054006")) == nil)
    #expect(Problems.problem(for: Concept(text: "diabetes")) == nil)
  }
}
