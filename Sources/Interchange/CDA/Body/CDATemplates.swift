/// What the reader does with a clinical statement of a CDA document.
enum CDARole {
  /// Only holds others: a concern, a diagnosis act, a discharge medication act.
  case container
  case problem
  case allergy
  case medication
  case supplyOrder
  case dispense
  case immunization
  case resultOrganizer
  case result
  case vitalsOrganizer
  case vital
  case encounter
  case procedure
  case plan
  case goal
  case careTeam
  case family
  case coverage
  case device
  case note
  /// A health concern or a risk.
  case concern
  /// Any other observation: of habits, of function, of a pregnancy, of a wish.
  case observation
}

/// The entry templates of C-CDA, CCD and C32, by their roots alone: extensions only date them
/// (`standards.md` 2.1).
enum CDATemplates {
  /// The names by which elements are counted, the row's place being the bit of a mask.
  /// Numbers are the last part of 2.16.840.1.113883.10.20.22.4.
  static let counted: [(number: Int, name: String)] = [
    (3, "problem_concern"), (4, "problem_obs"), (30, "allergy_concern"), (7, "allergy_obs"),
    (16, "medication_activity"), (18, "med_dispense"), (17, "med_supply_order"),
    (52, "immunization_activity"), (1, "result_organizer"), (2, "result_obs"),
    (26, "vitals_organizer"), (27, "vital_obs"), (14, "procedure_procedure"),
    (12, "procedure_act"), (13, "procedure_obs"), (49, "encounter_activity"),
    (80, "encounter_dx"), (38, "social_history_obs"), (78, "smoking_status"),
    (85, "tobacco_use"), (200, "birth_sex"), (45, "family_history_organizer"),
    (46, "family_history_obs"), (61, "risk_concern_or_coverage_policy"),
    (60, "coverage_activity"), (48, "advance_directive_obs"), (121, "goal_obs"),
    (132, "health_concern_act"), (202, "note_activity"), (500, "care_team_organizer"),
    (39, "planned_act"), (40, "planned_encounter"), (41, "planned_procedure"),
    (42, "planned_medication"), (44, "planned_observation"), (9, "reaction_obs"),
    (8, "severity_obs"), (37, "product_instance"), (67, "functional_obs"), (15, "plan_obs_old"),
    (50, "non_medicinal_supply"),
  ]

  /// Roles by the same numbers.
  private static let roles: [(numbers: [Int], role: CDARole)] = [
    // Concerns; diagnoses at admission, discharge, of a visit, before and after a procedure;
    // medication at admission and discharge.
    ([3, 30, 80, 33, 34, 35, 36, 51, 65], .container), ([4], .problem), ([7], .allergy),
    ([16], .medication), ([17], .supplyOrder), ([18], .dispense), ([52], .immunization),
    ([1], .resultOrganizer), ([2], .result), ([26], .vitalsOrganizer), ([27], .vital),
    ([49], .encounter),
    // Procedures done: act, observation, procedure.
    ([12, 13, 14], .procedure),
    // Planned act, encounter, procedure, observation, supply; the plan observation of R1.1; referral;
    // handoff; nutrition recommendation; interventions.
    ([39, 40, 41, 44, 43, 15, 140, 141, 130, 131, 146], .plan),
    ([42], .medication), ([120], .immunization), ([121], .goal), ([500], .careTeam),
    // A relative; an observation of one that stands alone.
    ([45, 46], .family), ([60], .container), ([61], .coverage), ([50], .device),
    ([202], .note), ([132, 136], .concern),
    // Organizers of advance directives, of functional and mental status, of equipment.
    ([108, 66, 75, 135], .container),
    // Social history, smoking, tobacco, characteristics of home, culture, occupation, sex, tribe,
    // gender and orientation, advance directive, functional and cognitive status and problems,
    // assessment scale, sensory, self-care, caregiver, disability, nutrition, nutritional status,
    // pressure ulcer, wound, estimated delivery, health status, medication adherence.
    (
      [
        38, 78, 85, 109, 111, 503, 200, 501, 506, 507, 48, 67, 74, 68, 73, 69, 127, 128, 72, 505,
        138, 124, 114, 70, 5, 508, 509, 510, 511, 144,
      ], .observation
    ),
  ]

  /// Roots of the older guides: CCD 1.0 (…10.20.1), HITSP C32/C83 (…3.88.11.83), IHE PCC
  /// (1.3.6.1.4.1.19376…). Where an element bears several, the first row counts: an allergy is also
  /// an IHE problem entry, an immunization also a CCD medication activity.
  private static let older: [(root: StaticString, role: CDARole)] = [
    ("1.3.6.1.4.1.19376.1.5.3.1.4.5.1", .container),
    ("1.3.6.1.4.1.19376.1.5.3.1.4.5.2", .container),
    ("1.3.6.1.4.1.19376.1.5.3.1.4.5.3", .container),
    ("2.16.840.1.113883.10.20.1.27", .container),
    ("1.3.6.1.4.1.19376.1.5.3.1.4.6", .allergy),
    ("2.16.840.1.113883.10.20.1.18", .allergy),
    ("1.3.6.1.4.1.19376.1.5.3.1.4.5", .problem),
    ("2.16.840.1.113883.10.20.1.28", .problem),
    ("1.3.6.1.4.1.19376.1.5.3.1.4.12", .immunization),
    ("2.16.840.1.113883.3.88.11.83.13", .immunization),
    ("2.16.840.1.113883.3.88.11.83.8", .medication),
    ("1.3.6.1.4.1.19376.1.5.3.1.4.7", .medication),
    ("2.16.840.1.113883.10.20.1.24", .medication),
    ("2.16.840.1.113883.10.20.1.34", .supplyOrder),
    ("1.3.6.1.4.1.19376.1.5.3.1.4.13.1", .vitalsOrganizer),
    ("2.16.840.1.113883.10.20.1.35", .vitalsOrganizer),
    ("1.3.6.1.4.1.19376.1.5.3.1.4.13.2", .vital),
    ("2.16.840.1.113883.10.20.1.32", .resultOrganizer),
    ("2.16.840.1.113883.3.88.11.83.15", .result),
    ("2.16.840.1.113883.10.20.1.31", .result),
    ("2.16.840.1.113883.10.20.15.3.8", .observation),
    ("2.16.840.1.113883.10.20.1.20", .container),
    ("2.16.840.1.113883.10.20.1.26", .coverage),
    ("2.16.840.1.113883.10.20.1.29", .procedure),
    ("1.3.6.1.4.1.19376.1.5.3.1.4.19", .procedure),
    ("2.16.840.1.113883.10.20.1.23", .family),
    ("2.16.840.1.113883.10.20.1.25", .plan),
    ("2.16.840.1.113883.10.20.1.33", .observation),
    ("2.16.840.1.113883.10.20.1.17", .observation),
    ("2.16.840.1.113883.10.20.1.21", .encounter),
    ("1.3.6.1.4.1.19376.1.5.3.1.4.14", .encounter),
  ]

