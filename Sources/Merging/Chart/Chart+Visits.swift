import Clinical

extension Chart {
  /// What sources say belongs to a visit: every fact of which a member names, as its own source
  /// identifies it, the visit; in the order of the chart.
  public func facts(belongingTo visit: Fact) -> [Fact] {
    let visits = Set(
      visit.members.compactMap { member in
        member.kept.statement.identifier.map { Named(member.kept.source, $0) }
      })
    guard !visits.isEmpty else { return [] }
    return facts.filter { fact in
      fact.name != visit.name && !fact.isFolded
        && fact.members.contains { member in
          guard let own = member.kept.statement.encounter else { return false }
          return visits.contains(Named(member.kept.source, own))
        }
    }
  }

  /// The newest visit that has begun, by its day at least; planned ones, and those that never were,
  /// do not count.
  public func lastVisit(before now: Instant) -> Fact? { Self.last(of: visits, before: now) }

  /// The visits that were not merely planned, and that were.
  public var visits: [Fact] {
    facts.filter { fact in
      fact.kind == .encounter && fact.state != .planned && fact.state != .retracted
        && fact.state != .notDone
    }
  }

  /// Where the person lies now, by the newest visit that goes on; nil where no source has admitted them.
  public func whereabouts(at now: Instant) -> Whereabouts? {
    Whereabouts(
      visits.flatMap { fact in
        fact.members.filter { !$0.isReplaced }.map { ($0.kept.statement, $0.kept.sourceName) }
      }, at: now)
  }

  /// The newest of some visits that has begun, by its day at least.
  public static func last(of visits: [Fact], before now: Instant) -> Fact? {
    visits.filter { fact in
      fact.period.start.map { $0.precision >= .day && $0.lowerBound() <= now } ?? false
    }
    .max { ($0.period.start.sortKey, $0.name) < ($1.period.start.sortKey, $1.name) }
  }

  /// The visits that a fact belongs to, as its sources say.
  public func visits(of fact: Fact) -> [Fact] {
    let named = Set(
      fact.members.compactMap { member in
        member.kept.statement.encounter.map { Named(member.kept.source, $0) }
      })
    guard !named.isEmpty else { return [] }
    return facts.filter { visit in
      visit.kind == .encounter && visit.name != fact.name
        && visit.members.contains { member in
          member.kept.statement.identifier.map {
            named.contains(Named(member.kept.source, $0))
          } ?? false
        }
    }
  }

  /// An identifier as one source uses it.
  private struct Named: Hashable {
    let source: String
    let identifier: NativeIdentifier

    init(_ source: String, _ identifier: NativeIdentifier) {
      self.source = source
      self.identifier = identifier
    }
  }
}
