import Clinical
import Terminology

/// What has been done already: before the same is ordered again.
public enum AlreadyDone {
  /// What is looked for.
  public enum Wanted: Sendable, Hashable {
    /// A code of any system; the same analyte under another code counts.
    case code(String)
    /// Words of a name.
    case text(String)
  }

  /// Kinds of things that are done.
  private static let kinds: Set<Kind> = [.observation, .report, .procedure, .immunization]

  /// The facts of the chart that are the wanted thing and were so between two instants, the newest
  /// first.
  public static func facts(
    _ wanted: Wanted, in chart: Chart, from start: Instant, to end: Instant
  ) -> [Fact] {
    chart.facts.filter { fact in
      guard kinds.contains(fact.kind), !fact.isFolded, fact.state != .retracted,
        fact.state != .notDone,
        let date = fact.period.sortDate
      else { return false }
      return date.upperBound() > start && date.lowerBound() <= end && matches(fact, wanted)
    }
    .sorted {
      ($1.period.sortDate.sortKey, $0.name) < ($0.period.sortDate.sortKey, $1.name)
    }
  }

  /// What counts as done already before an entry, in days.
  public static let daysBefore = 90

  /// The newest fact that shows the same test, procedure or vaccine done in the ``daysBefore`` days
  /// before this one; before anything that is planned, at any time in them before `now`. Vital signs
  /// are measured again rightly.
  public static func before(_ fact: Fact, in chart: Chart, now: Instant) -> Fact? {
    guard kinds.contains(fact.kind) || fact.kind == .plan, fact.section != .vitals,
      let key = key(of: fact)
    else { return nil }
    let isPlanned = fact.kind == .plan || fact.state == .planned
    guard let end = isPlanned ? now : fact.period.sortDate?.lowerBound() else { return nil }
    let start = end.advanced(bySeconds: -Int64(daysBefore) * 86_400)
    return chart.facts.filter { other in
      guard kinds.contains(other.kind), other.name != fact.name, other.section != .vitals,
        ![.retracted, .notDone, .planned].contains(other.state), let at = other.period.sortDate,
        at.lowerBound() > start, isPlanned ? at.lowerBound() <= end : at.upperBound() <= end
      else { return false }
      return Self.key(of: other) == key
    }
    .max { ($0.period.sortDate.sortKey, $0.name) < ($1.period.sortDate.sortKey, $1.name) }
  }

  /// By what two entries are of the same thing: the analyte, else the exact name.
  private static func key(of fact: Fact) -> String? {
    guard let concept = fact.members.first?.kept.statement.concept,
      !GenericCodes.isGeneric(concept, fact.kind)
    else { return nil }
    return Analytes.key(for: concept) ?? Blocks.name(of: concept)
  }

  private static func matches(_ fact: Fact, _ wanted: Wanted) -> Bool {
    switch wanted {
    case .code(let code):
      let analyte = Analytes.key(for: Concept(.loinc, code))
      return fact.members.contains { member in
        let concept = member.kept.statement.concept
        return concept.codings.contains { $0.code == code }
          || (analyte != nil && Analytes.key(for: concept) == analyte)
      }
    case .text(let text):
      let words = Words.folded(text).split(separator: " ")
      let names = [fact.title, fact.term] + fact.members.map(\.kept.statement.concept.words)
      return names.compactMap { $0 }.map(Words.folded).contains { name in
        words.allSatisfy { name.contains($0) }
      }
    }
  }
}

/// What the merge has spared: counted, never estimated.
public struct Spared: Sendable, Hashable {
  /// Statements that say again what another statement of the record says.
  public var duplicates = 0
  /// Fields of facts that nobody had to type here.
  public var fields = 0

  /// The counts of a chart.
  public init(_ chart: Chart) {
    for fact in chart.facts where fact.kind != .absence {
      duplicates += fact.members.count - 1
      if fact.members.contains(where: { !$0.kept.isPatientsWord }) { fields += fact.fields.count }
    }
  }
}
