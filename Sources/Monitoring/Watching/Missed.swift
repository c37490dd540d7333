import Clinical

/// Readings that were expected and did not come.
public enum Missed {
  /// The alerts that stand at `now` because a reading did not come, one for each schedule that is
  /// missed. The same last readings and instant give the same alerts, so that it may be asked as often
  /// as anybody likes.
  /// - Parameters:
  ///   - last: the newest reading of each analyte.
  ///   - offset: minutes that local time is ahead of UTC at an instant.
  public static func alerts(
    _ plan: WatchPlan, last: [String: Reading], now: Instant, offset: (Instant) -> Int
  ) -> [Alert] {
    plan.schedules.compactMap { schedule in
      last[schedule.analyte].flatMap { schedule.alert(last: $0, now: now, offset: offset) }
    }
  }

  /// The open alerts on a missing reading that new readings end.
  static func ended(by new: [Reading], _ open: [Alert]) -> [Alert] {
    open.compactMap { alert in
      guard alert.rule.hasPrefix(Schedule.prefix), alert.endedAt == nil,
        let arrived = new.filter({ $0.analyte == alert.analyte && $0.at > alert.firstAt })
          .min(by: { $0.at < $1.at })
      else { return nil }
      var ended = alert
      ended.endedAt = arrived.at
      ended.words += ", then one came: over"
      return ended
    }
  }

  /// Whether an alert is a reminder to the person, not a call: by the schedules in force.
  public static func isReminder(_ alert: Alert, in plan: WatchPlan) -> Bool {
    plan.schedules.contains { $0.rule == alert.rule && $0.purpose == .remind }
  }
}
