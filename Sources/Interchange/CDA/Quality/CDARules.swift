/// What the standard asks of an element that bears a template.
enum CDARequirement {
  /// A child element; its null flavour counts as an answer.
  case child(StaticString)
  /// A child's code, where one is sent, is one of these.
  case code(StaticString, Set<String>, system: String?)
  /// A related statement that bears this template.
  case holds(Int)
}

/// The rules that C-CDA sets for entries, by template number. Only what is SHALL in R1.1 and in R2.1
/// alike stands here, so that a good document of either raises nothing. The source of each row is the
/// template of that name in "HL7 CDA R2 Implementation Guide: Consolidated CDA Templates, R2.1"
/// (August 2015, volume 2).
enum CDARules {
  struct Row {
    let template: Int
    /// The template's title, for people.
    let title: String
    let needs: [CDARequirement]
  }

  private static let completed: CDARequirement = .code("statusCode", ["completed"], system: nil)
  private static let resultStates: CDARequirement = .code(
    "statusCode", ["aborted", "active", "cancelled", "completed", "held", "suspended"], system: nil)
  private static let concernStates: CDARequirement = .code(
    "statusCode", ["active", "suspended", "aborted", "completed"], system: nil)

  static let rows: [Row] = [
    // Problem Concern Act.
    Row(
      template: 3, title: "problem concern",
      needs: [
        .child("id"), .code("code", ["CONC"], system: "2.16.840.1.113883.5.6"), .child("code"),
        .child("statusCode"), concernStates, .child("effectiveTime"), .holds(4),
      ]),
    // Problem Observation.
    Row(
      template: 4, title: "problem",
      needs: [
        .child("id"), .child("code"), .code("code", CDAValueSets.problemTypes, system: nil),
        .child("statusCode"), completed, .child("value"),
      ]),
    // Allergy Concern Act; in R1.1 its code is that of the section.
    Row(
      template: 30, title: "allergy concern",
      needs: [
        .child("id"), .child("code"), .code("code", ["CONC", "48765-2"], system: nil),
        .child("statusCode"), concernStates, .child("effectiveTime"), .holds(7),
      ]),
    // Allergy - Intolerance Observation.
    Row(
      template: 7, title: "allergy",
      needs: [
        .child("id"), .child("code"), .child("statusCode"), completed, .child("effectiveTime"),
        .child("value"), .code("value", CDAValueSets.allergyTypes, system: nil),
      ]),
    // Medication Activity.
    Row(
      template: 16, title: "medicine",
      needs: [.child("id"), .child("statusCode"), .child("effectiveTime"), .child("consumable")]),
    // Immunization Activity.
    Row(
      template: 52, title: "vaccine",
      needs: [.child("id"), .child("statusCode"), .child("effectiveTime"), .child("consumable")]),
    // Result Organizer.
    Row(
      template: 1, title: "panel of results",
      needs: [.child("id"), .child("code"), .child("statusCode"), resultStates, .holds(2)]),
    // Result Observation.
    Row(
      template: 2, title: "result",
      needs: [
        .child("id"), .child("code"), .child("statusCode"), resultStates, .child("effectiveTime"),
        .child("value"),
      ]),
    // Vital Signs Organizer.
    Row(
      template: 26, title: "set of vital signs",
      needs: [
        .child("id"), .child("code"), .child("statusCode"), .child("effectiveTime"), .holds(27),
      ]),
    // Vital Sign Observation.
    Row(
      template: 27, title: "vital sign",
      needs: [
        .child("id"), .child("code"), .child("statusCode"), completed, .child("effectiveTime"),
        .child("value"),
      ]),
    // Smoking Status - Meaningful Use.
    Row(
      template: 78, title: "smoking status",
      needs: [
        .child("code"), .child("statusCode"), completed, .child("effectiveTime"), .child("value"),
        .code("value", CDAValueSets.smoking, system: "2.16.840.1.113883.6.96"),
      ]),
    // Encounter Activity.
    Row(
      template: 49, title: "visit", needs: [.child("id"), .child("code"), .child("effectiveTime")]),
    // Procedure Activity Procedure, Act, Observation.
    Row(
      template: 14, title: "procedure", needs: [.child("id"), .child("code"), .child("statusCode")]),
    Row(
      template: 12, title: "procedure", needs: [.child("id"), .child("code"), .child("statusCode")]),
    Row(
      template: 13, title: "procedure", needs: [.child("id"), .child("code"), .child("statusCode")]),
    // Family History Organizer and Observation.
    Row(
      template: 45, title: "relative", needs: [.child("statusCode"), .child("subject"), .holds(46)]),
    Row(template: 46, title: "relative's condition", needs: [.child("code"), .child("value")]),
    // Social History Observation.
    Row(
      template: 38, title: "social history",
      needs: [.child("id"), .child("code"), .child("statusCode")]),
    // Goal Observation.
    Row(template: 121, title: "goal", needs: [.child("id"), .child("code"), .child("statusCode")]),
    // Health Concern Act.
    Row(
      template: 132, title: "health concern",
      needs: [.child("id"), .child("code"), .child("statusCode")]),
    // Coverage Activity, Policy Activity.
    Row(
      template: 60, title: "coverage", needs: [.child("id"), .child("code"), .child("statusCode")]),
    Row(
      template: 61, title: "policy", needs: [.child("id"), .child("code"), .child("statusCode")]),
    // Note Activity.
    Row(template: 202, title: "note", needs: [.child("code"), .child("text"), .child("author")]),
  ]

  /// The rows by template number.
  static let byTemplate: [Row?] = (0..<520).map { number in rows.first { $0.template == number } }
}
