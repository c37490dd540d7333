import Clinical

/// The lists in which the facts of a chart are shown: every section of the crosswalk (`standards.md`
/// 1.1), those together that a reader would look for in one place.
enum ListedSection: Int, Hashable, CaseIterable {
  case medicines, problems, allergies, results, vitals, vaccines, visits
  case procedures, devices, plan, goals, papers, careTeam, familyHistory, socialHistory, pregnancy
  case abilities, mind, nutrition, concerns, wishes, warnings, hospital, referral, instructions
  case coverage, claims, contacts, other

  /// The list that a section's facts are in.
  init(_ section: Section) { self = Self.bySection[section] ?? .other }

  /// The sections of the list; the first one names it.
  var sections: [Section] {
    switch self {
    case .medicines: [.medications]
    case .problems: [.problems, .pastProblems]
    case .allergies: [.allergies]
    case .results: [.results]
    case .vitals: [.vitals]
    case .vaccines: [.immunizations]
    case .visits: [.encounters]
    case .procedures: [.procedures]
    case .devices: [.devices]
    case .plan: [.plan]
    case .goals: [.goals]
    case .papers: [.notes, .patientStory]
    case .careTeam: [.careTeam]
    case .familyHistory: [.familyHistory]
    case .socialHistory: [.socialHistory]
    case .pregnancy: [.pregnancy]
    case .abilities: [.functionalStatus]
    case .mind: [.mentalStatus]
    case .nutrition: [.nutrition]
    case .concerns: [.healthConcerns]
    case .wishes: [.advanceDirectives]
    case .warnings: [.alerts, .flags]
    case .hospital: [.hospital]
    case .referral: [.referral]
    case .instructions: [.instructions]
    case .coverage: [.coverage]
    case .claims: [.claims]
    case .contacts: [.support]
    case .other: [.other, .demographics, .provenance]
    }
  }

  /// The section that names the list.
  var section: Section { sections[0] }

  /// The name on screen, in plain words.
  var title: String {
    switch self {
    case .devices: "Devices and implants"
    case .plan: "Plan and orders"
    case .papers: "Notes and papers"
    case .socialHistory: "Life and habits"
    case .abilities: "Daily abilities"
    case .mind: "Mind and memory"
    case .nutrition: "Food and nutrition"
    case .wishes: "Wishes for care"
    case .warnings: "Warnings"
    case .hospital: "Hospital stay notes"
    case .referral: "Referrals"
    case .coverage: "Insurance"
    case .claims: "Bills and claims"
    case .contacts: "Contacts"
    case .other: "Kept whole, not understood"
    default: section.title
    }
  }

  /// The clinical term, where it is another one than the title.
  var term: String? {
    switch self {
    case .medicines: "medications"
    case .vaccines: "immunizations"
    case .visits: "encounters"
    case .vitals: "vital signs"
    case .devices: "medical devices"
    case .plan: "plan of treatment"
    case .papers: "clinical notes, documents"
    case .socialHistory: "social history"
    case .abilities: "functional status"
    case .mind: "mental status"
    case .wishes: "advance directives"
    case .warnings: "alerts, flags"
    case .hospital: "hospital course, discharge"
    case .procedures: "operations, tests, treatments"
    case .referral: "reason for referral or visit"
    case .coverage: "coverage, payers"
    case .contacts: "support, related persons"
    default: nil
    }
  }

  private static let bySection = Dictionary(
    allCases.flatMap { list in list.sections.map { ($0, list) } }
  ) { first, _ in first }
}
