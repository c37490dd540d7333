import Clinical

/// How an alert stands at an instant: a pure function of the alert, what was done about it, the coverage
/// calendar and the clock. There is no timer anywhere that a kill could lose.
public struct AlertStanding: Sendable, Hashable {
  /// The states.
  public enum State: Sendable, Hashable {
    /// Nobody has done anything, and nobody has been asked yet.
    case open
    /// Somebody has seen it and takes care of it.
    case acknowledged(by: String, at: Instant)
    /// Somebody put it off.
    case snoozed(until: Instant, by: String, why: String)
    /// It was passed on, and not answered.
    case escalated(to: String, at: Instant)
    /// It is over.
    case closed(at: Instant, why: String)
  }

  /// One step of the coverage that the alert reached.
  public struct Passing: Sendable, Hashable {
    /// To whom: `Heart nurses`, or `you` for the person's own instruction.
    public var to: String
    /// Their telephone; empty for the instruction.
    public var phone: String
    /// When.
    public var at: Instant
  }

  /// The state.
  public var state: State
  /// To whom it was passed on so far, the first first.
  public var passed: [Passing]
  /// To whom it goes next, and when, if nobody answers before.
  public var next: Passing?
  /// Until when the repeat that the alert asks for is waited for; nil where it asks for none, it came, or
  /// somebody has answered.
  public var repeatDue: Instant?
  /// What the person does now: the coverage's own instruction, once nobody else is left.
  public var instruction: String?

  /// Whether it asks for anything still.
  public var isOpen: Bool { if case .closed = state { false } else { true } }

  /// Minutes for which a severe low may be put off at most (`clinical-corrections.md` 3.16).
  public static let mostSevereSnooze = 15
  /// Minutes for which anything may be.
  public static let mostSnooze = 24 * 60

  /// Minutes for which an alert may be put off at most.
  public static func mostSnooze(of alert: Alert) -> Int {
    ["glucose-low-now", "glucose-unclear"].contains(alert.rule) || alert.urgency == .emergency
      ? mostSevereSnooze : mostSnooze
  }

  /// How an alert stands.
  /// - Parameters:
  ///   - raised: when the store raised it.
  ///   - events: what was done about it.
  ///   - coverage: who is asked, in order.
  ///   - isReminder: to the person alone; it is passed on to nobody.
  ///   - offset: minutes that local time is ahead of UTC at an instant.
  public init(
    of alert: Alert, raised: Instant, events: [AlertEvent], coverage: Coverage,
    isReminder: Bool = false, now: Instant, offset: @escaping (Instant) -> Int
  ) {
    let events = events.filter { $0.at <= now }.sorted { $0.at < $1.at }
    let answer = events.last { $0.what == .acknowledged }
    let closed = Self.closing(alert, events, now)
    let end = [answer?.at, closed?.at].compactMap { $0 }.min()
    var run = Run(alert, raised, events, coverage, isReminder: isReminder, offset: offset)
    run.walk(until: end, now: now)
    (passed, next, instruction) = (run.passed, run.next, run.instruction)
    repeatDue = alert.things.count == 1 ? run.repeatDue : nil
    if let closed {
      state = .closed(at: closed.at, why: closed.why)
    } else if let snooze = Self.snooze(alert, events, now) {
      state = snooze
    } else if let answer {
      state = .acknowledged(by: answer.by, at: answer.at)
    } else if let last = passed.last {
      state = .escalated(to: last.to, at: last.at)
    } else {
      state = .open
    }
    if !isOpen || answer != nil { (next, instruction, repeatDue) = (nil, nil, nil) }
  }

  /// When and why it is over: superseded, or its episode over and, where it must be, seen by a clinician.
  private static func closing(
    _ alert: Alert, _ events: [AlertEvent], _ now: Instant
  ) -> (at: Instant, why: String)? {
    // Alerts of an older store say that they are over by their urgency alone.
    if alert.urgency == .note { return (alert.endedAt ?? alert.firstAt, "over") }
    guard let ended = alert.endedAt, ended <= now else { return nil }
    if let worse = alert.supersededBy {
      let words = RuleTable.all.first { $0.key == worse }?.words.prefix { $0 != "," } ?? "\(worse)"
      return (ended, "a worse alert took its place: \(words)")
    }
    guard Rules.mustBeSeen(alert.rule) else { return (ended, "over") }
    let seen = events.first { $0.what == .acknowledged && $0.role == "clinician" }
    return seen.map { (max(ended, $0.at), "over, and seen by \($0.by)") }
  }

  private static func snooze(_ alert: Alert, _ events: [AlertEvent], _ now: Instant) -> State? {
    guard let last = events.last(where: { [.snoozed, .acknowledged].contains($0.what) }),
      last.what == .snoozed, let until = until(last, alert), until > now
    else { return nil }
    return .snoozed(until: until, by: last.by, why: last.note)
  }

  /// Until when a snooze holds: no longer than the alert allows, whatever was asked for.
  static func until(_ event: AlertEvent, _ alert: Alert) -> Instant? {
    event.until.map {
      min($0, event.at.advanced(bySeconds: Int64(mostSnooze(of: alert)) * 60))
    }
  }
}
