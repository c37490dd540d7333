/// What a real record holds beside problems, medicines, bad reactions and results: what was done, how
/// somebody lives, what is meant to be done, who sees to it and who pays (`standards.md` 1.1).
enum CareRows {
  static let marisol = [
    StoryRow("A", "past_problems", "Gallstones", "resolved", "2008", .c, says: "until 2009"),
    StoryRow("A8", "procedures", "X-ray of the right knee", "completed", "2021-03-15", .c),
    StoryRow(
      "A8", "procedures", "Injection into the left knee", "completed", "2023-05-11", .h,
      says: "Left knee"),
    StoryRow("A43", "procedures", "Ultrasound of the heart", "completed", "2026-08-20", .h),
    StoryRow("A43", "procedures", "Ultrasound of the heart", "completed", "2026-11-05", .k),
    StoryRow("A", "procedures", "Chest X-ray", "completed", "2026-08-19", .h),
    StoryRow("A", "devices", "Blood pressure cuff", "active", "2026-10-17", .c),
    StoryRow("A", "social_history", "Work", "final", "2026-06-08", .c, says: "Bookkeeper"),
    StoryRow("A", "functional_status", "Functional status", "final", nil, .c, says: "Walks alone"),
    StoryRow("A", "mental_status", "Mood, two questions", "final", "2026-06-08", .c, says: "1"),
    StoryRow("A", "nutrition", "Nutrition assessment", "final", nil, .c, says: "without salt"),
    StoryRow("A40", "goals", "A1c", "active", "2026-06-08", .c, says: "<7.5 %"),
    StoryRow("A", "goals", "Walk to the market", "active", nil, .c, says: "set by Marisol"),
    StoryRow("A", "goals", "78.4 kg", "active", "2026-08-24", .h, says: "76.4 kg to 80.4 kg"),
    StoryRow("A11", "health_concerns", "heart tablets", "final", "2026-10-21", .c),
    StoryRow("A", "plan", "Visit with Dr. N. Ovanne", "active", "2026-12-09", .c),
    StoryRow("A", "plan", "eye doctor", "active", "2026-06-08", .c),
    StoryRow("A", "plan", "Lung clinic", "planned", "2026-12-02", .h),
    StoryRow("A", "plan", "After heart failure", "active", "2026-08-24", .h),
    StoryRow("A60", "referral", "Heart practice", "completed", nil, .h, says: "Beacon Heart"),
    StoryRow("A18", "instructions", "no ibuprofen or naproxen", "active", nil, .c),
    StoryRow(
      "A", "advance_directives", "health care proxy", "final", "2026-09-03", .c,
      says: "Tomas Quillane"),
    StoryRow("A60", "notes", "Progress note", "completed", "2026-09-03", .c),
    StoryRow(
      "A60", "notes", "Letter to Dr. N. Ovanne", "completed", "2026-11-10", .k,
      says: "REPLACED"),
    StoryRow("A", "care_team", "Care team", "active", nil, .c, says: "E. Halvane"),
    StoryRow("A", "care_team", "After the stay", "active", nil, .h, says: "Tomas Quillane"),
    StoryRow(
      "A", "coverage", "Blue Payer", "active", "2019-01-01", .b, .h, .c,
      says: "BP-77120931-01"),
    StoryRow("A", "support", "Tomas Quillane", "unknown", nil, .c, .h, says: "555-0162"),
    StoryRow("A19", "claims", "Pharmacy fill", "active", "2025-02-11", .b),
    StoryRow("A19", "medications", "Amoxicillin", "billed-not-confirmed", "2025-02-11", .b),
    StoryRow("A52", "claims", "Doctor's bill", "active", "2025-03-04", .b),
    StoryRow("A52", "immunizations", "Shingles", "billed-not-confirmed", "2025-03-04", .b),
    StoryRow("A60", "claims", "Doctor's bill", "active", "2026-08-20", .b, says: "REPLACED"),
    StoryRow("A60", "claims", "Hospital stay", "active", "2026-08-19", .b),
    StoryRow("A61", "claims", "Doctor's bill", "active", "2026-03-02", .b),
  ]

  static let augustin = [
    StoryRow("B", "past_problems", "Hernia", "resolved", "2008", .c),
    StoryRow("B5", "procedures", "Heart artery opened", "completed", "2011-10-03", .k),
    StoryRow("B60", "procedures", "Chest X-ray", "completed", "2026-03-16", .h),
    StoryRow("B2", "devices", "Oxygen concentrator", "active", "2025-02-03", .c),
    StoryRow("B", "social_history", "Pack-years", "final", "2026-08-06", .c, says: "45"),
    StoryRow("B", "functional_status", "Functional status", "final", nil, .c, says: "with a cane"),
    StoryRow("B2", "goals", "88 to 92 %", "active", "2025-01-30", .h, says: "88 % to 92 %"),
    StoryRow("B", "plan", "lung training", "active", "2026-08-06", .c),
    StoryRow("B", "plan", "Lung clinic", "planned", "2026-12-10", .h),
    StoryRow("B11", "instructions", "Warfarin was stopped", "active", nil, .k),
    StoryRow("B", "notes", "Discharge summary", "active", "2026-03-20", .h),
    StoryRow("B", "care_team", "Lungs and home care", "active", nil, .h, says: "P. Sandoe"),
    StoryRow("B", "support", "Delia Farrowby", "unknown", nil, .c, .h, says: "555-0174"),
    StoryRow("B2", "claims", "Equipment", "active", "2026-07-01", .b),
    StoryRow("B2", "claims", "Equipment", "active", "2026-11-01", .b),
    StoryRow("B60", "claims", "Hospital, outpatient", "active", "2026-03-16", .b),
    StoryRow("B60", "claims", "Hospital stay", "active", "2026-03-16", .b),
  ]

  static let ione = [
    StoryRow("C", "past_problems", "Appendicitis", "resolved", "2007", .c),
    StoryRow("C", "procedures", "Appendix taken out", "completed", "2007", .c),
    StoryRow("C2", "procedures", "ultrasound of the pregnancy", "completed", "2026-10-12", .h),
    StoryRow("C", "devices", "Glucose sensor", "active", nil, .h, says: "CG-20931"),
    StoryRow("C2", "goals", "in pregnancy", "active", nil, .h, says: "3.5 mmol/L to 7.8 mmol/L"),
    StoryRow("C2", "plan", "diabetes in pregnancy", "active", "2026-09-28", .c),
    StoryRow("C2", "plan", "Ultrasound, week 12", "planned", "2026-11-18", .h),
    StoryRow("C3", "mental_status", "Mood, nine questions", "final", nil, .c, says: "3"),
    StoryRow("C", "support", "Maren Castellaway", "active", nil, .c, .h, says: "555-0189"),
    StoryRow("C13", "claims", "Pharmacy fill", "active", "2026-10-15", .b),
  ]
}
