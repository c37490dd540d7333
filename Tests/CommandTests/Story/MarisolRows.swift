/// What the record of person A must show, from `demo-story.md` sections 4 to 8, as far as the hospital (H), the
/// clinic (C), the heart practice (K), the pharmacy (P) and she herself (U) tell it.
enum MarisolRows {
  static let all = problems + medications + allergies + results + vaccinesAndVisits

  private static let problems = [
    StoryRow("A1", "problems", "Type 2 diabetes", "active", "2016-05", .c, .h),
    StoryRow(
      "A1", "problems", "Diabetic kidney disease", "active", nil, .h, beneath: "Type 2 diabetes"),
    StoryRow("A1", "problems", "DM2", "active", nil, .k),
    StoryRow("A2", "problems", "High blood pressure", "active", "2012", .c, .k, .h),
    StoryRow(
      "A2", "problems", "High blood pressure with heart and kidney disease", "active", nil, .h,
      beneath: "High blood pressure"),
    StoryRow("A3", "problems", "Heart failure", "active", "2026-08-19", .h),
    StoryRow(
      "A3", "problems", "Systolic heart failure", "active", "2026-08-20", .k,
      beneath: "Heart failure"),
    StoryRow("A4", "problems", "Chronic kidney disease, stage 3", "active", "2025", .c),
    StoryRow(
      "A4", "problems", "Chronic kidney disease, stage 3a", "active", nil, .h,
      beneath: "Chronic kidney disease, stage 3"),
    StoryRow("A5", "problems", "High blood fats", "active", "2019", .c),
    StoryRow("A5", "problems", "High cholesterol", "active", nil, .k),
    StoryRow(
      "A6", "problems", "Asthma", "disputed", nil, .c, .o, conflicts: [.open("negation")],
      says: "18 Apr 2022"),
    StoryRow("A7", "problems", "Pneumonia", "resolved", "2022-01-11", .h, says: "25 Jan 2022"),
    StoryRow("A7", "problems", "Pneumonia", "resolved", "2024-12-03", .h, says: "17 Dec 2024"),
    StoryRow("A8", "problems", "right knee", "active", "2021", .c),
    StoryRow("A8", "problems", "left knee", "active", nil, .h),
    StoryRow("A9", "family_history", "Mother: ", "completed", nil, .c, .h, says: "from 52 years"),
  ]

  private static let medications = [
    StoryRow(
      "A10", "medications", "Metformin", "active", "2016", .p, .c, .h,
      conflicts: [.open("dose"), .open("coding")]),
    StoryRow(
      "A11", "medications", "Lisinopril 20 mg", "disputed", nil, .p, .u, .c, .h,
      conflicts: [.safety("status")], says: "I take both"),
    StoryRow(
      "A12", "medications", "Sacubitril/valsartan 49/51 mg", "active", "2026-08-22", .k, .p, .h,
      conflicts: [.older("dose")]),
    StoryRow(
      "A13", "medications", "Carvedilol 6.25 mg", "active", "2026-08-22", .k, .p, .h,
      conflicts: [.older("dose")]),
    StoryRow(
      "A14", "medications", "Furosemide 40 mg", "active", "2026-08-24", .k, .p, .h,
      conflicts: [.older("dose")], says: "20 mg daily"),
    StoryRow("A15", "medications", "Spironolactone 25 mg", "active", "2026-10-08", .k, .p),
    StoryRow("A16", "medications", "Empagliflozin 10 mg", "active", "2026-09-10", .k, .p),
    StoryRow("A16", "medications", "Jardiance", "active", nil, .c),
    StoryRow("A17", "medications", "Atorvastatin 40 mg", "active", nil, .c, .p, .k),
    StoryRow("A18", "medications", "Aspirin 81 mg", "active", nil, .c, .u),
    StoryRow("A18", "medications", "Ibuprofen 400 mg", "active", "2026-11-10", .u),
  ]

  private static let noneKnown: [StoryConflict] = [.safety("none-known"), .older("none-known")]

