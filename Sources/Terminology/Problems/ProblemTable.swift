import Clinical

/// Equivalence groups of exact peers. Codes: `standards.md` 5.2 as corrected by
/// `clinical-corrections.md` 2.6 and 5; the ICD-10-CM codes are in the list of April 2026 (CMS). An
/// equivalence only groups, it never rewrites a code.
enum ProblemTable {
  private static func row(
    _ key: String, _ plainName: String, _ name: String, _ course: Problem.Course = .chronic,
    parent: String? = nil, asks: [String] = [], snomed: String = "", icd10: String = "",
    icd9: String = ""
  ) -> (problem: Problem, codes: [String]) {
    let problem = Problem(
      key: key, plainName: plainName, name: name, course: course, parent: parent, askedWith: asks)
    let codes = [("s:", snomed), ("i10:", icd10), ("i9:", icd9)].flatMap { prefix, list in
      list.split(separator: " ").map { prefix + $0 }
    }
    return (problem, codes)
  }

  private static let rows = metabolic + heart + lungAndKidney + mind + otherRows

  private static let metabolic = [
    row(
      "diabetes2", "type 2 diabetes", "Type 2 diabetes mellitus", snomed: "44054006",
      icd10: "E11.9", icd9: "250.00"),
    row(
      "diabetes2-kidney", "diabetic kidney disease",
      "Type 2 diabetes with diabetic chronic kidney disease", parent: "diabetes2", icd10: "E11.22"),
    row(
      "diabetes2-high", "type 2 diabetes with high sugar", "Type 2 diabetes with hyperglycemia",
      parent: "diabetes2", icd10: "E11.65"),
    row(
      "diabetes1", "type 1 diabetes", "Type 1 diabetes mellitus", snomed: "46635009",
      icd10: "E10.9", icd9: "250.01"),
    row(
      "diabetes1-high", "type 1 diabetes with high sugar", "Type 1 diabetes with hyperglycemia",
      parent: "diabetes1", icd10: "E10.65"),
    row(
      "lipids", "high blood fats", "Hyperlipidemia, unspecified", asks: ["cholesterol"],
      snomed: "55822004", icd10: "E78.5", icd9: "272.4"),
    row(
      "cholesterol", "high cholesterol", "Pure hypercholesterolemia", asks: ["lipids"],
      snomed: "13644009", icd10: "E78.00 E78.0", icd9: "272.0"),
    row(
      "hypothyroidism", "underactive thyroid", "Hypothyroidism", snomed: "40930008", icd10: "E03.9",
      icd9: "244.9"),
    row(
      "hypothyroidism-severe", "underactive thyroid, severe", "Severe hypothyroidism",
      parent: "hypothyroidism", asks: ["hypothyroidism"], snomed: "83986005"),
    row(
      "iron-deficiency", "low iron (anemia)", "Iron deficiency anemia", snomed: "87522002",
      icd10: "D50.9", icd9: "280.9"),
    row(
      "overweight", "overweight", "Overweight", snomed: "238131007", icd10: "E66.3", icd9: "278.02"
    ),
    row("obesity", "obesity", "Obesity", snomed: "414916001", icd10: "E66.9", icd9: "278.00"),
    row(
      "osteoporosis", "weak bones (osteoporosis)", "Osteoporosis", snomed: "64859006",
      icd10: "M81.0", icd9: "733.00"),
  ]

