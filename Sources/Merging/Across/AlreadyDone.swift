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