  private static let allergies = [
    StoryRow(
      "A30", "allergies", "Penicillin", "active", "1998", .c, conflicts: noneKnown, says: "Hives"),
    StoryRow("A30", "allergies", "Amoxicillin", "active", nil, .p, conflicts: noneKnown),
    StoryRow(
      "A30", "allergies", "No known allergies", "none-known", nil, .h,
      conflicts: [.safety("none-known")], says: "19 Aug 2026"),
    StoryRow(
      // Older than what the clinic lists, newer than what the old practice did.
      "A30", "allergies", "No known drug allergies", "none-known", nil, .k,
      conflicts: [.safety("none-known"), .older("none-known")], says: "2 May 2023"),
    StoryRow(
      "A31", "allergies", "Codeine", "active", nil, .c, .h,
      conflicts: [.open("reaction")] + noneKnown, says: "INTOLERANCE: Nausea"),
    StoryRow("A32", "allergies", "Latex", "refuted", nil, .c),
  ]

  private static let results = [
    StoryRow(
      "A40", "results", "(A1c)", "final", "2021-09-13T08:05", .c, .h, says: "68 mmol/mol"),
    StoryRow("A40", "results", "(A1c)", "final", "2024-09-16", .c, .h, says: "7.0 %"),
    StoryRow("A40", "results", "(A1c)", "final", "2025-05-12", .h, says: "48 mmol/mol"),
    StoryRow("A40", "results", "(A1c)", "final", "2026-06-08", .c, says: "7.8 %"),
    StoryRow("A40", "results", "(A1c)", "final", "2026-11-09T07:52", .h, says: "7.1 %"),
    StoryRow("A41", "results", "Creatinine", "final", "2026-08-24", .h, says: "1.42 mg/dL"),
    StoryRow("A41", "results", "eGFR", "final", "2026-08-24", .h, says: "43 mL/min"),
    StoryRow("A42", "results", "Potassium", "final", "2026-08-24", .h, says: "4.1 mmol/L"),
    StoryRow("A43", "results", "NT-proBNP", "final", "2026-08-19", .h, says: "4820 pg/mL"),
    StoryRow("A43", "results", "NT-proBNP", "final", "2026-09-10", .h, says: "2240 pg/mL"),
    StoryRow("A43", "results", "NT-proBNP", "final", "2026-11-09", .h, says: "1310 pg/mL"),
    StoryRow("A43", "results", "LVEF", "final", "2026-08-20", .k, says: "32 %"),
    StoryRow("A43", "results", "LVEF", "final", "2026-11-05", .k, says: "38 %"),
    StoryRow("A43", "results", "Hemoglobin", "final", "2026-08-24", .h, says: "11.8 g/dL"),
    StoryRow(
      "A45", "results", "COVID-19 antigen", "final", "2026-08-19", .h, says: "Negative final"),
  ]

  private static let vaccinesAndVisits = [
    StoryRow("A50", "immunizations", "Flu", "completed", "2026-10-05", .p),
    StoryRow("A50", "immunizations", "Flu shot", "completed", "2026-10-05", .c),
    StoryRow(
      "A51", "immunizations", "PPSV23", "completed", "2023-10-10", .c, conflicts: [.open("product")]
    ),
    StoryRow("A53", "immunizations", "Flu", "not-done", "2022-10-17", .c, says: "objection"),
    StoryRow(
      "A60", "encounters", "Hospital stay", "completed", "2026-08-19", .h, .b, says: "active 19 Aug"
    ),
    StoryRow("A60", "encounters", "Visit after the hospital stay", "completed", "2026-09-03", .c),
    StoryRow("A60", "encounters", "Visit", "completed", "2026-10-08", .k),
    StoryRow("A60", "encounters", "Heart ultrasound", "completed", "2026-11-05", .k),
    StoryRow("A60", "encounters", "Visit", "completed", "2026-11-10", .k),
    StoryRow("A60", "notes", "Discharge summary", "active", "2026-08-24", .h),
  ]
}
