import Clinical
import Merging
import RecordStore

/// Since when changes are asked for.
public enum Since: Sendable, Hashable {
  /// A moment of knowledge.
  case moment(Instant)
  /// An import, by its number: what it brought counts.
  case importing(Int64)
  /// The newest visit that has begun.
  case lastVisit
}

/// What has changed between two moments of knowledge.
public struct ListedChanges: Sendable {
  /// The earlier moment.
  public var since: Instant
  /// The later one.
  public var until: Instant
  /// The changes.
  public var changes: [Change]
}

extension Session {
  /// What was known at one moment and what is known at a later one, compared.
  /// - Parameter until: the later moment; now, unless another is given.
  /// - Throws: ``OperationError`` `.missing` for an import or a visit that is not there.
  public func listChanges(
    of person: IdentityKey, since: Since, until: Instant? = nil
  ) throws(OperationError) -> ListedChanges {
    let later = try chart(of: person, knownAt: until)
    let moment = try moment(since, later)
    let earlier = try chart(of: person, knownAt: moment)
    return ListedChanges(
      since: moment, until: until ?? now, changes: ChartChanges.between(earlier, later))
  }

  /// The chart as it would have been shown at an instant; as it is now when none is given.
  public func chart(
    of person: IdentityKey, knownAt then: Instant?
  ) throws(OperationError) -> Chart {
    guard let then else { return try openChart(of: person, note: false).chart }
    return try OperationError.wrap { () throws(StoreError) in
      let identities = try visibleIdentities(of: person)
      let statements = try store.statements(of: person, knownAt: then, scope: scope)
      let names = identities.map(\.key.rawValue) + statements.map(\.thing.rawValue)
      let decisions = try store.decisions(naming: names, inForceAt: then, scope: scope)
      return Reconciliation.chart(of: statements, decisions: decisions, asOf: then)
    }
  }

  private func moment(_ since: Since, _ chart: Chart) throws(OperationError) -> Instant {
    switch since {
    case .moment(let moment): return moment
    case .importing(let id):
      let imports = try OperationError.wrap { () throws(StoreError) in
        try store.imports(scope: scope)
      }
      guard let found = imports.first(where: { $0.id == id }) else {
        throw OperationError(
          .missing, "there is no import \(id) that you may see", "see chartline imports")
      }
      return found.at.advanced(bySeconds: -1)
    case .lastVisit:
      let begun = chart.facts.filter { $0.kind == .encounter && $0.state != .planned }
        .compactMap { $0.period.start?.lowerBound() }.filter { $0 <= now }.max()
      guard let begun else {
        throw OperationError(.missing, "no visit is on record", "give a date: --since 2026-11-01")
      }
      return begun
    }
  }
}
