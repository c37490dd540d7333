import Clinical
import Monitoring
import RecordStore

extension Session {
  /// What is watched for a person, and by which rules.
  public func watchPlan(of person: IdentityKey) throws(OperationError) -> WatchPlan {
    try OperationError.wrap { () throws(StoreError) in
      let births = try store.identities(of: person, scope: scope).compactMap(\.patient.birth)
      return WatchPlan(try store.limits(of: person, scope: scope), birth: births.first)
    }
  }

  /// States to which groups a person belongs, and which readings are expected of them; what was stated
  /// before ends.
  /// - Throws: ``OperationError`` `.refused` for anybody but a clinician.
  public func setWatch(
    groups: [CareGroup], schedules: [Schedule], of person: IdentityKey
  ) throws(OperationError) {
    try requireClinician()
    try OperationError.wrap { () throws(StoreError) in
      try requireVisible(person)
      let keys: Set = [WatchPlan.groupKey, WatchPlan.scheduleKey]
      try store.setLimits(
        groups.map { (WatchPlan.groupKey, $0.text) }
          + schedules.map { (WatchPlan.scheduleKey, $0.text) }, ending: keys, of: person,
        by: viewer, at: now)
    }
  }

  /// Who looks at a person's readings and answers their alerts.
  public func coverage(of person: IdentityKey) throws(OperationError) -> Coverage {
    try OperationError.wrap { () throws(StoreError) in
      Coverage(lines: try store.coverage(of: person, scope: scope))
    }
  }

  /// Sets who looks at a person's readings and answers their alerts.
  /// - Throws: ``OperationError`` `.refused` for anybody but a clinician.
  public func setCoverage(_ coverage: Coverage, of person: IdentityKey) throws(OperationError) {
    try requireClinician()
    try OperationError.wrap { () throws(StoreError) in
      try requireVisible(person)
      try store.setCoverage(coverage.lines, of: person, by: viewer, at: now)
    }
  }

  /// Who is watching a person's readings now.
  public func whoIsWatching(_ person: IdentityKey) throws(OperationError) -> Watching {
    Watching(
      try coverage(of: person), try listOpenAlerts(of: person).map(\.standing), now: now,
      offset: clock.offsetMinutes)
  }

  /// Looks for readings that were expected and did not come. May be called as often as anybody likes;
  /// returns how many alerts are new.
  @discardableResult
  public func sweep() throws(OperationError) -> Int {
    let (now, clock) = (now, clock)
    return try OperationError.wrap { () throws(StoreError) in
      try store.sweep(
        expected: WatchPlan.scheduleKey, by: viewer, at: now,
        analytes: { Set(WatchPlan($0, birth: nil).schedules.map(\.analyte)) },
        missed: { input in
          Missed.alerts(
            WatchPlan(input.limits, birth: nil), last: input.last.mapValues(clock.placed),
            now: now, offset: clock.offsetMinutes)
        })
    }
  }
}
