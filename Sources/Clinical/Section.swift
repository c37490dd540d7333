/// Where a source put a statement: the keys of the crosswalk table in `standards.md` 1.1,
/// with FHIR Flag as `flags` and everything else under `other`.
public enum Section: String, Sendable, Hashable, Codable, CaseIterable, Comparable {
  case demographics
  case problems
  case pastProblems = "past_problems"
  case medications
  case allergies
  case results
  case vitals
  case immunizations
  case encounters
  case procedures
  case devices
  case socialHistory = "social_history"
  case pregnancy
  case familyHistory = "family_history"
  case functionalStatus = "functional_status"
  case mentalStatus = "mental_status"
  case nutrition
  case plan
  case goals
  case healthConcerns = "health_concerns"
  case advanceDirectives = "advance_directives"
  case alerts
  case flags
  case patientStory = "patient_story"
  case notes
  case careTeam = "care_team"
  case coverage
  case claims
  case hospital
  case referral
  case instructions
  case provenance
  case support
  case other

  /// The order in which sections are listed: the order of the declaration.
  public static func < (left: Section, right: Section) -> Bool { left.order < right.order }

  private var order: Int { Self.allCases.firstIndex(of: self) ?? Self.allCases.count }

  /// The sections for which "has this source said anything?" is asked of every source, shown as
  /// the absence grid.
  public static let asked: [Section] = [
    .problems, .medications, .allergies, .results, .vitals, .immunizations, .encounters,
  ]

  /// The section's name on screen, in plain words.
  public var title: String {
    switch self {
    case .problems: "Problems"
    case .pastProblems: "Past problems"
    case .immunizations: "Vaccines"
    case .encounters: "Visits"
    case .medications: "Medicines"
    default:
      rawValue.prefix(1).uppercased()
        + rawValue.dropFirst().map { $0 == "_" ? " " : String($0) }.joined()
    }
  }
}
