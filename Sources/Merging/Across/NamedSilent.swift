import Clinical

/// A provider that the record names and that has sent nothing: a claim was paid to it, a referral
/// went to it, a team lists it. Its silence is not "none".
public struct NamedSilent: Sendable, Hashable {
  /// The provider, as it is named.
  public var name: String
  /// Who names it, sorted.
  public var namedBy: [String]
  /// How often.
  public var count: Int
  /// The newest date of a statement that names it.
  public var newest: PartialDate?
  /// A thing that names it, to be looked at: the newest.
  public var thing: ThingID
}

/// A source that has sent something and then nothing for long.
public struct QuietSource: Sendable, Hashable {
  /// The source's name for people.
  public var name: String
  /// When it last wrote anything, by its own date, else by receipt.
  public var newest: Instant
}

/// Who is missing from the record.
public enum Silence {
  /// Days without a word after which a source is quiet: a year and a month, so that one who sends
  /// with each yearly visit is not called quiet (our choice; nothing is concluded from it).
  public static let quietDays: Int64 = 396

  /// Providers that are named and have sent nothing, by name.
  public static func named(in chart: Chart) -> [NamedSilent] {
    var names: Set<String> = []
    for fact in chart.facts { for member in fact.members { names.insert(member.kept.sourceName) } }
    let known = Set(names.map(Words.folded))
    var found: [String: NamedSilent] = [:]
    for fact in chart.facts {
      for member in fact.members {
        for name in providers(named: member.kept.statement) {
          let key = Words.folded(name)
          guard !key.isEmpty, !known.contains(where: { $0.contains(key) || key.contains($0) })
          else { continue }
          found[key, default: NamedSilent(name, member.kept)].count(member.kept)
        }
      }
    }
    return found.values.sorted { ($0.name, $0.thing) < ($1.name, $1.thing) }
  }

  /// Sources from which nothing newer than ``quietDays`` days has come, the longest silent first.
  public static func quiet(in chart: Chart, at now: Instant) -> [QuietSource] {
    var newest: [String: Instant] = [:]
    for fact in chart.facts {
      for member in fact.members {
        let written = (member.kept.written ?? member.kept.statement.recorded)?.lowerBound()
        let at = written ?? member.kept.received
        newest[member.kept.sourceName] = max(newest[member.kept.sourceName] ?? at, at)
      }
    }
    let limit = now.advanced(bySeconds: -quietDays * 86_400)
    return newest.filter { $0.value < limit }.map { QuietSource(name: $0.key, newest: $0.value) }
      .sorted { ($0.newest, $0.name) < ($1.newest, $1.name) }
  }

  /// Organisations that a statement names: who was paid, where a referral goes, whose team it is.
  private static func providers(named statement: Statement) -> [String] {
    switch statement.detail {
    case .plan(let detail) where detail.role == .referral: detail.performers
    case .careTeam(let detail): detail.members.compactMap(\.organization)
    default: statement.section == .claims ? [statement.author].compactMap { $0 } : []
    }
  }
}

extension NamedSilent {
  fileprivate init(_ name: String, _ kept: KeptStatement) {
    self.init(name: name, namedBy: [], count: 0, newest: nil, thing: kept.thing)
  }

  fileprivate mutating func count(_ kept: KeptStatement) {
    count += 1
    if !namedBy.contains(kept.sourceName) { namedBy = (namedBy + [kept.sourceName]).sorted() }
    let date = kept.statement.period.sortDate ?? kept.statement.recorded
    if (date.sortKey, kept.thing) > (newest.sortKey, thing) { (newest, thing) = (date, kept.thing) }
  }
}
