import Clinical

extension AlertStanding {
  /// The way of an alert through the steps of a coverage.
  struct Run {
    private let alert: Alert
    private let raised: Instant
    private let events: [AlertEvent]
    private let coverage: Coverage
    private let isReminder: Bool
    private let offset: (Instant) -> Int
    var passed: [Passing] = []
    var next: Passing?
    var instruction: String?

    init(
      _ alert: Alert, _ raised: Instant, _ events: [AlertEvent], _ coverage: Coverage,
      isReminder: Bool, offset: @escaping (Instant) -> Int
    ) {
      self.alert = alert
      self.raised = raised
      self.events = events
      self.coverage = coverage
      self.isReminder = isReminder
      self.offset = offset
    }

    /// Walks through the steps. An urgent alert asks whoever is there now; one of the same day waits
    /// until its step is there. Where a repeat is asked for and does not come, the second is asked then,
    /// not after the first one's wait. A snooze holds the next step back, and what somebody passed on by hand
    /// stands in between.
    mutating func walk(until end: Instant?, now: Instant) {
      let byHand = events.filter { $0.what == .escalated }.map {
        Passing(to: $0.recipient ?? $0.by, phone: "", at: $0.at)
      }
      guard !isReminder else {
        passed = byHand
        instruction = coverage.instruction
        return
      }
      var at = raised
      var ways: [Passing] = []
      for step in coverage.steps {
        guard let asked = moment(step, from: at).map(held) else { continue }
        ways.append(Passing(to: step.who, phone: step.phone, at: asked))
        at = asked.advanced(bySeconds: Int64(step.waitMinutes) * 60)
        // A value in a critical band that is not measured again waits no longer for who was asked first.
        if ways.count == 1, let repeatDue { at = max(asked, min(at, repeatDue)) }
      }
      ways.append(Passing(to: "you", phone: "", at: held(at)))
      let reached = ways.filter { way in way.at <= now && end.map { way.at < $0 } ?? true }
      passed = (reached + byHand).sorted { $0.at < $1.at }
      next = end == nil ? ways.first { $0.at > now } : nil
      if reached.count == ways.count { instruction = coverage.instruction }
    }

    /// When the repeat that the alert asks for is due; nil where none is asked for, or it came in time.
    var repeatDue: Instant? {
      guard let minutes = Rules.repeatMinutes(alert.rule) else { return nil }
      let due = raised.advanced(bySeconds: Int64(minutes) * 60)
      guard alert.things.count > 1 else { return due }
      return alert.repeatedAt.flatMap { $0 > due ? due : nil }
    }

    private func moment(_ step: Coverage.Step, from instant: Instant) -> Instant? {
      guard alert.urgency < .urgent else {
        return step.hours.contains(instant, offset: offset) ? instant : nil
      }
      return step.hours.next(from: instant, offset: offset)
    }

    /// The instant, or the end of the snooze that it falls into.
    private func held(_ instant: Instant) -> Instant {
      let ends = events.filter { $0.what == .snoozed && $0.at <= instant }.compactMap {
        AlertStanding.until($0, alert)
      }
      return max(instant, ends.max() ?? instant)
    }
  }
}
