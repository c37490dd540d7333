/// What the record of person B must show, from `demo-story.md` sections 4 to 8.
enum AugustinRows {
  static let all = problems + medications + theRest

  private static let problems = [
    StoryRow("B1", "problems", "COPD", "active", nil, .h, .c, .k),
    StoryRow("B1", "problems", "Emphysema", "active", nil, .c, beneath: "COPD"),
    StoryRow("B2", "problems", "lung failure (high carbon dioxide)", "active", "2025-01-30", .h),
    StoryRow("B3", "problems", "(atrial fibrillation)", "active", nil, .h, .c),
    StoryRow(
      "B3", "problems", "Permanent atrial fibrillation", "active", nil, .k,
      beneath: "Irregular heartbeat (atrial fibrillation)"),
    StoryRow("B4", "problems", "Chronic kidney disease, stage 3", "active", nil, .c),
    StoryRow(
      "B4", "problems", "Chronic kidney disease, stage 3b", "active", nil, .h,
      beneath: "Chronic kidney disease, stage 3"),
    StoryRow("B5", "problems", "Old heart attack", "active", "2011", .h),
    StoryRow("B5", "problems", "Heart attack", "active", "2011", .c),
    StoryRow("B6", "problems", "High blood pressure", "active", nil, .h, .c, .k),
  ]

  private static let medications = [
    StoryRow(
      "B10", "medications", "Apixaban", "active", "2022-05-16", .k, .h, .p,
      conflicts: [.safety("dose")], says: "1 tablet twice daily (2.5 mg each)"),
    StoryRow("B10", "medications", "Eliquis", "active", nil, .c),
    StoryRow(
      "B11", "medications", "Warfarin 5 mg", "disputed", "2011-10-12", .c, .k, .p,
      conflicts: [.safety("status")], says: "18 Apr 2022"),
    StoryRow("B12", "medications", "Umeclidinium/vilanterol", "active", nil, .h, .p),
    StoryRow("B12", "medications", "Tiotropium", "active", nil, .c, says: "2021"),
    StoryRow("B13", "medications", "Metoprolol succinate slow release 50 mg", "active", nil, .k),
    StoryRow("B13", "medications", "Metoprolol tartrate 25 mg", "active", nil, .c),
    StoryRow(
      "B14", "medications", "Prednisone 40 mg", "completed", "2026-03-17", .h,
      says: "ENDED 21 Mar 2026"),
    StoryRow("B15", "medications", "Losartan 50 mg", "active", nil, .c, .k, .p),
    StoryRow("B15", "medications", "Albuterol", "active", nil, .h, .c, .p),
    StoryRow("B15", "medications", "Tamsulosin 0.4 mg", "active", nil, .c, .p),
    StoryRow("B15", "medications", "Oxygen 2 L/min", "active", nil, .h),
  ]

  private static let theRest = [
    StoryRow(
      "B30", "allergies", "Sulfamethoxazole-trimethoprim", "active", "2009", .c,
      conflicts: [.older("none-known")]),
    StoryRow("B30", "allergies", "Sulfa", "active", nil, .h, conflicts: [.older("none-known")]),
    StoryRow(
      "B30", "allergies", "No known drug allergies", "none-known", nil, .o,
      conflicts: [.older("none-known")], says: "2019"),
    StoryRow(
      "B31", "advance_directives", "Resuscitation status", "final", "2024-02-12", .c,
      conflicts: [.safety("codeStatus")], says: "For resuscitation"),
    StoryRow(
      "B31", "flags", "Do not resuscitate", "active", "2026-03-20", .h,
      conflicts: [.safety("codeStatus")]),
    StoryRow("B40", "results", "Creatinine", "final", "2026-03-20", .h, says: "1.74 mg/dL"),
    StoryRow("B40", "results", "eGFR", "final", "2026-03-20", .h, says: "41 mL/min"),
    StoryRow("B41", "results", "pH", "final", "2025-01-29", .h, says: "7.36"),
    StoryRow("B41", "results", "Carbon dioxide", "final", "2025-01-29", .h, says: "56 mmHg"),
    StoryRow(
      "B41", "results", "Oxygen in arterial blood (SaO2)", "final", "2025-01-29", .h, says: "86 %"),
    StoryRow("B43", "results", "sugar", "final", "2026-03-16", .h, says: "126 mg/dL"),
    StoryRow("B44", "results", "Troponin", "final", "2026-03-16", .h, says: "<0.012 ng/mL"),
    StoryRow("B50", "immunizations", "Flu, high dose", "completed", "2025-10-07", .p),
    StoryRow("B50", "immunizations", "Flu, high dose", "completed", "2026-10-06", .p),
    StoryRow("B50", "immunizations", "RSV", "completed", "2024-09-17", .p),
    StoryRow("B50", "immunizations", "COVID-19", "completed", "2026-10-06", .p),
    StoryRow("B60", "encounters", "Emergency visit", "completed", "2026-03-16T01:10", .h),
    StoryRow("B60", "encounters", "Emergency visit", "completed", "2026-03-16T05:40", .h),
    StoryRow("B60", "encounters", "Hospital stay", "completed", "2026-03-16T09:05", .h),
  ]
}

/// What the record of person C must show, from `demo-story.md` sections 4 to 8.
enum IoneRows {
  static let all = [
    StoryRow(
      "C1", "problems", "Type 1 diabetes", "active", "2003", .h, .c, conflicts: [.open("coding")]),
    StoryRow("C2", "problems", "Type 1 diabetes in pregnancy", "active", nil, .h),
    StoryRow("C2", "pregnancy", "Pregnancy", "final", "2026-09-28", .c, says: "Pregnant"),
    StoryRow("C3", "problems", "depression", "remission", nil, .c),
    StoryRow("C4", "problems", "Underactive thyroid", "active", nil, .h, .c),
    StoryRow("C4", "problems", "Protein in the urine", "active", nil, .h),
    StoryRow(
      "C10", "medications", "Insulin glargine 100 units/mL", "active", nil, .c,
      conflicts: [.safety("product")]),
    StoryRow(
      "C10", "medications", "Insulin glargine 300 units/mL", "active", nil, .h,
      conflicts: [.safety("product")]),
    StoryRow(
      "C11", "medications", "Lisinopril 5 mg", "disputed", "2019-06-10", .c, .p,
      conflicts: [.safety("status")], says: "STOPPED 28 Sep 2026"),
    StoryRow(
      "C12", "medications", "Levothyroxine 100 mcg", "active", "2010", .h, .c, .p,
      conflicts: [.older("dose")]),
    StoryRow("C13", "medications", "Insulin lispro", "active", nil, .c, says: "1 unit per 8 g"),
    StoryRow("C13", "medications", "Sertraline 50 mg", "active", nil, .c, .p),
    StoryRow("C13", "medications", "Glucagon nasal 3 mg", "active", nil, .c),
    StoryRow("C14", "medications", "Aspirin 81 mg", "planned", "2026-11-16", .h),
    StoryRow("C30", "allergies", "No known allergies", "none-known", nil, .h, .c),
  ]
}
