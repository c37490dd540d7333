import Clinical
import Monitoring
import RecordStore

/// An alert and how it stands now.
public struct StandingAlert: Sendable, Hashable {
  /// The alert as kept, with everything that was done about it.
  public var kept: KeptAlert
  /// How it stands.
  public var standing: AlertStanding
  /// How pressing it is now: one that is over and waits to be seen can wait until the day.
  public var urgency: Alert.Urgency
  /// Where the person lies now, where a source has admitted them; told of open alerts.
  public var whereabouts: Whereabouts?
}

extension Session {
  /// Alerts that may be seen, open or closed, the most pressing first; of one person or all.
  public func listAlerts(of person: IdentityKey? = nil) throws(OperationError) -> [KeptAlert] {
    try OperationError.wrap { () throws(StoreError) in
      try store.alerts(of: person, scope: scope)
    }
  }

  /// Alerts that may be seen with how each stands now, the most pressing first; of one person or all.
  public func listStandingAlerts(
    of person: IdentityKey? = nil
  ) throws(OperationError) -> [StandingAlert] {
    let (now, offset) = (now, clock.offsetMinutes)
    var cares: [IdentityKey: (coverage: Coverage, plan: WatchPlan)] = [:]
    var found: [StandingAlert] = []
    for kept in try listAlerts(of: person) {
      let identity = kept.alert.identity
      if cares[identity] == nil {
        cares[identity] = (try coverage(of: identity), try watchPlan(of: identity))
      }
      let care = cares[identity] ?? (Coverage(), WatchPlan())
      found.append(
        StandingAlert(
          kept: kept,
          standing: AlertStanding(
            of: kept.alert, raised: kept.raisedAt, events: kept.events, coverage: care.coverage,
            isReminder: Missed.isReminder(kept.alert, in: care.plan), now: now, offset: offset),
          urgency: (kept.alert.endedAt.map { $0 <= now } ?? false)
            ? min(kept.alert.urgency, .sameDay) : kept.alert.urgency))
    }
    return found
  }

  /// Alerts that still ask for something.
  public func listOpenAlerts(
    of person: IdentityKey? = nil
  ) throws(OperationError) -> [StandingAlert] {
    var places: [IdentityKey: Whereabouts?] = [:]
    return try listStandingAlerts(of: person).filter(\.standing.isOpen).map {
      alert throws(OperationError) in
      let identity = alert.kept.alert.identity
      if places[identity] == nil { places[identity] = .some(try whereabouts(of: identity)) }
      var placed = alert
      placed.whereabouts = places[identity] ?? nil
      return placed
    }
  }

  /// Where somebody lies now, by the newest visit that goes on; nil where no source has admitted them.
  public func whereabouts(of person: IdentityKey) throws(OperationError) -> Whereabouts? {
    let visits = try OperationError.wrap { () throws(StoreError) in
      try store.statements(of: person, kind: .encounter, scope: scope)
    }
    return Whereabouts(visits.map { ($0.statement, $0.sourceName) }, at: now)
  }

  /// Notes that the viewer has seen an alert and takes care of it.
  public func acknowledge(alert id: Int64, note: String = "") throws(OperationError) {
    try act(on: id) { _ in event(.acknowledged, note: note) }
  }

  /// Puts an alert off for some minutes; a severe low for 15 at most.
  /// - Throws: ``OperationError`` `.refused` for longer than the alert allows, or without a reason.
  public func snooze(alert id: Int64, minutes: Int, why: String) throws(OperationError) {
    guard !why.allSatisfy(\.isWhitespace) else {
      throw OperationError(.refused, "a snooze needs a reason", "say why in a few words")
    }
    try act(on: id) { alert throws(OperationError) in
      let most = AlertStanding.mostSnooze(of: alert)
      guard 1...most ~= minutes else {
        throw OperationError(
          .refused, "this alert cannot be put off for \(minutes) minutes",
          "choose 1 to \(most) minutes")
      }
      var event = event(.snoozed, note: why)
      event.until = now.advanced(bySeconds: Int64(minutes) * 60)
      return event
    }
  }

  /// Passes an alert on to somebody by hand.
  public func escalate(alert id: Int64, to recipient: String, note: String = "")
    throws(OperationError)
  {
    guard !recipient.allSatisfy(\.isWhitespace) else {
      throw OperationError(.refused, "nobody was named to pass the alert on to")
    }
    try act(on: id) { _ in
      var event = event(.escalated, note: note)
      event.recipient = recipient
      return event
    }
  }

  /// Adds a remark to an alert, or the person's answer to what it asks; neither changes how it stands.
  public func remark(
    onAlert id: Int64, _ words: String, isAnswer: Bool = false
  ) throws(OperationError) {
    guard !words.allSatisfy(\.isWhitespace) else {
      throw OperationError(.refused, "nothing was said")
    }
    try act(on: id) { _ in event(isAnswer ? .answered : .noted, note: words) }
  }

  /// Notes what somebody did about an alert elsewhere, as it was told.
  public func note(_ event: AlertEvent, onAlert id: Int64) throws(OperationError) {
    try OperationError.wrap { () throws(StoreError) in
      try store.addEvent(event, toAlert: id, by: viewer)
    }
  }

  private func event(_ what: AlertEvent.What, note: String) -> AlertEvent {
    AlertEvent(
      what: what, by: viewer.account, role: viewer.role.rawValue, at: now,
      note: String(note.prefix(2000)))
  }

  private func act(
    on id: Int64, _ make: (Alert) throws(OperationError) -> AlertEvent
  ) throws(OperationError) {
    let alerts = try OperationError.wrap { () throws(StoreError) in
      try store.alerts(scope: scope, limit: .max)
    }
    guard let kept = alerts.first(where: { $0.id == id }) else {
      throw OperationError(.missing, "there is no alert \(id) that you may see")
    }
    let event = try make(kept.alert)
    try OperationError.wrap { () throws(StoreError) in
      try store.addEvent(event, toAlert: id, by: viewer)
    }
  }
}
