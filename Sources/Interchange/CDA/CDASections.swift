import Clinical

/// Which section of the record a section of a CDA document is: by templateId root, else by LOINC,
/// else by the words of its title (`standards.md` 1.1 and 2.1).
enum CDASections {
  private struct Row {
    let section: Section
    /// Roots; `S.` stands for 2.16.840.1.113883.10.20.22.2.
    let roots: [String]
    let loinc: [String]
    /// Words of a title, in lower case.
    let words: [String]
  }

  private static let rows: [Row] = [
    Row(
      section: .allergies,
      roots: ["S.6", "S.6.1", "2.16.840.1.113883.10.20.1.2", "2.16.840.1.113883.3.88.11.83.102"],
      loinc: ["48765-2"], words: ["allerg", "adverse reaction"]),
    Row(
      section: .medications,
      roots: ["S.1", "S.1.1", "2.16.840.1.113883.10.20.1.8", "2.16.840.1.113883.3.88.11.83.112"],
      loinc: ["10160-0"], words: ["medication", "medicine", "prescription"]),
    Row(
      section: .pastProblems, roots: ["S.20"], loinc: ["11348-0"],
      words: ["past medical", "resolved problem"]),
    Row(
      section: .problems,
      roots: ["S.5", "S.5.1", "2.16.840.1.113883.10.20.1.11", "2.16.840.1.113883.3.88.11.83.103"],
      loinc: ["11450-4"], words: ["problem", "active conditions"]),
    Row(
      section: .immunizations,
      roots: ["S.2", "S.2.1", "2.16.840.1.113883.10.20.1.6", "2.16.840.1.113883.3.88.11.83.117"],
      loinc: ["11369-6"], words: ["immuniz", "immunis", "vaccin"]),
    Row(
      section: .results,
      roots: ["S.3", "S.3.1", "2.16.840.1.113883.10.20.1.14", "2.16.840.1.113883.3.88.11.83.122"],
      loinc: ["30954-2"], words: ["result", "laborator"]),
    Row(
      section: .vitals,
      roots: ["S.4", "S.4.1", "2.16.840.1.113883.10.20.1.16", "2.16.840.1.113883.3.88.11.83.119"],
      loinc: ["8716-3"], words: ["vital"]),
    Row(
      section: .encounters,
      roots: ["S.22", "S.22.1", "2.16.840.1.113883.10.20.1.3", "2.16.840.1.113883.3.88.11.83.127"],
      loinc: ["46240-8"], words: ["encounter", "visit history"]),
    Row(
      section: .procedures, roots: ["S.7", "S.7.1", "2.16.840.1.113883.10.20.1.12"],
      loinc: ["47519-4", "29554-3"], words: ["procedure", "surger", "surgical"]),
    Row(
      section: .devices, roots: ["S.23", "2.16.840.1.113883.10.20.1.7"], loinc: ["46264-8"],
      words: ["equipment", "device", "implant"]),
    Row(
      section: .socialHistory, roots: ["S.17", "2.16.840.1.113883.10.20.1.15"],
      loinc: ["29762-2"], words: ["social history"]),
    Row(section: .pregnancy, roots: ["S.70"], loinc: ["10162-6"], words: ["pregnan"]),
    Row(
      section: .familyHistory, roots: ["S.15", "2.16.840.1.113883.10.20.1.4"],
      loinc: ["10157-6"], words: ["family history"]),
    Row(
      section: .functionalStatus, roots: ["S.14", "2.16.840.1.113883.10.20.1.5"],
      loinc: ["47420-5"], words: ["functional"]),
    Row(
      section: .mentalStatus, roots: ["S.56"], loinc: ["10190-7"], words: ["mental", "cognitive"]),
    Row(section: .nutrition, roots: ["S.57"], loinc: ["61144-2"], words: ["nutrition", "diet"]),
    Row(
      section: .plan, roots: ["S.10", "S.9", "S.8", "2.16.840.1.113883.10.20.1.10"],
      loinc: ["18776-5", "51847-2", "51848-0"], words: ["plan of", "assessment", "treatment plan"]),
    Row(section: .goals, roots: ["S.60"], loinc: ["61146-7"], words: ["goal"]),
    Row(section: .healthConcerns, roots: ["S.58"], loinc: ["75310-3"], words: ["health concern"]),
    Row(
      section: .advanceDirectives, roots: ["S.21", "S.21.1", "2.16.840.1.113883.10.20.1.1"],
      loinc: ["42348-3"], words: ["advance directive"]),
    Row(
      section: .notes, roots: ["S.65"],
      loinc: ["34109-9", "11506-3", "10164-2", "10187-3", "29545-1"],
      words: ["note", "review of systems", "physical exam"]),
    Row(section: .careTeam, roots: ["S.500"], loinc: ["85847-2"], words: ["care team"]),
    Row(
      section: .coverage, roots: ["S.18", "2.16.840.1.113883.10.20.1.9"], loinc: ["48768-6"],
      words: ["payer", "insurance"]),
    Row(
      section: .hospital,
      roots: [
        "1.3.6.1.4.1.19376.1.5.3.1.3.5", "S.24", "S.11", "S.11.1", "S.41", "S.43", "S.44", "S.38",
        "S.16", "S.42",
      ],
      loinc: [
        "8648-8", "11535-2", "10183-2", "75311-1", "8653-8", "46241-6", "42346-7", "29549-3",
      ],
      words: ["hospital", "discharge", "admission", "administered"]),
    Row(
      section: .referral, roots: ["1.3.6.1.4.1.19376.1.5.3.1.3.1", "S.12", "S.13"],
      loinc: ["42349-1", "29299-5", "46239-0"], words: ["referral", "reason for visit"]),
    Row(
      section: .instructions, roots: ["S.45"], loinc: ["69730-0"],
      words: ["instruction", "education"]),
  ]

