import Clinical
import Terminology

/// Codes that their system cannot have, names that mean another code, and entries without a code.
struct CodeChecks {
  private struct Finding {
    let check: LedgerLine.Check
    let words: String
  }

  /// Where the reader has told already that something required is missing: it is told once.
  private let told: Set<Int>

  init(told lines: [LedgerLine]) {
    told = Set(lines.filter { $0.check == .requiredMissing }.map(\.range.start))
  }

  /// What is wrong with a coding, looked at once a document.
  private var seen: [Coding: Finding?] = [:]

  /// Looks at every code of a statement.
  mutating func look(
    at index: Int, of statements: [StatementReading], into lines: inout [LedgerLine]
  ) {
    let concept = statements[index].statement.concept
    let range = statements[index].range
    if concept.codings.isEmpty, concept.absent == nil,
      let requirement = RequiredCode.of(statements[index].statement), !told.contains(range.start)
    {
      lines.append(
        LedgerLine(
          .codeMissing, at: range, "\(requirement.what) \(concept.briefTitle) has no code"))
    }
    look(at: concept, range, &lines)
    for inner in statements[index].statement.detail.concepts { look(at: inner, range, &lines) }
  }

  private mutating func look(
    at concept: Concept, _ range: SourceRange, _ lines: inout [LedgerLine]
  ) {
    for coding in concept.codings where coding.system != nil {
      guard let finding = finding(coding) else { continue }
      lines.append(LedgerLine(finding.check, at: range, finding.words))
    }
  }

  private mutating func finding(_ coding: Coding) -> Finding? {
    if let known = seen[coding] { return known }
    let found = Self.judge(coding)
    seen[coding] = .some(found)
    return found
  }

  private static func judge(_ coding: Coding) -> Finding? {
    guard let system = coding.system, !coding.code.isEmpty else { return nil }
    let name = CodeSystems.name(of: system)
    if CodeShapes.isValueSet(system) {
      return Finding(
        check: .codeMalformed, words: "\(coding.code): \(name) is a value set, not a code system")
    }
    if let rule = CodeShapes.broken(by: coding) {
      return Finding(
        check: .codeMalformed, words: "\(coding.code) is no \(name) code: \(rule.words)")
    }
    guard let misfit = KnownNames.misfit(coding) else { return nil }
    return Finding(
      check: .codeMisfit,
      words: "\(name) \(coding.code) is \(misfit.known), sent as \(coding.display ?? misfit.meant)")
  }
}

/// Kinds of entries whose code the standards require.
enum RequiredCode: CaseIterable {
  case problem, medicine, allergy, vaccine, result, vital, procedure

  /// What it is, for people.
  var what: String {
    switch self {
    case .problem: "the problem"
    case .medicine: "the medicine"
    case .allergy: "the allergy"
    case .vaccine: "the vaccine"
    case .result: "the result"
    case .vital: "the vital sign"
    case .procedure: "the procedure"
    }
  }

  /// Where the code is required: C-CDA R2.1 template and conformance, US Core 6.1 profile.
  var source: String {
    switch self {
    case .problem: "Problem Observation (4.4) value; US Core Condition.code 1..1"
    case .medicine: "Medication Information (4.23) code; US Core medication[x] 1..1"
    case .allergy: "Allergy Observation (4.7) playingEntity code; US Core code 1..1"
    case .vaccine: "Immunization Medication Information (4.54) code; US Core vaccineCode 1..1"
    case .result: "Result Observation (4.2) code; US Core Laboratory Result code 1..1"
    case .vital: "Vital Sign Observation (4.27) code; FHIR R4 vital signs profile, LOINC"
    case .procedure: "Procedure Activity Procedure (4.14) code; US Core Procedure.code 1..1"
    }
  }

  /// The requirement that a statement falls under; nil when it falls under none.
  static func of(_ statement: Statement) -> RequiredCode? {
    switch (statement.kind, statement.section) {
    case (.condition, _): .problem
    case (.medication, _): .medicine
    case (.allergy, _): .allergy
    case (.immunization, _): .vaccine
    case (.observation, .results): .result
    case (.observation, .vitals): .vital
    case (.procedure, _): .procedure
    default: nil
    }
  }
}

extension Detail {
  /// The coded things inside, as far as they are matched or judged by code.
  var concepts: [Concept] {
    switch self {
    case .medication(let detail): detail.ingredients.map(\.substance) + detail.reasons
    case .allergy(let detail): detail.reactions.flatMap(\.manifestations)
    case .observation(let detail) where detail.components.isEmpty:
      Self.concepts(of: detail.value)
    case .observation(let detail):
      Self.concepts(of: detail.value)
        + detail.components.flatMap { [$0.concept] + Self.concepts(of: $0.value) }
    case .encounter(let detail): detail.reasons + detail.diagnoses
    case .procedure(let detail): detail.reasons
    case .goal(let detail): detail.addresses + detail.targets.compactMap(\.measure)
    case .familyHistory(let detail): detail.conditions.map(\.concept)
    default: []
    }
  }

  private static func concepts(of value: Value?) -> [Concept] {
    if case .concept(let concept) = value { [concept] } else { [] }
  }
}
