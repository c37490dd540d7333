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

/// Which clock two charts are compared by.
public enum ChangeClock: Sendable, Hashable {
  /// When the record came to know it.
  case knowledge
  /// When it happened.
  case clinical
}

/// What has changed between two moments.
public struct ListedChanges: Sendable {
  /// The earlier moment.
  public var since: Instant
  /// The later one.
  public var until: Instant
  /// The changes.
  public var changes: [Change]
}

extension Session {
  /// What was known at one moment and what is known at a later one, compared; or what was so at the
  /// two by all that is known today.
  /// - Parameters:
  ///   - until: the later moment; now, unless another is given.
  ///   - clock: whether the moments are of knowledge or of clinical time.
  /// - Throws: ``OperationError`` `.missing` for an import or a visit that is not there; `.refused` for
  ///   an import as a moment of clinical time.
  public func listChanges(
    of person: IdentityKey, since: Since, until: Instant? = nil, by clock: ChangeClock = .knowledge
  ) throws(OperationError) -> ListedChanges {
    let known = try chart(of: person, knownAt: clock == .knowledge ? until : nil)
    let moment = try moment(since, known)
    if clock == .clinical, case .importing = since {
      throw OperationError(
        .refused, "an import is a moment of knowledge, not of clinical time", "give a date")
    }
    let changes =
      clock == .knowledge
      ? ChartChanges.between(try chart(of: person, knownAt: moment), known)
      : ChartChanges.between(
        try chart(of: person, soAt: moment), try chart(of: person, soAt: until ?? now))
    return ListedChanges(since: moment, until: until ?? now, changes: changes)
  }

  /// The chart of what was so at an instant, by all that is known today.
  public func chart(
    of person: IdentityKey, soAt moment: Instant
  ) throws(OperationError) -> Chart {
    try OperationError.wrap { () throws(StoreError) in
      let statements = ClinicalTime.statements(
        try store.statements(of: person, scope: scope), at: moment)
      let names =
        try visibleIdentities(of: person).map(\.key.rawValue) + statements.map(\.thing.rawValue)
      let decisions = try store.decisions(naming: names, scope: scope)
      return Reconciliation.chart(of: statements, decisions: decisions, asOf: moment)
    }
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
      guard let begun = chart.lastVisit(before: now)?.period.start?.lowerBound() else {
        throw OperationError(.missing, "no visit is on record", "give a date: --since 2026-11-01")
      }
      return begun
    }
  }
}
