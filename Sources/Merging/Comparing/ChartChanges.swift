import Clinical
import Terminology

/// What is different between two charts of one person: before and after an import, between two
/// moments of knowledge. Facts are the same when they share a thing.
public enum ChartChanges {
  /// The changes from one chart to a later one, by section, then in the order of ``Change/What``.
  public static func between(_ earlier: Chart, _ later: Chart) -> [Change] {
    let before = Side(earlier)
    let after = Side(later)
    var changes: [Change] = []
    for fact in after.facts {
      let known = before.facts(sharing: fact)
      if let was = known.first {
        changes += differences(was, fact)
      } else {
        changes.append(arrival(fact, before: before, in: after))
      }
    }
    changes += before.facts.filter { after.facts(sharing: $0).isEmpty }.map { Change(.gone, $0) }
    return changes.enumerated().sorted {
      ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset)
    }
    .map(\.element)
  }

  /// One of the charts: the facts that lists show, found by their things.
  private struct Side {
    let facts: [Fact]
    private var places: [ThingID: Int] = [:]
    private var newestByName: [String: Int] = [:]

    init(_ chart: Chart) {
      facts = chart.facts.filter { $0.kind != .absence && !$0.isFolded }
      for (place, fact) in facts.enumerated() {
        for member in fact.members { places[member.kept.thing] = place }
        guard let key = Self.key(fact) else { continue }
        if let other = newestByName[key], !Self.isNewer(fact, than: facts[other]) { continue }
        newestByName[key] = place
      }
    }

    func facts(sharing fact: Fact) -> [Fact] {
      var seen: Set<Int> = []
      return fact.members.compactMap { places[$0.kept.thing] }.filter { seen.insert($0).inserted }
        .map { facts[$0] }
    }

    /// The newest result of the same kind.
    func newest(like fact: Fact) -> Fact? {
      Self.key(fact).flatMap { newestByName[$0] }.map { facts[$0] }
    }

    private static func key(_ fact: Fact) -> String? {
      guard fact.kind == .observation, let concept = fact.members.first?.kept.statement.concept
      else { return nil }
      return Analytes.analyte(for: concept)?.key ?? Blocks.name(of: concept)
    }

    private static func isNewer(_ one: Fact, than other: Fact) -> Bool {
      one.period.sortDate.sortKey > other.period.sortDate.sortKey
    }
  }

  private static func arrival(_ fact: Fact, before: Side, in after: Side) -> Change {
    if fact.state == .retracted || fact.state == .refuted {
      return Change(.retracted, fact, after: fact.state.words)
    }
    let value = fact.field("value")?.value
    if fact.flag != nil, let was = before.newest(like: fact), was.flag == nil,
      after.newest(like: fact)?.name == fact.name
    {
      return Change(
        .newlyAbnormal, fact, before: was.field("value")?.value, after: value)
    }
    return Change(.new, fact, after: value ?? fact.state.words)
  }

  private static func differences(_ was: Fact, _ now: Fact) -> [Change] {
    var changes: [Change] = []
    if was.state != now.state { changes.append(step(was, now)) }
    if was.title != now.title { changes.append(Change(.changed, now, before: was.title)) }
    for field in now.fields {
      guard let old = was.field(field.name), old.value != field.value
      else { continue }
      changes.append(
        Change(.changed, now, field: field.name, before: old.value, after: field.value))
    }
    let known = Set(was.conflicts.map(\.words))
    for conflict in now.conflicts where !conflict.isOlderOnly && !known.contains(conflict.words) {
      changes.append(Change(.disputed, now, after: conflict.words))
    }
    return changes
  }

  /// One standing followed another.
  private static func step(_ was: Fact, _ now: Fact) -> Change {
    let what: Change.What =
      switch now.state {
      case .retracted, .refuted: .retracted
      case .disputed: .disputed
      case .stopped: .stopped
      case .resolved, .remission: .resolved
      case .inactive, .completed:
        now.kind == .medication ? .stopped : now.kind == .condition ? .resolved : .changed
      default: was.state == .disputed ? .agreed : .changed
      }
    return Change(what, now, before: was.state.words, after: now.state.words)
  }

}

extension Change {
  fileprivate var rank: Rank {
    Rank(section: section, what: What.allCases.firstIndex(of: what) ?? 0)
  }

  fileprivate struct Rank: Comparable {
    let section: Section
    let what: Int

    static func < (left: Rank, right: Rank) -> Bool {
      left.section == right.section ? left.what < right.what : left.section < right.section
    }
  }
}