  private static let heart = [
    row(
      "hypertension", "high blood pressure", "Hypertension", snomed: "59621000 38341003",
      icd10: "I10", icd9: "401.9"),
    row(
      "hypertension-heart-kidney", "high blood pressure with heart and kidney disease",
      "Hypertensive heart and chronic kidney disease with heart failure", parent: "hypertension",
      icd10: "I13.0"),
    row(
      "heart-failure", "heart failure", "Heart failure", asks: ["heart-failure-systolic"],
      snomed: "84114007", icd10: "I50.9", icd9: "428.9 428.0"),
    row(
      "heart-failure-systolic", "systolic heart failure", "Systolic heart failure",
      parent: "heart-failure", asks: ["heart-failure"], snomed: "417996009", icd10: "I50.20"),
    row(
      "heart-failure-systolic-chronic", "long-term systolic heart failure",
      "Chronic systolic heart failure", parent: "heart-failure", snomed: "441481004",
      icd10: "I50.22"),
    row(
      "heart-failure-systolic-acute", "sudden systolic heart failure",
      "Acute systolic heart failure", .episodic, parent: "heart-failure", snomed: "443254009",
      icd10: "I50.21"),
    row(
      "heart-failure-diastolic", "diastolic heart failure", "Diastolic heart failure",
      parent: "heart-failure", snomed: "418304008", icd10: "I50.30"),
    row(
      "fibrillation", "irregular heartbeat (atrial fibrillation)", "Atrial fibrillation",
      snomed: "49436004", icd10: "I48.91", icd9: "427.31"),
    row(
      "fibrillation-permanent", "permanent atrial fibrillation", "Permanent atrial fibrillation",
      parent: "fibrillation", snomed: "440028005", icd10: "I48.21"),
    row(
      "coronary", "narrowed heart arteries", "Coronary artery disease", snomed: "53741008",
      icd10: "I25.10 I25.1", icd9: "414.01"),
    row(
      "infarction", "heart attack", "Acute myocardial infarction", .episodic,
      asks: ["infarction-old"], snomed: "22298006 57054005", icd10: "I21.9", icd9: "410.90"),
    row(
      "infarction-old", "old heart attack", "Old myocardial infarction", asks: ["infarction"],
      snomed: "1755008", icd10: "I25.2", icd9: "412"),
  ]

  private static let lungAndKidney = [
    row("asthma", "asthma", "Asthma", snomed: "195967001", icd10: "J45.909", icd9: "493.90"),
    row(
      "copd", "COPD", "Chronic obstructive pulmonary disease", asks: ["asthma-obstructive"],
      snomed: "13645005", icd10: "J44.9 J44", icd9: "496"),
    row(
      "asthma-obstructive", "asthma with COPD", "Chronic obstructive asthma", asks: ["copd"],
      icd9: "493.20"),
    row(
      "copd-flare", "COPD flare-up", "COPD with acute exacerbation", .episodic, parent: "copd",
      snomed: "195951007", icd10: "J44.1", icd9: "491.21"),
    row(
      "emphysema", "emphysema", "Pulmonary emphysema", parent: "copd", snomed: "87433001",
      icd10: "J43.9", icd9: "492.8"),
    row(
      "respiratory-failure-hypercapnic", "long-term lung failure (high carbon dioxide)",
      "Chronic respiratory failure with hypercapnia", icd10: "J96.12"),
    row(
      "pneumonia", "pneumonia", "Pneumonia", .episodic, snomed: "233604007", icd10: "J18.9",
      icd9: "486"),
    row(
      "ckd", "chronic kidney disease", "Chronic kidney disease", asks: ["ckd3"],
      snomed: "709044004", icd10: "N18.9", icd9: "585.9"),
    row(
      "ckd3", "chronic kidney disease, stage 3", "Chronic kidney disease stage 3", parent: "ckd",
      asks: ["ckd3a", "ckd3b", "ckd"], snomed: "433144002", icd10: "N18.30 N18.3", icd9: "585.3"),
    row(
      "ckd3a", "chronic kidney disease, stage 3a", "Chronic kidney disease stage 3a",
      parent: "ckd3", asks: ["ckd3"], snomed: "700378005", icd10: "N18.31"),
    row(
      "ckd3b", "chronic kidney disease, stage 3b", "Chronic kidney disease stage 3b",
      parent: "ckd3", asks: ["ckd3"], snomed: "700379002", icd10: "N18.32"),
    row(
      "proteinuria", "protein in the urine", "Proteinuria", snomed: "29738008", icd10: "R80.9",
      icd9: "791.0"),
    row(
      "apnea", "sleep apnea", "Obstructive sleep apnea", snomed: "78275009", icd10: "G47.33",
      icd9: "327.23"),
  ]