  private static let bits: [UInt64] = table { row in
    counted.firstIndex { $0.number == row }.map { 1 << UInt64($0) } ?? 0
  }
  private static let roleByNumber: [CDARole?] = table { row in
    roles.first { $0.numbers.contains(row) }?.role
  }

  private static func table<Entry>(_ entry: (Int) -> Entry) -> [Entry] { (0...519).map(entry) }

  /// The counted names that an element bears: one bit for each, two versions of one root being one.
  static func mask(of element: XMLElement) -> UInt64 {
    var mask: UInt64 = 0
    for child in element.children where child.isNamed("templateId") {
      if let number = number(of: child) { mask |= bits[number] }
    }
    return mask
  }

  /// What the templates of an element make of it; nil where none is known.
  static func role(of element: XMLElement) -> CDARole? {
    var found: (rank: Int, role: CDARole)?
    for child in element.children where child.isNamed("templateId") {
      if let number = number(of: child) {
        if let role = roleByNumber[number] { return role }
      } else if let root = child.attribute("root"),
        let rank = older.firstIndex(where: { root.equals($0.root) }), rank < found?.rank ?? .max
      {
        found = (rank, older[rank].role)
      }
    }
    return found?.role
  }

  /// Whether an element bears a counted template that is more than a part: reactions (9), severities
  /// (8) and product instances (37) are held by the statement around them.
  static func isEntry(_ element: XMLElement) -> Bool { mask(of: element) & ~partMask != 0 }

  private static let partMask = bits[9] | bits[8] | bits[37]

  /// Whether an element bears the template of this number.
  static func has(_ number: Int, _ element: XMLElement) -> Bool {
    element.children.contains { $0.isNamed("templateId") && self.number(of: $0) == number }
  }

  /// Whether an element is a pregnancy observation.
  static func isPregnancy(_ element: XMLElement) -> Bool {
    element.children.contains {
      $0.isNamed("templateId")
        && $0.attribute("root").map { $0.equals("2.16.840.1.113883.10.20.15.3.8") } ?? false
    }
  }

  /// What an observation is about whose code only asserts: the title of its template.
  static func subject(of element: XMLElement) -> String? {
    if isPregnancy(element) { return "Pregnancy" }
    return subjects.first { has($0.number, element) }?.words
  }

  private static let subjects: [(number: Int, words: String)] = [
    (78, "Smoking status"), (85, "Tobacco use"), (38, "Social history"), (67, "Functional status"),
    (68, "Functional problem"), (73, "Cognitive problem"), (74, "Mental status"),
    (69, "Assessment"), (138, "Nutritional status"), (124, "Nutrition assessment"),
    (127, "Sensory status"), (128, "Self-care"), (72, "Caregiver"), (5, "Health status"),
    (48, "Advance directive"), (109, "Home"), (111, "Cultural and religious observance"),
  ]

  /// The numbers of the entry templates that an element bears, each once.
  static func numbers(of element: XMLElement) -> [Int] {
    var found: [Int] = []
    for child in element.children where child.isNamed("templateId") {
      if let number = number(of: child), !found.contains(number) { found.append(number) }
    }
    return found
  }

  /// Whether an element bears any template of C-CDA entries, or of the guides that it builds on.
  static func bearsEntryTemplate(_ element: XMLElement) -> Bool {
    element.children("templateId").contains { templateId in
      guard let root = templateId["root"] else { return false }
      return root.hasPrefix("2.16.840.1.113883.10.20.22.") || root.hasPrefix("1.3.6.1.4.1.19376.")
        || root.hasPrefix("2.16.840.1.113883.10.20.15.")
        || root.hasPrefix("2.16.840.1.113883.10.20.24.")
        || root.hasPrefix("2.16.840.1.113883.10.20.34.")
    }
  }

  private static func number(of templateId: XMLElement) -> Int? {
    let prefix: StaticString = "2.16.840.1.113883.10.20.22.4."
    let length = prefix.utf8CodeUnitCount
    guard let root = templateId.attribute("root"), root.count > length, root.count <= length + 3,
      UnsafeBufferPointer(rebasing: root[..<length]).equals(prefix)
    else { return nil }
    var number = 0
    for byte in root[length...] {
      guard (48...57).contains(byte) else { return nil }
      number = number * 10 + Int(byte - 48)
    }
    return number < bits.count ? number : nil
  }
}
