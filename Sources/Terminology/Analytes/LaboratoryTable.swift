extension AnalyteTable {
  // LOINC: `standards.md` 5.2 (laboratory families) with the additions of
  // `clinical-corrections.md` 5. Decimals: `clinical-corrections.md` 2.2, else the usual report.
  /// The laboratory analytes.
  static let laboratory: [Analyte] = metabolic + lipids + renal + heart + blood + hormones + other

  private static let metabolic: [Analyte] = [
    row(
      "a1c", "Hemoglobin A1c", "3-month blood sugar (A1c)", units: "%:1 mmol/mol:0",
      loinc: "4548-4 59261-8 17856-6 4549-2"),
    row(
      "sodium", "Sodium", "sodium", units: "mmol/L:0 meq/L:0",
      loinc: "2951-2/serum_or_plasma 2947-0/blood"),
    row(
      "potassium", "Potassium", "potassium", units: "mmol/L:1 meq/L:1",
      loinc: "2823-3/serum_or_plasma 6298-4/blood"),
    row(
      "chloride", "Chloride", "chloride", units: "mmol/L:0 meq/L:0",
      loinc: "2075-0/serum_or_plasma 2069-3/blood"),
    row(
      "bicarbonate", "Carbon dioxide, total", "bicarbonate", units: "mmol/L:0 meq/L:0",
      loinc: "2028-9/serum_or_plasma 1963-8/serum_or_plasma 1960-4/arterial_blood 20565-8/blood"),
    row(
      "calcium", "Calcium", "calcium", units: "mg/dL:1 mmol/L:2 meq/L:1", loinc: "17861-6 2000-8"),
    row(
      "magnesium", "Magnesium", "magnesium", units: "mg/dL:1 mmol/L:2 meq/L:1",
      loinc: "19123-9 2601-3"),
    row("phosphate", "Phosphate", "phosphate", units: "mg/dL:1 mmol/L:2", loinc: "2777-1 14879-1"),
    row("urate", "Uric acid", "uric acid", units: "mg/dL:1 umol/L:0", loinc: "3084-1 14933-6"),
    row("lactate", "Lactate", "lactate", units: "mmol/L:1 mg/dL:0", loinc: "2524-7 14118-4"),
    row(
      "bilirubin", "Bilirubin, total", "bilirubin", units: "mg/dL:1 umol/L:0",
      loinc: "1975-2 14631-6"),
    row("albumin", "Albumin", "albumin", units: "g/dL:1 g/L:0", loinc: "1751-7"),
    row("protein", "Protein, total", "protein", units: "g/dL:1 g/L:0", loinc: "2885-2"),
    row("alt", "Alanine aminotransferase", "liver enzyme ALT", units: "U/L:0", loinc: "1742-6"),
    row("ast", "Aspartate aminotransferase", "liver enzyme AST", units: "U/L:0", loinc: "1920-8"),
    row("alp", "Alkaline phosphatase", "enzyme ALP", units: "U/L:0", loinc: "6768-6"),
  ]

  private static let lipids: [Analyte] = [
    row(
      "cholesterol", "Cholesterol, total", "cholesterol", units: "mg/dL:0 mmol/L:1",
      loinc: "2093-3 14647-2"),
    row(
      "hdl", "HDL cholesterol", "good cholesterol (HDL)", units: "mg/dL:0 mmol/L:1",
      loinc: "2085-9 14646-4"),
    row(
      "ldl", "LDL cholesterol", "bad cholesterol (LDL)", units: "mg/dL:0 mmol/L:1",
      loinc: "13457-7/calculated 2089-1 18262-6/direct"),
    row(
      "triglycerides", "Triglycerides", "triglycerides", units: "mg/dL:0 mmol/L:1",
      loinc: "2571-8 14927-8 12951-0/fasting"),
  ]

  private static let renal: [Analyte] = [
    row(
      "creatinine", "Creatinine", "creatinine (kidney)", units: "mg/dL:2 umol/L:0",
      loinc: "2160-0/serum_or_plasma 14682-9/serum_or_plasma 38483-4/blood"),
    row(
      "egfr", "Estimated glomerular filtration rate", "kidney function (eGFR)",
      units: "mL/min/{1.73_m2}:0",
      loinc:
        "33914-3/MDRD 62238-1/CKD-EPI_2009 98979-8/CKD-EPI_2021 69405-9 77147-7/MDRD "
        + "48642-3/MDRD,_old_equation_with_race 48643-1/MDRD,_old_equation_with_race "
        + "88293-6/CKD-EPI_2009,_old_equation_with_race "
        + "88294-4/CKD-EPI_2009,_old_equation_with_race"),
    row("urea", "Urea", "urea", units: "mmol/L:1 mg/dL:0", loinc: "22664-7"),
    row(
      "ureanitrogen", "Urea nitrogen", "urea nitrogen", units: "mg/dL:0 mmol/L:1", loinc: "3094-0"),
    row(
      "albuminuria", "Albumin/creatinine, urine", "protein in the urine",
      units: "mg/g:0 mg/mmol:1 ug/mg:0", loinc: "9318-7 14959-1 32294-1"),
  ]

  private static let heart: [Analyte] = [
    row(
      "ntprobnp", "NT-proBNP", "heart strain (NT-proBNP)", units: "pg/mL:0 ng/L:0", loinc: "33762-6"
    ),
    row("bnp", "BNP", "heart strain (BNP)", units: "pg/mL:0 ng/L:0", loinc: "30934-4"),
    row(
      "troponin", "Troponin I", "troponin (heart injury)", units: "ng/mL:3 ng/L:0",
      loinc: "10839-9 89579-7/high_sensitivity"),
    row(
      "lvef", "Left ventricular ejection fraction", "heart pumping (LVEF)", units: "%:0",
      loinc: "10230-1"),
    row("ck", "Creatine kinase", "creatine kinase", units: "U/L:0", loinc: "2157-6"),
  ]

  private static let blood: [Analyte] = [
    row(
      "hemoglobin", "Hemoglobin", "hemoglobin", units: "g/dL:1 g/L:0 mmol/L:1",
      loinc: "718-7/blood 30313-1/arterial_blood 59260-0/blood"),
    row("hematocrit", "Hematocrit", "hematocrit", units: "%:1 1:2", loinc: "4544-3 20570-8"),
    row(
      "whitecells", "Leukocytes", "white blood cells", units: "10*3/uL:1 10*9/L:1",
      loinc: "6690-2 26464-8 33765-9"),
    row(
      "redcells", "Erythrocytes", "red blood cells", units: "10*6/uL:2 10*12/L:2",
      loinc: "789-8 26453-1"),
    row("platelets", "Platelets", "platelets", units: "10*3/uL:0 10*9/L:0", loinc: "777-3 26515-7"),
    row("mcv", "Mean corpuscular volume", "red cell size", units: "fL:1", loinc: "787-2 30428-7"),
    row("inr", "INR", "clotting (INR)", units: "1:1", loinc: "6301-6/plasma 34714-6/blood"),
    row("ferritin", "Ferritin", "iron store (ferritin)", units: "ng/mL:0 ug/L:0", loinc: "2276-4"),
    row("iron", "Iron", "iron", units: "ug/dL:0 umol/L:1", loinc: "2498-4"),
    row("b12", "Vitamin B12", "vitamin B12", units: "pg/mL:0 pmol/L:0", loinc: "2132-9"),
    row("folate", "Folate", "folate", units: "ng/mL:1 nmol/L:1", loinc: "2284-8"),
  ]

  private static let hormones: [Analyte] = [
    row(
      "tsh", "Thyrotropin", "thyroid hormone (TSH)", units: "m[iU]/L:2 u[iU]/mL:2",
      loinc: "3016-3 11580-8 11579-0"),
    row(
      "freet4", "Thyroxine, free", "thyroid hormone (free T4)", units: "ng/dL:2 pmol/L:1",
      loinc: "3024-7"),
    row("t4", "Thyroxine", "thyroid hormone (T4)", units: "ug/dL:1 nmol/L:0", loinc: "3026-2"),
    row(
      "hcg", "Choriogonadotropin", "pregnancy hormone (hCG)", units: "m[iU]/mL:0 [iU]/L:0",
      loinc: "19080-1 21198-7"),
    row("cortisol", "Cortisol", "cortisol", units: "ug/dL:1 nmol/L:0", loinc: "2143-6"),
    row("testosterone", "Testosterone", "testosterone", units: "ng/dL:0 nmol/L:1", loinc: "2986-8"),
    row(
      "vitamind", "25-hydroxyvitamin D", "vitamin D", units: "ng/mL:0 nmol/L:0",
      loinc: "1989-3 62292-8"),
    row(
      "psa", "Prostate specific antigen", "prostate test (PSA)", units: "ng/mL:1 ug/L:1",
      loinc: "2857-1"),
  ]

  private static let other: [Analyte] = [
    row(
      "ph", "pH", "blood acidity (pH)", units: "[pH]:2 1:2",
      loinc: "2744-1/arterial_blood 11558-4/blood 2746-6/venous_blood"),
    row(
      "pco2", "Carbon dioxide, partial pressure", "carbon dioxide in blood",
      units: "mm[Hg]:0 kPa:1",
      loinc: "2019-8/arterial_blood 11557-6/blood"),
    row(
      "po2", "Oxygen, partial pressure", "oxygen in blood", units: "mm[Hg]:0 kPa:1",
      loinc: "2703-7/arterial_blood 11556-8/blood"),
    row(
      "fev1", "Forced expiratory volume in 1 s", "breath in one second (FEV1)", units: "L:2",
      loinc: "20150-9"),
    row(
      "fev1percent", "FEV1, share of predicted", "breath in one second, share of expected",
      units: "%:0", loinc: "20152-5"),
    row(
      "crp", "C-reactive protein", "inflammation (CRP)", units: "mg/L:0 mg/dL:1", loinc: "1988-5"),
    row(
      "covidantigen", "SARS-CoV-2 antigen", "COVID-19 test", units: "1:0",
      loinc: "94558-4 97097-0 95209-3"),
  ]
}
