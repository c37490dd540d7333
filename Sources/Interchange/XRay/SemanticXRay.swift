import Clinical
import Terminology

/// What of a document is understood: its codes, the families that they belong to, its units.
struct SemanticXRay {
  /// Names of what was not understood, told at most.
  private static let most = 20

  private var codes = 0
  private var wellFormed = 0
  private var strange: [String: Int] = [:]
  private var wanted = 0
  private var mapped = 0
  private var unmapped: [String: (count: Int, range: SourceRange)] = [:]
  private var noCode = 0

  static func lines(of reading: DocumentReading) -> [XRay.Line] {
    var xray = SemanticXRay()
    for one in reading.statements { xray.look(at: one) }
    return xray.codeLines + xray.familyLines + unitLines(of: reading)
  }

  private mutating func look(at one: StatementReading) {
    let statement = one.statement
    for concept in [statement.concept] + statement.detail.concepts {
      for coding in concept.codings { look(at: coding) }
    }
    if statement.concept.codings.isEmpty { noCode += 1 }
    guard let isMapped = Self.isMapped(statement) else { return }
    wanted += 1
    if isMapped {
      mapped += 1
    } else {
      let title = "\(statement.kind.rawValue) \(statement.concept.briefTitle)"
      unmapped[title, default: (0, one.range)].count += 1
    }
  }

  private mutating func look(at coding: Coding) {
    codes += 1
    guard let system = coding.system, CodeSystems.isKnown(system) else {
      let name = coding.system.map(CodeSystems.name) ?? "no code system"
      strange["\(coding.code) \(coding.display ?? "") (\(name))", default: 0] += 1
      return
    }
    if CodeShapes.broken(by: coding) == nil {
      wellFormed += 1
    } else {
      strange["\(coding.code) is no code of \(CodeSystems.name(of: system))", default: 0] += 1
    }
  }

  /// Whether a family of Chartline's tables is known for what the statement is about; nil for kinds that
  /// have none.
  private static func isMapped(_ statement: Statement) -> Bool? {
    let concept = statement.concept
    guard !concept.isEmpty else { return nil }
    switch statement.kind {
    case .medication: return Drugs.product(for: concept) != nil
    case .condition: return Problems.problem(for: concept) != nil
    case .allergy:
      return Substances.key(for: concept) != nil || Substances.noneKnown(concept) != nil
    case .immunization: return Vaccines.code(of: concept) != nil
    case .observation where [.results, .vitals].contains(statement.section):
      return Analytes.key(for: concept) != nil
        || statement.detail.concepts.contains { Analytes.key(for: $0) != nil }
    default: return nil
    }
  }

  private var codeLines: [XRay.Line] {
    let others = strange.values.reduce(0, +)
    var lines = [
      Self.line(
        "Codes",
        "\(wellFormed) of \(codes) are of a code system that is known, and can be its codes",
        count: wellFormed),
      Self.line(
        "Local", others == 0 ? "none" : "\(others) are local, of no known system, or cannot be",
        others == 0 ? .plain : .notice, count: others),
    ]
    lines += Self.most(strange.map { ($0.key, $0.value, nil) })
    if noCode > 0 {
      lines.append(
        Self.line("No code", "\(noCode) in words alone", .notice, count: noCode))
    }
    return lines
  }

  private var familyLines: [XRay.Line] {
    let rest = wanted - mapped
    return [
      Self.line(
        "Compared",
        "\(mapped) of \(wanted) results, medicines, problems, allergies and vaccines are of a family "
          + "in Chartline's tables, so that other sources' words for the same are found",
        rest == 0 ? .plain : .notice, count: mapped)
    ] + Self.most(unmapped.map { ($0.key, $0.value.count, $0.value.range) })
  }

  private static func unitLines(of reading: DocumentReading) -> [XRay.Line] {
    var checks = UnitChecks()
    var faults: [LedgerLine] = []
    for index in reading.statements.indices {
      checks.look(at: index, of: reading.statements, into: &faults)
    }
    return [
      line(
        "Units",
        checks.quantities == 0
          ? "no number that needs one"
          : "\(checks.quantities - faults.count) of \(checks.quantities) numbers have a unit that is "
            + "understood, or need none",
        faults.isEmpty ? .plain : .notice, count: checks.quantities - faults.count)
    ]
      + faults.prefix(most).map {
        line("", "\($0.words), \($0.check.title)", .notice, at: $0.range)
      }
  }

  /// What is met most first.
  private static func most(_ found: [(words: String, count: Int, range: SourceRange?)]) -> [XRay
    .Line]
  {
    let sorted = found.sorted { ($1.count, $0.words) < ($0.count, $1.words) }
    var lines = sorted.prefix(most).map { one in
      line(
        "", one.words + (one.count > 1 ? ", \(one.count) times" : ""), .notice, at: one.range)
    }
    if sorted.count > most {
      lines.append(line("", "and \(sorted.count - most) more", .notice))
    }
    return lines
  }

  private static func line(
    _ label: String, _ words: String, _ tone: XRay.Tone = .plain, count: Int? = nil,
    at range: SourceRange? = nil
  ) -> XRay.Line {
    XRay.Line(.semantic, label, words, tone, count: count, at: range)
  }
}
