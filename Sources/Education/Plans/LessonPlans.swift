/// The plans that there are. What is taught is the sources'; the days are ours: what keeps somebody safe
/// comes first, and two days at least lie between two lessons.
public enum LessonPlans {
  /// Every plan.
  public static let all = [
    LessonPlan(
      "new-type-2-diabetes", "New to type 2 diabetes",
      source: "American Diabetes Association: Standards of Care 2025, sections 5 "
        + "(education) and 12 (feet and eyes, from the diagnosis on)",
      [
        ("type-2-diabetes", 3), ("high-blood-sugar", 7), ("low-blood-sugar", 10), ("a1c", 14),
        ("healthy-weight", 21), ("foot-care", 28), ("eye-check", 35),
      ]),
    LessonPlan(
      "new-type-1-diabetes", "New to type 1 diabetes",
      source: "American Diabetes Association: Standards of Care 2025, sections 5, 6, 7, 9 and 12",
      [
        ("type-1-diabetes", 2), ("insulin", 4), ("low-blood-sugar", 6), ("low-sugar-at-night", 8),
        ("high-blood-sugar", 10), ("cgm", 14), ("foot-care", 28), ("eye-check", 35),
      ]),
    LessonPlan(
      "new-heart-failure", "New to heart failure",
      source: "2022 AHA/ACC/HFSA guideline on heart failure, 7.1.1 (self-care support)",
      [
        ("heart-failure", 2), ("weigh-each-day", 4), ("salt-and-fluids", 7), ("pain-relievers", 10),
        ("flu-vaccine", 21),
      ]),
    LessonPlan(
      "new-high-blood-pressure", "New to high blood pressure",
      source: "2017 ACC/AHA guideline on high blood pressure, 4.2 and 6.2 (home readings, living)",
      [
        ("high-blood-pressure", 3), ("blood-pressure-at-home", 7), ("salt-and-fluids", 14),
        ("healthy-weight", 21),
      ]),
    LessonPlan(
      "new-copd", "New to COPD",
      source:
        "Global Initiative for Chronic Obstructive Lung Disease (GOLD): report 2025, chapter 3",
      [
        ("copd", 3), ("inhalers", 5), ("copd-flare", 8), ("flu-vaccine", 14),
        ("pneumococcal-vaccine", 21),
      ]),
  ]

  /// The plan of a key.
  public static func named(_ key: String) -> LessonPlan? { all.first { $0.key == key } }

  /// The plan that begins with a topic.
  public static func beginning(with topic: String) -> LessonPlan? {
    all.first { $0.steps.first?.topic == topic }
  }
}
