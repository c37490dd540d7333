import Clinical
import Education
import Merging
import Terminology

extension TopicSignals {
  /// What a chart shows that lessons can fit.
  /// - Parameters:
  ///   - rules: keys of rules that fired and are not settled.
  ///   - analytes: keys of analytes that are measured at home.
  public init(of chart: Chart, rules: [String], analytes: [String]) {
    self.init(
      problems: chart.activeProblems.flatMap(\.problemCodes),
      medicines: chart.takenMedicines.flatMap(\.medicineCodes),
      flagged: chart.flaggedCodes,
      allergies: chart.harmful.compactMap(Substances.key(for:)),
      analytes: analytes, rules: rules, situations: chart.situations)
  }
}

extension Chart {
  /// The problems that are active.
  var activeProblems: [Fact] { facts.filter { $0.kind == .condition && $0.state == .active } }

  /// Medicines that are taken by all that the record says: none that is stopped, disputed or planned
  /// (`clinical-corrections.md` 4.5).
  var takenMedicines: [Fact] {
    facts.filter {
      $0.kind == .medication && $0.state == .active && !isDisputedMedicine($0)
    }
  }

  /// Substances that harm.
  fileprivate var harmful: [Concept] {
    facts.filter { $0.kind == .allergy && $0.state == .active }.flatMap(\.concepts)
  }

  /// Codes of results whose newest value its laboratory flagged.
  fileprivate var flaggedCodes: [Coding] {
    // Of thousands of results only the newest of each name is looked into.
    let results = facts.filter { [.final, .corrected].contains($0.state) }
    let newest = Self.newest(results) { [$0.title, $0.term ?? ""] }
    let ofAnalytes = Self.newest(newest) { fact in
      fact.members.lazy.compactMap { Analytes.key(for: $0.kept.statement.concept) }.first
    }
    return ofAnalytes.filter { $0.flag != nil }.flatMap(\.members)
      .flatMap(\.kept.statement.concept.codings)
  }

  /// The newest of the facts of each key; a fact without a key is left out.
  private static func newest<Key: Hashable>(_ facts: [Fact], by key: (Fact) -> Key?) -> [Fact] {
    var newest: [Key: Fact] = [:]
    for fact in facts {
      guard let key = key(fact) else { continue }
      if let known = newest[key], !isNewer(fact, than: known) { continue }
      newest[key] = fact
    }
    return Array(newest.values)
  }

  private static func isNewer(_ fact: Fact, than other: Fact) -> Bool {
    guard let date = fact.period.start else { return false }
    return other.period.start.map { $0.lowerBound() < date.lowerBound() } ?? true
  }

  /// What the chart shows, by the names that topics wait for: what its sources dispute, and the rules
  /// of the safety table that found something.
  fileprivate var situations: [String] {
    var situations = safety.map(\.rule)
    let conflicts = facts.filter { !$0.conflicts.isEmpty }
    if conflicts.contains(where: isDisputedMedicine) { situations.append("disputed-medicine") }
    if conflicts.contains(where: { $0.conflicts.contains { $0.subject == .codeStatus } }) {
      situations.append("code-status")
    }
    return conflicts.isEmpty ? situations : situations + ["disputed-record"]
  }

  fileprivate func isDisputedMedicine(_ fact: Fact) -> Bool {
    fact.kind == .medication
      && fact.conflicts.contains { $0.subject == .status && !$0.isOlderOnly }
  }
}

extension Fact {
  /// What its statements speak of.
  fileprivate var concepts: [Concept] { members.map(\.kept.statement.concept) }

  /// The codes by which a lesson fits a problem.
  var problemCodes: [Coding] { concepts.flatMap(\.codings) }

  /// The codes by which a lesson fits a medicine: its own and those of its ingredients.
  var medicineCodes: [Coding] {
    concepts.flatMap { Meaning.codings(of: $0, kind: .medication) }
  }
}
