import Clinical

/// Which section of the record a section of a CDA document is: by templateId root, else by LOINC,
/// else by the words of its title (`standards.md` 1.1 and 2.1).
enum CDASections {
  private struct Row {
    let section: Section
    /// Roots; `S.` stands for 2.16.840.1.113883.10.20.22.2.
    let roots: [String]
    /// Words of a title, in lower case.
    let words: [String]
  }

  private static let rows: [Row] = [
    Row(
      section: .allergies,
      roots: ["S.6", "S.6.1", "2.16.840.1.113883.10.20.1.2", "2.16.840.1.113883.3.88.11.83.102"],
      words: ["allerg", "adverse reaction"]),
    Row(
      section: .medications,
      roots: ["S.1", "S.1.1", "2.16.840.1.113883.10.20.1.8", "2.16.840.1.113883.3.88.11.83.112"],
      words: ["medication", "medicine", "prescription"]),
    Row(
      section: .pastProblems, roots: ["S.20"],
      words: ["past medical", "resolved problem"]),
    Row(
      section: .problems,
      roots: ["S.5", "S.5.1", "2.16.840.1.113883.10.20.1.11", "2.16.840.1.113883.3.88.11.83.103"],
      words: ["problem", "active conditions"]),
    Row(
      section: .immunizations,
      roots: ["S.2", "S.2.1", "2.16.840.1.113883.10.20.1.6", "2.16.840.1.113883.3.88.11.83.117"],
      words: ["immuniz", "immunis", "vaccin"]),
    Row(
      section: .results,
      roots: ["S.3", "S.3.1", "2.16.840.1.113883.10.20.1.14", "2.16.840.1.113883.3.88.11.83.122"],
      words: ["result", "laborator"]),
    Row(
      section: .vitals,
      roots: ["S.4", "S.4.1", "2.16.840.1.113883.10.20.1.16", "2.16.840.1.113883.3.88.11.83.119"],
      words: ["vital"]),
    Row(
      section: .encounters,
      roots: ["S.22", "S.22.1", "2.16.840.1.113883.10.20.1.3", "2.16.840.1.113883.3.88.11.83.127"],
      words: ["encounter", "visit history"]),
    Row(
      section: .procedures, roots: ["S.7", "S.7.1", "2.16.840.1.113883.10.20.1.12"],
      words: ["procedure", "surger", "surgical"]),
    Row(
      section: .devices, roots: ["S.23", "2.16.840.1.113883.10.20.1.7"],
      words: ["equipment", "device", "implant"]),
    Row(
      section: .socialHistory, roots: ["S.17", "2.16.840.1.113883.10.20.1.15"],
      words: ["social history"]),
    Row(section: .pregnancy, roots: ["S.70"], words: ["pregnan"]),
    Row(
      section: .familyHistory, roots: ["S.15", "2.16.840.1.113883.10.20.1.4"],
      words: ["family history"]),
    Row(
      section: .functionalStatus, roots: ["S.14", "2.16.840.1.113883.10.20.1.5"],
      words: ["functional"]),
    Row(
      section: .mentalStatus, roots: ["S.56"], words: ["mental", "cognitive"]),
    Row(section: .nutrition, roots: ["S.57"], words: ["nutrition", "diet"]),
    Row(
      section: .plan, roots: ["S.10", "S.9", "S.8", "2.16.840.1.113883.10.20.1.10"],
      words: ["plan of", "assessment", "treatment plan"]),
    Row(section: .goals, roots: ["S.60"], words: ["goal"]),
    Row(section: .healthConcerns, roots: ["S.58"], words: ["health concern"]),
    Row(
      section: .advanceDirectives, roots: ["S.21", "S.21.1", "2.16.840.1.113883.10.20.1.1"],
      words: ["advance directive"]),
    Row(
      section: .notes, roots: ["S.65"],
      words: ["note", "review of systems", "physical exam"]),
    Row(section: .careTeam, roots: ["S.500"], words: ["care team"]),
    Row(
      section: .coverage, roots: ["S.18", "2.16.840.1.113883.10.20.1.9"],
      words: ["payer", "insurance"]),
    Row(
      section: .hospital,
      roots: [
        "1.3.6.1.4.1.19376.1.5.3.1.3.5", "S.24", "S.11", "S.11.1", "S.41", "S.43", "S.44", "S.38",
        "S.16", "S.42",
      ],
      words: ["hospital", "discharge", "admission", "administered"]),
    Row(
      section: .referral, roots: ["1.3.6.1.4.1.19376.1.5.3.1.3.1", "S.12", "S.13"],
      words: ["referral", "reason for visit"]),
    Row(
      section: .instructions, roots: ["S.45"],
      words: ["instruction", "education"]),
  ]

  private static let byRoot: [String: Section] = {
    var index: [String: Section] = [:]
    for row in rows {
      for root in row.roots {
        let isShort = root.hasPrefix("S.")
        index[isShort ? "2.16.840.1.113883.10.20.22.2." + root.dropFirst(2) : root] = row.section
      }
    }
    return index
  }()
  /// LOINC codes of sections beside those of ``SectionCodes``: history of procedures; consultation
  /// note, history of present illness, review of systems, physical findings; admission and discharge
  /// medications.
  private static let furtherLOINC: [String: Section] = [
    "29554-3": .procedures, "11506-3": .notes, "10164-2": .notes, "10187-3": .notes,
    "29545-1": .notes, "42346-7": .hospital, "75311-1": .hospital,
  ]

  /// The section of a section element.
  static func section(of element: XMLElement, title: String?) -> Section {
    for templateId in element.children("templateId") {
      if let root = templateId["root"], let section = byRoot[root] { return section }
    }
    if let code = element.child("code")?["code"],
      let section = SectionCodes.section(loinc: code) ?? furtherLOINC[code]
    {
      return section
    }
    let words = (title ?? "").lowercased()
    // Of two that fit, the more telling stands further down: "hospital discharge medications".
    let fitting = rows.filter { row in row.words.contains { words.contains($0) } }
    if fitting.contains(where: { $0.section == .hospital }) { return .hospital }
    return fitting.first?.section ?? .other
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
    case .coverage where element.isNamed("act"): .coverage
    case .familyHistory: element.isNamed("act") ? nil : .family
    case .devices where element.isNamed("supply"): .device
    default: generic(element, in: section)
    }
  }

  /// What an entry is that neither a template nor its section explains: its name and its mood tell.
  private static func generic(_ element: XMLElement, in section: Section) -> CDARole? {
    let mood = element["moodCode"] ?? "EVN"
    if element.isNamed("observationMedia") { return .note }
    if element.isNamed("organizer") { return .container }
    if mood == "GOL" { return .goal }
    if element.isNamed("substanceAdministration") { return .medication }
    if mood != "EVN", mood != "DEF" { return element.isNamed("supply") ? .supplyOrder : .plan }
    if element.isNamed("observation") { return .observation }
    if element.isNamed("procedure") { return .procedure }
    if element.isNamed("encounter") { return .encounter }
    if element.isNamed("supply") { return .supplyOrder }
    switch section {
    case .procedures: return .procedure
    case .plan, .instructions, .referral: return .plan
    default: return nil
    }
  }
}
