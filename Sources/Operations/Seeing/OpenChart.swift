import Clinical
import Dispatch
import Merging
import RecordStore

/// One person's record, opened.
public struct OpenedChart: Sendable {
  /// The person's name in the store.
  public var person: IdentityKey
  /// The identities that may be seen.
  public var identities: [Identity]
  /// The chart, computed from everything that may be seen.
  public var chart: Chart
  /// The decisions in force that went into it.
  public var decisions: [Decision]
  /// The chart as it can be brought up to date.
  let live: LiveChart
}

extension Session {
  /// Opens a person's record: statements that may be seen, then the chart. Noted in the access log.
  /// - Parameters:
  ///   - note: false for a view that is only brought up to date.
  ///   - earlier: the same record as it was opened before: then only what changed is computed.
  /// - Throws: ``OperationError`` `.missing` when there is no such person to be seen.
  public func openChart(
    of person: IdentityKey, note: Bool = true, since earlier: OpenedChart? = nil
  ) throws(OperationError) -> OpenedChart {
    try OperationError.wrap { () throws(StoreError) in
      let identities = try visibleIdentities(of: person)
      let statements = try store.statements(of: person, scope: scope)
      let names = identities.map(\.key.rawValue) + statements.map(\.thing.rawValue)
      let decisions = try store.decisions(naming: names, scope: scope)
      var live = liveChart(
        of: statements, decisions,
        since: earlier?.person == identities[0].key ? earlier : nil)
      live.close(spread: DispatchQueue.concurrentPerform(iterations:execute:))
      var chart = live.chart
      chart.held = try heldRecords(from: identities)
      if let death = DeathRecord.finding(identities, chart.facts) {
        chart.safety.insert(death, at: 0)
      }
      if note { try store.note("open", about: identities[0].key, by: viewer, at: now) }
      return OpenedChart(
        person: identities[0].key, identities: identities, chart: chart, decisions: decisions,
        live: live)
    }
  }

  private func liveChart(
    of statements: [KeptStatement], _ decisions: [Decision], since earlier: OpenedChart?
  ) -> LiveChart {
    guard let earlier, earlier.decisions == decisions else {
      return LiveChart(
        of: statements, decisions: decisions, asOf: now,
        spread: DispatchQueue.concurrentPerform(iterations:execute:))
    }
    var live = earlier.live
    live.update(to: statements, asOf: now)
    return live
  }
}