  private static let byRoot = index(\.roots) { root in
    root.hasPrefix("S.") ? "2.16.840.1.113883.10.20.22.2." + root.dropFirst(2) : root
  }
  private static let byLOINC = index(\.loinc) { $0 }

  private static func index(
    _ keys: (Row) -> [String], _ spelt: (String) -> String
  ) -> [String: Section] {
    var index: [String: Section] = [:]
    for row in rows { for key in keys(row) { index[spelt(key)] = row.section } }
    return index
  }

  /// The section of a section element.
  static func section(of element: XMLElement, title: String?) -> Section {
    for templateId in element.children("templateId") {
      if let root = templateId["root"], let section = byRoot[root] { return section }
    }
    if let code = element.child("code")?["code"], let section = byLOINC[code] { return section }
    let words = (title ?? "").lowercased()
    // Of two that fit, the more telling stands further down: "hospital discharge medications".
    let fitting = rows.filter { row in row.words.contains { words.contains($0) } }
    if fitting.contains(where: { $0.section == .hospital }) { return .hospital }
    return fitting.first?.section ?? .other
  }

  /// Whether a problem or an allergy inside an entry of the section only says why something is done.
  static func isReason(_ role: CDARole, in section: Section) -> Bool {
    let doing: [Section] = [
      .plan, .procedures, .goals, .medications, .immunizations, .results, .vitals, .encounters,
      .devices, .nutrition,
    ]
    return (role == .problem || role == .allergy || role == .container) && doing.contains(section)
  }

  /// What an entry without a known template is, by where it stands.
  static func role(of element: XMLElement, in section: Section) -> CDARole? {
    switch section {
    case .problems, .pastProblems:
      element.isNamed("act") ? .container : element.isNamed("observation") ? .problem : nil
    case .allergies:
      element.isNamed("act") ? .container : element.isNamed("observation") ? .allergy : nil
    case .medications:
      element.isNamed("substanceAdministration")
        ? .medication : element.isNamed("supply") ? .supplyOrder : nil
    case .immunizations: element.isNamed("substanceAdministration") ? .immunization : nil
    case .results:
      element.isNamed("organizer")
        ? .resultOrganizer : element.isNamed("observation") ? .result : nil
    case .vitals:
      element.isNamed("organizer")
        ? .vitalsOrganizer : element.isNamed("observation") ? .vital : nil
    case .encounters: element.isNamed("encounter") ? .encounter : nil
    default: nil
    }
  }
}
