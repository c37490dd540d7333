import Clinical
import Terminology

/// Numbers of measurements without their unit, and units that are not understood.
struct UnitChecks {
  private var understood: [String: Bool] = [:]
  /// Numbers looked at so far.
  private(set) var quantities = 0

  /// Looks at a result or a vital sign.
  mutating func look(
    at index: Int, of statements: [StatementReading], into lines: inout [LedgerLine]
  ) {
    let section = statements[index].statement.section
    guard section == .results || section == .vitals,
      case .observation(let detail) = statements[index].statement.detail
    else { return }
    let range = statements[index].range
    look(at: detail.value, of: statements[index].statement.concept, range, &lines)
    for component in detail.components {
      look(at: component.value, of: component.concept, range, &lines)
    }
  }

  private mutating func look(
    at value: Value?, of concept: Concept, _ range: SourceRange, _ lines: inout [LedgerLine]
  ) {
    let quantities: [Quantity]
    switch value {
    case .quantity(let quantity): quantities = [quantity]
    // Either end may carry the unit of both.
    case .range(let low, let high):
      let both = [low, high].compactMap { $0 }
      quantities = both.contains { $0.unitCode != nil } ? both.filter { $0.unitCode != nil } : both
    default: return
    }
    for quantity in quantities { look(at: quantity, of: concept, range, &lines) }
  }

  private mutating func look(
    at quantity: Quantity, of concept: Concept, _ range: SourceRange, _ lines: inout [LedgerLine]
  ) {
    quantities += 1
    // Nearly every unit: known, and no list of them is made.
    if let unit = quantity.unit, !unit.isEmpty, isUnderstood(unit) { return }
    let sent = [quantity.code, quantity.unit].compactMap { $0 }.filter { !$0.isEmpty }
    guard !sent.isEmpty else {
      guard !Dimensionless.isNumber(concept) else { return }
      lines.append(
        LedgerLine(
          .unitMissing, at: range,
          "\(concept.briefTitle): \(quantity.number.text), sent without a unit")
      )
      return
    }
    guard !sent.contains(where: { isUnderstood($0) }) else { return }
    lines.append(
      LedgerLine(
        .unitUnknown, at: range, "\(concept.briefTitle): the unit \(sent[0]) of \(quantity.text)"))
  }

  private mutating func isUnderstood(_ unit: String) -> Bool {
    if let known = understood[unit] { return known }
    let known =
      Units.canonical(unit) != nil || UCUM.isUnit(unit) || Dimensionless.isWord(unit)
    understood[unit] = known
    return known
  }
}

/// What is a number by nature and has no unit.
enum Dimensionless {
  /// LOINC codes of properties without a unit. Source: the Property of each code in LOINC (`-LsCnc`,
  /// `Rden`, `Score`, `Ratio`, `Num`, `InvDiff`).
  private static let codes: Set<String> = [
    // pH: LsCnc.
    "2744-1", "2745-8", "2746-6", "2748-2", "2749-0", "2756-5", "5803-2", "11558-4", "33254-4",
    // Specific gravity: Rden.
    "2965-2", "5810-7", "5811-5", "53326-5",
    // INR and other relative times: RelTime, Ratio.
    "6301-6", "34714-6", "38875-1", "46418-0",
    // Ratios of masses or counts.
    "1759-0", "10834-0", "3097-3", "9830-1", "11054-4", "32309-7", "44734-2",
    // Scores: PHQ-2, PHQ-9, GAD-7, Glasgow, Apgar 1, 5 and 10 min, pain, Braden, Morse, AUDIT-C.
    "55758-7", "44261-6", "70274-6", "9269-2", "9272-6", "9274-2", "9271-8", "72514-3", "38208-5",
    "38214-3", "38227-5", "59460-6", "75626-2",
    // Numbers of pregnancies and births.
    "11996-6", "11977-6", "11640-0", "11612-9", "11614-5", "33065-4",
  ]

  /// Words of a name that say that it is a number. Never `count` or `index`: those have units
  /// (10*3/uL, kg/m2).
  private static let words: Set<String> = [
    "ratio", "score", "ph", "gravity", "inr", "number", "scale", "gravida", "para", "percentile",
  ]

  /// Words that are sent in the place of a unit and say that there is none.
  private static let units: Set<String> = [
    "ratio", "score", "ph", "ph units", "inr", "index", "s.g.", "no units", "none", "n/a", "na",
    "unitless", "{#}",
  ]

  /// Whether the concept is a number without a unit.
  static func isNumber(_ concept: Concept) -> Bool {
    if concept.codings.contains(where: { $0.system == .loinc && codes.contains($0.code) }) {
      return true
    }
    let names = concept.codings.compactMap(\.display) + [concept.text].compactMap { $0 }
    return names.contains { name in
      name.lowercased().split { !($0.isLetter || $0.isNumber) }.contains {
        words.contains(String($0))
      }
    }
  }

  /// Whether a text in the place of a unit says that there is none.
  static func isWord(_ unit: String) -> Bool { units.contains(unit.lowercased()) }
}
