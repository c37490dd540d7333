/// What the laboratory (L, HL7 v2), the registry (R, HL7 v2), the old practice (O, CCR) and the home hub (D,
/// PCD-01) bring to the records, from `demo-story.md` sections 4 to 10.
enum WireRows {
  static let marisol = [
    StoryRow(
      "A1", "problems", "Type 2 diabetes", "active", "2016-05", .o, .c, .h, says: "Spring 2016"),
    StoryRow("A2", "problems", "High blood pressure", "active", "2012", .o, .c, .k, .h),
    StoryRow("A20", "medications", "Unnamed medicine", "active", nil, .o),
    StoryRow(
      "A30", "allergies", "PENICILLIN", "active", "1998", .o,
      conflicts: [.safety("none-known"), .safety("none-known")], says: "hives"),
    StoryRow(
      "A40", "results", "(A1c)", "final", "2021-09-13", .l, .c, .o, .h, says: "8.4 % H final"),
    StoryRow("A40", "results", "(A1c)", "final", "2022-09-19", .l, says: "7.9 %"),
    StoryRow("A40", "results", "(A1c)", "final", "2023-09-18", .l, says: "7.4 %"),
    StoryRow("A40", "results", "(A1c)", "final", "2024-09-16", .l, .c, .h, says: "7.0 %"),
    StoryRow("A40", "results", "(A1c)", "final", "2025-05-12", .l, .h, says: "6.5 %"),
    StoryRow("A40", "results", "(A1c)", "final", "2026-06-08", .l, .c, says: "7.8 %"),
    StoryRow("A40", "results", "(A1c)", "final", "2026-11-09", .l, .h, says: "7.1 %"),
    StoryRow("A41", "results", "Creatinine", "final", "2026-09-10", .l, says: "1.24 mg/dL"),
    StoryRow("A41", "results", "(eGFR)", "final", "2026-11-09", .l, says: "53 mL/min"),
    StoryRow(
      "A42", "results", "Potassium", "corrected", "2026-11-09T07:52", .l, .k,
      conflicts: [.open("value")], says: "4.9 mmol/L corrected"),
    StoryRow("A42", "results", "Potassium", "final", "2026-10-15", .l, says: "4.8 mmol/L"),
    StoryRow("A43", "results", "(LDL)", "final", "2021-09-13", .l, says: "142 mg/dL"),
    StoryRow("A43", "results", "Protein in the urine", "final", "2026-06-08", .l, says: "112 mg/g"),
    StoryRow("A43", "results", "(TSH)", "final", "2026-06-08", .l, says: "2.41"),
    StoryRow("A43", "results", "Hemoglobin", "final", "2026-09-10", .l, says: "12.1 g/dL"),
    StoryRow(
      "A44", "results", "Result of another patient", "retracted", "2026-10-02", .l,
      says: "TAKEN BACK"),
    StoryRow("A50", "immunizations", "Flu", "completed", "2026-10-05", .r, .p),
    StoryRow(
      "A51", "immunizations", "PCV20", "completed", "2023-10-10", .r, conflicts: [.open("product")]),
    StoryRow("A52", "immunizations", "Shingles", "completed", "2025-06-10", .r),
    StoryRow("A53", "immunizations", "Flu", "not-done", "2022-10-17", .r, .c),
    StoryRow("A53", "immunizations", "(Tdap)", "completed", "2019-06-03", .r),
    StoryRow("A53", "immunizations", "Tetanus 2019", "unknown", "2019", .o),
    StoryRow("A53", "immunizations", "Hepatitis B", "retracted", "2024-05-06", .r),
    StoryRow("A", "vitals", "Weight", "final", "2026-11-16T07:05", .d, says: "179.0 lb"),
    StoryRow("A", "vitals", "Blood pressure", "final", "2026-11-16T07:32", .d, says: "124/76"),
  ]

  static let augustin = [
    StoryRow("B1", "problems", "COPD", "active", nil, .o, .h, .c, .k),
    StoryRow("B3", "problems", "Irregular heart", "active", "2010", .o),
    StoryRow("B6", "problems", "High blood pressure", "active", nil, .o, .h, .c, .k),
    StoryRow(
      "B11", "medications", "Warfarin 5 mg", "disputed", nil, .o, .c, .k, .p,
      conflicts: [.safety("status")]),
    StoryRow("B40", "results", "Creatinine", "final", "2021-12-06", .l, says: "1.42 mg/dL"),
    StoryRow("B40", "results", "eGFR", "final", "2021-12-06", .l, says: "50 mL/min"),
    StoryRow("B40", "results", "eGFR", "final", "2023-02-06", .l, says: "51 mL/min"),
    StoryRow("B40", "results", "Creatinine", "final", "2026-11-10", .l, says: "1.70 mg/dL"),
    StoryRow("B42", "results", "(INR)", "unknown", "2021-12-06", .o, says: "2.6"),
    StoryRow("B42", "results", "(INR)", "final", "2022-04-11", .l, says: "2.4"),
    StoryRow("B43", "results", "sugar", "final", "2026-03-16", .l, .h, says: "7.0 mmol/L"),
    StoryRow("B44", "results", "Hemoglobin", "final", "2026-11-10", .l, says: "15.9 g/dL"),
    StoryRow(
      "B44", "results", "Result of another patient", "retracted", "2026-10-14", .l,
      says: "TAKEN BACK"),
    // The night summer time ended has this hour twice.
    StoryRow("B", "vitals", "Oxygen", "final", "2026-11-01T01:30", .d, says: "90 %"),
    StoryRow("B", "vitals", "Oxygen", "final", "2026-11-01T01:30", .d, says: "89 %"),
    StoryRow("B", "vitals", "Oxygen", "final", "2026-11-08T20:00", .d, says: "90 %"),
    StoryRow("B", "vitals", "Oxygen", "final", "2026-10-22T20:10", .d, says: "96 %"),
    StoryRow("B50", "immunizations", "Flu, high dose", "completed", "2025-10-07", .r, .p),
    StoryRow("B50", "immunizations", "Flu, high dose", "completed", "2026-10-06", .r, .p),
    StoryRow("B50", "immunizations", "RSV", "completed", "2024-09-17", .r, .p),
    StoryRow("B50", "immunizations", "COVID-19", "completed", "2026-10-06", .r, .p),
  ]

  static let ione = [
    StoryRow(
      "C1", "problems", "Type 1 diabetes", "active", "2003", .o, .h, .c,
      conflicts: [.open("coding")], says: "age 11"),
    StoryRow("C60", "problems", "Broken wrist", "resolved", "Summer 2005", .o),
    StoryRow(
      "C12", "medications", "Levothyroxine 100 mcg", "active", nil, .o, .h, .c, .p,
      conflicts: [.older("dose")], says: "50 mcg daily"),
    StoryRow("C40", "results", "(A1c)", "final", "2021-10-04", .l, says: "8.1 %"),
    StoryRow("C40", "results", "(A1c)", "final", "2026-11-09", .l, says: "6.4 %"),
    StoryRow("C41", "results", "(TSH)", "final", "2026-11-02", .l, says: "2.10"),
    StoryRow("C41", "results", "hCG", "final", "2026-09-28", .l, says: "3260"),
    StoryRow("C41", "results", "Hemoglobin", "final", "2026-11-09", .l, says: "12.4 g/dL"),
    StoryRow("C50", "immunizations", "(Tdap)", "retracted", "2024-04-02", .r),
    StoryRow("C50", "immunizations", "Flu", "completed", "2026-10-12", .r),
  ]
}