  private static let mind = [
    row(
      "depression-major", "major depression", "Major depressive disorder", asks: ["depression"],
      snomed: "370143000", icd10: "F32.9 F33.9"),
    row(
      "depression-remission", "major depression, gone for now",
      "Major depressive disorder, recurrent, in full remission", parent: "depression-major",
      icd10: "F33.42"),
    row(
      "depression", "depression", "Depression, unspecified", asks: ["depression-major"],
      snomed: "35489007", icd10: "F32.A", icd9: "311"),
    row(
      "anxiety", "anxiety", "Anxiety disorder", snomed: "197480006", icd10: "F41.9", icd9: "300.00"),
    row(
      "anxiety-general", "generalized anxiety", "Generalized anxiety disorder", parent: "anxiety",
      snomed: "21897009", icd10: "F41.1", icd9: "300.02"),
    row("epilepsy", "epilepsy", "Epilepsy", snomed: "84757009", icd10: "G40.909", icd9: "345.90"),
    row("migraine", "migraine", "Migraine", snomed: "37796009", icd10: "G43.909", icd9: "346.90"),
  ]

  private static let otherRows = [
    row(
      "reflux", "acid reflux", "Gastro-esophageal reflux disease", snomed: "235595009",
      icd10: "K21.9", icd9: "530.81"),
    row(
      "osteoarthritis", "worn joints (osteoarthritis)", "Osteoarthritis", snomed: "396275006",
      icd10: "M19.90", icd9: "715.90"),
    row(
      "knee-right", "worn right knee", "Primary osteoarthritis, right knee", asks: ["knee-left"],
      icd10: "M17.11"),
    row(
      "knee-left", "worn left knee", "Primary osteoarthritis, left knee", asks: ["knee-right"],
      icd10: "M17.12"),
    row("pregnancy", "pregnancy", "Pregnancy", .episodic, snomed: "77386006", icd10: "Z33.1"),
    row(
      "pregnancy-diabetes1", "type 1 diabetes in pregnancy",
      "Pre-existing type 1 diabetes in pregnancy, first trimester", .episodic, parent: "pregnancy",
      icd10: "O24.011"),
    row("smoker-former", "used to smoke", "Former smoker", snomed: "8517006", icd10: "Z87.891"),
  ]

  /// Prefixes of ICD-10-CM whose codes are kinds of a group.
  static let families: [(prefix: String, key: String)] = [
    ("E11", "diabetes2"), ("E10", "diabetes1"), ("I11", "hypertension"), ("I12", "hypertension"),
    ("I13", "hypertension"), ("I50", "heart-failure"), ("I48.1", "fibrillation"),
    ("I48.2", "fibrillation"), ("I48.0", "fibrillation"), ("I21", "infarction"), ("J44", "copd"),
    ("J43", "emphysema"), ("J45", "asthma"), ("N18", "ckd"), ("F33", "depression-major"),
    ("F32", "depression-major"), ("O24.0", "pregnancy"), ("J18", "pneumonia"),
  ]

  /// Problems that one person has one of.
  static let exclusive: [Set<String>] = [["diabetes1", "diabetes2"]]

  static let all = rows.map(\.problem)

  static let byKey = Dictionary(uniqueKeysWithValues: rows.map { ($0.problem.key, $0.problem) })

  /// The codes of a group, as they stand in the table: `i10:I50.9`.
  static func codes(of key: String) -> [String] {
    rows.first { $0.problem.key == key }?.codes ?? []
  }

  static let byCode: [String: Problem] = {
    var table: [String: Problem] = [:]
    for row in rows { for code in row.codes { table[code] = row.problem } }
    return table
  }()

  /// The table's key of a coding. ICD codes come with and without their point.
  static func codeKey(_ coding: Coding) -> String {
    switch coding.system {
    case .some(.snomed): "s:" + coding.code
    case .some(.icd10cm), .some(.icd10): "i10:" + withPoint(coding.code.uppercased())
    case .some(.icd9cm): "i9:" + withPoint(coding.code)
    default: ""
    }
  }

  private static func withPoint(_ code: String) -> String {
    guard code.utf8.count > 3, !code.contains(".") else { return code }
    return code.prefix(3) + "." + code.dropFirst(3)
  }
}
